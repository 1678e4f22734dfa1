import assert from 'node:assert/strict';
import type { Advice } from '../../server/src/rules/rule';
import { endOf, startOf } from '../../server/src/yaml/node';
import { look, marks, marksOf } from '../support/rules';

const map = (body: string, head = ''): string => `journey: A lamp\n${head}personas: { maya: Maya }\nstages:\n${body}`;
const bad = '  - stage: Buy\n    touchpoints:\n      - Pays (-1)\n';

async function severityOf(code: string, text: string, rules = {}): Promise<string | undefined> {
  const { findings } = await look(text, { settings: { rules } });
  return findings.find(finding => finding.code === code)?.severity;
}

describe('severities', () => {
  it('grow with the status of the map, for remarks on craft', async () => {
    assert.equal(await severityOf('J411', map(bad)), 'information');
    assert.equal(await severityOf('J411', map(bad, 'status: draft\n')), 'information');
    assert.equal(await severityOf('J411', map(bad, 'status: review\n')), 'warning');
    assert.equal(await severityOf('J411', map(bad, 'status: live\n')), 'warning');
    assert.equal(await severityOf('J411', map(bad, 'status: archived\n')), undefined);
  });

  it('are those of the rule for everything else, whatever the status', async () => {
    for (const status of ['draft', 'archived'])
      assert.equal(await severityOf('J201', map(bad, `status: ${status}\ngaol: x\n`)), 'warning');
  });

  it('are as set, also in a draft', async () => {
    assert.equal(await severityOf('J411', map(bad), { J411: 'error' }), 'error');
    assert.equal(await severityOf('J411', map(bad), { J411: 'hint' }), 'hint');
    assert.equal(await severityOf('J411', map(bad), { J411: 'off' }), undefined);
  });
});

describe('how much advice is given', () => {
  const draft = map('  - stage: Buy\n');
  const seen = async (advice: Advice, text: string, rules = {}): Promise<string[]> => {
    const { findings } = await look(text, { settings: { advice, rules } });
    return [...new Set(findings.filter(({ code }) => code > 'J4').map(({ severity }) => severity))].sort();
  };

  it('leaves a draft alone where it is quiet, and other maps but for warnings', async () => {
    assert.deepEqual(await seen('quiet', draft), []);
    assert.deepEqual(await seen('quiet', map(bad, 'status: review\n')), ['warning']);
  });

  it('shows hints only where it is thorough', async () => {
    assert.deepEqual(await seen('recommended', draft), ['information']);
    assert.deepEqual(await seen('thorough', draft), ['hint', 'information']);
  });

  it('does not touch what is set for a code, nor what is wrong in the text', async () => {
    assert.deepEqual(await seen('quiet', draft, { J450: 'hint' }), ['hint']);
    const { findings } = await look(map('  - goal: x\n'), { settings: { advice: 'quiet' } });
    assert.deepEqual(
      findings.map(({ code }) => code),
      ['J200'],
    );
  });

  it('grows louder for what a review asks for', async () => {
    assert.equal(await severityOf('J450', draft), 'hint');
    assert.equal(await severityOf('J450', map('  - stage: Buy\n', 'status: review\n')), 'information');
  });
});

describe('comments that silence', () => {
  const touch = (above: string, behind = ''): string =>
    map(`  - stage: Buy\n    touchpoints:\n${above}      - Pays (-1)${behind}\n`);

  it('silence a code on the line above or at the end of the line', async () => {
    assert.deepEqual(await marksOf('J411', touch('')), ['-1']);
    assert.deepEqual(await marksOf('J411', touch('      # journey-ignore J411\n')), []);
    assert.deepEqual(await marksOf('J411', touch('', ' # journey-ignore J411')), []);
  });

  it('silence several codes, or all where none is named', async () => {
    assert.deepEqual(
      await marksOf('J411', touch('      # journey-ignore J412, J411 because it is told elsewhere\n')),
      [],
    );
    assert.deepEqual(await marksOf('J411', touch('      # journey-ignore\n')), []);
  });

  it('leave other codes and other lines alone', async () => {
    assert.deepEqual(await marksOf('J411', touch('      # journey-ignore J412\n')), ['-1']);
    assert.deepEqual(await marksOf('J411', touch('      # journey-ignore J411\n      - Looks (-2)\n')), ['-1']);
  });

  it('work on the first line', async () => {
    assert.deepEqual(await marks('stages: [] # journey-ignore\n'), []);
  });
});

describe('one cause, one remark', () => {
  const drop = map('  - stage: Buy\n    touchpoints:\n      - Finds it (+1)\n      - Pays (-1)\n');

  it('leaves a drop to J412, and to J411 where J412 is off', async () => {
    assert.deepEqual(
      (await marks(drop)).filter(mark => /^J41[12]/.test(mark)),
      ['J412 -1'],
    );
    const settings = { rules: { J412: 'off' as const } };
    assert.deepEqual(
      (await marks(drop, { settings })).filter(mark => /^J41[12]/.test(mark)),
      ['J411 -1'],
    );
  });

  it('is as loud as the remark that it stands for, unless its severity is set', async () => {
    const low = `journey: A lamp
status: live
stages:
  - stage: Buy
    touchpoints:
      - { touch: Pays, emotion: -1, pains: [{ process: The form asks twice, severity: 2 }] }
`;
    const seen = async (advice: Advice, rules = {}): Promise<string[]> =>
      (await look(low, { settings: { advice, rules } })).findings
        .filter(({ code }) => code === 'J419' || code === 'J434')
        .map(({ code, severity }) => `${code} ${severity}`);
    assert.deepEqual(await seen('recommended'), ['J434 warning']);
    assert.deepEqual(await seen('thorough'), ['J419 warning']);
    assert.deepEqual(await seen('thorough', { J419: 'hint' }), ['J419 hint']);
  });

  it('asks for a reason from the drop on that is set', async () => {
    assert.deepEqual(await marksOf('J412', drop, { settings: { thresholds: { 'J412.drop': 2.5 } } }), []);
  });

  it('says nothing of the dialect on a line that YAML reads otherwise than it looks', async () => {
    const text = map('  - stage: Buy\n    goal x\n    touchpoints: [Pays]\n');
    assert.deepEqual(await marks(text, { settings: { advice: 'recommended' } }), ['J100 goal x']);
  });

  it('says nothing of what a library may hold that can’t be read', async () => {
    const text = `journey: A lamp\nuse: ./gone.journey.yaml\nstages:\n  - stage: Buy\n    touchpoints: [Pays @web]\n`;
    assert.deepEqual(
      (await marks(text)).filter(mark => mark < 'J4' || mark.startsWith('J406')),
      ['J304 ./gone.journey.yaml'],
    );
  });
});

describe('what is told of a text that is no map, or not yet', () => {
  it('is one thing where it is somebody else’s', async () => {
    assert.deepEqual(await marks('a: !env x\nb: y #z\n---\nc: d\n'), ['J200 a']);
    assert.deepEqual(await marks('stages: [build]\nimage: node\nscript: [npm test]\n'), ['J200 stages']);
    assert.deepEqual(await marks('asyncapi: 3.0.0\ninfo: { title: x }\nchannels: { a: { b: c } }\n'), [
      'J200 asyncapi',
    ]);
    assert.equal((await marks('journey\n  title: My day\n  a: 5: Me\n  b: 3: Me\n')).length, 1);
  });

  it('is the tab, not what no longer fits behind it', async () => {
    const text = 'journey: A lamp\nstages:\n  - stage: Buy\n\tgoal: x\n    touchpoints: [Pays]\n';
    assert.deepEqual(
      (await marks(text)).filter(mark => mark < 'J2'),
      ['J107 \t'],
    );
  });

  it('does without the name that a stage lacks', async () => {
    const { findings } = await look(map('  - stage:\n'), { settings: { advice: 'thorough' } });
    assert.ok(findings.length > 3);
    for (const { message } of findings) assert.ok(!message.includes('``'), message);
  });
});

describe('findings', () => {
  it('come in the order of the text, and lie within it', async () => {
    const text = 'journey: {title here}\nstages:\n  - goal: x\n    gaol: y\nreviewed: 2027-01-01\nuse: ./gone.yaml\n';
    const { findings } = await look(text);
    const starts = findings.map(({ at }) => startOf(at));
    assert.deepEqual(
      [...starts].sort((a, b) => a - b),
      starts,
    );
    assert.ok(findings.length >= 5);
    for (const { at } of findings) assert.ok(startOf(at) >= 0 && endOf(at) <= text.length);
  });
});
