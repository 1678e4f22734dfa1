import { columns, type ListOptions, plainList } from '../map/portfolio/rows';
import type { PortfolioState, ToPortfolio } from './messages';

type Fields = Readonly<Record<string, unknown>>;

const fields = (value: unknown): Fields => (typeof value === 'object' && value !== null ? { ...value } : {});
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const statuses = ['draft', 'review', 'live', 'archived'] as const;

/** How many maps are kept closed at most. */
const most = 500;

/** Whether a message is one that the panel sends: `window` hears other voices as well. */
export function isToPortfolio(value: unknown): value is ToPortfolio {
  const { type, maps, others, folder, message } = fields(value);
  if (type === 'stopped') return typeof message === 'string';
  return type === 'portfolio' && Array.isArray(maps) && Array.isArray(others) && typeof folder === 'boolean';
}

/** The state to begin with, from what a page kept, maybe one of another version: what it says plainly is taken. */
export function toState(value: unknown): PortfolioState {
  const { sort, filter, closed } = fields(fields(value).options);
  const { by, down } = fields(sort);
  const { text: words, owner, status } = fields(filter);
  const options: ListOptions = {
    sort: { by: columns.find(({ id }) => id === by)?.id ?? plainList.sort.by, down: down === true },
    filter: { text: text(words), owner: text(owner), status: statuses.find(each => each === status) ?? '' },
    closed: (Array.isArray(closed) ? closed : []).filter(each => typeof each === 'string').slice(0, most),
  };
  return { schema: 1, options };
}
