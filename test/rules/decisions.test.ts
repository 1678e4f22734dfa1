import assert from 'node:assert/strict';
import { fixesOf } from '../../server/src/rules/registry';
import { sourceOf } from '../../server/src/yaml/node';
import { look, marks, marksOf } from '../support/rules';

const stage = (body: string, head = ''): string => `journey: A\n${head}stages:\n  - stage: Buy\n${body}`;
const touches = (...list: readonly string[]): string =>
  stage(`    touchpoints:\n${list.map(each => `      - ${each}\n`).join('')}`);

describe('uses of ids', () => {
  it('may be words where words are fine: J301 asks only for what has the form of an id', async () => {
    const counter = (text: string): string =>
      `journey: A\nvillains: { v: { name: x, counter: ${text} } }\nstages: [Buy]\n`;
    assert.deepEqual(await marksOf('J301', counter('Show what waiting costs')), []);
    assert.deepEqual(await marksOf('J301', counter('strain-quiz')), ['strain-quiz']);
    assert.deepEqual(await marksOf('J301', stage('    kpis: { NPS: { actual: 3, from: ./nps.csv } }\n')), []);
  });

  it('of what an opportunity serves may be KPIs, pains and the goal of the business', async () => {
    const serves = (what: string): string =>
      stage(`    kpis: { Conversion: 3 }\n    pains: [{ process: x, id: p }]\n`) +
      `opportunities: { o: { idea: x, serves: [${what}] } }\n`;
    assert.deepEqual(await marksOf('J301', serves('Conversion, conversion, p, business_goal')), []);
    assert.deepEqual(await marksOf('J301', serves('Convertion')), ['Convertion']);
  });

  it('of places and pains are not looked up in a library: they stand in the maps that use it', async () => {
    const library =
      'villains: { v: { name: x, tempts: [compare], counter: quiz } }\npersonas: { a: { name: A, channels: [web] } }\n';
    assert.deepEqual(
      (await marks(library)).filter(mark => mark < 'J4'),
      ['J301 web'],
    );
  });

  it('may name a stage by its slug, `end`, and touchpoints that come later', async () => {
    const text = touches('{ touch: Looks, next: { yes: pays, no: end, later: buy } }', 'Pays');
    assert.deepEqual(await marksOf('J302', text), []);
  });

  it('that hide one of a library are told once, by however many ways it is used', async () => {
    const files = { 'a.yaml': 'use: ./b.yaml\nchannels: { chat: Chat }\n', 'b.yaml': 'channels: { web: Web }\n' };
    const text = stage('    touchpoints: [Pays @web]\n', 'use: [./a.yaml, ./b.yaml]\nchannels: { web: Our shop }\n');
    assert.deepEqual(await marksOf('J308', text, { files }), ['web']);
  });

  it('of what a library should bring are not told if it, or one that it uses, is missing', async () => {
    const text = stage('    touchpoints: [Pays @web]\n', 'use: ./team.yaml\npersonas: { a: A }\n');
    const team = { 'team.yaml': 'use: ./all.yaml\nchannels: { chat: Chat }\n' };
    const { findings, context } = await look(text, { files: team });
    const told = findings.filter(({ code }) => code < 'J303' || code === 'J304');
    assert.deepEqual(
      told.map(({ code, at, message }) => [code, sourceOf(at), message.slice(0, 52)]),
      [['J304', './team.yaml', 'Needed by `./team.yaml`: There is no file `./all.yam']],
    );
    assert.deepEqual(
      told.flatMap(finding => fixesOf(finding, context)).map(({ title }) => title),
      ['Create ./all.yaml'],
    );
    assert.deepEqual(await marksOf('J301', text, { files: { ...team, 'all.yaml': 'channels: { pos: Till }\n' } }), [
      'web',
    ]);
  });

  it('of what a library brings are known', async () => {
    const files = { 'lib.yaml': 'channels: { web: Web }\nemotions: { gutted: -2 }\nlanes: { law: Law }\n' };
    const text = stage('    law: x\n    emotion: gutted\n    touchpoints: [Pays @web]\n', 'use: ./lib.yaml\n');
    assert.deepEqual(
      (await marks(text, { files })).filter(mark => !mark.startsWith('J4')),
      [],
    );
  });
});

describe('what is never used', () => {
  it('is told of own things alone, not of the first persona', async () => {
    const head =
      'personas: { a: A, b: B }\nemotions: { meh: 0, Gutted: -2 }\nlanes: { law: Law, risk: Risk }\nsources: { s: survey }\n';
    const text = stage('    law: x\n    emotion: gutted\n', head);
    assert.deepEqual((await marksOf('J303', text)).sort(), ['b', 'meh', 'risk', 's']);
    const { findings } = await look(text);
    for (const finding of findings) assert.equal(finding.unnecessary, finding.code === 'J303' ? true : undefined);
  });

  it('is not told in a library', async () => {
    assert.deepEqual(await marks('channels: { fax: Fax }\nsources: { s: survey }\n'), []);
  });
});

describe('ids that are taken', () => {
  it('are told with the other one: the later of two, or the one that is written out', async () => {
    const { findings } = await look(touches('{ touch: Pays, id: buy }'));
    const [finding] = findings.filter(({ code }) => code === 'J300');
    assert.deepEqual(
      finding?.related?.map(({ at }) => sourceOf(at)),
      ['Buy'],
    );
    assert.deepEqual(await marksOf('J300', touches('Pays', 'Pays')), []);
  });

  it('may be of different kinds', async () => {
    assert.deepEqual(await marksOf('J300', stage('    pains: [{ process: x, id: buy }]\n')), []);
  });

  it('are a duplicate key and nothing else where they stand in one mapping', async () => {
    const text = 'journey: A\nopportunities:\n  a: x\n  a: y\nchannels:\n  web: x\n  web: y\nstages: [Buy]\n';
    const found = await marks(text);
    assert.deepEqual(
      found.filter(mark => /^J(107|300)/.test(mark)),
      ['J107 a', 'J107 web'],
    );
  });
});

describe('feelings and their reasons', () => {
  it('are explained by a pain on the touchpoint or on the stage', async () => {
    assert.deepEqual(await marksOf('J411', touches('Pays (-1)')), ['-1']);
    assert.deepEqual(await marksOf('J411', touches('{ touch: Pays, emotion: -1, pains: [Dear] }')), []);
    assert.deepEqual(await marksOf('J411', stage('    pains: [Dear]\n    touchpoints: [Pays (-1)]\n')), []);
  });

  it('of a stage are explained by the pains of its touchpoints too', async () => {
    assert.deepEqual(
      await marksOf('J411', stage('    emotion: -1\n    touchpoints: [{ touch: x, pains: [Dear] }]\n')),
      [],
    );
    assert.deepEqual(await marksOf('J411', stage('    emotion: -1\n')), ['-1']);
  });

  it('drop without a remark if they stay above zero, or a doubt tells why', async () => {
    assert.deepEqual(await marksOf('J412', touches('A (+2)', 'B (0)')), []);
    assert.deepEqual(await marksOf('J412', touches('A (+2)', 'B (-0.5)')), ['-0.5']);
    assert.deepEqual(await marksOf('J412', stage('    doubts: [Too dear]\n    touchpoints: [A (+2), B (-1)]\n')), []);
  });

  it('drop over stages, from the last place that is on the way', async () => {
    const text =
      stage('    touchpoints: [A (+1), { touch: Leaves, act: exit, emotion: 0 }]\n') +
      '  - stage: Use\n    touchpoints: [B (-1)]\n';
    assert.deepEqual(await marksOf('J412', text), ['-1']);
  });

  it('drop for each persona', async () => {
    const head = 'personas: { a: A, b: B }\n';
    const text = stage(
      '    touchpoints:\n      - { touch: x, emotion: { a: 1, b: 2 } }\n      - { touch: y, emotion: { a: 1, b: -1 } }\n',
      head,
    );
    assert.deepEqual(await marksOf('J412', text), ['-1']);
  });

  it('get one remark a touchpoint: a drop of one persona silences the bad feeling of another', async () => {
    const feels = (...each: readonly string[]): string =>
      stage(
        `    touchpoints:\n${each.map(emotion => `      - { touch: x, emotion: { ${emotion} } }\n`).join('')}`,
        'personas: { a: A, b: B }\n',
      );
    const about = async (text: string): Promise<string[]> =>
      (await marks(text)).filter(mark => mark.startsWith('J411') || mark.startsWith('J412'));
    assert.deepEqual(await about(feels('a: -0.5, b: 2', 'a: -1, b: -2')), ['J411 -0.5', 'J412 -2']);
    assert.deepEqual(await about(feels('a: 2, b: -0.5', 'a: 0, b: -1')), ['J411 -0.5', 'J411 -1']);
  });
});

describe('pains', () => {
  const pain = (rest: string, more = ''): string =>
    stage(`    pains: [{ process: Asks twice, id: p${rest} }]\n${more}`);

  it('need an opportunity from severity 2 on, or where it is not told', async () => {
    assert.deepEqual(await marksOf('J434', pain('')), ['Asks twice']);
    assert.deepEqual(await marksOf('J434', pain(', severity: 2')), ['Asks twice']);
    assert.deepEqual(await marksOf('J434', pain(', severity: 1')), []);
  });

  it('are fixed by an opportunity that names them, or that stands where they do', async () => {
    assert.deepEqual(await marksOf('J434', `${pain('')}opportunities: { o: { idea: x, fixes: p } }\n`), []);
    assert.deepEqual(await marksOf('J434', pain('', '    opportunities: { o: x }\n')), []);
  });
});

describe('days and hours', () => {
  it('of what has been done can’t lie ahead, those of what is due can', async () => {
    const sources = 'sources: { s: { kind: survey, on: 2027-01-01 } }\n';
    const text =
      stage('    evidence: s\n    kpis: { NPS: { actual: 1, on: 2027-02-01 } }\n', sources) +
      'opportunities: { o: { idea: x, due: 2027-03-01 } }\n';
    assert.deepEqual(await marksOf('J206', text), ['2027-01-01', '2027-02-01']);
  });

  it('go round the clock, past twelve once', async () => {
    const hours = (...list: readonly number[]): string =>
      `journey: A\nstages:\n${list.map(hour => `  - { stage: x, hour: ${hour} }\n`).join('')}`;
    assert.deepEqual(await marksOf('J213', hours(9, 12, 3, 6)), []);
    assert.deepEqual(await marksOf('J213', hours(12, 1, 11)), []);
    assert.deepEqual(await marksOf('J213', hours(9, 12, 3, 10)), ['10']);
    assert.deepEqual(await marksOf('J213', hours(5, 4, 3)), ['3']);
    assert.deepEqual(await marksOf('J213', hours(2, 5, 2)), ['2']);
  });

  it('make a review due after `review_every`, or 90 days', async () => {
    const reviewed = (text: string): string => `journey: A\n${text}\nstages: [Buy]\n`;
    assert.deepEqual(await marksOf('J470', reviewed('reviewed: 2026-08-24')), []);
    assert.deepEqual(await marksOf('J470', reviewed('reviewed: 2026-08-23')), ['2026-08-23']);
    assert.deepEqual(await marksOf('J470', reviewed('review_every: 1y\nreviewed: 2026-08-23')), []);
    assert.deepEqual(await marksOf('J470', reviewed('reviewed: [2020-01-01, { on: 2026-11-01 }]')), []);
    assert.deepEqual(await marksOf('J470', reviewed('owner: Mira')), []);
  });
});

describe('files', () => {
  it('say what is wrong with them', async () => {
    const files = {
      'a.yaml': 'use: ./map.journey.yaml\nchannels: {}\n',
      'b.yaml': 'name: ci\n',
      'c.yaml': 'channels: {web: "x\n',
      'd.yaml': 'x',
    };
    const text =
      'journey: A\nuse: [./a.yaml, ./b.yaml, ./c.yaml]\nrelated: { next: ./d.yaml, parent: ./e.yaml }\nstages: [Buy]\n';
    const { findings } = await look(text, { files });
    const told = findings
      .filter(({ code }) => code === 'J304')
      .map(
        ({ at, message }) => `${sourceOf(at)} ${/circle|no library|read|no journey map|no file/.exec(message)?.[0]}`,
      );
    assert.deepEqual(told, [
      './a.yaml circle',
      './b.yaml no library',
      './c.yaml read',
      './d.yaml no journey map',
      './e.yaml no file',
    ]);
  });
});
