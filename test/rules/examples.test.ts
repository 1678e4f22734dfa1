import assert from 'node:assert/strict';
import { applyEdits, type Edit } from '../../server/src/edits/edit';
import type { Journey } from '../../server/src/model/journey';
import type { Value } from '../../server/src/model/value';
import type { Finding } from '../../server/src/rules/diagnose';
import { likelyFiles } from '../../server/src/rules/j304';
import { fixesOf, ruleOf, rules } from '../../server/src/rules/registry';
import type { Fix, Rule } from '../../server/src/rules/rule';
import { endOf, type Span, startOf } from '../../server/src/yaml/node';
import { look, plainEdits } from '../support/rules';

/** What each bad example has marked; between «» in its surroundings where the words stand there more than once. */
const marked: Readonly<Record<string, string>> = {
  J100: '"Get it before Monday',
  J101: '@store Buys the lamp',
  J102: '#summer (+1)',
  J103: '"Great" she said',
  J104: 'Compare prices: +1',
  J105: 'NPS:31',
  J106: '!important',
  J107: '    «goal»: Pay little',
  J108: '−1',
  J109: '---',
  J200: 'goal',
  J201: 'gaol',
  J202: '  «stage»: Buy',
  J203: 'durign',
  J204: '4',
  J205: 'gutted',
  J206: '4.5.2026',
  J207: '3 months',
  J208: 'A lamp is a lamp ->',
  J209: 'financial',
  J210: '  «Web_Shop»: Our shop',
  J211: 'TODO',
  J213: 'Buy\n    hour: «3»',
  J300: 'buy',
  J301: 'stroe',
  J302: 'bye',
  J303: 'fax',
  J304: './libary.journey.yaml',
  J305: 'Asks where the parcel is',
  J306: 'end',
  J307: 'id: retry, next: «retry»',
  J308: '  «web»: Our shop',
  J400: 'Buy',
  J401: 'journey',
  J402: 'Prospecting',
  J403: 'journey',
  J404: 'journey',
  J405: 'Buy',
  J406: 'journey',
  J407: 'Buy',
  J408: 'Calls the payment API',
  J410: 'Buy',
  J411: '-1',
  J412: '-1',
  J413: '3',
  J414: '-1',
  J415: 'journey',
  J416: 'journey',
  J417: 'journey',
  J418: 'Nobody of ours answers in the forum',
  J419: 'Shipping appears on the last page',
  J420: 'story',
  J421: 'story',
  J422: 'buy',
  J423: 'lamps-alike',
  J424: 'bargain',
  J425: 'bargain',
  J430: 'Shipping cost appears only on the last page',
  J431: '@«instagram» (+1)',
  J432: 'desk @«store» (+1)',
  J433: 'maya',
  J434: 'Shipping appears on the last page',
  J435: 'Too many models',
  J436: '  «quiz»: { idea',
  J437: '  «quiz»: { idea',
  J438: 'The checkout is confusing',
  J439: 'planned',
  J442: 'Feel the strain',
  J443: 'Use and keep',
  J444: 'Compare',
  J445: 'feedback',
  J446: 'Only today, limited offer',
  J447: 'support',
  J450: 'Buy',
  J451: '145',
  J452: '31',
  J453: '9%',
  J454: 'journey',
  J455: '3.1%',
  J456: '2020-04-01',
  J460: 'Pays at the checkout',
  J461: '  «lamps-alike»: A lamp',
  J462: 'live',
  J463: '2020-03-10',
  J470: '2020-05-04',
  J471: 'journey',
  J472: '2026-11-20',
};

/** Once it can be read, a stage or map gets the remarks on craft that were held back while it could not. */
const readAgain = ['J400', 'J401', 'J403', 'J404', 'J406', 'J407', 'J410', 'J442', 'J444', 'J450'];

/** Remarks that fixes bring up, because they are true then. All others would be harm done by a fix. */
const brings: Readonly<Record<string, readonly string[]>> = {
  J100: readAgain,
  J101: readAgain,
  J103: readAgain,
  J107: readAgain,
  J202: readAgain,
  // A number, a feeling or a date that was lost counts again.
  J105: ['J455'],
  J108: ['J411', 'J460'],
  J204: ['J412', 'J415', 'J460'],
  J205: ['J411', 'J460'],
  J206: ['J470'],
  // A belief that has both sides can be worked on.
  J208: ['J423'],
  // Without the library the map has no persona.
  J304: ['J406'],
  // What is new has to be filled in.
  J400: ['J442', 'J444'],
  J401: ['J400', 'J407', 'J450'],
  J406: ['J433'],
  J418: ['J436'],
  J419: ['J436'],
  J434: ['J436'],
  J452: ['J436'],
  // The pain point that is named can be mended, and its words are still to come.
  J411: ['J419', 'J438'],
  J412: ['J419', 'J438'],
  J413: ['J419'],
  // A moment of truth asks for proof; a longer way for a moment of truth.
  J417: ['J460'],
  J443: ['J417'],
  // The channel that is left is used by nobody.
  J431: ['J303'],
  // Now that the numbers are right, or there, they are far apart.
  J450: ['J452'],
  J453: ['J452'],
};

/** Headings that nobody but the author can fill. */
const toFill: ReadonlySet<string> = new Set(['J433']);

describe('the examples of each rule', () => {
  for (const rule of rules)
    describe(`${rule.code} ${rule.title}`, () => {
      it('fires once on the bad one, at its place, and not on the good one', async () => {
        const { findings } = await lookAt(rule, rule.bad);
        const places = findings.filter(({ code }) => code === rule.code).map(({ at }) => [startOf(at), endOf(at)]);
        assert.deepEqual(places, [placeIn(rule.bad, marked[rule.code] ?? '')]);
        const good = await lookAt(rule, rule.good);
        assert.ok(good.findings.every(({ code }) => code !== rule.code));
      });

      it('has a good one without errors and warnings', async () => {
        const { findings } = await lookAt(rule, rule.good);
        const loud = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
        assert.deepEqual(loud, []);
      });

      if (!rule.fixes) return;
      it('is silent after each fix, which changes nothing else that is read and brings up nothing but what is true then', async () => {
        const brought = new Set<string>();
        for (const snippets of [true, false]) {
          const before = await lookAt(rule, rule.bad, snippets);
          for (const fix of before.fixes) {
            if (fix.command) {
              assert.deepEqual(fix.edits, []);
              continue;
            }
            const edits = plainEdits(fix);
            const text = applyEdits(rule.bad, edits);
            const after = await lookAt(rule, text, snippets, fix.create);
            const where = `${fix.title}:\n${text}`;
            assert.ok(text !== rule.bad || fix.create, where);
            const codes = after.findings.map(({ code }) => code);
            const waits = toFill.has(rule.code) || (!snippets && (await leavesStop(rule, fix)));
            if (!waits) assert.ok(!codes.includes(rule.code), where);
            for (const { code } of before.findings) if (codes.includes(code)) codes.splice(codes.indexOf(code), 1);
            for (const code of codes) {
              assert.ok(brings[rule.code]?.includes(code), `${code} after ${where}`);
              brought.add(code);
            }
            if (!misread(rule.code)) assertKept(before, after, edits);
          }
        }
        const expected = (brings[rule.code] ?? []).filter(code => brings[rule.code] !== readAgain || brought.has(code));
        assert.deepEqual([...brought].sort(), [...expected].sort());
      });
    });
});

interface Looked {
  readonly journey: Journey;
  readonly findings: readonly Finding[];
  /** The first one of the rule. */
  readonly finding: Finding | undefined;
  readonly fixes: readonly Fix[];
}

/** What is said of a text of a rule's examples, and what mends it. @param create a file that a fix has made. */
async function lookAt(
  { code, files = {}, earlier }: Rule,
  text: string,
  snippets = true,
  create?: Fix['create'],
): Promise<Looked> {
  const all = { ...files, ...(create ? { [create.uri.replace('file:///maps/', '')]: create.text } : {}) };
  const { findings, context } = await look(text, { files: all, earlier, snippets });
  const { journey } = context.snapshot;
  const uris = Object.keys(all).map(name => `file:///maps/${name}`);
  const known = {
    ...context,
    goToCommand: 'go',
    changesCommand: 'changes',
    reviewCommand: 'review',
    author: 'Mira Okafor',
    instead: new Map(journey.libraries.map(({ uri }) => [uri, likelyFiles(uri, uris)])),
  };
  const finding = findings.find(each => each.code === code);
  return { journey, findings, finding, fixes: finding ? fixesOf(finding, known) : [] };
}

/** Where the words stand that are marked. */
function placeIn(text: string, words: string): [from: number, to: number] {
  const [lead = '', inner] = words.split(/[«»]/);
  const plain = words.replace(/[«»]/g, '');
  const at = text.indexOf(plain);
  assert.ok(at >= 0 && at === text.lastIndexOf(plain), `${plain} stands once in\n${text}`);
  const from = inner === undefined ? at : at + lead.length;
  return [from, from + (inner ?? plain).length];
}

/** Whether a fix leaves words to its author where there are tab stops: without them it is the bare key or arrow. */
async function leavesStop(rule: Rule, { title }: Fix): Promise<boolean> {
  const { fixes } = await lookAt(rule, rule.bad, true);
  const same = fixes.find(fix => fix.title === title);
  return same === undefined || same.edits.some(({ snippet }) => snippet);
}

/** Whether what stands behind a problem is read otherwise before it is mended. */
const misread = (code: string): boolean => code < 'J2' && ruleOf(code)?.severity === 'error' && code !== 'J108';

/** All values but the one that is remarked on, and those that an edit touches, are read as before. */
function assertKept(before: Looked, after: Looked, edits: readonly Edit[]): void {
  const left = new Map(leavesOf(after.journey).map(({ at, content }) => [startOf(at), content]));
  for (const { at, content } of leavesOf(before.journey)) {
    const [from, to] = [startOf(at), endOf(at)];
    if (before.finding && from === startOf(before.finding.at)) continue;
    if (edits.some(edit => edit.from <= to && edit.to >= from)) continue;
    const shift = edits.reduce(
      (sum, edit) => (edit.to <= from ? sum + edit.text.length - edit.to + edit.from : sum),
      0,
    );
    assert.equal(left.get(from + shift), content);
  }
}

/** The texts, numbers and ids of a document, each with the key that it stands under. */
function leavesOf({ root }: Journey): { readonly at: Span; readonly content: string }[] {
  const visit = (value: Value, key: string): { readonly at: Span; readonly content: string }[] => {
    switch (value.is) {
      case 'object':
        return [...value.fields].flatMap(([name, field]) => (field.value ? visit(field.value, name) : []));
      case 'list':
        return value.items.flatMap(item => visit(item, key));
      case 'entries':
        return value.entries.flatMap(({ name, nameAt, value: each }) => [
          { at: nameAt, content: `${key}: ${name}` },
          ...(each ? visit(each, name) : []),
        ]);
      default:
        return [{ at: value.at, content: `${key}: ${JSON.stringify({ ...value, at: undefined })}` }];
    }
  };
  return root ? visit(root, '') : [];
}
