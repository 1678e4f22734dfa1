import type { Spot } from '../../../server/src/intents';
import type { MapElement } from '../walk';
import type { Drag } from './drag';
import type { Editor } from './editor';
import { targetOf } from './target';

/** How near to the edge of the panel a dragged card scrolls the map, and by how much at a time. */
const edge = 40;
const nudge = 30;

/** Where a card would go, and where the mark of that stands in the window. */
interface Gap {
  readonly spot: Spot;
  readonly x: number;
}

/**
 * Dragging the card of a touchpoint, within its stage or to another one, or the arrow of a stage: a mark shows where it
 * would go, and it goes there when it is let go.
 */
export function dragCard(editor: Editor, scroller: HTMLElement, mark: HTMLElement, item: MapElement): Drag | undefined {
  const key = targetOf(item)?.key;
  const isStage = item.classList.contains('stage');
  if (key === undefined || !(isStage || item.classList.contains('touchpoint'))) return undefined;
  let spot: Spot | undefined;
  const end = () => {
    mark.hidden = true;
    item.classList.remove('is-dragged');
  };
  return {
    move({ clientX }) {
      const { left, right } = scroller.getBoundingClientRect();
      if (clientX > right - edge) scroller.scrollBy(nudge, 0);
      else if (clientX < left + edge) scroller.scrollBy(-nudge, 0);
      const gap = isStage ? gapAmong(boxes(scroller, '.item.stage'), clientX) : gapForTouchpoint(scroller, clientX);
      spot = gap?.spot;
      item.classList.add('is-dragged');
      mark.hidden = !gap;
      const { top, height } = item.getBoundingClientRect();
      mark.style.height = `${height + 8}px`;
      if (gap) mark.style.transform = `translate(${gap.x - 1.5}px, ${top - 4}px)`;
    },
    drop() {
      end();
      const own = spot && (('before' in spot && spot.before === key) || ('after' in spot && spot.after === key));
      if (spot && !own) editor.ask({ op: 'move', key, at: spot }, { key });
    },
    cancel: end,
  };
}

interface Placed {
  readonly key: string;
  readonly left: number;
  readonly right: number;
}

/** What is drawn of a kind, from left to right. */
function boxes(root: ParentNode, selector: string): Placed[] {
  return [...root.querySelectorAll<SVGElement>(selector)]
    .map(item => {
      const { left, right } = (item.querySelector('.frame') ?? item).getBoundingClientRect();
      return { key: item.dataset.key ?? '', left, right };
    })
    .sort((a, b) => a.left - b.left);
}

/** Between two neighbours, or at an end. */
function gapAmong(all: readonly Placed[], x: number): Gap | undefined {
  const at = all.findIndex(({ left, right }) => x < (left + right) / 2);
  const [before, last] = [all[at], all.at(-1)];
  if (!before) return last && { spot: { after: last.key }, x: last.right + 3 };
  const left = all[at - 1]?.right;
  return { spot: { before: before.key }, x: left === undefined ? before.left - 5 : (left + before.left) / 2 };
}

/** In the stage over which the pointer is; one without touchpoints takes its first. */
function gapForTouchpoint(root: ParentNode, x: number): Gap | undefined {
  const stages = boxes(root, '.item.stage');
  const stage = stages.find(({ right }) => x < right) ?? stages.at(-1);
  if (!stage) return undefined;
  const own = boxes(root, `.item.touchpoint[data-key^="${CSS.escape(stage.key)}/"]`);
  return gapAmong(own, x) ?? { spot: { in: stage.key }, x: (stage.left + stage.right) / 2 };
}
