import assert from 'node:assert/strict';
import { signatureHelp } from '../../server/src/features/signature';
import { cursor, snapshotOf } from '../support/snapshots';

/** The form with the active part in brackets. */
async function help(marked: string): Promise<string | undefined> {
  const { text, offset } = cursor(marked);
  const snapshot = await snapshotOf(text);
  const found = signatureHelp(snapshot, snapshot.document.positionAt(offset));
  const signature = found?.signatures[0];
  const part = signature?.parameters?.[found?.activeParameter ?? 0]?.label;
  if (!signature || !Array.isArray(part)) return undefined;
  const [from, to] = part;
  return `${signature.label.slice(0, from)}[${signature.label.slice(from, to)}]${signature.label.slice(to)}`;
}

const inStage = (rest: string): string => `journey: A\nstages:\n  - stage: B\n${rest}`;

describe('help inside short forms', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    [inStage('    touchpoints:\n      - Reads gui|\n'), '[what] @channel (emotion)'],
    [inStage('    touchpoints:\n      - Reads @|\n'), 'what [@channel] (emotion)'],
    [inStage('    touchpoints:\n      - Reads @we|b (+1)\n'), 'what [@channel] (emotion)'],
    [inStage('    touchpoints:\n      - Reads @web (|\n'), 'what @channel [(emotion)]'],
    [inStage('    touchpoints:\n      - Reads @web (-1 -> |)\n'), 'what @channel [(emotion)]'],
    [inStage('    touchpoints: [Reads @web (+|1)]\n'), 'what @channel [(emotion)]'],
    [inStage('    doubts:\n      - Too dear|\n'), '[doubt] -> answer'],
    [inStage('    doubts:\n      - Too dear -> |\n'), 'doubt -> [answer]'],
    [inStage('    kpis: { NPS: 31 -> 4|5 }\n'), 'actual -> [target]'],
    [inStage('    emotion: -1 -> |+1\n'), 'now -> [wanted]'],
    ['journey: A\nbeliefs:\n  a: So|\n', '[now] -> wanted'],
    ['journey: A\npersonas:\n  maya: Ma|ya, edits\n', '[Name], description'],
    ['journey: A\npersonas:\n  maya: Maya, |\n', 'Name, [description]'],
    ['journey: |A\n', undefined],
    [inStage('    touchpoints:\n      - touch: Re|ads\n'), undefined],
    [inStage('    content:\n      - Gui|de\n'), undefined],
    [inStage('    touchpoints:\n      - |\n'), undefined],
    ['|', undefined],
  ];
  for (const [marked, expected] of cases)
    it(marked.split('\n').find(line => line.includes('|')) ?? marked, async () => {
      assert.equal(await help(marked), expected);
    });
});
