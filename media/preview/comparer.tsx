import { Component } from 'preact';
import type { JourneyMap } from '../../server/src/model/map';
import { chosenIds, chosenOf } from '../map/compare/chosen';
import { type HalfId, halfChoices, otherUri } from '../map/compare/halves';
import { ComparePage } from '../map/compare/page';
import type { ViewOptions } from '../map/view/options';
import type { Acts, State } from './scene';

export interface ComparerProps extends Pick<State, 'highlighted' | 'selected' | 'others' | 'room' | 'scale'> {
  readonly whole: JourneyMap;
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

  override render({ whole, options, others, room, scale, highlighted, selected }: ComparerProps) {
    const { choices, ids, comparison, missing, own } = chosenOf({ whole, options, others });
    return (
      <ComparePage
        choices={choices}
        chosen={ids}
        comparison={comparison}
        missing={missing}
        // While it is printed, the panel has no room at all.
        width={Math.max(200, Math.min(room / scale, 1100) - 40)}
        scale={scale}
        own={own}
        marked={{ highlighted, selected }}
        onChoose={(side, id) => this.#choose(side === 0 ? [id, ids[1]] : [ids[0], id])}
        onSwap={() => this.#choose([ids[1], ids[0]])}
      />
    );
  }

  #choose([a, b]: readonly [HalfId, HalfId]): void {
    this.props.acts.set({ compare: { a, b } });
    this.props.acts.say('Compared anew');
  }

  /** Asks for the list of all maps, and for those that are compared; again only if these are others. */
  #ask(): void {
    const { whole, options } = this.props;
    const wanted = chosenIds(options.compare, halfChoices(whole, [])).flatMap(id => otherUri(id) ?? []);
    const asked = JSON.stringify(wanted);
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.props.acts.compare(wanted);
  }
}
