import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { press, type, waitForWindow } from './bridge';
import {
  closeAll,
  codeOf,
  completions,
  find,
  lamp,
  library,
  open,
  serverReady,
  untilCodes,
  untilText,
  write,
} from './support';

describe('the language in the editor', () => {
  before(async () => {
    await write('lamp-library.journey.yaml', library);
    await serverReady();
  });
  afterEach(closeAll);

  it('completes the keys that are not there yet', async () => {
    const labels = await completions(await open('a.journey.yaml', 'journey: A\nstages:\n  - stage: Buy\n    |\n'));
    assert.ok(labels.includes('touchpoints'), labels.join(', '));
    assert.ok(!labels.includes('stage'), labels.join(', '));
  });

  it('completes values and ids', async () => {
    const phases = await completions(
      await open('a.journey.yaml', 'journey: A\nstages:\n  - stage: Buy\n    phase: |\n'),
    );
    for (const phase of ['before', 'during', 'after']) assert.ok(phases.includes(phase), phases.join(', '));
    const channels = await completions(await open('b.journey.yaml', lamp.replace('channel: web', 'channel: |')));
    for (const channel of ['search', 'web', 'parcel-shop']) assert.ok(channels.includes(channel), channels.join(', '));
  });

  it('puts an accepted completion into the text', async () => {
    const { document } = await open(
      'a.journey.yaml',
      'journey: A\nstages:\n  - stage: Buy\n    phase: during\n    |\n',
    );
    await type('goa');
    await waitForWindow(
      `document.querySelector('.suggest-widget.visible .monaco-list-row.focused')?.textContent.includes('goal')`,
    );
    await press('Enter');
    await untilText(document, text => text.includes('\n    goal: '));
  });

  it('reports a slip and mends it by the quick fix', async () => {
    const { document } = await open('a.journey.yaml', lamp.replace('channel: web', 'chanel: web'));
    await untilCodes(document.uri, codes => codes.includes('J201'));
    const slip = vscode.languages.getDiagnostics(document.uri).find(diagnostic => codeOf(diagnostic) === 'J201');
    assert.ok(slip);
    assert.equal(document.getText(slip.range), 'chanel');
    const fix = (await quickFixes(document, slip.range)).find(action => action.isPreferred);
    assert.ok(fix?.edit, 'there is a preferred fix');
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.equal(document.getText(), lamp);
    await untilCodes(document.uri, codes => !codes.includes('J201'));
  });

  it('explains a key and an id on hover', async () => {
    const { document } = await open('a.journey.yaml', lamp);
    assert.match(await hover(document, 'truth: true'), /moment of truth/i);
    assert.match(await hover(document, 'parcel-shop'), /Parcel shop/);
  });

  it('outlines the stages and what is in them', async () => {
    const { document } = await open('a.journey.yaml', lamp);
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    const names = (list: readonly vscode.DocumentSymbol[]): string[] =>
      list.flatMap(symbol => [symbol.name, ...names(symbol.children)]);
    const all = names(symbols);
    for (const name of ['Feel the strain', 'Buy', 'Keep', 'Pays at the checkout']) {
      assert.ok(all.includes(name), all.join(', '));
    }
  });

  it('goes to the definition of an id, also in the library', async () => {
    const { document } = await open('a.journey.yaml', lamp);
    const own = await definition(document, 'web\n        emotion: +1');
    assert.equal(own?.uri.path, document.uri.path);
    assert.equal(own?.line, find(document, 'web: Our shop').line);
    const shared = await definition(document, 'parcel-shop');
    assert.match(shared?.uri.path ?? '', /\/lamp-library\.journey\.yaml$/);
    assert.equal(shared?.line, 3);
  });

  it('finds the references of an id', async () => {
    const { document } = await open('a.journey.yaml', lamp);
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      find(document, 'surprise-shipping'),
    );
    const lines = new Set(found.map(({ range }) => document.lineAt(range.start.line).text.trim().split(/[:{]/)[0]));
    assert.deepEqual([...lines].sort(), ['early-shipping', 'id']);
  });

  it('says that a library is missing, and draws on it once it is there', async () => {
    const { document } = await open('a.journey.yaml', lamp.replace('./lamp-library', './late-library'));
    await untilCodes(document.uri, codes => codes.includes('J304'));
    await write('late-library.journey.yaml', library);
    await untilCodes(document.uri, codes => !codes.includes('J304') && !codes.includes('J301'));
  });

  it('stays up whatever is opened', async () => {
    const hostile = ['['.repeat(100_000), '- '.repeat(50_000), '\t: {', '__proto__: { a: 1 }', ''];
    for (const [index, text] of hostile.entries()) await open(`hostile-${index}.journey.yaml`, text);
    const { document } = await open('a.journey.yaml', lamp);
    assert.match(await hover(document, 'truth: true'), /moment of truth/i);
  });
});

function quickFixes({ uri }: vscode.TextDocument, range: vscode.Range): Thenable<vscode.CodeAction[]> {
  const kind = vscode.CodeActionKind.QuickFix.value;
  return vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, range, kind, 10);
}

async function hover(document: vscode.TextDocument, at: string): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    find(document, at),
  );
  const contents = hovers.flatMap(each => each.contents);
  return contents.map(content => (typeof content === 'string' ? content : content.value)).join('\n');
}

async function definition(
  document: vscode.TextDocument,
  at: string,
): Promise<{ readonly uri: vscode.Uri; readonly line: number } | undefined> {
  const [first] = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
    'vscode.executeDefinitionProvider',
    document.uri,
    find(document, at),
  );
  if (!first) return undefined;
  return 'targetUri' in first
    ? { uri: first.targetUri, line: (first.targetSelectionRange ?? first.targetRange).start.line }
    : { uri: first.uri, line: first.range.start.line };
}
