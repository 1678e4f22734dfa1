import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { cursor, snapshotOf } from '../../support/snapshots';
import { applied, completeAt, editOf, labelsAt, yamlProblems } from './support';

const head =
  'channels:\n  web: Our shop\n  help-desk: Help desk\nemotions: { chuffed: 1.5 }\nstages:\n  - stage: A\n    touchpoints:\n';

describe('completion in short forms', () => {
  const writes: readonly (readonly [line: string, label: string, text: string])[] = [
    ['- Reads guides @|', '@web', '- Reads guides @web'],
    ['- Reads guides @we|', '@web', '- Reads guides @web'],
    ['- Reads guides @w|eb (+1)', '@help-desk', '- Reads guides @help-desk (+1)'],
    ['- Reads guides @help-d|', '@help-desk', '- Reads guides @help-desk'],
    ['- Reads guides @| (+1)', '@web', '- Reads guides @web (+1)'],
    ['- Reads guides @web @|', '@help-desk', '- Reads guides @web @help-desk'],
    ['- @|', '@web', '- "@web"'],
    ['- @we|', '@web', '- "@web"'],
    ['- @w| (+1)', '@web', '- "@web (+1)"'],
    ['- "Reads @|"', '@web', '- "Reads @web"'],
    ["- 'Reads @w|'", '@web', "- 'Reads @web'"],
    ['- "Reads @w|', '@web', '- "Reads @web'],
    ['- { touch: Reads @|', '', ''],
    ['- Pays (|', '-1', '- Pays (-1)'],
    ['- Pays (|)', '-1', '- Pays (-1)'],
    ['- Pays (-|)', '-1', '- Pays (-1)'],
    ['- Pays (-|', '-1', '- Pays (-1)'],
    ['- Pays @web (|)', '😡', '- Pays @web (😡)'],
    ['- Pays @web (fru|)', 'frustrated', '- Pays @web (frustrated)'],
    ['- Pays @web (fru|strated)', 'delighted', '- Pays @web (delighted)'],
    ['- Pays @web (chu|', 'chuffed', '- Pays @web (chuffed)'],
    ['- Pays (-1 -> |)', '+1', '- Pays (-1 -> +1)'],
    ['- Pays (-1 ->|)', '+1', '- Pays (-1 -> +1)'],
    ['- Pays (-1 -> +|2)', '0', '- Pays (-1 -> 0)'],
    ['- Pays (|-1 -> +2)', '-2', '- Pays (-2 -> +2)'],
    ['- Pays (-|1 -> +2)', '-2', '- Pays (-2 -> +2)'],
    ['- "Pays (|)"', '+0.5', '- "Pays (+0.5)"'],
    ['- touch: A\n        emotion: |', '-1.5', '- touch: A\n        emotion: -1.5'],
    ['- touch: A\n        emotion: -1 -> |', '+2', '- touch: A\n        emotion: -1 -> +2'],
    ['- touch: A\n        emotion: -1 ->|', '+2', '- touch: A\n        emotion: -1 -> +2'],
    ['- touch: A\n        emotion: -1 → del|', 'delighted', '- touch: A\n        emotion: -1 → delighted'],
    ['- touch: A\n        emotion: sa|d -> +1', '-1', '- touch: A\n        emotion: -1 -> +1'],
    ['- touch: A\n        emotion: "-1 -> |"', '+2', '- touch: A\n        emotion: "-1 -> +2"'],
    ['- touch: A\n        emotion: hap|', 'happy', '- touch: A\n        emotion: happy'],
    ['- touch: A\n        emotion: |', '🙂', '- touch: A\n        emotion: 🙂'],
    ['- touch: A\n        emotion: { maya: | }', '+1', '- touch: A\n        emotion: { maya: +1 }'],
    ['- { touch: A, emotion: | }', '+1', '- { touch: A, emotion: +1 }'],
    ['- { touch: A, emotion: -1 -> | }', '+1', '- { touch: A, emotion: -1 -> +1 }'],
  ];
  for (const [line, label, text] of writes)
    if (label)
      it(`${line} + ${label}`, async () => {
        const result = await applied(`${head}      ${line}\n`, label);
        assert.equal(result, `${head}      ${text}\n`);
        if (!line.includes('"Reads @w|') || line.endsWith('"')) assert.deepEqual(await yamlProblems(result), []);
      });
    else it(`${line}: nothing`, async () => assert.deepEqual(await labelsAt(`${head}      ${line}\n`), []));

  describe('where no channel is declared yet', () => {
    /** The text after a preset is taken, with the declaration that comes with it. */
    async function declared(marked: string, label: string): Promise<string> {
      const { text } = cursor(marked);
      const item = (await completeAt(marked)).find(each => each.label === label);
      assert.ok(item);
      const { document } = await snapshotOf(text);
      return TextDocument.applyEdits(document, [editOf(item), ...(item.additionalTextEdits ?? [])]);
    }
    const map = (line: string, channels = ''): string =>
      `journey: A\npersonas: { maya: Maya }\n${channels}stages:\n  - stage: Buy\n    touchpoints:\n      ${line}\n`;

    it('offers the channels that most maps have, and declares the one that is taken', async () => {
      assert.equal(await declared(map('- Buys @|'), '@web'), map('- Buys @web', 'channels:\n  web: Website\n'));
      assert.equal(
        await declared(map('- Buys @sto| (+1)'), '@store'),
        map('- Buys @store (+1)', 'channels:\n  store: { name: Store, kind: offline }\n'),
      );
      assert.equal(
        await declared(map('- touch: Buys\n        channel: |'), 'email'),
        map('- touch: Buys\n        channel: email', 'channels:\n  email: Email\n'),
      );
    });

    it('fills a section that is only begun', async () => {
      const begun = map('- Buys @|', 'channels:\n');
      assert.equal(await declared(begun, '@web'), map('- Buys @web', 'channels:\n  web: Website\n'));
    });

    it('leaves it at those of the map once there is one', async () => {
      assert.deepEqual(await labelsAt(map('- Buys @|', 'channels: { till: Till }\n')), ['@till']);
    });

    it('offers none where the declaration would stand on the line of the cursor', async () => {
      assert.deepEqual(await labelsAt('{ journey: A, stages: [{ stage: Buy, touchpoints: ["Buys @|"] }] }'), []);
    });
  });

  it('takes the long form’s channel without its sign', async () => {
    assert.deepEqual(await labelsAt(`${head}      - touch: A\n        channel: |`), ['web', 'help-desk']);
  });

  it('sorts feelings by their scores and tells them', async () => {
    const items = await completeAt(`${head}      - Pays (|)`);
    const shown = [...items].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
    assert.deepEqual(
      shown.slice(0, 4).map(({ label }) => label),
      ['-2', '😡', 'furious', 'hated'],
    );
    assert.equal(shown.at(-1)?.label, 'loved');
    assert.equal(items.find(({ label }) => label === 'frustrated')?.detail, '−1 😟');
    assert.equal(items.find(({ label }) => label === 'chuffed')?.detail, '+1.5 😀 own word');
  });

  it('offers a feeling before the channels too', async () => {
    const text = `${head}      - Pays (|) @search @web`;
    assert.equal(await applied(text, 'furious'), text.replace('|', 'furious'));
  });

  it('leaves a parenthesis in the middle of a text alone', async () => {
    assert.deepEqual(await labelsAt(`${head}      - Pays (|) at the desk`), []);
    assert.deepEqual(await labelsAt(`${head}      - Writes to a@|`), []);
  });

  it('offers an emotion for each persona', async () => {
    const text = 'personas:\n  maya: Maya\n  tom: Tom\nstages:\n  - stage: A\n    emotion: |';
    assert.equal(await applied(text, 'one for each persona'), text.replace('|', '{ maya: 0, tom: 0 }'));
    assert.equal(await applied(text, 'now -> wanted'), text.replace('|', '-1 -> +1'));
  });

  it('offers a metric’s usual numbers', async () => {
    const text = 'stages:\n  - stage: A\n    phase: during\n    kpis:\n      Drop-off: |';
    assert.equal(await applied(text, 'now -> wanted'), text.replace('|', '61% -> 45%'));
  });
});
