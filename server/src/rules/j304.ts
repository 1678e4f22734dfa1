import { replaceScalar } from '../edits/quote';
import { removePlace } from '../edits/remove';
import { faultOf, type LinkedFile } from '../model/journey';
import { relativePath } from '../model/store';
import { startOf } from '../yaml/node';
import { fixWith, nearest, pathOf, preferredIf, titleOf } from './mend';
import type { Fix, FixContext, Rule } from './rule';

/** J304: a file that can't serve as what it is named for. */
export const linkedFile: Rule = {
  code: 'J304',
  severity: 'error',
  title: 'A file of `use` or `related` that is missing, no journey file, or circular',
  reads: 'map',
  why: 'What the map takes from the file is missing on it: personas, channels and evidence fall away.',
  source: 'The dialect: `use` names libraries, `related` other maps.',
  bad: `journey: A lamp
use: ./libary.journey.yaml
stages:
  - Buy
`,
  good: `journey: A lamp
use: ./library.journey.yaml
stages:
  - Buy
`,
  files: { 'library.journey.yaml': 'villains:\n  inertia: The ceiling light is free\n' },
  map: ({ journey }, report) => {
    for (const use of journey.libraries) {
      const faulty = faultOf(use);
      if (faulty)
        report(use.at, `${faulty === use ? '' : `Needed by \`${use.path}\`: `}${messageOf(faulty, 'library')}`);
    }
    for (const file of journey.related) if (file.fault) report(file.at, messageOf(file, 'map'));
  },
  fixes: (problem, context) => {
    const { journey, yaml } = context.snapshot;
    const here = (file: LinkedFile): boolean => startOf(file.at) === startOf(problem.at);
    const library = journey.libraries.find(here);
    const file = (library && faultOf(library)) ?? journey.related.find(here);
    if (!file) return [];
    const text = library ? newLibrary : `journey: ${titleOf(file.uri)}\nstages:\n`;
    // What a library names is removed there.
    const remove =
      library && library !== file ? [] : fixWith('Remove the path', removePlace(yaml.text, pathOf(problem, context)));
    const meant = library && library !== file ? [] : meantBy(file, context);
    if (file.fault !== 'missing' || !/\.ya?ml$/i.test(file.path)) return [...meant, ...remove];
    return [...meant, { title: `Create ${file.path}`, edits: [], create: { uri: file.uri, text } }, ...remove];
  },
};

/** The path of each file that may be meant. */
function meantBy({ path, at, uri }: LinkedFile, { snapshot, instead }: FixContext): Fix[] {
  const paths = (instead?.get(uri) ?? []).flatMap(
    other => relativePath(snapshot.uri, other, path.startsWith('./')) ?? [],
  );
  return paths.map(each => ({
    title: `Did you mean \`${each}\`?`,
    edits: [replaceScalar(snapshot.yaml.text, at, each)],
    ...preferredIf(paths.length === 1),
  }));
}

/** Up to three files of a workspace that a path may mean: of that name elsewhere, or with one like it in its folder. */
export function likelyFiles(uri: string, among: readonly string[]): string[] {
  const folder = uri.slice(0, uri.lastIndexOf('/') + 1);
  const wanted = stemOf(uri);
  const others = among.filter(other => other !== uri);
  const named = others.filter(other => stemOf(other) === wanted);
  const beside = others.filter(other => other.startsWith(folder) && !other.slice(folder.length).includes('/'));
  const near = nearest(wanted, beside.map(stemOf)).flatMap(({ word }) => beside.filter(each => stemOf(each) === word));
  return [...named, ...near].slice(0, 3);
}

const stemOf = (uri: string): string => uri.slice(uri.lastIndexOf('/') + 1).replace(/(\.journey)?\.ya?ml$/i, '');

const newLibrary = '# Shared by several maps: personas, channels, villains, sources, emotions, lanes.\npersonas:\n';

function messageOf({ path, fault }: LinkedFile, what: 'library' | 'map'): string {
  switch (fault) {
    case 'circular':
      return `\`${path}\` uses the file that names it: libraries can’t use each other in a circle`;
    case 'broken':
      return `\`${path}\` can’t be read: there are YAML errors in it`;
    case 'not-journey':
      return what === 'map'
        ? `\`${path}\` is no journey map: it has neither \`journey\` nor \`stages\``
        : `\`${path}\` is no library: it holds no personas, channels, villains, sources, emotions or lanes`;
    default:
      return `There is no file \`${path}\`: paths start at the file that names them`;
  }
}
