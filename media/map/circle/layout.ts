import type { Figure, FigureGroup, Shape, Words } from '../figure/figure';
import { margin } from '../layout/columns';
import { type Typesetter, textStyles } from '../text';
import { scoreWords } from '../words';
import { layoutCurves, layoutScale, radiusOf, type Zone } from './curves';
import { Dial } from './geometry';
import { layoutHub, layoutLegend } from './hub';
import { labelGap, layoutLabels } from './labels';
import type { CircleView } from './view';

/** Less width than this is no circle with readable names: the panel scrolls. */
const narrowest = 680;
/** Thickness of the band of stages. */
const band = 18;
const tip = 0.008;
const radii = { usual: 230, most: 330 } as const;
const labels = { least: 118, most: 250 } as const;
/** Between the names of stages and touchpoints of a side there are about so many pixels a line. */
const usualRow = 30;

/** Gives a journey as the face of a clock its places, for a panel of this width. */
export function layoutCircle(view: CircleView, room: number, type: Typesetter): Figure {
  const width = Math.max(narrowest, room);
  const free = width / 2 - margin - labelGap - band;
  const label = Math.round(Math.max(labels.least, Math.min(labels.most, free * 0.42)));
  const rows = view.stages.reduce((sum, { spots }) => sum + spots.length + 2, 0) / 2;
  const radius = Math.min(free - label, Math.max(radii.usual, Math.min(radii.most, (rows * usualRow) / 2)));
  const rim = radius + band;
  const around = (middle: number) => layoutLabels(view, { dial: new Dial(width / 2, middle), rim, width: label, type });
  // How high the labels stand is known only once they are placed.
  const top = Math.min(-rim, ...around(0).items.map(({ y }) => y));
  const dial = new Dial(width / 2, margin - top);
  const names = around(dial.y);
  const hub = layoutHub(view, radius * 0.46, type);
  const zone: Zone = { dial, least: Math.max(radius * 0.34, hub.radius) + 12, most: radius - 14 };
  const curves = layoutCurves(view.curves, view.loop?.closes ?? false, zone);
  const low = Math.max(dial.y + rim, ...names.items.map(({ y, height }) => y + height));
  const legend = layoutLegend(view, { x: margin, y: low + 24, width: width - 2 * margin }, type);
  const hints = hintWords(view.hints, width, legend.bottom, type);
  const groups: FigureGroup[] = [
    { id: 'hub', label: 'About this map', shapes: [], words: [], items: hub.items(dial) },
    {
      id: 'dial',
      label: 'Stages and touchpoints, clockwise',
      shapes: [...layoutScale(zone), ...bandOf(view, dial, radius), ...names.shapes],
      words: view.curves.length > 0 ? scaleWords(zone, type) : [],
      items: names.items,
    },
    { id: 'lane-emotion', label: 'Emotion', shapes: curves.shapes, words: [], items: curves.items },
    { id: 'legend', label: 'Personas', shapes: [], words: [...legend.words, ...hints.words], items: legend.items },
  ];
  return {
    form: 'circle',
    label: `Journey as a circle: ${view.title === '' ? 'untitled' : view.title}`,
    width,
    height: hints.bottom + margin,
    rings: { x: dial.x, y: dial.y, least: zone.least, most: zone.most },
    groups: groups.filter(({ items, words, shapes }) => items.length + words.length + shapes.length > 0),
  };
}

/** The stages as arrows around the rim; the last one leads into the first, or ends before a gap. */
function bandOf({ stages, loop }: CircleView, dial: Dial, radius: number): Shape[] {
  const outer = radius + band;
  if (stages.length === 0) return [{ id: 'rim', look: 'rim', d: dial.ring(radius + band / 2) }];
  const arrows = stages.map(({ key, phase, from, to }): Shape => {
    return {
      id: `arc-${key}`,
      look: `arc ${phase}`,
      d: dial.arrow(from + 0.001, to + tip - 0.001, radius, outer, tip),
    };
  });
  const spokes = stages.map(
    ({ key, from }): Shape => ({ id: `spoke-${key}`, look: 'spoke', d: dial.spoke(from, radius * 0.5, radius) }),
  );
  if (!loop || loop.closes) return [...spokes, ...arrows];
  const open = { id: 'gap', look: 'gap-arc', d: dial.arc(loop.from + tip * 2, loop.to, radius + band / 2) };
  return [...spokes, ...arrows, open];
}

/** Numbers of the scale, one above the other: as many as have room. */
function scaleWords(zone: Zone, type: Typesetter): Words[] {
  const step = (zone.most - zone.least) / 4;
  return (step > textStyles.badge.line ? [2, 1, 0, -1, -2] : [2, 0, -2]).map(score => {
    const set = type.set(scoreWords(score), 'badge', 100);
    const [x, y] = zone.dial.at(0, radiusOf(zone, score));
    const part = { kind: 'text', x, y: y - textStyles.badge.line / 2, set, tone: 'muted', middle: true } as const;
    return { id: `scale-${score}`, part };
  });
}

/** What to write to see more, below all else. */
function hintWords(hints: readonly string[], width: number, top: number, type: Typesetter) {
  const words: Words[] = [];
  let y = top;
  for (const [at, hint] of hints.entries()) {
    const set = type.set(hint, 'body', width - 2 * margin);
    words.push({ id: `hint-${at}`, part: { kind: 'text', x: width / 2, y: y + 16, set, tone: 'muted', middle: true } });
    y += set.height + 16;
  }
  return { words, bottom: y };
}
