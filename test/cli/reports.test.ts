import { deepStrictEqual, fail, match, ok, strictEqual } from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Log } from 'sarif';
import sax from 'sax';
import { rules } from '../../server/src/rules/registry';
import { clean, Folder, faulty } from '../support/cli';

describe('the reports of journey-map check', () => {
  let folder: Folder;
  before(() => {
    folder = new Folder({
      '.git/HEAD': '',
      'maps/été/a,b.journey.yaml': faulty.replace('nowhere', '"<no&where>"'),
      'maps/ok.journey.yaml': clean,
    });
  });
  after(() => folder.remove());

  const report = async (format: string, cwd = 'maps'): Promise<string> => {
    const { code, stdout } = await folder.run(['check', '--format', format], { cwd });
    strictEqual(code, 1);
    return stdout;
  };

  it('in JSON name every file and place', async () => {
    const { files } = JSON.parse(await report('json'));
    deepStrictEqual(
      files.map(({ file, remarks }: { file: string; remarks: unknown[] }) => [file, remarks.length]),
      [
        ['ok.journey.yaml', 0],
        ['été/a,b.journey.yaml', 2],
      ],
    );
    const [, lost] = files[1].remarks;
    deepStrictEqual(lost, {
      code: 'J302',
      severity: 'error',
      message: 'There is no touchpoint or stage `<no&where>`',
      line: 6,
      column: 30,
      endLine: 6,
      endColumn: 42,
    });
  });

  it('in SARIF are what GitHub’s code scanning takes: paths from the top of the repository, rules with help', async () => {
    const log = JSON.parse(await report('sarif')) as Log;
    strictEqual(log.version, '2.1.0');
    const [run] = log.runs;
    ok(run);
    const { driver } = run.tool;
    deepStrictEqual(
      driver.rules?.map(({ id }) => id),
      rules.map(({ code }) => code),
    );
    for (const rule of driver.rules ?? []) {
      ok(rule.shortDescription?.text && rule.fullDescription?.text && rule.help?.text && rule.help.markdown, rule.id);
      ok(['error', 'warning', 'note'].includes(rule.defaultConfiguration?.level ?? ''), rule.id);
    }
    strictEqual(run.columnKind, 'utf16CodeUnits');
    strictEqual(run.invocations?.[0]?.executionSuccessful, true);
    deepStrictEqual(
      run.results?.map(({ ruleId, ruleIndex = -1, level, locations }) => [
        ruleId,
        driver.rules?.[ruleIndex]?.id,
        level,
        locations?.[0]?.physicalLocation?.artifactLocation?.uri,
        locations?.[0]?.physicalLocation?.region,
      ]),
      [
        [
          'J102',
          'J102',
          'warning',
          'maps/%C3%A9t%C3%A9/a%2Cb.journey.yaml',
          { startLine: 5, startColumn: 21, endLine: 5, endColumn: 28 },
        ],
        [
          'J302',
          'J302',
          'error',
          'maps/%C3%A9t%C3%A9/a%2Cb.journey.yaml',
          { startLine: 6, startColumn: 30, endLine: 6, endColumn: 42 },
        ],
      ],
    );
  });

  it('in SARIF and for GitHub tell of a file that could not be read, and stay whole', async () => {
    const broken = new Folder({ 'a.journey.yaml': new Uint8Array([0xff]) });
    const { code, stdout } = await broken.run(['check', '--format', 'sarif']);
    const annotated = await broken.run(['check', '--format', 'github']);
    broken.remove();
    deepStrictEqual([code, annotated.code], [2, 2]);
    strictEqual(annotated.stdout, '::error file=a.journey.yaml,title=Not checked::not UTF-8\n');
    const [invocation] = (JSON.parse(stdout) as Log).runs[0]?.invocations ?? [];
    strictEqual(invocation?.executionSuccessful, false);
    strictEqual(invocation?.toolExecutionNotifications?.[0]?.message.text, 'a.journey.yaml: not UTF-8');
  });

  it('in SARIF give a file outside of the repository its whole address', async () => {
    const outside = new Folder({ 'a b.journey.yaml': faulty });
    const path = join(outside.path, 'a b.journey.yaml');
    const { stdout } = await folder.run(['check', path, '--format', 'sarif']);
    outside.remove();
    const [result] = (JSON.parse(stdout) as Log).runs[0]?.results ?? [];
    deepStrictEqual(result?.locations?.[0]?.physicalLocation?.artifactLocation, { uri: pathToFileURL(path).href });
  });

  it('for GitHub are workflow commands, escaped as it reads them', async () => {
    const [lost, unknown, ...rest] = (await report('github')).trimEnd().split('\n');
    match(
      lost ?? '',
      /^::warning file=maps\/été\/a%2Cb\.journey\.yaml,line=5,endLine=5,col=21,endColumn=28,title=J102::Lost: /,
    );
    match(unknown ?? '', /^::error file=[^,]+,line=6,.*,title=J302::There is no touchpoint or stage `<no&where>`$/);
    deepStrictEqual(rest, []);
  });

  it('in JUnit’s XML are well-formed, with a case that passes for a file without remarks', async () => {
    const xml = await report('junit');
    const read: (readonly unknown[])[] = [];
    const parser = sax.parser(true);
    parser.onopentag = ({ name, attributes }) => {
      if (name === 'testsuite') read.push([attributes.name, attributes.tests, attributes.failures]);
      if (name === 'failure') read.push([attributes.type]);
    };
    parser.onerror = error => fail(error);
    parser.write(xml).close();
    deepStrictEqual(read, [['ok.journey.yaml', '1', '0'], ['été/a,b.journey.yaml', '2', '2'], ['warning'], ['error']]);
    ok(xml.includes('&lt;no&amp;where&gt;'));
  });
});
