/** The reference page of the rules, written from the rules themselves. */
import { rules } from './registry';
import type { Rule } from './rule';

const groups: readonly (readonly [prefix: string, heading: string, about: string])[] = [
  [
    'J1',
    'YAML',
    'What YAML itself refuses, or silently reads otherwise than it looks. Where it does, nothing else is said of the line, and nothing of the craft of its stage or section.',
  ],
  ['J2', 'Keys and values', 'What does not fit the dialect.'],
  ['J3', 'Ids and files', 'What refers to nothing, to several things, or to files that can’t serve.'],
  [
    'J4',
    'Craft',
    'What makes a map worth reading. In a `draft` these are at most information, in an `archived` map they are silent. Hints stand in the review of the map (*Review This Map*) and in the text only where `journey.advice` is `thorough`; where it is `quiet`, the text shows warnings and errors alone.',
  ],
];

/** The page in Markdown: each rule under a heading that is its code, and so its anchor. */
export function rulesPage(): string {
  const parts = [
    '# Rules',
    'Every remark of the editor has a code. This page says what each one means, why it is made and how to mend it.',
    'To change the severity of a rule, or to switch it off, name its code in the settings:',
    fence('json', '"journey.rules": { "J411": "hint", "J303": "off" }\n'),
    'The severities are `error`, `warning`, `information`, `hint` and `off`. For a single place write a comment on the line above it, or at the end of the line; without a code it silences everything there:',
    fence('yaml', '# journey-ignore J411\n- Pays at the checkout (-1)\n'),
    'Some checks have numbers of their own, or words that they look for. Their sections name them; each is a setting:',
    fence(
      'json',
      '"journey.thresholds": { "J404.stages": 9, "J412.drop": 3 },\n"journey.words": { "J402": ["Neukundengewinnung"] }\n',
    ),
    'The sources S0 to S4 are five articles on the customer journey: S0 the hero’s journey, S1 the circle and the clock, S2 six steps from persona to living document, S3 from first contact to after-sale, S4 the practitioner’s list.',
  ];
  for (const [prefix, heading, about] of groups) {
    const own = rules.filter(({ code }) => code.startsWith(prefix));
    parts.push(
      `## ${heading}`,
      about,
      own.map(({ code, title }) => `- [${code}](#${code.toLowerCase()}) ${title}`).join('\n'),
    );
    parts.push(...own.map(section));
  }
  return `${parts.join('\n\n')}\n`;
}

function section(rule: Rule): string {
  const { code, title, severity, inDraft, why, source, bad, good, earlier, files } = rule;
  const others = Object.entries(files ?? {}).map(
    ([name, text]) => `With the file \`${name}\`:\n\n${fence('yaml', text)}`,
  );
  return [
    `### ${code}`,
    `**${title}** (${severity}${inDraft ? `, ${inDraft} in a draft` : ''}). ${why}`,
    `Source: ${source}`,
    'Remarked on:',
    fence('yaml', bad),
    'Better:',
    fence('yaml', good),
    ...(earlier ? ['As it was reviewed:', fence('yaml', earlier)] : []),
    ...others,
    ...precedence(rule),
    ...settingsOf(rule),
  ].join('\n\n');
}

/** Which remarks on the same place come instead of this one, and which this one replaces. */
function precedence({ code, yieldsTo = [] }: Rule): string[] {
  const replaced = rules.filter(other => other.yieldsTo?.includes(code)).map(other => other.code);
  return [
    ...(yieldsTo.length > 0
      ? [`One cause, one remark: silent where ${linked(yieldsTo, 'or')} is said of the same place.`]
      : []),
    ...(replaced.length > 0
      ? [
          `One cause, one remark: where it is said, ${linked(replaced, 'and')} ${replaced.length > 1 ? 'are' : 'is'} silent.`,
        ]
      : []),
  ];
}

const linked = (codes: readonly string[], last: 'and' | 'or'): string =>
  codes
    .map(code => `[${code}](#${code.toLowerCase()})`)
    .join(', ')
    .replace(/, (?=[^,]*$)/, ` ${last} `);

/** The settings of a rule, with what they are when nothing is set. */
function settingsOf({ code, thresholds = {}, words }: Rule): string[] {
  const lines = [
    ...Object.entries(thresholds).map(
      ([name, { default: preset, minimum, maximum, about }]) =>
        `- \`${code}.${name}\` in \`journey.thresholds\`: ${preset}, from ${minimum} to ${maximum}. ${about}`,
    ),
    ...(words
      ? [`- \`${code}\` in \`journey.words\`: more words beside ${words.map(word => `“${word}”`).join(', ')}.`]
      : []),
  ];
  return lines.length > 0 ? [`Settings:\n\n${lines.join('\n')}`] : [];
}

const fence = (language: string, text: string): string => `\`\`\`${language}\n${text}\`\`\``;
