/** For code scanning: SARIF 2.1.0, with all checks and their reasons. */
import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Log, Notification, PhysicalLocation, ReportingDescriptor, Result } from 'sarif';
import { rules } from '../../../../server/src/rules/registry';
import type { Rule } from '../../../../server/src/rules/rule';
import type { FileReport, Place, Remark } from '../checker';
import { asJson, type Report } from './report';

const levels = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const;
const indexOf = new Map(rules.map(({ code }, index) => [code, index]));

export const sarif: Report = async function* (files, { nameOf, version }) {
  const results: Result[] = [];
  const faults: Notification[] = [];
  for await (const file of files) {
    const uri = uriOf(nameOf(file.path));
    for (const remark of file.remarks) results.push(resultOf(remark, uri));
    if (file.fault !== undefined) faults.push(faultOf(file, uri));
  }
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Journey Map', semanticVersion: version, rules: rules.map(ruleOf) } },
        automationDetails: { id: 'journey-map/' },
        invocations: [{ executionSuccessful: faults.length === 0, toolExecutionNotifications: faults }],
        columnKind: 'utf16CodeUnits',
        results,
      },
    ],
  };
  yield* asJson(log);
};

function ruleOf({ code, title, why, source, severity, bad, good, reads }: Rule): ReportingDescriptor {
  const fence = (text: string): string => `\`\`\`yaml\n${text}\`\`\``;
  return {
    id: code,
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: {
      text: `${why}\n\nSource: ${source}\n\nRemarked on:\n\n${bad}\nBetter:\n\n${good}`,
      markdown: `${why}\n\n*${source}*\n\nRemarked on:\n\n${fence(bad)}\n\nBetter:\n\n${fence(good)}\n\nOne place is silenced by the comment \`# journey-ignore ${code}\` on the line above it.`,
    },
    defaultConfiguration: { level: levels[severity] },
    properties: {
      tags: [reads],
      'problem.severity': severity === 'error' || severity === 'warning' ? severity : 'recommendation',
    },
  };
}

function resultOf({ code, severity, message, related, ...place }: Remark, uri: string): Result {
  return {
    ruleId: code,
    ruleIndex: indexOf.get(code) ?? -1,
    level: levels[severity],
    message: { text: message },
    locations: [{ physicalLocation: locationOf(uri, place) }],
    ...(related.length > 0
      ? {
          relatedLocations: related.map((each, index) => ({
            id: index + 1,
            message: { text: each.message },
            physicalLocation: locationOf(uri, each),
          })),
        }
      : {}),
  };
}

function locationOf(uri: string, { start, end }: Place): PhysicalLocation {
  return {
    artifactLocation: uri.startsWith('file:') ? { uri } : { uri, uriBaseId: '%SRCROOT%' },
    region: {
      startLine: start.line + 1,
      startColumn: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
    },
  };
}

const faultOf = ({ fault }: FileReport, uri: string): Notification => ({
  level: 'error',
  message: { text: `${uri}: ${fault}` },
});

/** What lies outside of the repository has a whole address. */
const uriOf = (name: string): string =>
  isAbsolute(name) ? pathToFileURL(name).href : name.split('/').map(encodeURIComponent).join('/');
