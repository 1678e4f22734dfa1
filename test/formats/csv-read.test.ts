import assert from 'node:assert/strict';
import { readCsv } from '../../server/src/formats/csv/read';
import { problemsIn, readOne, refusal } from './support';

describe('a table that is read', () => {
  it('is a tidy map that says how its columns were read', async () => {
    const { text, columns, map } = await readOne(
      readCsv,
      `\uFEFFPhase;Aktion;Kanal;Stimmung (1–5);Schmerzpunkte;Dauer;Wetter\r
Suchen;"Sucht
nach Lampen";Google, Laden;2,5;Zu viele Treffer;5 Minuten;Regen\r
;Liest Tests;Web;4;;1,5 Stunden;\r
Kaufen;Bezahlt;Laden;1;"- financial: Versand; teuer
- Kein PayPal";;\r
`,
      { fileName: 'lampe.csv' },
    );
    assert.equal(
      text,
      `# Read from lampe.csv, a CSV table.
# Columns: “Phase” is stage; “Aktion” is touchpoint; “Kanal” is channels; “Stimmung (1–5)” is emotion; “Schmerzpunkte”
#   is pains; “Dauer” is takes; “Wetter” is lane.
# Scores are taken as 1 to 5 (“Stimmung (1–5)” says so): 1 is −2, 3 is 0, 5 is +2.
# Phases (before, during, after) are guessed from the names of the stages.
journey: lampe

channels:
  google: Google
  laden: Laden
  web: Web

lanes:
  wetter: Wetter

stages:
  - stage: Suchen
    touchpoints:
      - touch: Sucht nach Lampen
        channel: [google, laden]
        emotion: -0.5
        wetter: Regen
        pains:
          - Zu viele Treffer
        takes: 5min
      - touch: Liest Tests
        channel: web
        emotion: +1
        takes: 1.5h

  - stage: Kaufen
    phase: during
    touchpoints:
      - touch: Bezahlt
        channel: laden
        emotion: -2
        pains:
          - financial: Versand; teuer
          - Kein PayPal
`,
    );
    assert.deepEqual(
      columns?.map(({ heading, meaning, by, samples }) => [heading, meaning, by, samples[0]]),
      [
        ['Phase', 'stage', 'heading', 'Suchen'],
        ['Aktion', 'touchpoint', 'heading', 'Sucht nach Lampen'],
        ['Kanal', 'channels', 'heading', 'Google, Laden'],
        ['Stimmung (1–5)', 'emotion', 'heading', '2,5'],
        ['Schmerzpunkte', 'pains', 'heading', 'Zu viele Treffer'],
        ['Dauer', 'takes', 'heading', '5 Minuten'],
        ['Wetter', 'lane', 'unknown', 'Regen'],
      ],
    );
    assert.equal(map.stages[0]?.touchpoints[0]?.takes, '5min');
  });

  it('sees what stands between the cells of few rows, too', async () => {
    for (const sign of [';', '\t', '|']) {
      const { map } = await readOne(readCsv, `Stage${sign}Touchpoint\nBuy${sign}Pays\n`);
      assert.deepEqual(
        map.stages.map(({ name, touchpoints }) => [name, touchpoints.map(({ text }) => text)]),
        [['Buy', ['Pays']]],
      );
    }
  });

  it('takes a severity for that of the pains in its row, signs for nothing as nothing, and amounts without a colon', async () => {
    const { map, notes } = await readOne(
      readCsv,
      `Stage,Step,Pain points,Severity,Ideas,KPI
Buy,Pays,"Hidden fee
No receipt",high,n/a,Drop-off 61 %
Use,Opens it,–,2,Thinner box,NPS
`,
    );
    const [buy, use] = map.stages;
    assert.deepEqual(
      buy?.touchpoints[0]?.pains.map(({ text, severity }) => [text, severity]),
      [
        ['Hidden fee', 3],
        ['No receipt', 3],
      ],
    );
    assert.deepEqual(
      buy?.kpis.map(({ name, actual }) => [name, actual]),
      [['Drop-off', '61 %']],
    );
    assert.deepEqual([use?.touchpoints[0]?.pains, map.opportunities.map(({ idea }) => idea)], [[], ['Thinner box']]);
    assert.deepEqual(
      notes.flatMap(({ kind, text }) => (kind === 'unplaced' ? text : [])),
      ['Severity: 2', 'KPI: NPS'],
    );
  });

  it('reads words for feelings in four languages, and leaves those with a “not” before them to people', async () => {
    const words = ['frustriert', 'sehr zufrieden', 'curieux', 'aliviada', 'Frustrated, no reply', 'not very happy'];
    const { map, notes } = await readOne(
      readCsv,
      `Stage;Step;Emotion\n${words.map((word, at) => `Buy;Step ${at};${word}`).join('\n')}\n`,
    );
    assert.deepEqual(
      map.curves[0]?.points.map(({ now }) => now),
      [-1, 2, 1, 1, -1],
    );
    assert.deepEqual(
      notes.flatMap(({ kind, text }) => (kind === 'unplaced' ? text : [])),
      ['Emotion: not very happy'],
    );
  });

  it('takes columns as it is told', async () => {
    const text = 'Etap,Co robi,Jak\nA,Szuka,źle\nA,Czyta,dobrze\n';
    const { map, columns } = await readOne(readCsv, text, { columns: ['stage', 'touchpoint', 'thinking'] });
    assert.deepEqual(
      map.stages.map(({ name, touchpoints }) => [name, touchpoints.map(each => [each.text, each.thinking])]),
      [
        [
          'A',
          [
            ['Szuka', 'źle'],
            ['Czyta', 'dobrze'],
          ],
        ],
      ],
    );
    assert.deepEqual(
      columns?.map(({ by }) => by),
      ['asked', 'asked', 'asked'],
    );
  });

  it('guesses by what stands in the cells where headings say nothing', async () => {
    const { columns } = await readOne(
      readCsv,
      'Etap,Co robi klient,?\nA,Szuka lampy w sieci,😡\nA,Czyta długie testy,🙂\n',
    );
    assert.deepEqual(
      columns?.map(({ meaning }) => meaning),
      ['stage', 'touchpoint', 'emotion'],
    );
  });

  it('lies either way: stages may be the columns', async () => {
    const { map, columns } = await readOne(
      readCsv,
      `Customer journey: A lamp,,
Persona,Maya,
,Awareness,Purchase
Actions,"- Searches
- Asks a friend",Pays
Touchpoints,Website; Friends,Shop
Emotions,"🙂
😟",4/5
Pain points,Too many,"Dear
Slow"
Opportunities,A quiz (impact 4),`,
    );
    assert.equal(map.title, 'A lamp');
    assert.deepEqual(
      map.personas.map(({ name }) => name),
      ['Maya'],
    );
    assert.deepEqual(
      columns?.map(({ heading, meaning }) => [heading, meaning]),
      [
        ['Stage', 'stage'],
        ['Actions', 'touchpoint'],
        ['Touchpoints', 'channels'],
        ['Emotions', 'emotion'],
        ['Pain points', 'pains'],
        ['Opportunities', 'opportunities'],
      ],
    );
    assert.deepEqual(
      map.stages.map(({ name, phase, touchpoints, pains }) => [
        name,
        phase,
        touchpoints.map(({ text }) => text),
        pains.length,
      ]),
      [
        ['Awareness', 'before', ['Searches', 'Asks a friend'], 1],
        ['Purchase', 'during', ['Pays'], 0],
      ],
    );
    assert.deepEqual(
      map.curves[0]?.points.map(({ now }) => now),
      [1, -1, 1],
    );
    assert.deepEqual(
      map.opportunities.map(({ idea, impact }) => [idea, impact]),
      [['A quiz', 4]],
    );
  });

  it('has doubts with more than one arrow in them', async () => {
    const { text, map } = await readOne(readCsv, 'Stage,Step,Doubts\nBuy,Pays,Too dear -> a → b -> c\n');
    assert.deepEqual(
      map.stages[0]?.doubts.map(({ text: doubt, answer }) => [doubt, answer]),
      [['Too dear', 'a → b → c']],
    );
    assert.deepEqual(await problemsIn(text), []);
  });

  it('has a touchpoint of each row, also where the cell of one goes over several', async () => {
    const { map } = await readOne(
      readCsv,
      'Stage,Touchpoint,Doing,Channel,Emotion (1-5)\nBuy,Shop,Looks around,Store,4\n,,Asks staff,Phone,2\n',
    );
    assert.deepEqual(
      map.stages.map(({ touchpoints }) => touchpoints.map(({ text, doing, channels }) => [text, doing, channels])),
      [
        [
          ['Shop', 'Looks around', ['store']],
          ['Asks staff', undefined, ['phone']],
        ],
      ],
    );
    assert.deepEqual(
      map.curves[0]?.points.map(({ key, now }) => [key, now]),
      [
        ['stages/0/touchpoints/0', 1],
        ['stages/0/touchpoints/1', -1],
      ],
    );
  });

  it('has a curve for each persona, by a column of their own or by who is told', async () => {
    const byHeading = await readOne(readCsv, 'Stage,Step,Emotion (Maya),Mood: Tom\nA,Goes,-1,2\nA,Comes,1,0\n');
    assert.deepEqual(
      byHeading.map.curves.map(({ persona, points }) => [persona, points.map(({ now }) => now)]),
      [
        ['maya', [-1, 1]],
        ['tom', [2, 0]],
      ],
    );
    const byRow = await readOne(
      readCsv,
      'Stage,Step,Persona,Feeling\nA,Goes,Maya,happy\nA,Comes,Tom,Frustrated (slow)\n',
    );
    assert.deepEqual(
      byRow.map.curves.map(({ persona, points }) => [persona, points.map(({ now }) => now)]),
      [
        ['maya', [1]],
        ['tom', [-1]],
      ],
    );
    assert.ok(byRow.text.includes('Frustrated (slow)'));
  });

  it('makes a map of each journey that a column names', () => {
    const made = readCsv('Journey\tStage\tStep\nOne\tA\tGoes\nTwo\tB\tComes\n\tB\tStays\n');
    assert.deepEqual(
      made.map(({ title }) => title),
      ['One', 'Two'],
    );
  });

  it('drops nothing: what can’t be read is noted with its line', async () => {
    const { notes, text } = await readOne(readCsv, 'Stage,Step,Emotion,Takes,KPI\nA,"Go\nes",so-so,a while,many\n');
    assert.deepEqual(
      notes.filter(({ kind }) => kind === 'unplaced').map(each => [each.text, each.line]),
      [
        ['Emotion: so-so', 2],
        ['KPI: many', 2],
        ['takes: a while', undefined],
      ],
    );
    for (const kept of ['so-so', 'a while', 'many']) assert.ok(text.includes(kept));
  });

  it('is refused with the way out', () => {
    assert.match(refusal(readCsv, 'Stage,Step\n'), /^There is no row below the headings\. /);
    assert.match(refusal(readCsv, ''), /^There is no row below the headings\. /);
    assert.match(refusal(readCsv, 'S\0t\0a\0g\0e\0,\0'), /^This text is in UTF-16\. Save it as UTF-8/);
    assert.match(refusal(readCsv, '\u0001\u0002PNG\uFFFD\uFFFD'), /^This is no text/);
  });
});
