import type { Item, Part, Tone } from '../block';
import { ink } from '../layout/inks';
import type { TextStyleName, Typesetter } from '../text';
import { journeyName } from '../words';
import type { Words } from './figure';

/** The heading of a part of a figure, and what is said below it. */
export function heading(
  id: string,
  name: string,
  about: string,
  place: { x: number; y: number; width: number },
  type: Typesetter,
) {
  const { x, y, width } = place;
  const head = type.set(name, 'heading', width);
  const under = type.set(about, 'small', width);
  const words: Words[] = [
    { id: `${id}-name`, part: text(head, x, y, 'ink') },
    { id: `${id}-about`, part: text(under, x, y + head.height, 'muted') },
  ];
  return { words, bottom: y + head.height + under.height + 8 };
}

/** A text in its place. */
export function text(set: ReturnType<Typesetter['set']>, x: number, y: number, tone: Tone): Words['part'] {
  return { kind: 'text', x: set.rtl ? x + set.width : x, y, set, tone };
}

/** An item that is a text and nothing else. */
export function textItem(
  names: Pick<Item, 'key' | 'id' | 'look' | 'label'>,
  words: string,
  style: TextStyleName,
  tone: Tone,
  place: { readonly x: number; readonly y: number; readonly width: number },
  type: Typesetter,
): Item {
  const set = type.set(words, style, place.width);
  const parts: Part[] = [ink(set, 0, 0, tone)];
  return {
    ...names,
    x: place.x,
    y: place.y,
    width: set.width,
    height: set.height,
    block: { height: set.height, over: 0, parts },
  };
}

/** The title of a journey. */
export function titleItem(
  title: string,
  place: { readonly x: number; readonly y: number; readonly width: number },
  type: Typesetter,
): Item {
  const name = journeyName(title);
  const names = { key: 'journey', id: 'title', look: 'title', label: `Journey map: ${name}` };
  return textItem(names, name, 'titleSmall', title === '' ? 'muted' : 'ink', place, type);
}

/** An item as high as its neighbours, with its ink in the middle. */
export function asTall(item: Item, height: number): Item {
  const { block } = item;
  const down = (height - item.height) / 2;
  return {
    ...item,
    height,
    block: { ...block, height, parts: block.parts.map(part => ({ ...part, y: part.y + down })) },
  };
}
