import { h, render } from 'preact';
import { columns, type ListFilter, type ListOptions, type Row, rowsOf } from '../map/portfolio/rows';
import type { FromPortfolio, Listed, PortfolioState, ToPortfolio } from './messages';
import { Page } from './page';

export interface Host {
  postMessage(message: FromPortfolio): void;
  setState(state: PortfolioState): void;
}

/** The page's state, and its one way to the screen: whatever changes asks for a frame. */
export class PortfolioApp {
  readonly #root: HTMLElement;
  readonly #host: Host;
  #options: ListOptions;
  #listed: Listed | undefined;
  #rows: readonly Row[] = [];
  #folder = true;
  #reading = false;
  #stopped: string | undefined;
  #stop: string | undefined;
  #said = '';
  #frame = 0;

  constructor(root: HTMLElement, host: Host, { options }: PortfolioState) {
    this.#root = root;
    this.#host = host;
    this.#options = options;
    // After a reload of the window VS Code restores a panel only if its page has kept something.
    host.setState({ schema: 1, options });
    root.addEventListener('click', event => this.#click(event));
    root.addEventListener('keydown', event => this.#press(event));
    root.addEventListener('focusin', ({ target }) => this.#stopAt(rowAt(target)));
    this.#draw();
    host.postMessage({ type: 'ready' });
  }

  receive(message: ToPortfolio): void {
    if (message.type === 'stopped') this.#stopped = message.message;
    else {
      this.#listed = { maps: message.maps, others: message.others };
      this.#folder = message.folder;
      this.#reading = message.reading === true;
      this.#stopped = undefined;
    }
    this.#schedule();
  }

  #set(change: Partial<ListOptions>): void {
    this.#options = { ...this.#options, ...change };
    this.#host.setState({ schema: 1, options: this.#options });
    this.#schedule();
  }

  #schedule(): void {
    this.#frame ||= requestAnimationFrame(() => this.#draw());
  }

  #draw(): void {
    this.#frame = 0;
    this.#rows = this.#listed ? rowsOf(this.#listed.maps, this.#options) : [];
    if (!this.#rows.some(({ map }) => map.uri === this.#stop)) this.#stop = this.#rows[0]?.map.uri;
    render(
      h(Page, {
        listed: this.#listed,
        rows: this.#rows,
        options: this.#options,
        stop: this.#stop,
        folder: this.#folder,
        reading: this.#reading,
        stopped: this.#stopped,
        said: this.#said,
        onSort: by => this.#sort(by),
        onFilter: change => this.#filter(change),
        onBegin: what => this.#host.postMessage({ type: 'begin', what }),
      }),
      this.#root,
    );
  }

  #sort(by: ListOptions['sort']['by']): void {
    const { sort } = this.#options;
    const down = sort.by === by ? !sort.down : columns.find(({ id }) => id === by)?.downFirst === true;
    this.#set({ sort: { by, down } });
  }

  #filter(change: Partial<ListFilter>): void {
    const filter = { ...this.#options.filter, ...change };
    const count = this.#listed ? rowsOf(this.#listed.maps, { ...this.#options, filter }).length : 0;
    this.#said = `${count} ${count === 1 ? 'map' : 'maps'} shown`;
    this.#set({ filter });
  }

  #click(event: MouseEvent): void {
    const { target } = event;
    if (!(target instanceof Element)) return;
    const row = this.#rowOf(rowAt(target));
    if (row && target.closest('.twisty:not(.none)')) this.#fold(row, row.open === true);
    else if (target.closest('[data-uri]')) this.#open(target, event.ctrlKey || event.metaKey);
  }

  #press(event: KeyboardEvent): void {
    const { key, target } = event;
    const at = rowAt(target);
    const row = at === target ? this.#rowOf(at) : undefined;
    if (!row || !at || event.altKey) return;
    const rows = [...this.#root.querySelectorAll<HTMLElement>('tr[data-uri]')];
    const place = rows.indexOf(at);
    const above = this.#rows.slice(0, place).findLastIndex(({ level }) => level < row.level);
    const goes: Readonly<Record<string, number>> = {
      ArrowDown: place + 1,
      ArrowUp: place - 1,
      Home: 0,
      End: rows.length - 1,
      ...(row.open ? { ArrowRight: place + 1 } : { ArrowLeft: above }),
    };
    if (Object.hasOwn(goes, key)) rows[goes[key] ?? -1]?.focus();
    else if (key === 'ArrowLeft' || key === 'ArrowRight') this.#fold(row, key === 'ArrowLeft');
    else if (key === 'Enter') this.#open(at, event.ctrlKey || event.metaKey);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #fold({ map, open }: Row, closed: boolean): void {
    if (open === undefined || open !== closed) return;
    const rest = this.#options.closed.filter(uri => uri !== map.uri);
    this.#set({ closed: closed ? [...rest, map.uri] : rest });
  }

  #open(from: Element, drawn: boolean): void {
    const uri = from.closest<HTMLElement>('[data-uri]')?.dataset.uri;
    if (uri !== undefined) this.#host.postMessage({ type: 'open', uri, as: drawn ? 'preview' : 'text' });
  }

  #stopAt(row: HTMLElement | undefined): void {
    if (!row || row.dataset.uri === this.#stop) return;
    this.#stop = row.dataset.uri;
    this.#schedule();
  }

  #rowOf(element: HTMLElement | undefined): Row | undefined {
    return element && this.#rows.find(({ map }) => map.uri === element.dataset.uri);
  }
}

function rowAt(target: EventTarget | null): HTMLElement | undefined {
  return (target instanceof Element ? target.closest<HTMLElement>('tr[data-uri]') : null) ?? undefined;
}
