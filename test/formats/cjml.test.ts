import assert from 'node:assert/strict';
import fc from 'fast-check';
import sax from 'sax';
import { readCjml } from '../../server/src/formats/cjml/read';
import { writeCjml } from '../../server/src/formats/cjml/write';
import { readJson } from '../../server/src/formats/json/read';
import { writeJson } from '../../server/src/formats/json/write';
import type { JourneyMap } from '../../server/src/model/map';
import { anyMap } from '../map/arbitrary';
import { lumo } from '../map/fixtures';
import { mapOf, problemsIn, readOne, refusal } from './support';

/** The elements of an XML text as another library reads them, strictly: `name=text`, in order. */
function elements(text: string): string[] {
  const parser = sax.parser(true, { trim: true });
  const found: string[] = [];
  let last = '';
  parser.onerror = error => {
    throw error;
  };
  parser.onopentag = ({ name, attributes }) => {
    last = '';
    found.push(`<${[name, ...Object.entries(attributes).map(([key, value]) => `${key}=${value}`)].join(' ')}>`);
  };
  parser.ontext = part => {
    last += part;
  };
  parser.onclosetag = name => {
    if (last !== '') found.push(`${name}: ${last}`);
    last = '';
  };
  parser.write(text).close();
  return found;
}

const line = (text: string): string =>
  text
    .replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

/** What CJML can carry of a map. */
function carried(map: JourneyMap) {
  const channels = new Map(map.channels.map(({ id, name }) => [id, line(name)]));
  const names = new Map(map.personas.map(({ id, name }) => [id, line(name)]));
  const several = map.curves.length > 1;
  return {
    title: line(map.title),
    type: map.type,
    scenario: line(map.scenario ?? '') || undefined,
    stages: map.stages.map(({ id, name, goal, touchpoints }) => ({
      name: line(name) || id,
      goal: line(goal ?? '') || undefined,
      touchpoints: touchpoints.map(({ text, channels: where, thinking }) => ({
        text: line(text) || '—',
        channels: [...new Set(where.map(each => channels.get(each)).filter(Boolean))],
        thinking: map.type === 'future' ? undefined : line(thinking ?? '') || undefined,
      })),
    })),
    feelings:
      map.type === 'future'
        ? []
        : map.curves.flatMap(({ persona, points }) => {
            const told = points.flatMap(({ key, now }) =>
              now === undefined || !key.includes('touchpoints') ? [] : [[key, now]],
            );
            return told.length > 0 ? [[several ? names.get(persona ?? '') : '', told]] : [];
          }),
  };
}

describe('a CJML journey that is written', () => {
  it('is XML that another library reads: phases, actors, touchpoints, one journey for each persona', () => {
    const found = elements(writeCjml(lumo));
    assert.deepEqual(found.slice(0, 4), ['<CJML version=2.0>', '<actualJourney>', '<journeyID>', 'journeyID: lumo']);
    assert.equal(found.filter(each => each === '<actualJourney>').length, 2);
    const start = found.indexOf('touchpointID: checkout');
    assert.deepEqual(found.slice(start, start + 14), [
      'touchpointID: checkout',
      '<belongsTo phaseIDref=buy>',
      '<initiator>',
      '<refersTo actorIDref=maya>',
      '<initiatorLabel>',
      'initiatorLabel: Pays at the checkout',
      '<receiver>',
      '<refersTo actorIDref=service-provider>',
      '<receiverLabel>',
      'receiverLabel: Payment provider, fraud check',
      '<channel>',
      '<channelName>',
      'channelName: Our shop',
      '<touchpointExperience>',
    ]);
    // Who is referred to is there.
    const ids = new Set(found.flatMap(each => /actorID=(.+)>/.exec(each)?.[1] ?? []));
    for (const each of found.flatMap(part => /actorIDref=(.+)>/.exec(part)?.[1] ?? [])) assert.ok(ids.has(each), each);
  });

  it('loses nothing that it can carry, whatever the map', async () => {
    await fc.assert(
      fc.asyncProperty(anyMap, fc.boolean(), async (any, future) => {
        fc.pre(any.stages.length > 0);
        const map = await mapOf(readJson(writeJson({ ...any, type: future ? 'future' : 'current' }))[0]?.text ?? '');
        const distinct = (all: readonly string[]): boolean =>
          new Set(all.map(name => line(name).toLowerCase())).size === all.length;
        fc.pre(distinct(map.personas.map(({ name }) => name)) && map.personas.every(({ name }) => line(name) !== ''));
        fc.pre(distinct(map.channels.map(({ name }) => name)));
        const text = writeCjml(map);
        elements(text);
        const [made] = readCjml(text, { scale: '1..5' });
        const want = carried(map);
        assert.deepEqual(carried(await mapOf(made?.text ?? '')), want.title === '' ? { ...want, title: 'map' } : want);
        assert.deepEqual(await problemsIn(made?.text ?? ''), []);
      }),
      { numRuns: 25 },
    );
  });
});

describe('a CJML journey that is read', () => {
  it('is a tidy map: the customer’s side is what happens, the other one is backstage', async () => {
    const { text, notes } = await readOne(
      readCjml,
      `<?xml version="1.0"?>
<!-- Made by hand -->
<CJML version="2.0">
  <actualJourney>
    <journeyID>AJ1</journeyID>
    <journeyTitle>Renting a bike</journeyTitle>
    <journeyPhases>
      <journeyPhase phaseID="p1"><phaseName> Booking </phaseName><phaseDescription>Get one by noon</phaseDescription></journeyPhase>
      <journeyPhase phaseID="p2"><phaseName>Waiting</phaseName></journeyPhase>
      <journeyPhase phaseID="p3"><phaseName>Use</phaseName></journeyPhase>
    </journeyPhases>
    <journeyStatus>Done</journeyStatus>
    <actors>
      <endUser actorID="u"><actorName>Nora</actorName></endUser>
      <serviceProvider actorID="Company A"><companyName>Velo &amp; Co</companyName></serviceProvider>
    </actors>
    <touchpoints>
      <actualCommunicationPoint>
        <touchpointID>T1</touchpointID>
        <belongsTo phaseIDref="p1"/>
        <compliance>ok</compliance>
        <initiator><refersTo actorIDref="u"/><initiatorLabel>Books a bike</initiatorLabel></initiator>
        <receiver><refersTo actorIDref="Velo &amp; Co"/><receiverLabel>Booking registered</receiverLabel></receiver>
        <channel><channelName>App</channelName></channel>
        <touchpointExperience><experienceDescription>So easy</experienceDescription><experienceRating>5</experienceRating></touchpointExperience>
      </actualCommunicationPoint>
      <actualCommunicationPoint>
        <touchpointID>T2</touchpointID>
        <belongsTo phaseIDref="p3"/>
        <initiator><refersTo actorIDref="Nobody"/><initiatorLabel>Sends the code</initiatorLabel></initiator>
        <receiver><refersTo actorIDref="u"/><receiverLabel>Gets the code</receiverLabel></receiver>
        <channel><channelName>SMS</channelName></channel>
        <touchpointExperience><experienceRating>2</experienceRating></touchpointExperience>
      </actualCommunicationPoint>
      <actualAction>
        <touchpointID>T3</touchpointID>
        <belongsTo phaseIDref="p3"/>
        <initiator><refersTo actorIDref="u"/><initiatorLabel>Rides home</initiatorLabel></initiator>
        <timestamps><timeCompleted>2026-05-04</timeCompleted></timestamps>
      </actualAction>
    </touchpoints>
  </actualJourney>
</CJML>`,
      { fileName: 'bike.xml' },
    );
    assert.equal(
      text,
      `# Read from bike.xml, a CJML journey.
# Scores are taken as 1 to 5 (they go from 2 to 5): 1 is −2, 3 is 0, 5 is +2.
# No actor is called “Nobody”: taken as one who provides the service.
# Phases (before, during, after) are guessed from the names of the stages.
# 3 texts that have no place here stand in \`note\`.
journey: Renting a bike

personas:
  nora: Nora

channels:
  app: App
  sms: SMS

stages:
  - stage: Booking
    phase: during
    goal: Get one by noon
    touchpoints:
      - touch: Books a bike
        channel: app
        emotion: +2
        thinking: So easy
        backstage: Booking registered
        team: Velo & Co
        note: 'compliance: ok'

  - stage: Waiting

  - stage: Use
    phase: after
    touchpoints:
      - touch: Gets the code
        channel: sms
        emotion: -1
        backstage: Sends the code
        team: Nobody
      - touch: Rides home
        note: 'timestamps: 2026-05-04'

note: 'journeystatus: Done'
`,
    );
    assert.deepEqual(
      notes.filter(({ kind }) => kind === 'unplaced').map(each => [each.text, each.line]),
      [
        ['journeystatus: Done', 12],
        ['compliance: ok', 21],
        ['timestamps: 2026-05-04', 39],
      ],
    );
  });

  it('is one map for journeys that differ only in who feels what, else a map each', () => {
    const journey = (id: string, user: string, label: string): string =>
      `<actualJourney><journeyID>${id}</journeyID><actors><endUser actorID="${user}"/></actors><touchpoints><actualAction><initiator><refersTo actorIDref="${user}"/><initiatorLabel>${label}</initiatorLabel></initiator></actualAction></touchpoints></actualJourney>`;
    const made = readCjml(
      `<c:CJML xmlns:c="x">${journey('A', 'Ida', 'Goes')}${journey('B', 'Ola', 'Goes')}${journey('C', 'Ida', 'Comes')}</c:CJML>`,
    );
    assert.deepEqual(
      made.map(({ title }) => title),
      ['A', 'C'],
    );
    assert.ok(made[0]?.text.includes('ida: Ida\n  ola: Ola'));
  });

  it('is refused where it is broken, with the line; entities are not expanded', () => {
    assert.match(
      refusal(readCjml, '<CJML>\n<actualJourney>\n<journeyID>A'),
      /^This XML can’t be read: unclosed tag: journeyID \(line 3\)\. /,
    );
    assert.match(refusal(readCjml, '<CJML>\n<a></b></CJML>'), /\(line 2\)\. /);
    assert.match(
      refusal(readCjml, '<!DOCTYPE c [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>\n<CJML>&b;</CJML>'),
      /^This XML can’t be read: undefined entity \(line 2\)\. /,
    );
    assert.match(refusal(readCjml, `<CJML>${'<a>'.repeat(60)}`), /^Nested too deep to be a journey: over 50 levels/);
    assert.match(
      refusal(readCjml, '<svg/>'),
      /^No journey was found in this XML: its first element is <svg> \(line 1\)\. CJML 2\.0 holds/,
    );
    assert.match(refusal(readCjml, 'hello'), /^This XML can’t be read: /);
  });
});
