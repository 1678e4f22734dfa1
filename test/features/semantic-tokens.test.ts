import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Range } from 'vscode-languageserver-types';
import { semanticTokens, tokenEdits, tokensLegend } from '../../server/src/features/semantic-tokens';
import type { Snapshot } from '../../server/src/model/store';
import { diagnose } from '../../server/src/rules/diagnose';
import { defaultSettings } from '../../server/src/settings';
import { snapshotOf } from '../support/snapshots';

const today = 20_779;

/** Tokens as `text type.modifier`, in the order of the text. */
function decoded({ document }: Snapshot, data: readonly number[]): string[] {
  const found: string[] = [];
  let line = 0;
  let character = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0, bits = 0] = data.slice(at, at + 5);
    character = lines === 0 ? character + characters : characters;
    line += lines;
    const text = document.getText({ start: { line, character }, end: { line, character: character + length } });
    const modifiers = tokensLegend.tokenModifiers.filter((_, bit) => bits & (1 << bit));
    found.push([`${text} ${tokensLegend.tokenTypes[type]}`, ...modifiers].join('.'));
  }
  return found;
}

async function tokens(text: string, range?: Range): Promise<string[]> {
  const snapshot = await snapshotOf(text);
  return decoded(snapshot, semanticTokens(snapshot, diagnose(snapshot, defaultSettings, today), range));
}

describe('semantic tokens', () => {
  it('tell declarations from references, each kind by its own type', async () => {
    assert.deepEqual(
      await tokens(`journey: A
personas:
  maya: Maya
channels:
  web: Shop
sources:
  calls: { kind: calls }
stages:
  - stage: Buy
    id: buy
    for: [maya]
    pains:
      - process: Slow
        id: slow
        evidence: [calls]
    touchpoints:
      - touch: Pays
        channel: "web"
        emotion: { maya: -1 }
        next: buy
opportunities:
  fast: { idea: Faster, fixes: [slow] }
`),
      [
        'maya class.declaration',
        'web namespace.declaration',
        'calls interface.declaration',
        'calls enumMember',
        'buy function.declaration',
        'maya class',
        'slow event.declaration',
        'calls interface',
        'web namespace',
        'maya class',
        '-1 number.negative',
        'buy function',
        'fast method.declaration',
        'slow event',
      ],
    );
  });

  it('colour short forms: channels with their sign, feelings, arrows', async () => {
    assert.deepEqual(
      await tokens(`stages:
  - stage: A
    touchpoints:
      - Asks @web @chat (annoyed -> +1)
      - 'Says "no" @web (😀)'
    doubts: [Too dear -> A trial]
    kpis: { NPS: 31 -> 45 }
`),
      [
        '@web namespace',
        '@chat namespace',
        'annoyed enumMember.negative',
        '-> operator',
        '+1 number.positive',
        '@web namespace',
        '😀 enumMember.positive',
        '-> operator',
        '-> operator',
      ],
    );
  });

  it('colour own words and lanes, words of a list, and what is neither good nor bad', async () => {
    assert.deepEqual(
      await tokens(`emotions: { meh: -0.5 }
lanes: { legal: Law }
stages:
  - stage: A
    phase: before
    legal: x
    touchpoints:
      - B (meh)
      - C (neutral)
`),
      [
        'meh enumMember.declaration.negative',
        '-0.5 number.negative',
        'legal property.declaration',
        'before enumMember',
        'legal property',
        'meh enumMember.negative',
        'neutral enumMember',
      ],
    );
  });

  it('fade what nothing uses', async () => {
    assert.deepEqual(await tokens('journey: A\nchannels:\n  fax: Fax\nstages:\n  - B\n'), [
      'fax namespace.declaration.unused',
    ]);
  });

  it('take text for text where an id need not stand', async () => {
    assert.deepEqual(await tokens('villains:\n  habit: { name: Habit, counter: Show how much it costs }\n'), [
      'habit struct.declaration',
    ]);
  });

  it('colour what an alias stands for once, where it stands', async () => {
    assert.deepEqual(await tokens('channels:\n  a: &a { kind: online }\n  b: *a\n'), [
      'a namespace.declaration',
      'online enumMember',
      'b namespace.declaration',
    ]);
  });

  it('of a range are those of the whole that stand in it', async () => {
    const snapshot = await snapshotOf(readFileSync('test/fixtures/lumo.journey.yaml', 'utf8'));
    const whole = decoded(snapshot, semanticTokens(snapshot, []));
    assert.ok(whole.length > 60);
    const cut = 60;
    const at = (line: number): Range['start'] => ({ line, character: 0 });
    const end = at(snapshot.document.lineCount);
    const parts = [
      { start: at(0), end: at(cut) },
      { start: at(cut), end },
    ].flatMap(range => decoded(snapshot, semanticTokens(snapshot, [], range)));
    assert.deepEqual(parts, whole);
  });

  it('change by one edit that turns the old encoding into the new', () => {
    const numbers = fc.array(fc.nat(3), { maxLength: 20 });
    fc.assert(
      fc.property(numbers, numbers, (before, after) => {
        const data = [...before];
        for (const edit of tokenEdits(before, after)) data.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
        assert.deepEqual(data, after);
      }),
    );
  });
});
