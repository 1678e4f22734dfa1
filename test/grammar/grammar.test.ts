import { ok, strictEqual } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { type IGrammar, INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';
import { objectTypes } from '../../server/src/dialect/dialect';

const files: Readonly<Record<string, string>> = {
  'source.journey': 'syntaxes/journey.tmLanguage.json',
  'source.yaml': 'test/grammar/yaml/yaml.tmLanguage.json',
  'source.yaml.1.2': 'test/grammar/yaml/yaml-1.2.tmLanguage.json',
};

async function loadGrammar(): Promise<IGrammar> {
  await loadWASM(readFileSync('node_modules/vscode-oniguruma/release/onig.wasm'));
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async scope => {
      const file = files[scope];
      return file === undefined ? null : parseRawGrammar(readFileSync(file, 'utf8'), file);
    },
  });
  const grammar = await registry.loadGrammar('source.journey');
  ok(grammar);
  return grammar;
}

describe('the grammar', () => {
  let grammar: IGrammar;

  before(async () => {
    grammar = await loadGrammar();
  });

  /** The pieces of a text whose innermost scopes include `scope`, in order. */
  function pieces(text: string, scope: string): readonly string[] {
    const found: string[] = [];
    let state = INITIAL;
    for (const line of text.split('\n')) {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
      state = ruleStack;
      for (const { startIndex, endIndex, scopes } of tokens) {
        const piece = line.slice(startIndex, endIndex).trim();
        if (piece !== '' && scopes.some(name => name.startsWith(scope))) found.push(piece);
      }
    }
    return found;
  }

  /** Asserts the pieces of `text` that carry `scope`. */
  function expect(text: string, scope: string, expected: readonly string[]): void {
    strictEqual(pieces(text, scope).join(' | '), expected.join(' | '));
  }

  const structure = 'keyword.control.structure.journey';
  const channel = 'variable.other.channel.journey';
  const score = 'constant.numeric';
  const word = 'constant.language.emotion.journey';
  const arrow = 'keyword.operator.arrow.journey';
  const comment = 'comment.line.number-sign.yaml';

  it('marks the keys that structure a map, and no others', () => {
    const map =
      'journey: A\n"stages":\n  - stage: B\n    goal: stages\n    touchpoints:\n      - { touch: C, says: D }';
    expect(map, structure, ['journey', 'stages', 'stage', 'touchpoints', 'touch']);
    expect('kpis: { Ad stages: 3, pains: 2 }', structure, ['kpis', 'pains']);
  });

  it('marks the pain types', () => {
    expect('- financial: Support: \n  id: process\n- support: none', 'support.type.pain.journey', [
      'financial',
      'support',
    ]);
  });

  it('marks only keys that the dialect has', () => {
    const patterns: Readonly<Record<string, { match: string }>> = JSON.parse(
      readFileSync('syntaxes/journey.tmLanguage.json', 'utf8'),
    ).repository;
    const keys = new Set(objectTypes.flatMap(type => type.keys.map(({ key }) => key)));
    for (const name of ['structure-key', 'pain-key']) {
      const words = /\(\?:([^)]*)\)/.exec(patterns[name]?.match ?? '')?.[1]?.replace('stages?', 'stage|stages');
      for (const key of words?.split('|') ?? ['']) ok(keys.has(key), `${name} lists '${key}'`);
    }
  });

  it('reads channels and the last emotion of a short touchpoint', () => {
    const short = '- Searches "desk light" @search @web (-1)';
    expect(short, channel, ['@', 'search', '@', 'web']);
    expect(short, score, ['-1']);
    expect('- Asks @chat (satisfied)', word, ['satisfied']);
    expect('- Asks @магазин (😟 → 🙂)', word, ['😟', '🙂']);
    expect('- Pays @web (-2 -> +0.5)', score, ['-2', '+0.5']);
  });

  it('reads quoted and flow items too', () => {
    expect(`- "@store Says: isn't it? @web (+1)"`, channel, ['@', 'store', '@', 'web']);
    expect("- 'It isn''t open @store (calm)'", word, ['calm']);
    const flow = 'touchpoints: [Reads @web (+1), "Asks, twice @chat (calm)"]';
    expect(flow, channel, ['@', 'web', '@', 'chat']);
    expect(flow, score, ['+1']);
    expect(flow, word, ['calm']);
  });

  it('leaves text alone that only looks like a short form', () => {
    const long = '- touch: Pays @web (-1)\n  says: Well, ask @shop (+1)\n  note: "Well, ask @shop (+1)"';
    expect(long, channel, []);
    expect(long, score, []);
    expect('- Calls mira@lumo.example (Disque 85%)', channel, []);
    expect('- Calls (Disque 85%)', word, []);
    expect('- Calls (twice) from work', word, []);
  });

  it('keeps comments comments', () => {
    expect('- Reads C# @web (+1) # see @chat (-1)', comment, ['#', 'see @chat (-1)']);
    expect('- Buys a lamp #summer (+1)', comment, ['#', 'summer (+1)']);
    expect('- Buys a lamp #summer (+1)', score, []);
    expect('journey: A # b', comment, ['#', 'b']);
    expect('# stage: A -> B', arrow, []);
  });

  it('marks arrows, and the numbers beside them', () => {
    expect('emotion: -2 -> +1', score, ['-2', '+1']);
    expect('kpis: { NPS: 31 -> 45, Drop-off: 61% → 45% }', score, ['31', '45', '61%', '45%']);
    expect('- It is expensive -> 30-day trial', arrow, ['->']);
    expect('- It is expensive -> 30-day trial', score, []);
    expect('goal: a->b', arrow, []);
  });

  it('marks titles and ids', () => {
    expect('journey: Buying "the" lamp # x\nstages:\n  - stage: Use and keep', 'entity.name.section.journey', [
      'Buying "the" lamp',
      'Use and keep',
    ]);
    expect('climax: checkout\nnext: end\nid: Not an id', 'variable.other.id.journey', ['checkout', 'end']);
  });

  it('finds nothing illegal in the examples', () => {
    const examples = readdirSync('examples').filter(name => name.endsWith('.yaml'));
    ok(examples.length >= 4);
    for (const name of examples) {
      const text = readFileSync(`examples/${name}`, 'utf8');
      strictEqual(pieces(text, 'invalid').join(), '', name);
      ok(pieces(text, 'entity.name.tag.yaml').length > 20, name);
    }
  });
});
