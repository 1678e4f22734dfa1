import { Component } from 'preact';
import type { Mark } from '../../../server/src/protocol';
import type { Item } from '../block';
import { ItemDrawing } from '../drawing/item';
import { firstByKey, type Keys, placeMarks } from '../drawing/marks';
import { Parts, round, spoken, unspoken } from '../drawing/parts';
import { same } from '../same';
import { printable } from '../text';
import type { Figure, FigureGroup } from './figure';

export interface FigureDrawingProps {
  readonly figure: Figure;
  readonly marks?: readonly Mark[];
  /** Key of the element in which the text cursor is. */
  readonly highlighted?: string | undefined;
  /** Key of the element that the person chose. */
  readonly selected?: string | undefined;
  readonly scale?: number;
  /** True in a panel: elements can be reached and chosen. False in a picture. */
  readonly live?: boolean;
}

/** A figure as one `<svg>`. Colours are the style sheet's, so it follows the theme by itself. */
export function FigureDrawing({ figure, scale = 1, marks = [], ...rest }: FigureDrawingProps) {
  const { form, label, width, height, groups } = figure;
  const first = firstInFigure(figure);
  const marked = placeMarks(first, marks);
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: it has a label; a title would follow the pointer all over the figure
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class={`journey-map figure ${form}`}
      viewBox={`0 0 ${round(width)} ${round(height)}`}
      width={round(width * scale)}
      height={round(height * scale)}
      {...spoken(label)}
    >
      {groups.map(group => (
        <GroupDrawing key={group.id} group={group} {...stateOf(group, first, marked, rest)} />
      ))}
    </svg>
  );
}

const firsts = new WeakMap<Figure, ReadonlyMap<string, Item>>();

/** What stands first of each thing in a figure, by its key, in the order in which it is read. */
function firstInFigure(figure: Figure): ReadonlyMap<string, Item> {
  const known = firsts.get(figure);
  if (known) return known;
  const found = firstByKey(figure.groups.flatMap(({ items }) => items));
  firsts.set(figure, found);
  return found;
}

/** Keys of all that a figure shows. */
export function keysInFigure(figure: Figure): Keys {
  return firstInFigure(figure);
}

interface GroupState {
  readonly highlighted: string | undefined;
  readonly selected: string | undefined;
  readonly live: boolean;
  /** Marks that items of the group show, by the item. */
  readonly marked: readonly (readonly [id: string, marks: readonly Mark[]])[];
}

function stateOf(
  { items }: FigureGroup,
  first: ReadonlyMap<string, Item>,
  marked: ReadonlyMap<string, readonly Mark[]>,
  { highlighted, selected, live = false }: Pick<FigureDrawingProps, 'highlighted' | 'selected' | 'live'>,
): GroupState {
  const own = firstByKey(items);
  const here = (key: string | undefined) => (key !== undefined && own.has(key) ? key : undefined);
  const shown = [...own].flatMap(([key, item]) => {
    const list = first.get(key) === item ? marked.get(key) : undefined;
    return list ? [[item.id, list] as const] : [];
  });
  return { highlighted: here(highlighted), selected: here(selected), live, marked: shown };
}

type GroupProps = GroupState & { readonly group: FigureGroup };

/** A part of a figure. It is gone through anew only if it, or the state of something in it, changed. */
class GroupDrawing extends Component<GroupProps> {
  override shouldComponentUpdate({ group, ...next }: GroupProps): boolean {
    const { group: shown, ...now } = this.props;
    return group !== shown || !same(now, next);
  }

  override render({ group, highlighted, selected, live, marked }: GroupProps) {
    const marksOf = new Map(marked);
    return (
      <g class={`group ${group.id}`} data-group={group.id} {...spoken(group.label)}>
        <g {...unspoken}>
          {group.shapes.map(({ id, look, d, persona }) => (
            <path key={id} class={look} data-persona={persona && printable(persona)} d={d} />
          ))}
        </g>
        {group.words.map(({ id, part }) => (
          <Parts key={id} parts={[part]} />
        ))}
        {group.items.map(item => (
          <ItemDrawing
            key={item.id}
            item={item}
            highlighted={item.key === highlighted}
            selected={item.key === selected}
            marks={marksOf.get(item.id)}
            live={live}
          />
        ))}
      </g>
    );
  }
}
