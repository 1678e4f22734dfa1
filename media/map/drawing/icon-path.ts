import { iconSize } from '../block';
import { type IconName, icons } from '../icons';
import { remember } from '../text';

const scale = iconSize / 16;
const sized = new Map<string, string>();

/** The path of an icon with its top left corner at a place. A path, for each `transform` costs the browser a layer. */
export function iconPath(name: IconName, x: number, y: number): string {
  const path = remember(sized, name, () => toSize(icons[name]));
  return path.replace(/M(\S+) (\S+)/g, (_, a, b) => `M${tenth(x + Number(a))} ${tenth(y + Number(b))}`);
}

/** The path of an icon in the size in which it is drawn. Only the beginnings of its strokes are absolute. */
function toSize(path: string): string {
  return path.replace(/([a-zA-Z])([^a-zA-Z]*)/g, (_, command: string, text: string) => {
    const numbers = text.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? [];
    // Of an arc, the third to fifth numbers are an angle and two flags.
    const isLength = (at: number) => command !== 'a' || at % 7 < 2 || at % 7 > 4;
    return `${command + numbers.map((number, at) => (isLength(at) ? round(Number(number) * scale) : number)).join(' ')} `;
  });
}

const round = (value: number): number => Math.round(value * 100) / 100;
const tenth = (value: number): number => Math.round(value * 10) / 10;
