import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { rules } from '../../server/src/rules/registry';
import { look } from '../support/rules';

/** 2026-05-10, some days after the example's last review. */
const may = 20_583;

const read = (path: string): string => readFileSync(path, 'utf8');
const examples = readdirSync('examples').filter(name => name.endsWith('.journey.yaml'));
const files = Object.fromEntries(examples.map(name => [name, read(`examples/${name}`)]));

describe('the dialect’s example', () => {
  it('has the remarks that the dialect tells of, and no other', async () => {
    const library = read('test/fixtures/library.journey.yaml');
    const { findings } = await look(read('test/fixtures/lumo.journey.yaml'), {
      files: { 'library.journey.yaml': library },
      today: may,
    });
    const told = new Map(findings.map(({ code, severity }) => [code, severity]));
    assert.deepEqual([...told].sort(), [
      ['J303', 'hint'],
      ['J411', 'warning'],
      ...['J422', 'J424'].map(code => [code, 'information']),
      ['J425', 'hint'],
      ['J432', 'information'],
      ['J433', 'hint'],
      ['J434', 'warning'],
      ...['J435', 'J436'].map(code => [code, 'information']),
      ...['J437', 'J444'].map(code => [code, 'hint']),
      ['J450', 'information'],
      ...['J452', 'J461'].map(code => [code, 'hint']),
    ]);
  });
});

describe('the examples that come with the extension', () => {
  for (const name of examples)
    it(`has nothing above information in ${name}`, async () => {
      const { findings } = await look(files[name] ?? '', { files });
      assert.deepEqual(
        findings
          .filter(({ severity }) => severity === 'error' || severity === 'warning')
          .map(each => `${each.code} ${each.message}`),
        [],
      );
    });
});

describe('the registry', () => {
  it('has every code once, in order', () => {
    assert.deepEqual(
      rules.map(({ code }) => code),
      [
        ...['J100', 'J101', 'J102', 'J103', 'J104', 'J105', 'J106', 'J107', 'J108', 'J109'],
        ...['J200', 'J201', 'J202', 'J203', 'J204', 'J205', 'J206', 'J207', 'J208', 'J209', 'J210', 'J211', 'J213'],
        ...['J300', 'J301', 'J302', 'J303', 'J304', 'J305', 'J306', 'J307', 'J308'],
        ...['J400', 'J401', 'J402', 'J403', 'J404', 'J405', 'J406', 'J407', 'J408', 'J410', 'J411', 'J412', 'J413'],
        ...['J414', 'J415', 'J416', 'J417', 'J418', 'J419', 'J420', 'J421', 'J422', 'J423', 'J424', 'J425'],
        ...['J430', 'J431', 'J432', 'J433', 'J434', 'J435', 'J436', 'J437', 'J438', 'J439'],
        ...['J442', 'J443', 'J444', 'J445', 'J446', 'J447', 'J450', 'J451', 'J452', 'J453', 'J454', 'J455', 'J456'],
        ...['J460', 'J461', 'J462', 'J463', 'J470', 'J471', 'J472'],
      ],
    );
  });

  it('says of every rule what is wrong, why, and what the reason rests on', () => {
    for (const { code, title, why, source, bad, good } of rules) {
      assert.ok(title.length > 10 && !title.endsWith('.'), code);
      assert.ok(why.length > 30 && why.endsWith('.'), code);
      assert.ok(source.length > 5, code);
      assert.notEqual(bad, good, code);
    }
  });
});
