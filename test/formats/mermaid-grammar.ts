/** Mermaid's own grammar, out of its package: an independent reader of what we write. */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { decode } from '../../server/src/formats/mermaid/entities';

export interface DrawnTask {
  readonly section: string;
  readonly task: string;
  readonly score: number;
  readonly people: readonly string[];
}

export interface Drawn {
  readonly title: string;
  readonly sections: readonly string[];
  readonly tasks: readonly DrawnTask[];
}

interface Diagram {
  readonly parser: { readonly parser: { yy: unknown; parse: (text: string) => void } };
  readonly db: {
    readonly clear: () => void;
    readonly getTasks: () => DrawnTask[];
    readonly getSections: () => string[];
  };
}

/** Loads it; what it gives reads a diagram as Mermaid does, and throws where Mermaid shows its bomb. */
export async function mermaidGrammar(): Promise<(text: string) => Drawn> {
  const folder = resolve('node_modules/mermaid/dist/chunks/mermaid.core');
  const file = readdirSync(folder).find(name => /^journeyDiagram-\w+\.mjs$/.test(name)) ?? '';
  const { diagram } = (await import(pathToFileURL(join(folder, file)).href)) as { diagram: Diagram };
  const { db } = diagram;
  const { parser } = diagram.parser;
  // Mermaid sets entity codes aside before it parses, and puts the signs into the finished picture.
  const shown = (part: string): string => decode(part.replace(/ﬂ°°/g, '#').replace(/¶ß/g, ';')).trim();
  return text => {
    let title = '';
    db.clear();
    // Its own way to take a title cleans it with a library that needs a browser.
    parser.yy = { ...db, setDiagramTitle: (told: string) => (title = shown(told)) };
    parser.parse(text.replace(/^\s*%%(?!\{).*\n?/gm, '').replace(/#\w+;/g, code => `ﬂ°°${code.slice(1, -1)}¶ß`));
    return {
      title,
      sections: db.getSections().map(shown),
      tasks: db.getTasks().map(({ section, task, score, people }) => ({
        section: shown(section),
        task: shown(task),
        score,
        people: people.map(shown).filter(Boolean),
      })),
    };
  };
}
