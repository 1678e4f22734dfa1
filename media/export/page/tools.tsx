import { useState } from 'preact/hooks';
import type { MenuGroup } from '../../preview/toolbar/menu';
import { MenuButton } from '../../preview/toolbar/menu-button';
import { type ThemeId, themeOf, themes } from '../themes';
import type { PageData } from './data';

type Choice = PageData['theme'];

/** The colours of a page, by choice or as its reader's system has them. */
export class Dress {
  readonly #dark = matchMedia('(prefers-color-scheme: dark)');
  #choice: Choice;

  constructor(choice: Choice) {
    this.#choice = choice;
    this.#dark.addEventListener('change', () => this.wear());
    this.wear();
  }

  get choice(): Choice {
    return this.#choice;
  }

  choose(choice: Choice): void {
    this.#choice = choice;
    this.wear();
  }

  /** Puts on a theme, or the chosen one again. */
  wear(theme: ThemeId = this.#chosen): void {
    document.documentElement.dataset.theme = theme;
    document.body.className = themeOf(theme).classes;
  }

  get #chosen(): ThemeId {
    if (this.#choice !== 'system') return this.#choice;
    return this.#dark.matches ? 'dark' : 'light';
  }
}

/** What an exported page can do that the panel can't, or needn't: other colours, and paper. */
export function Tools({ dress }: { readonly dress: Dress }) {
  const [choice, setChoice] = useState(dress.choice);
  const radio = (id: Choice, name: string): MenuGroup['items'][number] => ({
    kind: 'radio',
    name,
    on: id === choice,
    choose: () => {
      dress.choose(id);
      setChoice(id);
    },
  });
  const groups = (): readonly MenuGroup[] => [
    { name: 'Colours', items: [radio('system', 'As the system'), ...themes.map(({ id, name }) => radio(id, name))] },
    { name: 'Paper', items: [{ kind: 'action', name: 'Print…', choose: () => window.print() }] },
  ];
  return <MenuButton name="Page" glyph="page" groups={groups} />;
}
