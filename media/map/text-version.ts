import { printable } from './text';
import type { CurveLane, Entry, MapView, PointView, StageView } from './view/types';
import { clauses, feelingWord, journeyName, proofWord, scoreWords } from './words';

/**
 * All that a view of a map shows, as an outline in Markdown that can also be read as it is: the map, then stage by stage
 * each touchpoint with what belongs to it.
 */
export function mapText(view: MapView): string {
  const { title, header, stages, lanes } = view;
  const entries = lanes.flatMap(lane => (lane.kind === 'cells' ? lane.entries : []));
  const curves = lanes.flatMap(lane => (lane.kind === 'curve' ? lane.curves : []));
  const told = lanes.flatMap(lane => (lane.kind === 'facts' ? lane.facts : []));
  const facts = [...header.facts, ...told].map(({ name, text }) => `${name}: ${text}`);
  const about = [...header.chips, ...header.personas].map(({ label }) => label);
  const bands = lanes.flatMap(lane => (lane.kind === 'ribbons' ? [lane] : []));
  return [
    heading(1, journeyName(title)),
    list([...facts, ...about]),
    ...bands.flatMap(({ name, ribbons }) => [
      heading(2, name),
      list(ribbons.map(band => clauses(band.label, !band.loose && stretch(stages, band.from, band.to)))),
    ]),
    ...stages.flatMap((stage, at) => stageText(stage, at, entries, curves)),
    ...wholeMap(entries.filter(({ stage }) => stage === undefined)),
  ]
    .filter(part => part !== '')
    .join('\n\n')
    .concat('\n');
}

function stageText(
  stage: StageView,
  at: number,
  entries: readonly Entry[],
  curves: CurveLane['curves'],
): readonly string[] {
  const own = entries.filter(entry => entry.stage === at);
  const points = curves.flatMap(({ name, points: all }) =>
    all.filter(point => point.stage === at).map(point => ({ slot: point.slot, text: feeling(name, point) })),
  );
  const lines = stage.slots.flatMap((_, slot) => {
    const [touchpoint, ...more] = own.filter(entry => entry.slot === slot);
    if (!touchpoint) return [];
    const felt = points.filter(point => point.slot === slot).map(({ text }) => text);
    return [item(touchpoint.label), ...[...felt, ...more.map(({ label }) => label)].map(text => `  ${item(text)}`)];
  });
  const isGoal = ({ key, id }: Entry) => id === `${key}/goal`;
  const rest = [
    ...points.filter(({ slot }) => slot === undefined).map(({ text }) => text),
    ...own.filter(entry => entry.slot === undefined && !isGoal(entry)).map(({ label }) => label),
  ];
  const { phase, only } = stage;
  return [
    heading(2, `${at + 1}. ${stage.name}`),
    clauses(`Phase: ${phase}`, ...own.filter(isGoal).map(({ label }) => inLine(label)), only && inLine(only)),
    [...lines, ...rest.map(item)].join('\n'),
  ];
}

/** `Maya feels −2, furious; wanted +1, satisfied (a guess)`. */
function feeling(name: string, { now, wanted, drop, ...point }: PointView): string {
  const score = (value: number) => `${scoreWords(value)}, ${feelingWord(value)}`;
  const sides = [now === undefined ? [] : score(now), wanted === undefined ? [] : `wanted ${score(wanted)}`].flat();
  const proof = proofWord(point);
  const fall = drop ? `. Falls by ${drop.by}: ${drop.why}` : '';
  return `${name === '' ? 'Emotion:' : `${name} feels`} ${sides.join('; ')} (${proof})${fall}`;
}

function wholeMap(entries: readonly Entry[]): readonly string[] {
  return entries.length === 0 ? [] : [heading(2, 'The whole map'), list(entries.map(({ label }) => label))];
}

function stretch(stages: readonly StageView[], from: number, to: number): string {
  const names = [...new Set([stages[from]?.name, stages[to]?.name])].filter(name => name !== undefined);
  return `${names.length === 1 ? 'Stage' : 'Stages'}: ${names.join(' to ')}`;
}

const heading = (level: 1 | 2, text: string): string => `${'#'.repeat(level)} ${inLine(text)}`;
const item = (text: string): string => `- ${inLine(text)}`;
const list = (texts: readonly string[]): string => texts.map(item).join('\n');

/** One line, with blanks that any program knows. */
function inLine(text: string): string {
  return printable(text).replace(/[\u00a0\u202f]/g, ' ');
}
