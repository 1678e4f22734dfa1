import type { Item, Part } from '../block';
import { round } from '../drawing/parts';
import type { FigureGroup, Shape, Words } from '../figure/figure';
import { asTall, heading, textItem } from '../figure/rows';
import { cardBlock } from '../layout/cards';
import { ink } from '../layout/inks';
import type { Typesetter } from '../text';
import { clauses } from '../words';
import { type Ground, stageX } from './arc';
import { armedWord, type StoryBelief, type StoryView, type StoryVillain } from './view';

/** A part of the figure below the arc, and where it ends. */
export interface Section {
  readonly group: FigureGroup;
  readonly bottom: number;
}

const cellGap = 8;
/** Of a doubt with its answer. */
const widest = 300;
const rowGap = 12;
/** Height of the strip on which a row shows its stages. */
const strip = 18;

/** The stages as arrows, and under each what must be overcome there. */
export function layoutTrials({ stages }: StoryView, top: number, ground: Ground, type: Typesetter): Section {
  const width = ground.column - cellGap;
  const names = stages.map(({ key, name, phase, label }, at): Item => {
    const set = type.set(name === '' ? '(no name)' : name, 'name', width - 34);
    const height = Math.max(34, set.height + 12);
    const parts: Part[] = [ink(set, 20, (height - set.height) / 2, 'on-phase')];
    const x = ground.left + at * ground.column;
    return { key, id: key, look: `stage ${phase}`, label, x, y: top, width, height, block: { height, over: 0, parts } };
  });
  const tall = Math.max(0, ...names.map(({ height }) => height));
  const heads = names.map(item => asTall(item, tall));
  const place = { x: ground.left, y: top + tall + 18, width: ground.width };
  const about = 'Doubts on the way to the next stage, and what answers them';
  const none = 'No doubts yet. What holds customers back? Write “doubts:” on a stage, and the answer after “->”.';
  const head = heading('trials', 'Trials', stages.some(({ trials }) => trials.length > 0) ? about : none, place, type);
  let bottom = head.bottom;
  const cards = stages.flatMap(({ trials }, at) => {
    let y = head.bottom;
    // Into the columns of stages that have none.
    const next = stages.findIndex((other, nth) => nth > at && other.trials.length > 0);
    const room = Math.min(widest, ((next < 0 ? stages.length : next) - at) * ground.column - cellGap - 6);
    return trials.map((doubt): Item => {
      const { key, text, answer } = doubt;
      const block = cardBlock(type, { kind: 'doubt', text, ...(answer === undefined ? {} : { answer }) }, room);
      const label = clauses(`Doubt: ${text}`, answer === undefined ? 'No answer yet' : `Answer: ${answer}`);
      const item = {
        key,
        id: key,
        look: 'doubt',
        label,
        x: ground.left + at * ground.column + 3,
        y,
        width: room,
        height: block.height,
        block,
      };
      y += block.height + 8;
      bottom = Math.max(bottom, y);
      return item;
    });
  });
  const group = {
    id: 'trials',
    label: 'Stages and trials',
    shapes: [],
    words: head.words,
    items: [...heads, ...cards],
  };
  return { group, bottom };
}

/** Who pulls the hero off the path: the wedge grows with the pressure, darker where it tempts. */
export function layoutVillains(
  { villains, climax }: StoryView,
  top: number,
  ground: Ground,
  type: Typesetter,
): Section {
  const about = 'Who pulls customers off the path: the pressure grows until the climax; dark, where they tempt';
  const none =
    'No villains yet. Who or what pulls customers off the path? Write “villains:”, with “tempts:” and “counter:”.';
  const place = { x: ground.left, y: top, width: ground.width };
  const head = heading('villains', 'Villains', villains.length > 0 ? about : none, place, type);
  const items: Item[] = [];
  const shapes: Shape[] = [];
  let y = head.bottom;
  for (const villain of villains) {
    const item = villainRow(villain, ground, y, type);
    items.push(item);
    y += item.height + 4;
    shapes.push(...wedges(villain, climax, ground, y));
    y += strip + rowGap;
  }
  return { group: { id: 'villains', label: 'Villains', shapes, words: head.words, items }, bottom: y };
}

function villainRow(
  { key, name, counter, tempts, label }: StoryVillain,
  ground: Ground,
  y: number,
  type: Typesetter,
): Item {
  const room = Math.floor(ground.width / 2) - 30;
  const who = type.set(name, 'strong', room);
  const answer = counter ?? 'no counter yet';
  const by = type.set(
    tempts.length === 0 ? `${answer}; tempts at no stage yet` : answer,
    counter === undefined ? 'quote' : 'body',
    room,
  );
  const x = 20 + who.width + 10;
  const parts: Part[] = [
    { kind: 'icon', x: 0, y: 1, name: 'villain', tone: 'bad' },
    ink(who, 20, 0, 'ink'),
    { kind: 'arrow', x, y: 9, length: 20 },
    ink(by, x + 28, 0, counter === undefined ? 'bad' : 'good'),
  ];
  const height = Math.max(who.height, by.height);
  return {
    key,
    id: key,
    look: 'villain-row',
    label,
    x: ground.left,
    y,
    width: x + 28 + by.width,
    height,
    block: { height, over: 0, parts },
  };
}

function wedges(
  { key, tempts, from, to }: StoryVillain,
  climax: StoryView['climax'],
  ground: Ground,
  top: number,
): Shape[] {
  const base = top + strip;
  const start = stageX(ground, from, 0);
  const end =
    to === climax?.stage && from <= to ? stageX(ground, to, Math.max(0.2, climax.part)) : stageX(ground, to, 1);
  const heightAt = (x: number) => 2 + ((strip - 2) * (x - start)) / Math.max(1, end - start);
  const wedge = (left: number, right: number) =>
    `M${round(left)} ${round(base)}L${round(left)} ${round(base - heightAt(left))}L${round(right)} ${round(base - heightAt(right))}V${round(base)}Z`;
  return [
    { id: `wedge-${key}`, look: 'wedge', d: wedge(start, end) },
    ...tempts.map((stage): Shape => {
      const right = Math.min(end, stageX(ground, stage, 1) - cellGap);
      return { id: `tempts-${key}-${stage}`, look: 'wedge tempts', d: wedge(stageX(ground, stage, 0), right) };
    }),
  ];
}

/** Each belief from what is thought now to what shall be, with the stages that work on it. */
export function layoutLadder(view: StoryView, top: number, ground: Ground, type: Typesetter): Section {
  const { beliefs, climax, stages } = view;
  const about = 'What customers believe now, what they shall believe, and the stages that work on it';
  const none =
    'No beliefs yet. What must customers think differently at the end? Write “beliefs:”, each “now -> wanted”.';
  const place = { x: ground.left, y: top, width: ground.width };
  const head = heading('ladder', 'Belief ladder', beliefs.length > 0 ? about : none, place, type);
  const items: Item[] = [];
  const shapes: Shape[] = [];
  let y = head.bottom;
  for (const belief of beliefs) {
    const item = beliefRow(belief, ground, y, type);
    items.push(item);
    y += item.height + 3;
    const middle = round(y + strip / 2);
    const ends = [belief.stages[0], belief.stages.at(-1)].map(stage => stageX(ground, stage ?? 0));
    if (stages.length > 0)
      shapes.push({ id: `rail-${belief.key}`, look: 'rail', d: `M${ground.left} ${middle}h${ground.width}` });
    if (belief.stages.length > 0)
      shapes.push({
        id: `rung-${belief.key}`,
        look: 'rung',
        d: `M${round(ends[0] ?? 0)} ${middle}H${round(ends[1] ?? 0)}`,
      });
    for (const stage of belief.stages) {
      const late = climax !== undefined && stage > climax.stage;
      const d = `M${round(stageX(ground, stage) - 5)} ${middle}a5 5 0 1 0 10 0a5 5 0 1 0 -10 0Z`;
      shapes.push({ id: `step-${belief.key}-${stage}`, look: late ? 'step late' : 'step', d });
    }
    y += strip + rowGap;
  }
  return { group: { id: 'ladder', label: 'Belief ladder', shapes, words: head.words, items }, bottom: y };
}

function beliefRow(
  { key, kind, now, wanted, at, armed, label }: StoryBelief,
  ground: Ground,
  y: number,
  type: Typesetter,
): Item {
  const state = type.set(armedWord(armed), 'smallStrong', Math.max(90, ground.width * 0.16));
  const room = Math.floor((ground.width - 66 - Math.max(90, ground.width * 0.16)) / 2);
  const from = type.set(now === '' ? '(no text)' : now, 'body', room);
  const to = type.set(wanted === '' ? 'no wanted belief yet' : wanted, wanted === '' ? 'quote' : 'strong', room);
  const facts = type.set([kind === 'belief' ? '' : kind, at].filter(Boolean).join(' · '), 'small', room * 2 + 34);
  const parts: Part[] = [
    ink(from, 0, 0, 'muted'),
    { kind: 'arrow', x: from.width + 8, y: 9, length: Math.max(14, room - from.width + 18) },
    ink(to, room + 34, 0, wanted === '' ? 'bad' : 'ink'),
    ...(armed === 'open' ? [] : [stateIcon(armed, ground.width - state.width - 19)]),
    ink(state, ground.width - state.width, 1, armed === 'armed' ? 'good' : 'bad'),
    ink(facts, 0, Math.max(from.height, to.height) + 1, 'muted'),
  ];
  const height = Math.max(Math.max(from.height, to.height) + 1 + facts.height, state.height + 1);
  return {
    key,
    id: key,
    look: 'belief-row',
    label,
    x: ground.left,
    y,
    width: ground.width,
    height,
    block: { height, over: 0, parts },
  };
}

function stateIcon(armed: StoryBelief['armed'], x: number): Part {
  return { kind: 'icon', x, y: 1, name: armed === 'armed' ? 'met' : 'unmet', tone: armed === 'armed' ? 'good' : 'bad' };
}

/** What the hero still lacks when the hard decision comes. */
export function layoutUnarmed({ unarmed, beliefs }: StoryView, top: number, ground: Ground, type: Typesetter): Section {
  const place = { x: ground.left, y: top, width: ground.width };
  const armed =
    beliefs.length > 0
      ? 'Nothing: each belief is worked on before it, and each doubt has its answer'
      : 'No doubt without an answer';
  const about =
    unarmed === undefined
      ? 'Nobody can tell: the climax is not told'
      : unarmed.length === 0
        ? armed
        : 'These come to the hard decision with the customer';
  const head = heading('unarmed', 'Still unarmed at the climax', about, place, type);
  let y = head.bottom;
  const items = (unarmed ?? []).map(({ key, text }, at): Item => {
    const names = { key, id: `gap-${at}`, look: 'gap', label: text };
    const item = textItem(names, text, 'body', 'bad', { x: ground.left + 16, y, width: ground.width - 16 }, type);
    y += item.height + 6;
    return item;
  });
  const words: Words[] = head.words;
  const shapes = items.map(
    ({ id, y: line }): Shape => ({
      id: `mark-${id}`,
      look: 'gap-mark',
      d: `M${ground.left + 2} ${round(line + 5)}h7v7h-7Z`,
    }),
  );
  return { group: { id: 'unarmed', label: 'Still unarmed at the climax', shapes, words, items }, bottom: y };
}
