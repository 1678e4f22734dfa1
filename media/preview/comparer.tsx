import { Component } from 'preact';
import type { JourneyMap } from '../../server/src/model/map';
import { compare } from '../map/compare/compare';
import { type HalfId, halfChoices, halfOf, otherUri, usualHalves } from '../map/compare/halves';
import { ComparePage } from '../map/compare/page';
import type { ViewOptions } from '../map/view/options';
import type { Acts, State } from './scene';

export interface ComparerProps extends Pick<State, 'highlighted' | 'selected' | 'others' | 'room' | 'scale'> {
  readonly map: JourneyMap;
  readonly options: ViewOptions;
  readonly acts: Acts;
}

/** Compares: keeps what was chosen, and asks for the other maps that it needs. */
export class Comparer extends Component<ComparerProps> {
  #asked: string | undefined;

  override componentDidMount(): void {
    this.#ask();
  }

  override componentDidUpdate(): void {
    this.#ask();
  }

  override render({ map, others, room, scale, highlighted, selected }: ComparerProps) {
    const choices = halfChoices(map, others?.maps ?? []);
    const chosen = this.#chosen;
    const [a, b] = chosen.map(id => halfOf(map, id, loadedOf(others, otherUri(id))));
    return (
      <ComparePage
        choices={choices}
        chosen={chosen}
        comparison={a && b && compare(a, b)}
        missing={this.#missing(chosen)}
        width={Math.min(room / scale, 1100) - 40}
        scale={scale}
        own={[otherUri(chosen[0]) === undefined, otherUri(chosen[1]) === undefined]}
        marked={{ highlighted, selected }}
        onChoose={(side, id) => this.#choose(side === 0 ? [id, chosen[1]] : [chosen[0], id])}
        onSwap={() => this.#choose([chosen[1], chosen[0]])}
      />
    );
  }

  get #chosen(): readonly [HalfId, HalfId] {
    const { map, options, others } = this.props;
    const { a, b } = options.compare;
    if (a === '' && b === '') return usualHalves(halfChoices(map, others?.maps ?? []));
    return [a, b];
  }

  #choose([a, b]: readonly [HalfId, HalfId]): void {
    this.props.acts.set({ compare: { a, b } });
    this.props.acts.say('Compared anew');
  }

  /** Asks for the list of all maps, and for those that are compared; again only if these are others. */
  #ask(): void {
    const wanted = this.#chosen.flatMap(id => otherUri(id) ?? []);
    const asked = JSON.stringify(wanted);
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.props.acts.compare(wanted);
  }

  #missing(chosen: readonly [HalfId, HalfId]): string {
    const { others } = this.props;
    const uris = chosen.flatMap(id => otherUri(id) ?? []);
    if (uris.some(uri => loadedOf(others, uri) === undefined && !others?.loaded.some(each => each.uri === uri)))
      return 'Reading the other map…';
    if (uris.some(uri => others?.loaded.some(each => each.uri === uri && each.map === null)))
      return 'The other map cannot be read: it is gone, or its text is broken.';
    return others?.maps.length === 0
      ? 'There is nothing to compare with yet: say what should be (emotion: -2 -> +1), add a second persona, or put another map into the folder.'
      : 'Choose what to compare.';
  }
}

function loadedOf(others: ComparerProps['others'], uri: string | undefined): JourneyMap | undefined {
  return others?.loaded.find(each => each.uri === uri)?.map ?? undefined;
}
