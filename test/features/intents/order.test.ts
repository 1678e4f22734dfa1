import assert from 'node:assert/strict';
import type { Intent, Spot } from '../../../server/src/intents';
import { edit, textAfter } from '../../support/intents';

const MAP = `journey: A # title
stages:
  # about looking
  - stage: Look
    phase: before
    touchpoints:
      - Reads @web (+1) # r
      # asks a lot
      - touch: Asks
        id: asking
        next: pays
        pains:
          - process: Nobody answers
            id: silence
        # more to come

      - Waits

  # ---- buying ----
  - stage: Buy
    phase: during
    touchpoints: [Pays, { touch: Signs, next: asking }]

  - stage: Keep
opportunities:
  answers: { idea: Answer, fixes: [silence] } # o
`;

const apply = (intent: Intent, text = MAP): Promise<string> => textAfter(text, intent);
const move = (key: string, at: Spot, text = MAP): Promise<string> => apply({ op: 'move', key, at }, text);
const t = (touchpoint: number, stage = 0): string => `stages/${stage}/touchpoints/${touchpoint}`;

describe('intent: move', () => {
  const asks = MAP.slice(MAP.indexOf('      # asks a lot'), MAP.indexOf('\n      - Waits'));

  it('a touchpoint goes with its comments and what it holds', async () => {
    assert.equal(
      await move(t(1), { before: t(0) }),
      MAP.replace(asks, '').replace('      - Reads', `${asks}      - Reads`),
    );
    assert.equal(
      await move(t(1), { in: 'stages/0' }),
      MAP.replace(asks, '').replace('\n      - Waits\n', `\n      - Waits\n${asks}`).replace('# r\n\n', '# r\n\n'),
    );
  });

  it('to where it is, changes nothing', async () => {
    assert.equal(await move(t(1), { after: t(0) }), MAP);
    assert.equal(await move(t(1), { before: t(2) }), MAP);
    assert.equal(await move('stages/0', { before: 'stages/1' }), MAP);
  });

  it('between lists of different forms', async () => {
    assert.equal(
      await move(t(0), { after: t(0, 1) }),
      MAP.replace('      - Reads @web (+1) # r\n', '').replace('[Pays, {', '[Pays, Reads @web (+1), {'),
    );
    assert.equal(
      await move(t(1, 1), { before: t(0) }),
      MAP.replace(', { touch: Signs, next: asking }', '').replace(
        '      - Reads',
        '      - { touch: Signs, next: asking }\n      - Reads',
      ),
    );
    assert.match(await move(t(1), { in: 'stages/1' }), /^refused: The list there stands in one line/);
  });

  it('into a stage without touchpoints', async () => {
    assert.equal(
      await move(t(1), { in: 'stages/2' }),
      MAP.replace(asks, '').replace('- stage: Keep\n', `- stage: Keep\n    touchpoints:\n${asks}`),
    );
  });

  it('the only one leaves no empty list', async () => {
    const text = 'journey: A\nstages:\n  - stage: B\n    touchpoints:\n      # c\n      - D # d\n    goal: G\n  - E\n';
    assert.equal(
      await move(t(0), { in: 'stages/1' }, text),
      'journey: A\nstages:\n  - stage: B\n    goal: G\n  - stage: E\n    touchpoints:\n      # c\n      - D # d\n',
    );
  });

  it('a stage goes with its comments and an empty line; the phase of others stays', async () => {
    const [head, look = '', buy = '', keep = ''] = MAP.split(/(?= {2}# about| {2}# ---- buying| {2}- stage: Keep)/);
    const [stage = '', ...rest] = keep.split(/(?=opportunities)/);
    const kept = stage.replace('Keep\n', 'Keep\n');
    assert.equal(
      await move('stages/1', { before: 'stages/0' }),
      `${head}${buy}${look.trimEnd()}\n\n${kept.replace('Keep\n', 'Keep\n    phase: during\n')}${rest.join('')}`,
    );
    assert.equal(
      await move('stages/2', { before: 'stages/0' }),
      `${head}${stage}\n${look}${buy.trimEnd()}\n${rest.join('')}`,
    );
  });

  it('ids that follow from a name keep leading to the same touchpoint', async () => {
    const text =
      'journey: A\nstages:\n  - stage: S\n    touchpoints:\n      - Pays @a\n      - Pays @b\n      - { touch: C, next: pays }\n      - { touch: D, next: pays-2 }\n';
    assert.equal(
      await move(t(1), { before: t(0) }, text),
      text
        .replace('@a\n      - Pays @b', '@b\n      - Pays @a')
        .replace('next: pays }', 'next: X }')
        .replace('pays-2', 'pays')
        .replace('X', 'pays-2'),
    );
  });

  it('tells the key of what was moved', async () => {
    assert.equal((await edit(MAP, { op: 'move', key: t(0), at: { after: t(2) } })).select, t(2));
    assert.equal((await edit(MAP, { op: 'move', key: t(0), at: { in: 'stages/1' } })).select, t(2, 1));
    assert.equal((await edit(MAP, { op: 'move', key: 'stages/0', at: { in: '' } })).select, 'stages/2');
    assert.match(await move(t(0), { before: 'stages/1' }), /^refused/);
  });
});

describe('intent: add', () => {
  const add = (what: 'touchpoint' | 'stage' | 'pain', at: Spot, text: string, map = MAP): Promise<string> =>
    apply({ op: 'add', what, at, text }, map);

  it('a touchpoint beside another one, in the form of the list', async () => {
    assert.equal(
      await add('touchpoint', { after: t(0) }, 'Asks: why?'),
      MAP.replace('# r\n', "# r\n      - 'Asks: why?'\n"),
    );
    assert.equal(
      await add('touchpoint', { before: t(1) }, 'Sits'),
      MAP.replace('      # asks', '      - Sits\n      # asks'),
    );
    assert.equal(
      await add('touchpoint', { after: t(0, 1) }, 'Goes, then'),
      MAP.replace('[Pays,', "[Pays, 'Goes, then',"),
    );
    assert.equal(
      await add('touchpoint', { in: 'stages/2' }, 'Uses @web (+1)'),
      MAP.replace('Keep\n', 'Keep\n    touchpoints:\n      - touch: Uses @web (+1)\n'),
    );
  });

  it('a stage, with the empty lines that there are', async () => {
    assert.equal(
      await add('stage', { after: 'stages/1' }, 'Wait'),
      MAP.replace('asking }]\n', 'asking }]\n\n  - stage: Wait\n'),
    );
    assert.equal(await add('stage', { in: '' }, 'Leave'), MAP.replace('Keep\n', 'Keep\n\n  - stage: Leave\n'));
    assert.equal(
      await add('stage', { before: 'stages/0' }, 'B', 'journey: A\nstages: [C]\n'),
      'journey: A\nstages: [B, C]\n',
    );
  });

  it('a pain', async () => {
    assert.equal(
      await add('pain', { in: t(1) }, 'Slow'),
      MAP.replace('id: silence\n', 'id: silence\n          - Slow\n'),
    );
    assert.equal(
      await add('pain', { in: t(0) }, 'Slow'),
      MAP.replace(
        '- Reads @web (+1) # r\n',
        '- touch: Reads # r\n        channel: web\n        emotion: +1\n        pains:\n          - Slow\n',
      ),
    );
    assert.equal(
      (await edit(MAP, { op: 'add', what: 'pain', at: { in: t(1) }, text: 'Slow' })).select,
      `${t(1)}/pains/1`,
    );
  });

  it('asks for a text and a place', async () => {
    assert.match(await add('stage', { in: '' }, '  '), /^refused: A stage needs a text/);
    assert.match(await add('touchpoint', { in: 'stages/9' }, 'A'), /^refused: It is gone/);
    assert.match(await add('stage', { in: 'stages/0' }, 'A'), /^refused/);
  });
});

describe('intent: duplicate', () => {
  const copy = (key: string, text = MAP): Promise<string> => apply({ op: 'duplicate', key }, text);

  it('copies a touchpoint without the comments above it, with ids of its own', async () => {
    assert.equal(await copy(t(0)), MAP.replace('# r\n', '# r\n      - Reads @web (+1) # r\n'));
    const body = MAP.slice(MAP.indexOf('      - touch: Asks'), MAP.indexOf('\n      - Waits'));
    assert.equal(
      await copy(t(1)),
      MAP.replace(body, body + body.replace('asking', 'asking-2').replace('silence', 'silence-2')),
    );
    assert.equal(await copy(t(1, 1)), MAP.replace('asking }]', 'asking }, { touch: Signs, next: asking }]'));
  });

  it('what a stage says of its own touchpoints, the copy says of its own', async () => {
    const text =
      'journey: A\nstages:\n  - stage: S\n    touchpoints:\n      - Pays\n      - { touch: B, id: b, next: pays }\n      - { touch: C, next: b }\n  - stage: D\n    touchpoints:\n      - { touch: Pays, next: pays-2 }\n';
    const [head = '', stage = '', rest = ''] = text.split(/(?= {2}- stage)/);
    assert.equal(
      await copy('stages/0', text),
      head +
        stage +
        stage.replace('next: pays', 'next: pays-2').replace('id: b', 'id: b-2').replace('next: b', 'next: b-2') +
        rest.replace('pays-2', 'pays-3'),
    );
  });
});

describe('intent: delete', () => {
  const remove = (key: string, text = MAP): Promise<string> => apply({ op: 'delete', key }, text);

  it('takes a touchpoint out with its comments, and what named it', async () => {
    const asks = MAP.slice(MAP.indexOf('      # asks a lot'), MAP.indexOf('\n      - Waits'));
    assert.equal(
      await remove(t(1)),
      MAP.replace(asks, '').replace(', next: asking', '').replace(', fixes: [silence]', ''),
    );
    assert.equal(await remove(t(0, 1)), MAP.replace('Pays, ', '').replace('        next: pays\n', ''));
  });

  it('takes a stage out, whose phase others keep', async () => {
    const buy = MAP.slice(MAP.indexOf('  # ---- buying'), MAP.indexOf('  - stage: Keep'));
    assert.equal(
      await remove('stages/1'),
      MAP.replace(buy, '').replace('        next: pays\n', '').replace('Keep\n', 'Keep\n    phase: during\n'),
    );
    assert.match(await remove('stages/0', 'journey: A\nstages: [B]\n'), /^refused: A map needs at least one stage/);
  });

  it('takes out pains, opportunities, doubts and KPIs', async () => {
    const pains = MAP.slice(MAP.indexOf('        pains:'), MAP.indexOf('        # more'));
    assert.equal(await remove(`${t(1)}/pains/0`), MAP.replace(pains, '').replace(', fixes: [silence]', ''));
    assert.equal(await remove('opportunities/answers'), MAP.slice(0, MAP.indexOf('opportunities')));
    const text = 'journey: A\nstages:\n  - stage: B\n    doubts: [C, D -> E]\n    kpis: { NPS: 3, CES: 4 }\n';
    assert.equal(await remove('stages/0/doubts/1', text), text.replace(', D -> E', ''));
    assert.equal(await remove('stages/0/kpis/NPS', text), text.replace('NPS: 3, ', ''));
    assert.match(await remove('journey'), /^refused/);
  });

  it('of two with one name, links to the other stay', async () => {
    const text =
      'journey: A\nstages:\n  - stage: S\n    touchpoints:\n      - Pays @a\n      - Pays @b\n      - { touch: C, next: { no: pays, yes: pays-2 } }\n';
    assert.equal(
      await remove(t(0), text),
      text.replace('      - Pays @a\n', '').replace('no: pays, yes: pays-2', 'yes: pays'),
    );
  });

  it('selects what it stood in', async () => {
    assert.equal((await edit(MAP, { op: 'delete', key: t(0) })).select, 'stages/0');
    assert.equal((await edit(MAP, { op: 'delete', key: 'stages/1' })).select, null);
  });
});

describe('intent: opportunity', () => {
  it('is made for a pain, at the end of those of the map', async () => {
    const key = `${t(1)}/pains/0`;
    const made = await edit(MAP, { op: 'opportunity', key, idea: 'Answer: at once' });
    assert.equal(
      made.text,
      MAP.replace('# o\n', "# o\n  fix-silence: { idea: 'Answer: at once', fixes: [silence] }\n"),
    );
    assert.equal(made.select, 'opportunities/fix-silence');
    assert.match(
      (await edit(MAP, { op: 'opportunity', key })).text,
      /fix-silence: \{ idea: Mend “Nobody answers”, fixes: \[silence\] \}/,
    );
    assert.match(await apply({ op: 'opportunity', key: t(0) }), /^refused/);
  });
});
