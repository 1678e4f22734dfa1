import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { definition } from '../../server/src/features/definition';
import { cursor, snapshotOf } from '../support/snapshots';

const library = `personas:
  tom: Tom, architect
channels:
  parcel: Parcel
emotions: { torn: -0.5 }
lanes: { risk: Risks }
`;
const files = { 'library.journey.yaml': library, 'other.journey.yaml': 'journey: Other\nstages: [A]\n' };

interface Target {
  readonly uri: string;
  /** What the target's selection covers, and the text that led there. */
  readonly name: string;
  readonly from: string;
  /** First and last line of the whole target. */
  readonly lines: string;
}

async function target(marked: string): Promise<Target | undefined> {
  const { text, offset } = cursor(marked);
  const snapshot = await snapshotOf(text, files);
  const open = (uri: string): TextDocument | undefined => {
    const found = Object.entries(files).find(([name]) => uri === `file:///maps/${name}`)?.[1];
    return found === undefined ? undefined : TextDocument.create(uri, 'journey', 0, found);
  };
  const links = definition(snapshot, snapshot.document.positionAt(offset), open);
  assert.ok(links.length < 2);
  const [link] = links;
  if (!link) return undefined;
  const home = link.targetUri === snapshot.uri ? snapshot.document : open(link.targetUri);
  assert.ok(home && link.originSelectionRange);
  return {
    uri: link.targetUri.replace('file:///maps/', ''),
    name: home.getText(link.targetSelectionRange),
    from: snapshot.document.getText(link.originSelectionRange),
    lines: `${link.targetRange.start.line}-${link.targetRange.end.line}`,
  };
}

const map = (touchpoints: string): string => `journey: J
use: ./library.journey.yaml
related: { future: ./other.journey.yaml }
channels: { web: Our shop }
sources: { calls: survey }
beliefs: { alike: A -> B }
stages:
  - stage: Find
    shifts: [alike]
    touchpoints:
      ${touchpoints}
      - touch: Pays
        id: pay
        pains:
          - financial: Too dear
opportunities:
  cheaper: { idea: Cost less, fixes: [too-dear] }
villains: { v: { name: V, tempts: find, counter: cheaper } }
`;

describe('definition', () => {
  const cases: readonly (readonly [
    name: string,
    marked: string,
    from: string,
    uri: string,
    to: string,
    lines?: string,
  ])[] = [
    ['a channel in a short form', map('- x @we|b (+1)'), 'web', 'map.journey.yaml', 'web', '3-3'],
    ['the end of an id', map('- x @web| (+1)'), 'web', 'map.journey.yaml', 'web'],
    ['a channel of the library', map('- x @par|cel'), 'parcel', 'library.journey.yaml', 'parcel', '3-3'],
    ['a persona that feels', map('- { touch: x, emotion: { t|om: 1 } }'), 'tom', 'library.journey.yaml', 'tom'],
    ['an emotion word', map('- x (to|rn)'), 'torn', 'library.journey.yaml', 'torn'],
    [
      'an emotion word behind an arrow',
      map('- { touch: x, emotion: "-1 -> To|rn" }'),
      'Torn',
      'library.journey.yaml',
      'torn',
    ],
    ['the key of a lane', map('- { touch: x, ri|sk: y }'), 'risk', 'library.journey.yaml', 'risk'],
    ['a source', map('- { touch: x, evidence: [ca|lls] }'), 'calls', 'map.journey.yaml', 'calls'],
    ['a touchpoint by its id', map('- { touch: x, next: p|ay }'), 'pay', 'map.journey.yaml', 'pay', '11-14'],
    ['a touchpoint by a condition', map('- { touch: x, next: { yes: p|ay } }'), 'pay', 'map.journey.yaml', 'pay'],
    [
      'a stage by its slug',
      map('- x').replace('tempts: find', 'tempts: fi|nd'),
      'find',
      'map.journey.yaml',
      'Find',
      '7-14',
    ],
    ['a pain by its slug', map('- x').replace('too-dear]', 'too-de|ar]'), 'too-dear', 'map.journey.yaml', 'Too dear'],
    [
      'an opportunity',
      map('- x').replace('counter: cheaper', 'counter: che|aper'),
      'cheaper',
      'map.journey.yaml',
      'cheaper',
    ],
    ['a belief', map('- x').replace('[alike]', '[al|ike]'), 'alike', 'map.journey.yaml', 'alike'],
    [
      'a declaration, to itself',
      map('- x').replace('cheaper: {', 'che|aper: {'),
      'cheaper',
      'map.journey.yaml',
      'cheaper',
    ],
    [
      'a library',
      map('- x').replace('./library', './lib|rary'),
      './library.journey.yaml',
      'library.journey.yaml',
      '',
      '0-0',
    ],
    ['another map', map('- x').replace('./other', './oth|er'), './other.journey.yaml', 'other.journey.yaml', ''],
  ];
  for (const [name, marked, from, uri, to, lines] of cases)
    it(`leads from ${name}`, async () => {
      const found = await target(marked);
      assert.deepEqual(found && { from: found.from, uri: found.uri, name: found.name }, { from, uri, name: to });
      if (lines) assert.equal(found?.lines, lines);
    });

  for (const [name, marked] of [
    ['a key', 'jour|ney: J'],
    ['a text', 'journey: J|J'],
    ['an id that nothing has', map('- x @now|here')],
    ['a word that is no id', map('- { touch: x, next: e|nd }')],
    ['a built-in emotion word', map('- x (hap|py)')],
    ['words instead of an id', map('- x').replace('counter: cheaper', 'counter: Be che|aper')],
    ['a file that is not there', 'journey: J\nuse: ./no|ne.journey.yaml'],
    ['nothing', '|'],
    ['something else', '- |a'],
    ['an id of Object’s prototype', map('- x @const|ructor')],
  ] as const)
    it(`leads nowhere from ${name}`, async () => assert.equal(await target(marked), undefined));
});
