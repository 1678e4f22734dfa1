/** Inside texts: the parts of short forms, and the sides of an arrow. */
import type { Range } from 'vscode-languageserver-types';
import type { ObjectName, Shape } from '../../dialect/shape';
import { offerEmotions } from './emotions';
import type { Line } from './line';
import type { Request, Site } from './site';
import { offerIds } from './values';

export interface TextAt {
  readonly line: Line;
  readonly cursor: number;
  readonly source: string;
  readonly range: (from: number, to: number) => Range;
}

/**
 * Offers what belongs at the cursor within a text: a channel behind `@`, a feeling in parentheses or behind an arrow.
 * @returns true if the text is of that kind, so that nothing else belongs there.
 */
export function offerInText(
  request: Request,
  site: Site,
  asked: { readonly shape: Shape; readonly short?: ObjectName },
  text: TextAt,
): boolean {
  if (asked.short === 'touchpoint') return inTouchpoint(request, site, text);
  if (asked.shape.is === 'emotion') return inArrow(request, site, text);
  return false;
}

function inTouchpoint(request: Request, site: Site, { line, cursor, source, range }: TextAt): boolean {
  const before = source.slice(line.from, cursor);
  const after = source.slice(cursor, line.to);
  const channel = /(^|\s)@[\p{L}\p{M}\p{N}_-]*$/u.exec(before);
  if (channel) {
    const from = line.from + channel.index + (channel[1]?.length ?? 0);
    const to = cursor + (/^[\p{L}\p{M}\p{N}_-]*/u.exec(after)?.[0].length ?? 0);
    // At the start of a value `@` must be quoted, and all that follows with it.
    const bare = from === line.from && line.quote === '';
    const rest = bare ? source.slice(to, line.to) : '';
    const [lead, tail] = bare ? [`${site.lead}"`, `${rest}"`] : [site.lead, ''];
    offerIds(request, { ...site, lead, tail, range: range(from, bare ? line.to : to) }, 'channel', new Set(), '@');
    return true;
  }
  const feeling = /\(([^()]*)$/.exec(before);
  const closed = /^[^()]*/.exec(after)?.[0] ?? '';
  if (!feeling || !/^\)?(\s+@[\p{L}\p{M}\p{N}_-]+)*\s*$/u.test(after.slice(closed.length)))
    return before.trim().includes(' ');
  const inside = feeling[1] ?? '';
  sides(
    request,
    { ...site, quoted: true, tail: after.includes(')') ? '' : ')' },
    cursor - inside.length,
    inside,
    closed,
    range,
  );
  return true;
}

/** An emotion: the side of the arrow that the cursor is on is replaced. */
function inArrow(request: Request, site: Site, { line, cursor, source, range }: TextAt): boolean {
  const before = source.slice(line.from, cursor);
  const after = source.slice(cursor, line.to);
  if (!/(^|\s)(->|→)(\s|$)/.test(before + after)) return false;
  sides(request, { ...site, quoted: true }, line.from, before, after, range);
  return true;
}

function sides(
  request: Request,
  site: Site,
  from: number,
  before: string,
  after: string,
  range: (from: number, to: number) => Range,
): void {
  const arrow = [...before.matchAll(/(?:^|\s)(?:->|→)(?:\s+|$)/g)].at(-1);
  const start = arrow ? arrow.index + arrow[0].length : before.length - before.trimStart().length;
  const rest = after.split(/\s+(?:->|→)(?:\s|$)|\)/, 1)[0] ?? '';
  const glued = arrow !== undefined && !/\s$/.test(arrow[0]) ? ' ' : '';
  offerEmotions(
    request,
    { ...site, lead: site.lead + glued, range: range(from + start, from + before.length + rest.trimEnd().length) },
    true,
  );
}
