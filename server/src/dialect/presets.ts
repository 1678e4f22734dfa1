/** Starting points that completion offers where the author's own words are free. Sources: the field's practice lists. */
import type { Word } from './shape';

export interface StagePreset {
  readonly name: string;
  readonly phase: 'before' | 'during' | 'after';
  readonly doc: string;
}

export const stagePresets: readonly StagePreset[] = [
  { name: 'Feel the need', phase: 'before', doc: 'The pain or wish that starts the journey.' },
  { name: 'Become aware', phase: 'before', doc: 'First contact with the offer: ad, post, recommendation.' },
  { name: 'Search', phase: 'before', doc: 'Looking for ways to solve the problem.' },
  { name: 'Compare', phase: 'before', doc: 'Weighing offers; doubts and objections come up.' },
  { name: 'Decide', phase: 'during', doc: 'The hard decision: price, risk, last questions.' },
  { name: 'Buy', phase: 'during', doc: 'Order, contract, payment.' },
  { name: 'Wait', phase: 'during', doc: 'Between the order and having it.' },
  { name: 'Get started', phase: 'after', doc: 'Delivery, set-up, first success.' },
  { name: 'Use', phase: 'after', doc: 'Everyday use.' },
  { name: 'Get help', phase: 'after', doc: 'Something is unclear or broken.' },
  { name: 'Stay', phase: 'after', doc: 'Renewal, next purchase, loyalty.' },
  { name: 'Recommend', phase: 'after', doc: 'Telling others: the loop closes.' },
  { name: 'Leave', phase: 'after', doc: 'Cancelling, returning, throwing away.' },
];

export interface ChannelPreset {
  readonly id: string;
  readonly name: string;
  readonly kind: 'online' | 'offline';
  readonly by?: 'peers' | 'partner';
}

export const channelPresets: readonly ChannelPreset[] = [
  { id: 'store', name: 'Store', kind: 'offline' },
  { id: 'search', name: 'Web search', kind: 'online' },
  { id: 'web', name: 'Website', kind: 'online' },
  { id: 'app', name: 'App', kind: 'online' },
  { id: 'social', name: 'Social media', kind: 'online' },
  { id: 'ad', name: 'Online ad', kind: 'online' },
  { id: 'email', name: 'Email', kind: 'online' },
  { id: 'newsletter', name: 'Newsletter', kind: 'online' },
  { id: 'chat', name: 'Live chat', kind: 'online' },
  { id: 'phone', name: 'Phone', kind: 'offline' },
  { id: 'help-desk', name: 'Help desk', kind: 'online' },
  { id: 'sales-call', name: 'Sales call', kind: 'offline' },
  { id: 'demo', name: 'Product demonstration', kind: 'offline' },
  { id: 'event', name: 'Conference or event', kind: 'offline' },
  { id: 'letter', name: 'Letter', kind: 'offline' },
  { id: 'parcel', name: 'Parcel', kind: 'offline', by: 'partner' },
  { id: 'friends', name: 'Friends and family', kind: 'offline', by: 'peers' },
  { id: 'reviews', name: 'Review sites', kind: 'online', by: 'peers' },
];

/** A metric that the field knows, with the direction that is better and, where it has one, its range. */
export interface Metric {
  readonly name: string;
  readonly doc: string;
  readonly better: 'higher' | 'lower';
  readonly phase?: 'before' | 'during' | 'after';
  readonly example: string;
  /** What it can be at all. */
  readonly range?: readonly [min: number, max: number];
}

const share = [0, 100] as const;

export const metrics: readonly Metric[] = [
  {
    name: 'Ad impressions',
    doc: 'How often an ad was shown.',
    better: 'higher',
    phase: 'before',
    example: '40k -> 60k',
  },
  {
    name: 'Click-through rate',
    doc: 'Clicks per impression.',
    better: 'higher',
    phase: 'before',
    example: '1.2% -> 2%',
    range: share,
  },
  {
    name: 'Newsletter open rate',
    doc: 'Opened newsletters per delivered one.',
    better: 'higher',
    phase: 'before',
    example: '22% -> 30%',
    range: share,
  },
  {
    name: 'Webinar views',
    doc: 'People who watched a webinar.',
    better: 'higher',
    phase: 'before',
    example: '120 -> 200',
  },
  {
    name: 'Bounce rate',
    doc: 'Visitors who leave after one page.',
    better: 'lower',
    phase: 'before',
    example: '58% -> 45%',
    range: share,
  },
  {
    name: 'Cost per lead',
    doc: 'Marketing cost for one prospect.',
    better: 'lower',
    phase: 'before',
    example: '38 € -> 30 €',
  },
  {
    name: 'Conversion',
    doc: 'Visitors who buy or sign up.',
    better: 'higher',
    phase: 'during',
    example: '3.1% -> 4%',
    range: share,
  },
  {
    name: 'Drop-off',
    doc: 'People who start this step and do not finish it.',
    better: 'lower',
    phase: 'during',
    example: '61% -> 45%',
    range: share,
  },
  {
    name: 'Cart abandonment',
    doc: 'Filled carts that are never paid.',
    better: 'lower',
    phase: 'during',
    example: '70% -> 60%',
    range: share,
  },
  {
    name: 'Average order value',
    doc: 'How much a customer spends at once.',
    better: 'higher',
    phase: 'during',
    example: '84 € -> 95 €',
  },
  {
    name: 'CES',
    doc: 'Customer effort score, 1–7: how easy it was.',
    better: 'higher',
    phase: 'during',
    example: '4.8 -> 5.5',
    range: [1, 7],
  },
  {
    name: 'CSAT',
    doc: 'Customer satisfaction, 0–100 %.',
    better: 'higher',
    phase: 'after',
    example: '78% -> 85%',
    range: share,
  },
  {
    name: 'NPS',
    doc: 'Net Promoter Score, −100..100: would they recommend us?',
    better: 'higher',
    phase: 'after',
    example: '31 -> 45',
    range: [-100, 100],
  },
  {
    name: 'Churn',
    doc: 'Customers who leave in a period.',
    better: 'lower',
    phase: 'after',
    example: '9% -> 5%',
    range: share,
  },
  {
    name: 'Retention',
    doc: 'Customers who stay in a period.',
    better: 'higher',
    phase: 'after',
    example: '82% -> 90%',
    range: share,
  },
  {
    name: 'Return rate',
    doc: 'Orders that come back.',
    better: 'lower',
    phase: 'after',
    example: '12% -> 8%',
    range: share,
  },
  {
    name: 'Response time',
    doc: 'Time until the first answer.',
    better: 'lower',
    phase: 'after',
    example: '9 h -> 2 h',
  },
  {
    name: 'Customer lifetime value',
    doc: 'What a customer brings over the years.',
    better: 'higher',
    phase: 'after',
    example: '310 € -> 400 €',
  },
];

/** The metric that a KPI's name means, if the field knows it. */
export function metricOf(name: string): Metric | undefined {
  const plain = name.trim().toLowerCase();
  return metrics.find(metric => metric.name.toLowerCase() === plain);
}

/** The four types of pain points, by what hurts. */
export const painTypes: readonly Word[] = [
  { word: 'financial', doc: 'Paying too much, or more than expected.' },
  { word: 'productivity', doc: 'Wasting time: it takes too long.' },
  { word: 'process', doc: 'Complicated or confusing: too many steps, asked twice.' },
  { word: 'support', doc: 'Left alone: no help, no answer, not the service that is needed.' },
];
