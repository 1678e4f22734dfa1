/** The results as Markdown. */

/** Three figures are enough to tell two servers apart, and more would be noise. */
function figure(value) {
  if (value === undefined) return '–';
  if (value >= 100) return Math.round(value).toLocaleString('en');
  return value.toFixed(value >= 10 ? 0 : 1);
}

/** How many times another figure one is. */
function times(value) {
  return `${value < 1 ? Number(value.toPrecision(2)) : figure(value)}×`;
}

/** A row for each measure and server, a column for each length; the others with their multiple of the first server's. */
export function resultTable(sizes, rows) {
  const lines = [
    `| | | ${sizes.map(size => size.toLocaleString('en')).join(' | ')} lines |`,
    `|---|---|${sizes.map(() => '--:|').join('')}`,
  ];
  for (const { name, unit, servers } of rows) {
    const [first] = servers;
    for (const { server, values } of servers) {
      const cells = values.map((value, at) => {
        const own = first.values[at];
        return server === first.server || !value || !own ? figure(value) : `${figure(value)} (${times(value / own)})`;
      });
      const [title, bold] = server === first.server ? [`${name}, ${unit}`, '**'] : ['', ''];
      lines.push(`| ${title} | ${bold}${server}${bold} | ${cells.map(cell => `${bold}${cell}${bold}`).join(' | ')} |`);
    }
  }
  return lines.join('\n');
}

/** The sentence about a workspace of many maps. */
export function workspaceLine({ count, lines, first, again, memory }) {
  return `Problems of a workspace of ${count} maps of ${lines} lines: ${figure(first.took)} ms the first time, with ${figure(memory)} MB at most. After a change in the library that ${again.told - 1} of them use, only those and the library are checked again: ${figure(again.took)} ms, ${figure(again.processor)} ms of processor time.`;
}

/** The sentences about the command line. */
export function commandLine({ count, lines, bare, start, one, some, many }) {
  const beside = ({ took }) => `${figure(took)} ms (${times(took / bare.took)})`;
  return `Command line: \`node -e 0\` takes ${figure(bare.took)} ms, \`journey-map --version\` ${beside(start)}, \`journey-map check\` of a map of ${lines} lines ${beside(one)}; of ${count.toLocaleString('en')} such maps ${figure(many.took / 1000)} s, ${figure(many.processor / 1000)} s of processor time, with ${figure(many.memory)} MB at most (of ${figure(count / 4)} maps ${figure(some.memory)} MB).`;
}

/** The sentences about the preview beside Mermaid. */
export function previewLines(previews) {
  return previews
    .map(({ lines, preview, mermaid }) => {
      const { total, server, webview, work, serverWork, panning, touchpoints } = preview;
      const both = serverWork === undefined ? undefined : work + serverWork;
      return [
        `Preview in Chromium at ${lines.toLocaleString('en')} lines, ${touchpoints} touchpoints: keystroke → drawn frame ${figure(total)} ms (server ${figure(server)}, webview ${figure(webview)} with the wait for the next frame);`,
        `work of the processor for it ${figure(both)} ms (server ${figure(serverWork)}, webview ${figure(work)}).`,
        `While it is moved, a frame each ${figure(panning.frame)} ms, with ${figure(panning.work)} ms of work.`,
        `Mermaid ${mermaid.version} renders a journey diagram of as many tasks in ${figure(mermaid.total)} ms, with ${figure(mermaid.work)} ms of work (${times(mermaid.work / work)} of the webview’s).`,
      ].join(' ');
    })
    .join('\n\n');
}

/** The sentence about what the figures don't show, and about sizes. */
export function closingLine(sizes) {
  const delay = 'yaml-language-server waits 200 ms after an edit before it checks.';
  return `${delay} Sizes in kB: ${sizes.map(([name, bytes]) => `${name} ${figure(bytes / 1000)}`).join(', ')}.`;
}
