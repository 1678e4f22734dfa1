/** Where the journeys are in a text: a diagram alone, or several between the fences of a Markdown file. */

export interface Diagram {
  readonly lines: readonly string[];
  /** Line of the text at which `lines` begin, from 1. */
  readonly line: number;
  /** The heading above it in Markdown. */
  readonly heading?: string;
}

/** The journeys in a text, in their order. Diagrams of other kinds are left alone. */
export function diagramsIn(text: string): Diagram[] {
  const lines = text.split('\n');
  const fenced = fencedIn(lines);
  if (fenced.length > 0) return fenced.flatMap(parts);
  return parts({ lines, line: 1 });
}

/** Blocks between fences that are Mermaid's. */
function fencedIn(lines: readonly string[]): Diagram[] {
  const found: Diagram[] = [];
  let heading: string | undefined;
  let open:
    | { readonly fence: string; readonly prefix: string; readonly from: number; readonly mermaid: boolean }
    | undefined;
  lines.forEach((line, at) => {
    const [, prefix = '', fence = '', info = ''] =
      /^((?:[ \t]|>)*(?:[-*+] +)?)(`{3,}|~{3,}|:{3,})(.*)$/.exec(line) ?? [];
    if (!open) {
      if (fence !== '') open = { fence, prefix, from: at + 1, mermaid: /^\s*\{?\s*\.?(mermaid|mmd)\b/i.test(info) };
      else heading = headingOn(line) ?? heading;
    } else if (fence.startsWith(open.fence) && info.trim() === '') {
      if (open.mermaid) found.push(block(lines, open.from, at, open.prefix, heading));
      open = undefined;
    }
  });
  // A file that was cut off is read as far as it goes.
  if (open?.mermaid) found.push(block(lines, open.from, lines.length, open.prefix, heading));
  return found;
}

/** The text of a Markdown heading; undefined if the line is none. */
export function headingOn(line: string): string | undefined {
  if (line.length > 500) return undefined;
  const text = /^ {0,3}#{1,6}[ \t]+(.*)$/
    .exec(line)?.[1]
    ?.replace(/[ \t]+#+[ \t]*$/, '')
    .trim();
  return text || undefined;
}

function block(
  lines: readonly string[],
  from: number,
  to: number,
  prefix: string,
  heading: string | undefined,
): Diagram {
  const quoted = prefix.includes('>');
  const own = lines.slice(from, to).map(line => (quoted ? line.replace(/^(?:[ \t]*>)+ ?/, '') : line));
  return { lines: own, line: from + 1, ...(heading === undefined ? {} : { heading }) };
}

/** The journeys of a block: each begins with a line `journey`; what stands before the first one is its head. */
function parts(diagram: Diagram): Diagram[] {
  const { lines } = diagram;
  const starts = lines.flatMap((line, at) => (/^\s*journey\b(?!\s*:)/i.test(line) ? [at] : []));
  const [first, ...others] = starts;
  if (first === undefined || !isHead(lines.slice(0, first))) return [];
  return [0, ...others].map((from, at) => ({
    ...diagram,
    lines: lines.slice(from, others[at] ?? lines.length),
    line: diagram.line + from,
  }));
}

/** True for what may stand before a diagram: blanks, comments, settings, front matter. */
function isHead(lines: readonly string[]): boolean {
  let matter = false;
  for (const line of lines) {
    const text = line.trim();
    if (text === '---') matter = !matter;
    else if (!matter && text !== '' && !text.startsWith('%%')) return false;
  }
  return true;
}
