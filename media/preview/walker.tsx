import { Component } from 'preact';
import type { JourneyMap } from '../../server/src/model/map';
import { toggled, type ViewOptions } from '../map/view/options';
import {
  livedOn,
  type Path,
  pathOn,
  pathTo,
  questionsOf,
  spokenStep,
  stepOfKey,
  stillThere,
  theEnd,
} from '../map/walk/path';
import type { Walk } from '../map/walk/steps';
import { WalkPage } from '../map/walk/walk';
import type { Acts, State } from './scene';
import { itemAt, type MapElement } from './walk';

export interface WalkerProps extends Pick<State, 'highlighted' | 'selected' | 'scale'> {
  readonly walk: Walk;
  readonly map: JourneyMap;
  readonly options: ViewOptions;
  readonly acts: Acts;
}

interface Way {
  readonly path: Path;
  /** Where the text cursor and the choice were when the way was last looked at: where either moves, the walk goes. */
  readonly highlighted: string | undefined;
  readonly selected: string | undefined;
  /** What the walk itself has kept as chosen: it is there already. */
  readonly kept: string | undefined;
}

/** Walks: keeps the way that was gone, follows the text cursor, takes keys, says each step. */
export class Walker extends Component<WalkerProps, Way> {
  #base: HTMLElement | null = null;
  #focused = false;

  constructor(props: WalkerProps) {
    super(props);
    this.state = follow({ path: [], highlighted: undefined, selected: undefined, kept: undefined }, props);
  }

  static override getDerivedStateFromProps(props: WalkerProps, state: Way): Way {
    return follow(state, props);
  }

  override componentDidMount(): void {
    // Before the panel's own keys: arrows anywhere go on, not only on an element.
    document.addEventListener('keydown', this.#press, true);
  }

  override componentWillUnmount(): void {
    document.removeEventListener('keydown', this.#press, true);
  }

  override getSnapshotBeforeUpdate(): null {
    this.#focused = this.#base?.contains(document.activeElement) ?? false;
    return null;
  }

  override componentDidUpdate(): void {
    // The button that was pressed may have gone with its step.
    if (this.#focused && document.activeElement === document.body)
      this.#base?.querySelector<HTMLElement>('.walk-on')?.focus();
  }

  override render({ walk, map, options, highlighted, selected, scale, acts }: WalkerProps, { path }: Way) {
    const { answered } = options;
    return (
      <div
        ref={element => {
          this.#base = element;
        }}
      >
        <WalkPage
          walk={walk}
          step={walk.steps.get(path.at(-1) ?? '')}
          path={path}
          lived={livedOn(walk, path)}
          questions={questionsOf(map)}
          answered={answered}
          marked={{ highlighted, selected }}
          scale={scale}
          onGo={to => this.#go([...path, to ?? theEnd])}
          onBack={() => this.#go(path.slice(0, -1))}
          onStage={key => this.#goTo(stepOfKey(walk, key))}
          onEyes={eyes => acts.set({ eyes })}
          onAnswer={id => acts.set({ answered: toggled(answered, id) })}
          onAgain={() => this.#go(stillThere(walk, []))}
        />
      </div>
    );
  }

  #goTo(key: string | undefined): void {
    if (key !== undefined) this.#go(pathTo(this.props.walk, key));
  }

  #go(path: Path): void {
    const { walk, acts } = this.props;
    const step = walk.steps.get(path.at(-1) ?? '');
    const last = path.findLast(key => walk.steps.has(key));
    if (last === undefined) return;
    this.setState({ path, kept: last });
    this.#base?.closest('.scroller')?.scrollTo(0, 0);
    acts.keep(last);
    acts.say(step ? spokenStep(walk, step, path.filter(each => each === last).length) : 'The way is over');
  }

  readonly #press = (event: KeyboardEvent): void => {
    const { key, target, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (altKey || ctrlKey || metaKey || shiftKey || !this.#takes(target)) return;
    const { path } = this.state;
    const { walk } = this.props;
    const step = walk.steps.get(path.at(-1) ?? '');
    switch (key) {
      case 'ArrowRight':
        if (step) this.#go([...path, step.ways[0]?.to ?? theEnd]);
        break;
      case 'ArrowLeft':
        if (path.length > 1) this.#go(path.slice(0, -1));
        break;
      case 'Home':
        this.#goTo(walk.first);
        break;
      case 'End':
        this.#go(pathOn(walk, path));
        break;
      case 'ArrowDown':
      case 'ArrowUp':
        if (!this.#neighbour(target, key === 'ArrowDown' ? 1 : -1)) return;
        break;
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  /** In menus, lists and fields keys have another meaning. */
  #takes(target: EventTarget | null): boolean {
    return (
      target instanceof Element &&
      !target.closest('input:not([type="checkbox"]), textarea, select, [role="menu"], [role="dialog"], .toolbar')
    );
  }

  /** From element to element of a step. */
  #neighbour(from: EventTarget | null, by: 1 | -1): boolean {
    const item = itemAt(from);
    const items = [...(this.#base?.querySelectorAll<MapElement>('.item') ?? [])];
    if (!item || !items.includes(item)) return false;
    items[items.indexOf(item) + by]?.focus();
    return true;
  }
}

/** Where the walk is once the cursor, the choice or the map is another one. */
function follow(
  state: Way,
  { walk, highlighted, selected }: Pick<WalkerProps, 'walk' | 'highlighted' | 'selected'>,
): Way {
  const moved = [
    highlighted === state.highlighted ? undefined : highlighted,
    selected === state.selected || selected === state.kept ? undefined : selected,
  ].flatMap(key => (key === undefined ? [] : (stepOfKey(walk, key) ?? [])))[0];
  const left = stillThere(walk, state.path);
  const path = moved === undefined || left.at(-1) === moved ? left : pathTo(walk, moved);
  return { ...state, path, highlighted, selected };
}
