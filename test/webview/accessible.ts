import { strict as assert } from 'node:assert';
import { AxeBuilder } from '@axe-core/playwright';
import type { PreviewPage } from './preview-page';

/** Text elements whose contrast with what lies behind them is under 4.5:1, measured by the colours that were computed. */
export const paleTexts = `(() => {
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgb = color => {
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
    return [...context.getImageData(0, 0, 1, 1).data];
  };
  const light = ([r, g, b]) => [r, g, b].map(v => v / 255)
    .map(v => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
    .reduce((sum, v, at) => sum + v * [0.2126, 0.7152, 0.0722][at], 0);
  const behind = text => {
    const box = text.getBoundingClientRect();
    const pills = [...(text.parentNode?.querySelectorAll('.pill, .avatar') ?? [])].filter(pill => {
      const { left, right, top, bottom } = pill.getBoundingClientRect();
      return left <= box.left + 1 && right >= box.right - 1 && top <= box.top + 4 && bottom >= box.bottom - 4;
    });
    const own = text.closest('.item')?.querySelector('.frame');
    const frame = own && own.getBoundingClientRect().bottom >= box.bottom - 4 ? [own] : [];
    for (const shape of [...pills, ...frame]) {
      const fill = rgb(getComputedStyle(shape).fill);
      if (fill[3] === 255) return fill;
    }
    return rgb(getComputedStyle(document.body).backgroundColor);
  };
  return [...document.querySelectorAll('svg text')].flatMap(text => {
    const [a, b] = [light(rgb(getComputedStyle(text).fill)), light(behind(text))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    return ratio < 4.5 ? [text.textContent + ': ' + ratio.toFixed(2)] : [];
  });
})()`;

/** Asserts that axe finds nothing serious in the page. */
export async function axe({ page }: PreviewPage): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const found = serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  assert.deepEqual(found, []);
}
