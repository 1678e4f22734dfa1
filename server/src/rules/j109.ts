import { continuation } from '../edits/split-map';
import { startOf } from '../yaml/node';
import type { Rule } from './rule';

/** J109: a second document in the file. */
export const secondDocument: Rule = {
  code: 'J109',
  severity: 'information',
  title: 'More than one document in a file',
  reads: 'map',
  why: 'Only the first document of a file is the journey: what stands behind the next --- is neither drawn nor checked.',
  source: 'YAML 1.2, streams; some teams keep four maps in one file.',
  bad: `journey: A lamp
stages:
  - Buy
---
journey: A chair
stages:
  - Buy
`,
  good: `journey: A lamp
stages:
  - Buy
`,
  fixes: (problem, { snapshot }) => {
    const { text } = snapshot.yaml;
    const from = startOf(problem.at);
    if (!text.startsWith('---', from)) return [];
    const next = /^---(?=\s|$)/m.exec(text.slice(from + 3));
    const to = next ? from + 3 + next.index : text.length;
    const body = text.slice(from, to).replace(/^---[ \t]*(?:\r?\n)?/, '');
    const uri = continuation(snapshot.uri);
    const name = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
    return [
      { title: `Move the second document to ${name}`, edits: [{ from, to, text: '' }], create: { uri, text: body } },
    ];
  },
};
