import type { Measure } from '../map/text';

/** Measures text in the font of an element, as the page will draw it. */
export function canvasMeasure(element: Element): Measure {
  const context = document.createElement('canvas').getContext('2d');
  const family = getComputedStyle(element).fontFamily || 'sans-serif';
  let font = '';
  return (text, { size, weight, italic }) => {
    if (!context) return text.length * size;
    const wanted = `${italic ? 'italic ' : ''}${weight} ${size}px ${family}`;
    if (wanted !== font) context.font = wanted;
    font = wanted;
    return context.measureText(text).width;
  };
}
