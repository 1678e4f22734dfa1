import type { Box, Item, Part } from '../block';
import { round } from '../drawing/parts';
import type { FigureGroup, Shape } from '../figure/figure';
import { heading, text, textItem } from '../figure/rows';
import { ink } from '../layout/inks';
import type { Typesetter } from '../text';
import { clauses, scoreWords } from '../words';
import type { Lived, Question } from './path';
import type { Walk } from './steps';
import { factsOf } from './words';

type Place = Pick<Box, 'x' | 'y' | 'width'>;

const columns = { least: 190, gap: 24 } as const;
/** Side of the box that is ticked, and where the words beside it begin. */
const box = 13;
const lead = box + 9;

/** The way is over: what it was like, and the five questions that it should have answered, ticked as they were. */
export function layoutEnd(
  walk: Walk,
  lived: Lived,
  questions: readonly Question[],
  answered: readonly string[],
  place: Place,
  type: Typesetter,
): { readonly groups: readonly FigureGroup[]; readonly bottom: number } {
  const { x, width } = place;
  if (walk.first === undefined) {
    const none = 'There is nothing to walk through yet: no stage that is shown has a touchpoint.';
    const set = type.set(none, 'body', width);
    const words = [{ id: 'none', part: text(set, x, place.y, 'muted') }];
    return { groups: [{ id: 'end', label: 'The end', shapes: [], words, items: [] }], bottom: place.y + set.height };
  }
  const head = heading('end', 'The way is over', factsOf(lived), place, type);
  const lowest = lowestItem(lived, { ...place, y: head.bottom - 4 }, type);
  const y = head.bottom + (lowest ? lowest.height + 4 : 0) + 10;
  const label = 'Can I answer these now?';
  const asked = heading('questions', label, '', { ...place, y }, type);
  const grid = layoutQuestions(questions, answered, { ...place, y: asked.bottom - 2 }, type);
  const groups = [
    { id: 'end', label: 'The end', shapes: [], words: head.words, items: lowest ? [lowest] : [] },
    { id: 'questions', label, shapes: grid.shapes, words: asked.words, items: grid.items },
  ];
  return { groups, bottom: grid.bottom };
}

function lowestItem({ lowest }: Lived, place: Place, type: Typesetter): Item | undefined {
  if (!lowest) return undefined;
  const words = `It was worst at ${lowest.number} (${scoreWords(lowest.feeling?.now ?? 0)}): ${lowest.text}`;
  return textItem({ key: lowest.key, id: 'lowest', look: 'lowest', label: words }, words, 'body', 'bad', place, type);
}

/** Questions side by side, each with a box that is ticked or empty and with what the map has to say to it. */
function layoutQuestions(
  questions: readonly Question[],
  answered: readonly string[],
  { x, y, width }: Place,
  type: Typesetter,
) {
  const fit = Math.max(1, Math.floor((width + columns.gap) / (columns.least + columns.gap)));
  const across = Math.ceil(questions.length / Math.ceil(questions.length / fit));
  const each = Math.floor((width + columns.gap) / across) - columns.gap;
  const items: Item[] = [];
  const shapes: Shape[] = [];
  let top = y;
  for (let first = 0; first < questions.length; first += across) {
    let bottom = top;
    questions.slice(first, first + across).forEach((question, at) => {
      const ticked = answered.includes(question.id);
      const item = questionItem(question, ticked, { x: x + at * (each + columns.gap), y: top, width: each }, type);
      items.push(item);
      shapes.push(...tickBox(question.id, ticked, item.x, top + 2));
      bottom = Math.max(bottom, top + item.height);
    });
    top = bottom + 14;
  }
  return { items, shapes, bottom: top - 14 };
}

function questionItem({ id, text: asks, hint }: Question, ticked: boolean, place: Place, type: Typesetter): Item {
  const head = type.set(asks, 'strong', place.width - lead);
  const more = type.set(hint, 'small', place.width - lead);
  const parts: Part[] = [ink(head, lead, 0, 'ink'), ink(more, lead, head.height + 2, 'muted')];
  const height = head.height + 2 + more.height;
  const label = clauses(asks, hint, ticked ? 'Answered' : 'Not answered yet');
  return {
    ...place,
    key: 'journey',
    id: `question-${id}`,
    look: 'question',
    label,
    height,
    block: { height, over: 0, parts },
  };
}

function tickBox(id: string, ticked: boolean, left: number, top: number): Shape[] {
  const [x, y] = [round(left), round(top)];
  return [
    { id: `box-${id}`, look: 'tick-box', d: `M${x} ${y}h${box}v${box}h${-box}Z` },
    ...(ticked ? [{ id: `tick-${id}`, look: 'tick', d: `M${round(x + 3)} ${round(y + 6.5)}l3 3.5l5 -7` }] : []),
  ];
}
