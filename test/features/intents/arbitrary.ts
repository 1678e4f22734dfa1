/** Random edits of a map, and what it says, element by element. */
import type { Intent, Spot } from '../../../server/src/intents';
import { painsFixedBy } from '../../../server/src/model/facts';
import { lookUp, type Pain, refsOf, type Stage, type Touchpoint } from '../../../server/src/model/journey';
import { locateKey, placed } from '../../../server/src/model/keys';
import type { Snapshot } from '../../../server/src/model/store';
import type { ObjectValue, Value } from '../../../server/src/model/value';
import { textsOf } from '../../../server/src/model/value';

const words = [
  'Reads a leaflet',
  'Compare: A',
  'Lamp #1 and # 2',
  'Writes to @web',
  'Grade (2)',
  'A -> B',
  'It\'s "good"',
  'a, b] }',
  '- x',
  '? y',
  '~',
  'null',
  '*star &and',
  '@web',
  '(+1)',
  'true',
  '3',
  'Zwei\nZeilen',
  'قراءة الكتيب',
  '読む',
  '😀 happy',
  'back\\slash',
  'colon:',
  '!tag',
  '%d',
  '`tick`',
  'Name, with more',
  'a\u0007b\u2028c',
  '<script>alert(1)</script>',
];

type Pick = (most: number) => number;

const oneOf = <T>(pick: Pick, list: readonly T[]): T | undefined => list[pick(list.length || 1)];

/** An intent about something that is in a map; undefined if there is nothing. */
export function randomIntent({ journey }: Snapshot, pick: Pick): Intent | undefined {
  const of = (is: string): string[] => placed(journey).flatMap(({ key, drawn }) => (drawn?.is === is ? [key] : []));
  const [stages, touchpoints, pains, opportunities] = [of('stage'), of('touchpoint'), of('pain'), of('opportunity')];
  const places = [...stages, ...touchpoints];
  const text = oneOf(pick, words) ?? 'Reads';
  const personas = [...(journey.declared.get('persona')?.keys() ?? [])];
  const channels = [...(journey.declared.get('channel')?.keys() ?? [])];
  const spot = (siblings: readonly string[], owners: readonly string[]): Spot => {
    const [sibling, owner] = [oneOf(pick, siblings), oneOf(pick, owners)];
    const side = pick(3);
    if (sibling === undefined || side === 0) return { in: owner ?? '' };
    return side === 1 ? { before: sibling } : { after: sibling };
  };
  const key = oneOf(pick, places);
  if (key === undefined) return undefined;
  switch (pick(13)) {
    case 0:
    case 1: {
      const persona = oneOf(pick, [undefined, ...personas]);
      const part = pick(3) === 0 ? 'wanted' : 'now';
      const score = pick(8) === 0 ? null : pick(9) / 2 - 2;
      const own = persona !== undefined && pick(4) === 0 ? ({ own: true } as const) : {};
      return { op: 'emotion', key, part, score, ...(persona === undefined ? {} : { persona }), ...own };
    }
    case 2:
    case 3: {
      const part =
        locateKey(journey, key)?.drawn?.is === 'stage'
          ? oneOf(pick, ['stage', 'goal'])
          : oneOf(pick, ['touch', 'says', 'thinking', 'doing', 'device']);
      return { op: 'set', key, part: part ?? 'touch', value: text };
    }
    case 4: {
      const touchpoint = oneOf(pick, touchpoints);
      if (touchpoint === undefined) return undefined;
      const some = [...new Set([oneOf(pick, channels), oneOf(pick, channels)].flatMap(id => id ?? []))];
      const sets: readonly Intent[] = [
        { op: 'set', key: touchpoint, part: 'channel', value: pick(4) === 0 ? [] : some },
        { op: 'set', key: touchpoint, part: 'truth', value: pick(2) === 0 },
        { op: 'set', key: touchpoint, part: 'act', value: oneOf(pick, ['support', 'exit', null]) ?? null },
      ];
      return oneOf(pick, sets);
    }
    case 5: {
      const pain = oneOf(pick, pains);
      if (pain === undefined) return { op: 'add', what: 'pain', at: { in: key }, text };
      const sets: readonly Intent[] = [
        { op: 'type', key: pain, type: oneOf(pick, ['financial', 'support', null]) ?? null },
        { op: 'set', key: pain, part: 'severity', value: pick(3) + 1 },
        { op: 'set', key: pain, value: text },
        { op: 'opportunity', key: pain },
        { op: 'delete', key: pain },
      ];
      return oneOf(pick, sets);
    }
    case 6: {
      const opportunity = oneOf(pick, opportunities);
      if (opportunity === undefined) return undefined;
      const sets: readonly Intent[] = [
        { op: 'set', key: opportunity, part: 'idea', value: text },
        { op: 'set', key: opportunity, part: 'impact', value: pick(5) + 1 },
        { op: 'set', key: opportunity, part: 'status', value: 'planned' },
      ];
      return oneOf(pick, sets);
    }
    case 7: {
      const others = placed(journey).flatMap(each =>
        /\/(doubts|kpis)\/|^personas\//.test(each.key) && each.uri === journey.uri ? [each.key] : [],
      );
      const other = oneOf(pick, others);
      if (other === undefined) return undefined;
      if (other.startsWith('personas'))
        return { op: 'set', key: other, part: oneOf(pick, ['name', 'quote', 'general']) ?? 'name', value: text };
      if (other.includes('doubts'))
        return { op: 'set', key: other, part: oneOf(pick, ['doubt', 'answer']) ?? 'doubt', value: text };
      return { op: 'set', key: other, part: oneOf(pick, ['actual', 'target']) ?? 'actual', value: `${pick(90)}%` };
    }
    case 8:
      return pick(3) === 0
        ? { op: 'add', what: 'stage', at: spot(stages, ['']), text }
        : { op: 'add', what: 'touchpoint', at: spot(touchpoints, stages), text };
    case 9:
      return { op: 'duplicate', key };
    case 10:
      return { op: 'delete', key };
    case 11: {
      const belief = oneOf(
        pick,
        [...(journey.declared.get('belief')?.values() ?? [])].filter(({ uri }) => uri === journey.uri),
      );
      const lane = oneOf(pick, [...(journey.declared.get('lane')?.keys() ?? [])]);
      if (lane !== undefined && pick(2) === 0) return { op: 'set', key, part: lane, value: text };
      if (!belief) return undefined;
      return { op: 'set', key: `beliefs/${belief.id}`, part: oneOf(pick, ['from', 'to']) ?? 'from', value: text };
    }
    default:
      return locateKey(journey, key)?.drawn?.is === 'stage'
        ? { op: 'move', key, at: spot(stages, ['']) }
        : { op: 'move', key, at: spot(touchpoints, stages) };
  }
}

/** What each stage, touchpoint, pain and opportunity says of itself, and each doubt, KPI and persona; by key. */
export function factsOf({ journey }: Snapshot): Map<string, string> {
  const facts = new Map<string, string>();
  for (const { key, value, drawn, uri } of placed(journey)) {
    if (uri !== journey.uri) continue;
    const said: unknown[] = [];
    if (value?.is === 'object') said.push(ownTexts(value));
    if (drawn?.is === 'stage') said.push(journey.phases[journey.stages.indexOf(drawn)]);
    if (drawn?.is === 'stage' || drawn?.is === 'touchpoint')
      said.push(drawn.feelings.map(({ persona, now, wanted }) => [persona, now, wanted]));
    if (key.includes('/') && said.length > 0) facts.set(key, JSON.stringify(said));
  }
  return facts;
}

/** Texts of an object's own keys, without ids and what refers to them, and without what has a key of its own. */
function ownTexts(value: ObjectValue): unknown[] {
  return [...value.fields]
    .filter(([key]) => !['id', 'next', 'fixes', 'serves', 'phase', 'tempts', 'counter'].includes(key))
    .flatMap(([key, field]) => {
      const texts = textsOf(value, key);
      const plain = plainOf(field.value);
      return texts.length > 0 ? [[key, texts]] : plain === undefined ? [] : [[key, plain]];
    })
    .sort();
}

function plainOf(value: Value | undefined): unknown {
  return value?.is === 'flag' ? value.on : value?.is === 'number' ? value.value : undefined;
}

/** Where things lead: who names whom, by their keys or by their texts. */
export function linksOf({ journey }: Snapshot, by: 'keys' | 'texts'): string[] {
  const keys = new Map(placed(journey).flatMap(({ key, drawn }) => (drawn ? [[drawn, key] as const] : [])));
  const name = (element: Stage | Touchpoint | Pain): string =>
    by === 'keys' ? (keys.get(element) ?? '') : element.is === 'stage' ? element.name : element.text;
  const links = [...refsOf(journey)].flatMap(({ to, id }) => {
    const element = to === 'place' || to === 'pain' ? lookUp(journey, to, id)?.element : undefined;
    return element && element.is !== 'opportunity' ? [`→ ${name(element)}`] : [];
  });
  // What names no pains fixes those of its place, whichever these are.
  const naming = journey.opportunities.filter(each => each.fixes.length > 0);
  const fixes = naming.flatMap(each => painsFixedBy(journey, each).map(pain => `${each.id} fixes ${name(pain)}`));
  return [...links, ...fixes].sort();
}
