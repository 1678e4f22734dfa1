/** A map as CJML 2.0, the Customer Journey Modelling Language of SINTEF: stages as phases, touchpoints with their actors, channel and experience. */
import type { Curve, JourneyMap, Persona, Touchpoint } from '../../model/map';
import { escapeXml } from './xml';

/** Actors of a map that names none. */
const CUSTOMER = { id: 'customer', name: 'Customer' };
const PROVIDER = { id: 'service-provider', name: 'Service provider' };

type Tag = readonly [name: string, attributes: Readonly<Record<string, string>>, content: readonly Tag[] | string];

/**
 * Writes one actual journey for each persona with feelings of her own, since an experience is one person's there; a map of
 * the future as one planned journey, which has no experiences.
 */
export function writeCjml(map: JourneyMap): string {
  const planned = map.type === 'future';
  const curves: readonly (Curve | undefined)[] = planned || map.curves.length === 0 ? [undefined] : map.curves;
  const journeys = curves.map((curve, at) => journeyOf(map, curve, planned, at));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${printed(['CJML', { version: '2.0' }, journeys], '')}\n`;
}

function journeyOf(map: JourneyMap, curve: Curve | undefined, planned: boolean, at: number): Tag {
  const users = usersOf(map, curve);
  const kind = planned ? 'planned' : 'actual';
  const scores = new Map(curve?.points.map(({ key, now }) => [key, now]));
  const channels = new Map(map.channels.map(({ id, name }) => [id, name]));
  const [user = CUSTOMER] = users;
  return [
    `${kind}Journey`,
    {},
    [
      leaf('journeyID', at === 0 ? map.id : `${map.id}-${at + 1}`),
      leaf('journeyTitle', map.title),
      [
        'journeyPhases',
        {},
        map.stages.map(
          ({ id, name, goal = '' }): Tag => [
            'journeyPhase',
            { phaseID: id },
            [leaf('phaseName', name), leaf('phaseDescription', goal)],
          ],
        ),
      ],
      leaf('journeyShortSummary', map.scenario ?? ''),
      [
        'actors',
        {},
        [
          ...users.map(({ id, name }): Tag => ['endUser', { actorID: id }, [leaf('actorName', name)]]),
          ['serviceProvider', { actorID: PROVIDER.id }, [leaf('companyName', PROVIDER.name)]],
        ],
      ],
      [
        'touchpoints',
        {},
        map.stages.flatMap(stage =>
          stage.touchpoints.map(each => touchpointOf(channels, each, stage.id, user.id, kind, scores.get(each.key))),
        ),
      ],
    ],
  ];
}

/** Whose journey it is: the curve's persona; everybody's curve is all personas'. */
function usersOf({ personas }: JourneyMap, curve: Curve | undefined): readonly Pick<Persona, 'id' | 'name'>[] {
  const own = personas.filter(({ id }) => curve?.persona === undefined || id === curve.persona);
  return own.length > 0 ? own : [CUSTOMER];
}

function touchpointOf(
  known: ReadonlyMap<string, string>,
  touchpoint: Touchpoint,
  phase: string,
  user: string,
  kind: string,
  score: number | undefined,
): Tag {
  const { id, text, channels, thinking, backstage } = touchpoint;
  const names = channels.map(each => known.get(each) ?? each);
  const rating = score === undefined ? [] : [leaf('experienceRating', String(score + 3))];
  const described = thinking === undefined ? [] : [leaf('experienceDescription', thinking)];
  const experience: Tag[] =
    kind === 'actual' && rating.length + described.length > 0
      ? [['touchpointExperience', {}, [...described, ...rating]]]
      : [];
  return [
    `${kind}${names.length > 0 ? 'CommunicationPoint' : 'Action'}`,
    {},
    [
      leaf('touchpointID', id),
      ['belongsTo', { phaseIDref: phase }, ''],
      ['initiator', {}, [['refersTo', { actorIDref: user }, ''], leaf('initiatorLabel', text)]],
      ...(names.length > 0
        ? ([
            [
              'receiver',
              {},
              [['refersTo', { actorIDref: PROVIDER.id }, ''], leaf('receiverLabel', backstage.join('; '))],
            ],
            ...names.map((name): Tag => ['channel', {}, [leaf('channelName', name)]]),
          ] satisfies Tag[])
        : []),
      ...experience,
    ],
  ];
}

const leaf = (name: string, text: string): Tag => [name, {}, text];

function printed([name, attributes, content]: Tag, indent: string): string {
  const told = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  const start = `${indent}<${name}${told.join('')}`;
  if (content.length === 0) return `${start}/>`;
  if (typeof content === 'string') return `${start}>${escapeXml(content)}</${name}>`;
  return `${start}>\n${content.map(each => printed(each, `${indent}  `)).join('\n')}\n${indent}</${name}>`;
}
