/** While the pointer is on a persona's line, name, face or card, that persona's curve stands out from the others. */
export function standOut(scroller: HTMLElement): void {
  let alone: string | undefined;
  const show = (persona: string | undefined) => {
    if (persona === alone) return;
    alone = persona;
    for (const element of scroller.querySelectorAll('[data-alone]')) element.removeAttribute('data-alone');
    const own = persona === undefined ? [] : [...scroller.querySelectorAll(`[data-persona="${CSS.escape(persona)}"]`)];
    // A persona without a curve makes nothing fade.
    if (!own.some(element => element.closest('.lane-emotion'))) return;
    for (const element of own) element.setAttribute('data-alone', '');
    for (const map of scroller.querySelectorAll('.journey-map')) map.setAttribute('data-alone', '');
  };
  scroller.addEventListener('pointerover', ({ target }) => show(personaAt(target)));
  scroller.addEventListener('pointerleave', () => show(undefined));
}

function personaAt(target: EventTarget | null): string | undefined {
  const found = target instanceof Element ? target.closest<SVGElement>('[data-persona]') : null;
  return found?.dataset.persona;
}
