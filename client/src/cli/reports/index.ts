/** All forms of report. A new one is one file and one row here. */
import { github } from './github';
import { json } from './json';
import { junit } from './junit';
import type { Report } from './report';
import { sarif } from './sarif';
import { text } from './text';

export const reports: Readonly<Record<string, Report>> = { text, json, sarif, github, junit };
