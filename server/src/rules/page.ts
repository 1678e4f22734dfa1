/** The reference page of the rules, written from the rules themselves. */
import { rules } from './registry';
import type { Rule } from './rule';

const groups: readonly (readonly [prefix: string, heading: string, about: string])[] = [
  ['J1', 'YAML', 'What YAML itself refuses, or silently reads otherwise than it looks.'],
  ['J2', 'Keys and values', 'What does not fit the dialect.'],
  ['J3', 'Ids and files', 'What refers to nothing, to several things, or to files that can’t serve.'],
  [
    'J4',
    'Craft',
    'What makes a map worth reading. In a `draft` these are at most information, in an `archived` map they are silent. Hints are shown only where `journey.advice` is `thorough`; where it is `quiet`, warnings and errors alone are.',
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

function section({ code, title, severity, inDraft, why, source, bad, good, files }: Rule): string {
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
    ...others,
  ].join('\n\n');
}

const fence = (language: string, text: string): string => `\`\`\`${language}\n${text}\`\`\``;
