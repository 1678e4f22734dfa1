/** Keys of personas and channels: who travels, and where they meet us. */
import { evidence } from './keys-map';
import type { ObjectType, Shape } from './shape';
import { personaForm, textForm } from './short';
import { channelKinds, channelOwners, personaRoles } from './words';

const text: Shape = { is: 'text' };
const texts: Shape = { is: 'list', of: text, single: true };

export const personaType: ObjectType = {
  name: 'persona',
  label: 'persona',
  doc: 'A person who stands for many: made from research, with a name, a face and a story.',
  short: personaForm,
  keys: [
    { key: 'name', shape: text, doc: 'A name that people will remember.', example: 'Tom Berg' },
    {
      key: 'role',
      shape: { is: 'enum', values: personaRoles },
      doc: 'Part in this map.',
      default: 'primary for the first one listed, else secondary',
      example: 'secondary',
    },
    { key: 'image', shape: { is: 'path' }, doc: 'A picture in the workspace.', example: './tom.png' },
    { key: 'quote', shape: text, doc: 'One sentence that only they would say.', example: "I'll pay more if it lasts." },
    {
      key: 'story',
      shape: text,
      doc: 'Their story in a few sentences.',
      example: 'Works from home since the twins were born.',
    },
    {
      key: 'general',
      shape: text,
      doc: 'Occupation, place, family.',
      why: 'First of the six headings of a persona.',
      example: 'Architect in Gdańsk, married, two children',
    },
    {
      key: 'demographics',
      shape: { is: 'map', keys: { words: demographics(), open: true }, of: text },
      doc: 'Age, gender, income, education, job, location, area, family; other keys are fine.',
      example: '{ age: 41, income: 62k, area: urban }',
    },
    {
      key: 'behaviour',
      shape: texts,
      doc: 'How they behave: where they look things up, how they decide.',
      example: 'Reads long reviews, decides with his wife',
    },
    {
      key: 'channels',
      shape: { is: 'list', of: { is: 'ref', to: 'channel' }, single: true },
      doc: 'Channels that they prefer, and where they look for information.',
      why: 'Channels that do not suit them waste time and money.',
      example: '[search, store]',
    },
    {
      key: 'goals',
      shape: { is: 'forms', scalar: text, list: texts, map: { is: 'object', of: 'goals' } },
      doc: 'What they want to reach, in short and in the long run.',
      example: '{ short: Finish the competition entry, long: Own studio }',
    },
    { key: 'problems', shape: texts, doc: 'What stands in their way.', example: '[Glare on drawings]' },
    { key: 'wants', shape: texts, doc: 'What they would like us to offer.', example: '[A spare part list]' },
    { key: 'buying', shape: texts, doc: 'Buying habits.', example: 'Buys late in the evening, on the phone' },
    {
      key: 'decides',
      shape: texts,
      doc: 'How they come to a decision, and with whom.',
      example: 'Asks two friends first',
    },
    { key: 'fun', shape: texts, doc: 'What they do for fun.', example: 'Climbing' },
    { key: 'worries', shape: texts, doc: 'What keeps them up at night.', example: 'Deadlines' },
    evidence,
    { key: 'note', shape: { is: 'any' }, doc: 'Anything else. Never checked.', example: 'Met at the fair.' },
  ],
};

function demographics() {
  return ['age', 'gender', 'income', 'education', 'job', 'location', 'area', 'family'].map(word => ({
    word,
    doc: `Their ${word}.`,
  }));
}

export const goalsType: ObjectType = {
  name: 'goals',
  label: 'goals',
  doc: 'Goals in short and in the long run.',
  keys: [
    { key: 'short', shape: texts, doc: 'What they want soon.', example: 'Finish the competition entry' },
    { key: 'long', shape: texts, doc: 'What they want in the long run.', example: 'Own studio' },
  ],
};

export const channelType: ObjectType = {
  name: 'channel',
  label: 'channel',
  doc: 'A place where the customer meets us, or others speak of us.',
  short: textForm('name', 'name'),
  keys: [
    { key: 'name', shape: text, doc: 'Name as drawn.', example: 'Live chat' },
    {
      key: 'kind',
      shape: { is: 'enum', values: channelKinds },
      doc: 'On a screen or in the world.',
      default: 'online',
      example: 'offline',
    },
    { key: 'by', shape: { is: 'enum', values: channelOwners }, doc: 'Who runs it.', default: 'us', example: 'partner' },
    {
      key: 'for',
      shape: text,
      doc: 'What we use it for.',
      why: 'Different channels serve different goals.',
      example: 'awareness',
    },
    {
      key: 'reply_within',
      shape: { is: 'duration', m: 'minutes' },
      doc: 'Promised time to answer.',
      why: 'Clear expectations, and then beat them.',
      example: '5m',
    },
    {
      key: 'icon',
      shape: text,
      doc: 'Name of the icon to draw.',
      default: 'guessed from id and name',
      example: 'chat',
    },
    { key: 'note', shape: { is: 'any' }, doc: 'Anything else. Never checked.', example: 'Closed at weekends.' },
  ],
};
