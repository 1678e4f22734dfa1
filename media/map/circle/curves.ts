import type { Item } from '../block';
import { round } from '../drawing/parts';
import type { Rings, Shape } from '../figure/figure';
import { Ground } from '../layout/ground';
import type { Point } from '../layout/path';
import type { PointView } from '../view/types';
import { feelingTone } from '../words';
import { type Dial, type Knot, smooth } from './geometry';
import type { CircleCurve } from './view';

/** Where feelings lie: the best at the rim, the worst around the middle. */
export interface Zone {
  readonly dial: Dial;
  /** Radii of −2 and +2. */
  readonly least: number;
  readonly most: number;
}

/** From a score to its distance from the middle. */
export function radiusOf({ least, most }: Zone, score: number): number {
  return least + ((score + 2) / 4) * (most - least);
}

/** The score at a place of the drawing, however far beyond the scale: how far it is from the middle. */
export function levelFrom({ x, y, least, most }: Rings, [toX, toY]: Point): number {
  return (4 * (Math.hypot(toX - x, toY - y) - least)) / (most - least) - 2;
}

/** Radii of faces: of the first persona, of what is wanted, of further ones. Smaller than `faceMin`, a face is no face. */
const face = { first: 9, wanted: 7, other: 4 } as const;
const faceMin = 6;

/** Feelings around the circle, and faces on them. */
export function layoutCurves(curves: readonly CircleCurve[], closes: boolean, zone: Zone) {
  const ground = new Ground();
  const made = curves.map((curve, index) => curveOf(curve, index, closes, zone, ground));
  return {
    // The first persona's lie on top.
    shapes: [...shades(curves[0], closes, zone), ...[...made].reverse().flatMap(({ shapes }) => shapes)],
    items: made.flatMap(({ items }) => items),
  };
}

function curveOf(curve: CircleCurve, index: number, closes: boolean, zone: Zone, ground: Ground) {
  const { points, turns, persona, hue } = curve;
  const look = `${index === 0 ? 'first' : 'other'} hue-${hue % 6}`;
  const whose = persona === undefined ? {} : { persona };
  const now = knotsOf(curve, ({ now: score }) => score);
  const wanted = points.some(point => point.wanted !== undefined && point.wanted !== point.now)
    ? knotsOf(curve, point => point.wanted ?? point.now)
    : [];
  const line = (knots: readonly Knot[]) => lineOf(knots, closes, zone);
  const shapes: Shape[] = [
    { id: `wanted-${index}`, look: `stroke wanted ${look}`, d: line(wanted), ...whose },
    { id: `back-${index}`, look: 'stroke back', d: closes ? '' : backOf(now, zone), ...whose },
    ...asides(curve, zone).map((d, at) => ({ id: `aside-${index}-${at}`, look: `stroke aside ${look}`, d, ...whose })),
    { id: `now-${index}`, look: `stroke curve ${look}`, d: line(now), ...whose },
  ];
  const radius = radiusFor(points.length, index, zone);
  const items = points.flatMap((point, at) => faces(point, turns[at] ?? 0, { curve, index, radius, zone, ground }));
  return { shapes: shapes.filter(({ d }) => d !== ''), items };
}

function knotsOf({ points, turns }: CircleCurve, score: (point: PointView) => number | undefined): Knot[] {
  return points.flatMap((point, at): Knot[] => {
    const value = score(point);
    return value === undefined || point.aside ? [] : [[turns[at] ?? 0, value]];
  });
}

function lineOf(knots: readonly Knot[], closes: boolean, zone: Zone): string {
  if (knots.length < 2) return '';
  const points = smooth(knots, closes).map(([turn, score]) => [turn, radiusOf(zone, score)] as const);
  return `${zone.dial.line(points)}${closes ? 'Z' : ''}`;
}

/** From where a way branches off to what is felt on it. */
function asides({ points, turns }: CircleCurve, zone: Zone): string[] {
  return points.flatMap(({ aside, now }, at) => {
    const start = aside?.from === undefined ? undefined : points[aside.from]?.now;
    if (now === undefined || start === undefined || aside?.from === undefined) return [];
    const ends = [
      [turns[aside.from] ?? 0, radiusOf(zone, start)],
      [turns[at] ?? 0, radiusOf(zone, now)],
    ] as const;
    return [zone.dial.line(ends)];
  });
}

/** Over the gap of an open loop: the way back that nobody is led. */
function backOf(knots: readonly Knot[], { dial, ...zone }: Zone): string {
  const [first, last] = [knots[0], knots.at(-1)];
  if (!first || !last || knots.length < 2) return '';
  const way = smooth([last, [first[0] + 1, first[1]]], false);
  return dial.line(way.map(([turn, score]) => [turn, radiusOf({ dial, ...zone }, score)] as const));
}

/** Between the first curve and the ring of zero: good outside of it, bad inside. */
function shades(curve: CircleCurve | undefined, closes: boolean, zone: Zone): Shape[] {
  const knots = curve ? knotsOf(curve, ({ now }) => now) : [];
  if (knots.length < 2) return [];
  const values = smooth(knots, closes);
  const zero = radiusOf(zone, 0);
  const back = [...values].reverse().map(([turn]) => [turn, zero] as const);
  const shade = (id: string, least: (radius: number) => number): Shape => {
    const there = values.map(([turn, score]) => [turn, least(radiusOf(zone, score))] as const);
    return { id: `shade-${id}`, look: `shade ${id}`, d: `${zone.dial.line([...there, ...back])}Z` };
  };
  return [shade('good', radius => Math.max(radius, zero)), shade('bad', radius => Math.min(radius, zero))];
}

/** As large as the points of a curve, where they are closest to one another, and the scale leave room for. */
function radiusFor(count: number, index: number, zone: Zone): number {
  const room = (2 * Math.PI * radiusOf(zone, -1)) / Math.max(1, count) / 2 - 1;
  const step = (zone.most - zone.least) / 4;
  return Math.max(2.5, Math.min(index === 0 ? Math.min(face.first, step * 0.6) : face.other, room));
}

interface Faces {
  readonly curve: CircleCurve;
  readonly index: number;
  readonly radius: number;
  readonly zone: Zone;
  readonly ground: Ground;
}

function faces(point: PointView, turn: number, { curve, index, radius, zone, ground }: Faces): Item[] {
  const { persona, hue } = curve;
  const add = (part: 'now' | 'wanted', score: number): Item => {
    const own = part === 'wanted' ? Math.min(face.wanted, radius * 0.85) : radius;
    const feeling = feelingTone(score);
    const proof = point.measured && part === 'now' ? 'measured' : 'open';
    const ring = { x: own, y: own, radius: own };
    const hasFace = index === 0 && own >= faceMin;
    const at = (away: number) => {
      const distance = radiusOf(zone, score);
      const [x, y] = zone.dial.at(turn + away / (2 * Math.PI * distance), distance);
      return { x: x - own, y: y - own, width: 2 * own, height: 2 * own };
    };
    const item: Item = {
      key: point.key,
      id: `${point.key}/${part}/${index}`,
      look: `point ${part} ${feeling} ${proof} ${index > 0 ? `hue-${hue % 6}` : ''}`.trim(),
      label: point.label,
      hint: point.hint,
      part,
      ...(persona === undefined ? {} : { persona }),
      ...beside(at, own, ground),
      block: {
        height: 2 * own,
        over: 0,
        parts: [hasFace ? { kind: 'face', ...ring, score } : { kind: 'dot', ...ring }],
      },
    };
    ground.add(item);
    return item;
  };
  const { now, wanted } = point;
  return [
    ...(wanted === undefined || wanted === now ? [] : [add('wanted', wanted)]),
    ...(now === undefined ? [] : [add('now', now)]),
  ];
}

type Place = Pick<Item, 'x' | 'y' | 'width' | 'height'>;

/** Along its ring, as near to its place as other faces allow. */
function beside(at: (away: number) => Place, radius: number, ground: Ground): Place {
  for (let away = 0; away <= 6 * radius; away += radius) {
    for (const place of away === 0 ? [at(0)] : [at(away), at(-away)]) if (!ground.hit(place)) return place;
  }
  return at(0);
}

/** Rings of the scale with their numbers, which stand where the circle begins. */
export function layoutScale(zone: Zone): Shape[] {
  return [2, 1, 0, -1, -2].map(score => ({
    id: `ring-${score}`,
    look: score === 0 ? 'grid zero' : 'grid',
    d: zone.dial.ring(round(radiusOf(zone, score))),
  }));
}
