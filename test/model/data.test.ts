import assert from 'node:assert/strict';
import { valueIn } from '../../server/src/model/data';

const csv = `day,NPS,"Drop-off, all"
2026-09-01,29,61%
2026-10-01,31,"58,5 %"
2026-11-01,,
`;

describe('the value of a KPI in a file of numbers', () => {
  for (const [what, path, text, name, value] of [
    ['is the last number of its column', 'a.csv', csv, 'NPS', '31'],
    ['is read in quotes, with a decimal point', 'a.csv', csv, 'drop-off, all', '58.5 %'],
    ['is the last number of its row', 'a.csv', 'KPI;Q2;Q3;day\r\nNPS;31;34;2026-11-01\r\nChurn;9%;;\r\n', 'nps', '34'],
    ['is the last one there is, where the newest is missing', 'a.csv', 'KPI;Q2;Q3\nChurn;9%;\n', 'Churn', '9%'],
    ['may be split by tabs', 'A.CSV', 'KPI\tnow\nSay "yes"\t3.4\n', 'Say "yes"', '3.4'],
    ['keeps its thousands', 'a.csv', 'KPI,now\nVisits,"41,000"\n', 'Visits', '41,000'],
    ['stands under its name', 'a.json', '{"NPS": 34, "Churn": "9%"}', 'Churn', '9%'],
    ['is that of the last one in a list', 'a.json', '[{"NPS": 31}, {"NPS": 34}, {"CSAT": 80}]', 'NPS', '34'],
  ] as const)
    it(what, () => assert.equal(valueIn(path, text, name), value));

  for (const [what, path, text] of [
    ['nothing is called so', 'a.csv', 'KPI,now\nChurn,9%\n'],
    ['there is no number', 'a.csv', 'KPI,day,note\nNPS,2026-11-01,better than before\n'],
    ['the text is empty', 'a.csv', ''],
    ['the JSON is broken', 'a.json', '{"NPS": '],
    ['the JSON is something else', 'a.json', '["NPS", 34, null]'],
    ['its value is no number', 'a.json', '{"NPS": {"now": 34}}'],
  ] as const)
    it(`is not told where ${what}`, () => assert.equal(valueIn(path, text, 'NPS'), undefined));
});
