/** The values of the dialect's enums, with their meanings. */
import type { Word } from './shape';

const words = (meanings: Readonly<Record<string, string>>): readonly Word[] =>
  Object.entries(meanings).map(([word, doc]) => ({ word, doc }));

export const mapTypes = words({
  current: 'As-is: the journey as people live it today.',
  future: 'To-be: the journey as it is meant to become.',
});
export const mapStatuses = words({
  draft: 'Being written: remarks on craft stay quiet.',
  review: 'Ready to be read by others: everything that is missing shows.',
  live: 'In use: reviewed at its interval, backed by evidence.',
  archived: 'Kept for the record: no remarks on craft.',
});
export const phases = words({
  before: 'Before they are a customer: need, search, comparison.',
  during: 'While they buy or are served.',
  after: 'Once they have it: use, help, renewal, recommendation, leaving.',
});
export const personaRoles = words({
  primary: 'The hero of this map: whose curve is drawn first.',
  secondary: 'Also travels here, with other needs.',
  anti: 'Whom the offer is not for.',
});
export const channelKinds = words({
  online: 'On a screen or over the network.',
  offline: 'In person, on paper, by phone.',
});
export const channelOwners = words({
  us: 'We run it.',
  peers: 'Customers among themselves: reviews, friends, forums. We can listen, not decide.',
  partner: 'Somebody runs it for us: carrier, reseller, marketplace.',
});
export const beliefKinds = words({
  belief: 'What they hold to be true.',
  fear: 'What they are afraid of.',
  perception: 'How they see us or the offer.',
});
export const sourceKinds = words({
  survey: 'Answers to a questionnaire.',
  interview: 'Conversations with customers.',
  calls: 'Sales or service calls.',
  reviews: 'Public reviews and comments.',
  analytics: 'Measured behaviour: web, app, sales data.',
  observation: 'Watched in the field or in a test.',
  workshop: 'Worked out with colleagues, not with customers.',
  assumption: 'An admitted guess: counts as a hypothesis, and is drawn open.',
});
export const acts = words({
  discovery: 'They find us, or learn that their problem has a name.',
  decision: 'They decide for or against something.',
  support: 'They ask for help, or get it.',
  feedback: 'They tell us what they think.',
  loyalty: 'They come back, extend, recommend.',
  exit: 'They leave the journey here.',
});
export const opportunitySizes = words({
  tweak: 'A simple change is all it takes.',
  fix: 'Something must be mended.',
  rebuild: 'It must be built anew.',
});
export const opportunityStatuses = words({
  idea: 'Written down.',
  planned: 'Decided, with owner and date.',
  doing: 'Being built.',
  testing: 'Different versions are being tested.',
  done: 'In the customers’ hands.',
  dropped: 'Decided against.',
});
export const betterDirections = words({ higher: 'A higher number is better.', lower: 'A lower number is better.' });
export const relations = words({
  next: 'The journey that follows this one.',
  future: 'The to-be map of this journey.',
  current: 'The as-is map that this to-be map starts from.',
  parent: 'The larger journey that this one is a part of.',
  variant: 'The same journey of others, or under other conditions.',
});
