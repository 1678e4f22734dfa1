import type { Box } from '../block';
import { overlap } from './inks';

const strip = 160;

/** Boxes that have their place, and where there is still room beside them. Held in strips, so that a look is cheap. */
export class Ground {
  readonly #strips = new Map<number, Box[]>();

  constructor(taken: readonly Box[] = []) {
    for (const box of taken) this.add(box);
  }

  add(box: Box): void {
    for (const at of strips(box)) {
      const known = this.#strips.get(at);
      if (known) known.push(box);
      else this.#strips.set(at, [box]);
    }
  }

  /** A box that stands in the way. */
  hit(box: Box): Box | undefined {
    for (const at of strips(box)) {
      const found = this.#strips.get(at)?.find(each => overlap(each, box));
      if (found) return found;
    }
    return undefined;
  }

  /** The box moved down as far as it must be. */
  below<T extends Box>(box: T, gap: number): T {
    let moved = box;
    for (let hit = this.hit(moved); hit; hit = this.hit(moved)) moved = { ...moved, y: hit.y + hit.height + gap };
    return moved;
  }

  /** The box moved up or down, whichever is nearer, but not above `least`. */
  near<T extends Box>(box: T, least: number, gap: number): T {
    const start = { ...box, y: Math.max(least, box.y) };
    const down = this.below(start, gap);
    let up = start;
    for (let hit = this.hit(up); hit; hit = this.hit(up)) up = { ...up, y: hit.y - up.height - gap };
    return up.y >= least && start.y - up.y < down.y - start.y ? up : down;
  }
}

function strips({ x, width }: Box): number[] {
  const first = Math.floor(x / strip);
  return Array.from({ length: Math.floor((x + width) / strip) - first + 1 }, (_, at) => first + at);
}
