import type { ViewOptions } from '../../map/view/options';
import { forms } from '../forms';
import { Glyph } from './glyph';

/** One button for each form of the map; the pressed one tells which is seen. */
export function FormButtons({
  form,
  onForm,
}: {
  readonly form: ViewOptions['form'];
  readonly onForm: (form: ViewOptions['form']) => void;
}) {
  return (
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
  );
}
