import type { ViewOptions } from '../../map/view/options';
import { formOf, forms } from '../forms';
import { Glyph } from './glyph';
import { MenuButton } from './menu-button';

export interface FormButtonsProps {
  readonly form: ViewOptions['form'];
  readonly onForm: (form: ViewOptions['form']) => void;
}

/** One button for each form of the map, the pressed one tells which is seen; in a narrow panel one menu in their place. */
export function FormButtons({ form, onForm }: FormButtonsProps) {
  const { name: seen, glyph: sign } = formOf({ form });
  const menu = () => [
    {
      name: 'Form',
      items: forms.map(
        ({ id, name }) => ({ kind: 'radio', name, on: id === form, closes: true, choose: () => onForm(id) }) as const,
      ),
    },
  ];
  return (
    <>
      <fieldset class="forms" aria-label="Form">
        {forms.map(({ id, name, glyph, says }) => (
          <button
            key={id}
            type="button"
            class="tool"
            title={says}
            aria-label={name}
            aria-pressed={id === form}
            tabIndex={-1}
            data-form={id}
            onClick={() => onForm(id)}
          >
            <Glyph name={glyph} />
            <span class="tool-name">{name}</span>
          </button>
        ))}
      </fieldset>
      <div class="form-menu">
        <MenuButton name="Form" glyph={sign} note={seen} groups={menu} />
      </div>
    </>
  );
}
