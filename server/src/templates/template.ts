/** What a template is: a whole map to start from, and what a person is asked for it. */
import { fileSlug, slug } from '../dialect/ids';
import { writeScalar } from '../edits/quote';

/** What the person is asked. */
export interface Answers {
  /** The title of the map. */
  readonly title: string;
  /** Whose journey it is: `Name` or `Name, a few words`. */
  readonly persona: string;
}

export interface Template {
  readonly id: string;
  readonly name: string;
  /** When to take it, in one line. */
  readonly about: string;
  /** Titles that fit it: the first stands in the field where the person writes one. */
  readonly title: string;
  /** A good, commented map, in which everything but evidence and owner is filled in. */
  readonly write: (answers: Answers) => string;
}

/** What templates put into their texts, ready to stand in YAML. */
export interface Parts {
  readonly title: string;
  /** The id of the persona. */
  readonly who: string;
  /** The persona's name, between braces. */
  readonly name: string;
  /** A key `general` with the words behind the name, or nothing. */
  readonly general: string;
}

/** Makes `write` of a template from a text with places to fill. */
export function filled(text: (parts: Parts) => string): Template['write'] {
  return ({ title, persona }) => {
    const [name = '', ...words] = persona.split(',').map(part => part.trim());
    const general = words.join(', ');
    return text({
      title: writeScalar(title.trim(), false),
      who: slug(name) || 'customer',
      name: writeScalar(name === '' ? 'Customer' : name, true),
      general: general === '' ? '' : `\n    general: ${writeScalar(general, false)}`,
    });
  };
}

/** The name of the file that a map is put into, if nobody says: its title. */
export function fileNameOf(title: string): string {
  return `${fileSlug(title) || 'map'}.journey.yaml`;
}
