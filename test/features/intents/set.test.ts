import assert from 'node:assert/strict';
import type { SetIntent } from '../../../server/src/intents';
import { edit, textAfter } from '../../support/intents';

const head = `journey: A
personas:
  maya: Maya, who reads
channels:
  web: Web
  shop: Shop
stages:
`;
const touch = 'stages/0/touchpoints/0';

async function set(stages: string, key: string, value: SetIntent['value'], part?: string): Promise<string> {
  const intent: SetIntent = { op: 'set', key, value, ...(part === undefined ? {} : { part }) };
  const text = await textAfter(head + stages, intent);
  if (text.startsWith('refused')) return text;
  assert.ok(text.startsWith(head), text);
  return text.slice(head.length);
}

const list = (...items: string[]): string =>
  `  - stage: S\n    touchpoints:\n${items.map(item => `      - ${item}\n`).join('')}`;

describe('intent: set', () => {
  it('changes the text of a short form in place', async () => {
    assert.equal(
      await set(list('Reads @web (+1) # x', 'B'), touch, 'Looks it up'),
      list('Looks it up @web (+1) # x', 'B'),
    );
    assert.equal(await set(list('"Reads \\"a\\" @web"'), touch, 'Says "b"'), list('"Says \\"b\\" @web"'));
    assert.equal(await set(list("'It''s' # x"), touch, "That's it"), list("'That''s it' # x"));
  });

  it('quotes what YAML would read in another way', async () => {
    assert.equal(await set(list('Reads @web (+1)'), touch, 'Compare: A #1'), list("'Compare: A #1 @web (+1)'"));
    assert.equal(await set(list('{ touch: A, says: B }'), touch, 'C, D', 'says'), list("{ touch: A, says: 'C, D' }"));
    assert.equal(await set(list('touch: A'), touch, 'a\u0007\nb'), list('touch: "a\\u0007\\nb"'));
  });

  it('writes a short form out where the text would be read as more than text', async () => {
    assert.equal(
      await set(list('Reads @web # x'), touch, 'Writes to @shop'),
      list('touch: Writes to @shop # x\n        channel: web'),
    );
    assert.equal(await set(list('Reads'), touch, 'Grade (2)'), list('touch: Grade (2)'));
    assert.equal(
      await set('  - stage: S\n    doubts:\n      - Dear\n', 'stages/0/doubts/0', 'A -> B'),
      '  - stage: S\n    doubts:\n      - doubt: A -> B\n',
    );
  });

  it('keeps the second part of a short form, adds it and takes it away', async () => {
    const doubts = (text: string): string => `  - stage: S\n    doubts:\n      - ${text}\n`;
    assert.equal(await set(doubts('Dear -> Cheap'), 'stages/0/doubts/0', 'Costly'), doubts('Costly -> Cheap'));
    assert.equal(await set(doubts('Dear # x'), 'stages/0/doubts/0', 'Cheap', 'answer'), doubts('Dear -> Cheap # x'));
    assert.equal(await set(doubts('Dear ->'), 'stages/0/doubts/0', 'Cheap', 'answer'), doubts('Dear -> Cheap'));
    assert.equal(await set(doubts('Dear -> Cheap'), 'stages/0/doubts/0', null, 'answer'), doubts('Dear'));
    const kpis = (text: string): string => `  - stage: S\n    kpis: { NPS: ${text}, CES: 2 }\n`;
    assert.equal(await set(kpis('31 -> 45'), 'stages/0/kpis/NPS', '50', 'target'), kpis('31 -> 50'));
    assert.equal(await set(kpis('31'), 'stages/0/kpis/NPS', '50', 'target'), kpis('31 -> 50'));
    assert.equal(await set(kpis('31'), 'stages/0/kpis/NPS', '32', 'actual'), kpis('32'));
  });

  it('sets channels: one, several, none', async () => {
    assert.equal(await set(list('Reads (+1)'), touch, 'web', 'channel'), list('Reads @web (+1)'));
    assert.equal(await set(list('Reads @web (+1)'), touch, ['web', 'shop'], 'channel'), list('Reads @web @shop (+1)'));
    assert.equal(await set(list('Reads @web @shop (+1)'), touch, null, 'channel'), list('Reads (+1)'));
    assert.equal(
      await set(list('{ touch: A, channel: web }'), touch, ['shop', 'web'], 'channel'),
      list('{ touch: A, channel: [shop, web] }'),
    );
    assert.equal(
      await set(list('touch: A\n        channel: [web, shop]'), touch, ['shop'], 'channel'),
      list('touch: A\n        channel: [shop]'),
    );
    assert.equal(
      await set(
        list('touch: A\n        channel:\n          - web # w\n          - shop # s'),
        touch,
        ['shop'],
        'channel',
      ),
      list('touch: A\n        channel:\n          - shop # w'),
    );
    assert.match(await set(list('Reads'), touch, 'fax', 'channel'), /^refused: Nothing has the id `fax`/);
  });

  it('sets flags, numbers and words, each in its place', async () => {
    assert.equal(
      await set(list('touch: A\n        says: B'), touch, true, 'truth'),
      list('touch: A\n        says: B\n        truth: true'),
    );
    assert.equal(await set(list('{ touch: A, wow: true }'), touch, false, 'wow'), list('{ touch: A }'));
    assert.equal(
      await set(list('A @web # x'), touch, 'decision', 'act'),
      list('touch: A # x\n        channel: web\n        act: decision'),
    );
    const pain = (text: string): string => list(`touch: A\n        pains: [${text}]`);
    assert.equal(
      await set(pain('{ process: B }'), `${touch}/pains/0`, 2, 'severity'),
      pain('{ process: B, severity: 2 }'),
    );
    assert.match(await set(pain('{ process: B }'), `${touch}/pains/0`, 7, 'severity'), /^refused: `7` should be/);
    assert.equal(await set(pain('{ process: B, id: c }'), `${touch}/pains/0`, 'D'), pain('{ process: D, id: c }'));
    assert.match(await set(list('A'), touch, 'later', 'act'), /^refused: `later` is none of/);
  });

  it('sets dates, amounts and texts of several lines', async () => {
    const text = (due: string, idea: string): string =>
      `${list('A')}opportunities:\n  o:\n    idea: ${idea}\n    due: ${due}\n`;
    const folded = '>-\n      Mend\n      it';
    assert.equal(
      await set(text('2026-01-01', folded), 'opportunities/o', '2026-02-03', 'due'),
      text('2026-02-03', folded),
    );
    assert.match(
      await set(text('2026-01-01', folded), 'opportunities/o', 'soon', 'due'),
      /^refused: `soon` is no date/,
    );
    assert.equal(
      await set(text('2026-01-01', folded), 'opportunities/o', 'Leave it'),
      text('2026-01-01', '>-\n      Leave it'),
    );
    assert.equal(await set(text('2026-01-01', folded), 'opportunities/o', 'a\u0007'), text('2026-01-01', '"a\\u0007"'));
    const pain = (amount: string): string => list(`touch: A\n        pains: [{ process: B${amount} }]`);
    assert.equal(await set(pain(''), `${touch}/pains/0`, '3 min -> 1 min', 'amount'), pain(', amount: 3 min -> 1 min'));
  });

  it('keeps ids that follow from a name and are used', async () => {
    assert.equal(
      await set(list('Pays', 'touch: B\n        next: pays'), touch, 'Buys'),
      list('touch: Buys\n        id: pays', 'touch: B\n        next: pays'),
    );
    assert.equal(
      await set(list('Pays @web', 'Pays @shop', 'touch: B\n        next: pays-2'), touch, 'Buys'),
      list('Buys @web', 'Pays @shop', 'touch: B\n        next: pays'),
    );
    assert.equal(await set(list('Pays', 'B'), touch, 'Buys'), list('Buys', 'B'));
  });

  it('changes one text of several', async () => {
    const team = (text: string): string => list(`{ touch: A, backstage: ${text} }`);
    assert.equal(await set(team('[b, c]'), touch, 'd', 'backstage/1'), team('[b, d]'));
    assert.equal(await set(team('[b, c]'), touch, null, 'backstage/0'), team('[c]'));
    assert.equal(await set(team('b'), touch, 'x: y', 'backstage/0'), team("'x: y'"));
    assert.equal(
      await set('  - stage: S\n    content: [Guide]\n', 'stages/0', 'Film', 'content/0'),
      '  - stage: S\n    content: [Film]\n',
    );
  });

  it('changes texts of the map’s own lanes, and adds them', async () => {
    const own = (stages: string): string => `journey: A\nlanes: { law: Law, odd: Odd }\nstages:\n${stages}`;
    const law = (stages: string, key: string, value: SetIntent['value'], part: string): Promise<string> =>
      textAfter(own(stages), { op: 'set', key, value, part });
    const stage = '  - stage: S\n    law: [a, b] # x\n';
    assert.equal(await law(stage, 'stages/0', 'c: d', 'law/1'), own(stage.replace('b', "'c: d'")));
    assert.equal(await law(stage, 'stages/0', null, 'law/0'), own(stage.replace('a, ', '')));
    assert.equal(await law(list('{ touch: A, law: b }'), touch, 'c', 'law/0'), own(list('{ touch: A, law: c }')));
    assert.equal(
      await law(list('A @web'), touch, 'c', 'odd'),
      own(list('touch: A\n        channel: web\n        odd: c')),
    );
    assert.match(await law(stage, 'stages/0', 'c', 'low'), /^refused: A stage has no `low`/);
    assert.match(await law(stage, 'stages/0', 'c', 'law/2'), /^refused: It is gone/);
  });

  it('changes both sides of a belief, and what a villain is countered with', async () => {
    const text = (belief: string): string =>
      `journey: A\nbeliefs:\n  alike: ${belief}\nvillains: { free: It is free }\nstages: [S]\n`;
    const change = (before: string, part: string, value: string, key = 'beliefs/alike'): Promise<string> =>
      textAfter(text(before), { op: 'set', key, part, value });
    assert.equal(await change('B -> C # x', 'from', 'D'), text('D -> C # x'));
    assert.equal(await change('B -> C # x', 'to', 'D'), text('B -> D # x'));
    assert.equal(await change('B', 'to', 'D'), text('B -> D'));
    assert.equal(await change('{ from: B, kind: fear }', 'to', 'D, E'), text("{ from: B, to: 'D, E', kind: fear }"));
    assert.equal(await change('B', 'kind', 'fear'), text('B').replace(' B', '\n    from: B\n    kind: fear'));
    assert.equal(
      await change('B', 'counter', 'Ours is better', 'villains/free'),
      text('B').replace('It is free', '{ name: It is free, counter: Ours is better }'),
    );
  });

  it('changes texts of the map, of personas and stories, and adds them', async () => {
    const text = 'journey: A\nstory:\n  conflict: B # c\npersonas:\n  m: Maya, reads\nstages: [S]\n';
    const change = (key: string, value: string, part?: string): Promise<string> =>
      textAfter(text, { op: 'set', key, value, ...(part === undefined ? {} : { part }) });
    assert.equal(await change('journey', 'B: C'), text.replace('A', "'B: C'"));
    assert.equal(await change('goal', 'G'), text.replace('A\n', 'A\ngoal: G\n'));
    assert.equal(await change('story', 'D', 'conflict'), text.replace('B #', 'D #'));
    assert.equal(await change('personas/m', 'Mia'), text.replace('Maya', 'Mia'));
    assert.equal(await change('personas/m', 'writes, too', 'general'), text.replace('reads', 'writes, too'));
    assert.equal(
      await change('personas/m', 'Oh', 'quote'),
      text.replace('m: Maya, reads', 'm:\n    name: Maya\n    general: reads\n    quote: Oh'),
    );
  });

  it('renames a KPI with what serves it', async () => {
    const stages = '  - stage: S\n    kpis: { NPS: 31, CES: 2 }\nopportunities:\n  o: { idea: I, serves: [NPS] }\n';
    assert.equal(await set(stages, 'stages/0/kpis/NPS', 'Score', 'name'), stages.replaceAll('NPS', 'Score'));
    assert.match(await set(stages, 'stages/0/kpis/NPS', 'CES', 'name'), /^refused: Another KPI/);
  });

  it('changes what stands in a library there, in its version', async () => {
    const library = 'personas:\n  tom: { name: Tom } # t\n';
    const text = 'journey: A\nuse: ./library.journey.yaml\nstages: [S]\n';
    const edited = await edit(
      text,
      { op: 'set', key: 'personas/tom', value: 'Tim' },
      { 'library.journey.yaml': library },
    );
    assert.equal(edited.text, text);
    assert.equal(edited.files['library.journey.yaml'], library.replace('Tom', 'Tim'));
    assert.deepEqual(edited.versions, { 'library.journey.yaml': null });
  });

  it('refuses to leave an element without its text, and keys that it does not have', async () => {
    assert.match(await set(list('A'), touch, ' '), /^refused: A touchpoint needs a text/);
    assert.match(await set(list('A'), touch, 'x', 'prince'), /^refused: A touchpoint has no `prince`/);
    assert.match(await set(list('A'), touch, 'x', 'id'), /^refused/);
    assert.match(await set(list('A'), touch, 'x', '__proto__'), /^refused/);
  });
});

describe('intent: type', () => {
  const pain = (text: string): string => `${head}${list(`touch: A\n        pains:\n          - ${text}`)}`;
  const type = (text: string, to: string | null): Promise<string> =>
    textAfter(pain(text), { op: 'type', key: `${touch}/pains/0`, type: to });

  it('is the key of a pain’s text', async () => {
    assert.equal(
      await type('process: B # x\n            severity: 2', 'support'),
      pain('support: B # x\n            severity: 2'),
    );
    assert.equal(await type('{ process: B }', null), pain('{ pain: B }'));
    assert.equal(await type('It is slow # x', 'productivity'), pain('productivity: It is slow # x'));
    assert.match(await type('B', 'odd'), /^refused: `odd` is no type/);
  });
});
