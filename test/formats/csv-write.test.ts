import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { guarded, unguarded } from '../../server/src/formats/csv/guard';
import { readCsv } from '../../server/src/formats/csv/read';
import { writeCsv } from '../../server/src/formats/csv/write';
import { readJson } from '../../server/src/formats/json/read';
import { writeJson } from '../../server/src/formats/json/write';
import type { JourneyMap, Pain } from '../../server/src/model/map';
import { anyMap } from '../map/arbitrary';
import { journey, lumo, stage, touchpoint } from '../map/fixtures';
import { mapOf, problemsIn } from './support';

/** As another library reads it. */
const rowsOf = (text: string, delimiter = ','): Record<string, string>[] =>
  parse(text, { bom: true, columns: true, delimiter });

/** Several things in a cell are a line each. */
const item = (text: string): string => text.replace(/\s*\n\s*/g, ' ').trim();

/** What a table of touchpoints can carry of a map. */
function carried(map: JourneyMap) {
  const names = new Map(map.personas.map(({ id, name }) => [id, name]));
  const channels = new Map(map.channels.map(({ id, name }) => [id, name]));
  const lanes = new Map(map.lanes.map(({ id, label }) => [id, label]));
  const hurts = (pains: readonly Pain[]) => pains.map(({ text, type, severity }) => [item(text), type, severity]);
  const feelings = (key: string) =>
    map.curves.flatMap(({ persona, points }) =>
      points.filter(point => point.key === key).map(({ now, wanted }) => [names.get(persona ?? ''), now, wanted]),
    );
  const rows = (extra: Readonly<Record<string, readonly string[]>>) =>
    Object.entries(extra).flatMap(([id, texts]) => (texts.length > 0 ? [[lanes.get(id), texts.map(item)]] : []));
  const ideas = (key: string) =>
    map.opportunities.filter(({ at }) => at === key).map(({ idea, impact, effort }) => [item(idea), impact, effort]);
  return {
    title: map.title,
    stages: map.stages.map(each => ({
      name: each.name,
      phase: each.phase,
      goal: each.goal,
      // Blanks in a cell answer nothing.
      doubts: each.doubts.map(({ text, answer = '' }) => [item(text), item(answer)]),
      content: each.content.map(({ title, link }) => [item(title), link]),
      kpis: each.kpis.map(({ name, actual, target }) => [item(name), actual, target]),
      pains: hurts(each.pains),
      lanes: rows(each.extra),
      ideas: ideas(each.key),
      feelings: feelings(each.key),
      touchpoints: each.touchpoints.map(step => ({
        text: step.text,
        channels: [...new Set(step.channels.map(id => channels.get(id)))],
        act: step.act,
        doing: step.doing,
        thinking: step.thinking,
        says: step.says,
        truth: step.truth,
        wow: step.wow,
        takes: step.takes,
        replyWithin: step.replyWithin,
        device: step.device,
        backstage: step.backstage.map(item),
        team: step.team.map(item),
        pains: hurts(step.pains),
        lanes: rows(step.extra),
        ideas: ideas(step.key),
        feelings: feelings(step.key),
      })),
    })),
  };
}

describe('a table that is written', () => {
  it('has one row for each touchpoint, as another library reads it', () => {
    const rows = rowsOf(writeCsv(lumo));
    assert.equal(rows.length, 9);
    assert.deepEqual(Object.keys(rows[0] ?? {}).slice(0, 6), [
      'Stage no.',
      'Stage',
      'Phase',
      'Stage goal',
      'Touchpoint',
      'Channels',
    ]);
    const pays = rows.find(row => row.Touchpoint === 'Pays at the checkout');
    assert.equal(pays?.Stage, 'Buy');
    assert.equal(pays?.['Emotion (−2 to +2), Maya'], '-2');
    assert.equal(pays?.['Wanted emotion (−2 to +2), Maya'], '1');
    assert.equal(
      pays?.Pains,
      'financial 3: Shipping cost appears only on the last page\nprocess: The form asks twice for the same address',
    );
    assert.equal(pays?.['Moment of truth'], 'yes');
  });

  it('has a row for a stage without touchpoints, and tabs if it is asked for', () => {
    const map = journey({
      stages: [stage(0, 'Wait'), stage(1, 'Use', { touchpoints: [touchpoint('stages/1/touchpoints/0', 'Opens\tit')] })],
    });
    const text = writeCsv(map, { extension: 'tsv' });
    assert.ok(!text.startsWith('\uFEFF'));
    assert.deepEqual(
      rowsOf(text, '\t').map(row => [row.Stage, row.Touchpoint]),
      [
        ['Wait', ''],
        ['Use', 'Opens\tit'],
      ],
    );
  });

  it('runs no formula in a spreadsheet: signs that begin one are guarded, numbers are not', () => {
    for (const cell of ['=1+1', '+1', '-1+2', '@SUM(A1)', '\tx', '\rx', '＝1', "'=1", "''@x"]) {
      assert.equal(guarded(cell), `'${cell}`);
      assert.equal(unguarded(guarded(cell)), cell);
    }
    for (const cell of ['-1', '-0.5', '2', "it's", "'quoted'", 'a=b', 'a; b', 'well-known, up-to-date', '']) {
      assert.equal(guarded(cell), cell);
      assert.equal(unguarded(cell), cell);
    }
    const map = journey({
      title: '@me',
      stages: [stage(0, '=cmd|x', { touchpoints: [touchpoint('stages/0/touchpoints/0', '-2+3')] })],
    });
    const [row] = rowsOf(writeCsv(map));
    assert.deepEqual([row?.Stage, row?.Touchpoint, row?.Journey], ["'=cmd|x", "'-2+3", "'@me"]);
  });

  it('guards what begins a cell only where something else stands between cells', () => {
    for (const [cell, expected] of [
      ['a;=1+1;b', "a;'=1+1;b"],
      ['a;"=1+1"', 'a;"\'=1+1"'],
      ['late, -20 %', "late, '-20 %"],
      ['one\n=2', "one\n'=2"],
      ['\t=1', "'\t'=1"],
    ] as const) {
      assert.equal(guarded(cell), expected);
      assert.equal(unguarded(expected), cell);
    }
    const signs = [',', ';', '\t', '|'];
    const cells = fc.string({
      unit: fc.constantFrom('a', '1', ' ', '=', '-', '@', "'", '"', ',', ';', '\t', '|', '\n'),
    });
    fc.assert(
      fc.property(cells, cells, (name, text) => {
        assert.equal(unguarded(guarded(text)), text);
        const map = journey({
          title: 'A title',
          stages: [stage(0, name, { touchpoints: [touchpoint('stages/0/touchpoints/0', text)] })],
        });
        const written = writeCsv(map).slice(1);
        // However quotes are taken, a cell begins at the earliest behind one of the signs.
        const begun = signs.flatMap(sign => written.split(/\r\n|\n/).flatMap(line => line.split(sign)));
        const run = begun.filter(cell => /^["\s]*[=+\-@]/.test(cell) && !/^-?\d+$/.test(cell));
        assert.deepEqual(run, []);
      }),
    );
  });

  it('loses nothing that it can carry, whatever the map', async () => {
    await fc.assert(
      fc.asyncProperty(anyMap, async any => {
        fc.pre(any.stages.length > 0);
        // As it is once it has been a text: another one can't be written.
        const map = await mapOf(readJson(writeJson(any))[0]?.text ?? '');
        const distinct = (names: readonly string[]): boolean =>
          new Set(names.map(name => name.trim().toLowerCase())).size === names.length;
        fc.pre(distinct(map.personas.map(({ name }) => name)) && distinct(map.channels.map(({ name }) => name)));
        const text = writeCsv(map);
        assert.equal(
          rowsOf(text).length,
          map.stages.reduce((sum, { touchpoints }) => sum + Math.max(1, touchpoints.length), 0),
        );
        const [made] = readCsv(text);
        assert.deepEqual(carried(await mapOf(made?.text ?? '')), carried(map));
        assert.deepEqual(await problemsIn(made?.text ?? ''), []);
      }),
      { numRuns: 25 },
    );
  });
});
