import { useLayoutEffect, useRef } from 'preact/hooks';
import { chordWords, keyGroups } from '../keys';
import { useClickOutside } from './menu';

export interface HelpProps {
  readonly readOnly: boolean;
  readonly onClose: (back: boolean) => void;
}

/** All keys of the preview, in a box that Escape and a click outside close. */
export function Help({ readOnly, onClose }: HelpProps) {
  const box = useRef<HTMLDivElement>(null);
  useClickOutside(box, () => onClose(false));
  useLayoutEffect(() => box.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onClose(true);
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it may be higher than the panel, and is scrolled by keys then
    <div class="help" role="dialog" aria-label="Keyboard shortcuts" tabIndex={0} ref={box} onKeyDown={onKeyDown}>
      {keyGroups(readOnly).map(({ name, rows }) => (
        <section key={name}>
          <h2>{name}</h2>
          <dl>
            {rows.map(({ keys, says }) => (
              <div key={says} class="help-row">
                <dt>
                  {keys.map(chord => (
                    <kbd key={chord}>{chordWords(chord)}</kbd>
                  ))}
                </dt>
                <dd>{says}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <p>Ctrl or Cmd with the wheel, or two fingers apart, zooms. Dragging the ground moves the map.</p>
    </div>
  );
}
