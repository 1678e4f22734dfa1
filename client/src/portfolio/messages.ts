import type { FromPortfolio } from '../../../media/portfolio/messages';

/** Guards what the portfolio's page posts. */
export function isFromPortfolio(value: unknown): value is FromPortfolio {
  if (typeof value !== 'object' || value === null || !('type' in value)) return false;
  const { type, uri, as, what }: Record<string, unknown> = { ...value };
  switch (type) {
    case 'ready':
      return true;
    case 'open':
      return typeof uri === 'string' && (as === 'text' || as === 'preview');
    case 'begin':
      return what === 'map' || what === 'folder';
    default:
      return false;
  }
}
