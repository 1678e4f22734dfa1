/** What a keystroke costs Mermaid: its journey diagram can only be rendered anew, so that is what its previews do. */
import { join } from 'node:path';
import { median } from './measure.mjs';
import { workOf } from './preview.mjs';
import { rival } from './rivals.mjs';

const rounds = 15;
const warming = 3;

/** Medians in milliseconds of a render with so many tasks until its frame: by the clock, and of the main thread's work. */
export async function measureMermaid(browser, tasks) {
  const { version, home } = await rival('mermaid');
  const page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
  await page.setContent('<div id="diagram"></div>');
  await page.addScriptTag({ path: join(home, 'dist', 'mermaid.min.js') });
  await page.evaluate(() => window.mermaid.initialize({ startOnLoad: false, maxTextSize: 1_000_000 }));
  const work = await workOf(page);
  const times = { total: [], work: [] };
  for (let round = -warming; round < rounds; round++) {
    const drawn = await work(() => page.evaluate(draw, diagram(tasks, round)));
    if (round < 0) continue;
    times.total.push(drawn.value);
    times.work.push(drawn.work);
  }
  await page.close();
  return { version, total: median(times.total), work: median(times.work) };
}

/** Six tasks a section, one of them another in each round. */
function diagram(tasks, round) {
  const lines = ['journey', '  title Planning the week in a studio of nine'];
  for (let n = 0; n < tasks; n++) {
    if (n % 6 === 0) lines.push(`  section Stage ${n / 6 + 1}`);
    const typed = n === tasks >> 1 ? ` and types ${'back'.slice(0, 1 + ((round + 4) % 4))}` : '';
    lines.push(`    Checks the weekly plan${typed}: ${1 + (n % 5)}: Nadia, Jules`);
  }
  return lines.join('\n');
}

/** In the page: milliseconds from the text to the frame after it. */
async function draw(text) {
  const began = performance.now();
  const { svg } = await window.mermaid.render('journey', text);
  document.getElementById('diagram').innerHTML = svg;
  await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve, 0)));
  return performance.now() - began;
}
