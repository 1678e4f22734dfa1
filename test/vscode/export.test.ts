import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { askDriver, clickInWindow, evaluateInWindow, waitForPreview, waitForWindow } from './bridge';
import { MemoryFiles } from './memory-files';
import {
  closeAll,
  drawn,
  lamp,
  library,
  open,
  previewTabs,
  serverReady,
  small,
  until,
  untilCodes,
  write,
} from './support';

/** The box in which the window asks for a file's name, or for a choice. */
const box = `document.querySelector('.quick-input-widget:not([style*="display: none"])')`;
const boxText = `${box}?.querySelector('input.input')?.value`;

/** Runs a command that asks where to save, takes the name that is proposed, and resolves to what was written. */
async function exported(command: string, name: string): Promise<Uint8Array> {
  const done = vscode.commands.executeCommand(command);
  await save(name);
  await done;
  return vscode.workspace.fs.readFile(beside(name));
}

async function save(name: string): Promise<void> {
  await proposed(name);
  await askDriver('press', { keys: 'Enter' });
}

/** Resolves when this name is proposed, and the folder that it is for is listed. */
async function proposed(name: string): Promise<void> {
  await waitForWindow(
    `(${boxText} ?? '').endsWith(${JSON.stringify(name)}) && !${box}.querySelector('.monaco-progress-container.active')`,
  );
}

function beside(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder);
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Chooses the row of a list that begins with these words. */
async function choose(words: string): Promise<void> {
  const row = `[...(${box}?.querySelectorAll('.monaco-list-row') ?? [])].find(each => each.getAttribute('aria-label')?.startsWith(${JSON.stringify(words)}))`;
  await waitForWindow(row);
  await evaluateInWindow(`void (${row}).setAttribute('data-chosen', ${JSON.stringify(words)})`);
  await clickInWindow(`[data-chosen=${JSON.stringify(words)}]`);
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
/** Resolves when the list of notices has one with these words. (They don’t pop up in a window that is driven.) */
async function noticed(words: string): Promise<void> {
  await vscode.commands.executeCommand('notifications.showList');
  await waitForWindow(
    `[...document.querySelectorAll('.notifications-center .notification-list-item')].some(each => each.textContent.includes(${JSON.stringify(words)}))`,
  );
}

describe('the export of a map', () => {
  before(async () => {
    await write('lamp-library.journey.yaml', library);
    await serverReady();
  });
  afterEach(closeAll);

  it('is a drawing beside the map, under its title; its path can be copied', async () => {
    await open('lamp.journey.yaml', lamp);
    const name = 'buying-the-lumo-desk-lamp.svg';
    const svg = text(await exported('journey.exportAsSvg', name));
    assert.match(svg, /^<\?xml[^>]*\?>\n<svg [\s\S]*Feel the strain[\s\S]*<\/svg>\n$/);
    await noticed(`exported as ${name}`);
    await clickInWindow('.notifications-center .monaco-button:has-text("Copy Path")');
    await waitForWindow(`!document.querySelector('.notifications-center .notification-list-item')`);
    assert.equal(await vscode.env.clipboard.readText(), beside(name).fsPath);
  });

  it('is an image twice as fine; a preview is opened for it if there is none', async () => {
    await open('lamp.journey.yaml', lamp);
    assert.equal(previewTabs().length, 0);
    const png = await exported('journey.exportAsPng', 'buying-the-lumo-desk-lamp.png');
    const header = new DataView(png.buffer, png.byteOffset);
    assert.equal(header.getUint32(0), 0x89504e47);
    assert.ok(header.getUint32(16) >= 3200, String(header.getUint32(16)));
    assert.equal(previewTabs().length, 1);
  });

  it('is a page with all views, and a PDF', async () => {
    await open('lamp.journey.yaml', lamp);
    const html = text(await exported('journey.exportAsHtml', 'buying-the-lumo-desk-lamp.html'));
    assert.match(html, /^<!DOCTYPE html>[\s\S]*Content-Security-Policy[\s\S]*<\/html>\n$/);
    const pdf = await exported('journey.exportAsPdf', 'buying-the-lumo-desk-lamp.pdf');
    assert.equal(text(pdf.subarray(0, 5)), '%PDF-');
  });

  it('asks for the format, with what each is for, and shows the view that the preview shows', async () => {
    await open('small.journey.yaml', small);
    await vscode.commands.executeCommand('journey.showPreviewToSide');
    await until(vscode.window.tabGroups.onDidChangeTabs, () => previewTabs().length === 1);
    const done = vscode.commands.executeCommand('journey.export');
    await choose('JSON');
    await save('trying-the-planner.json');
    await done;
    const json = JSON.parse(text(await vscode.workspace.fs.readFile(beside('trying-the-planner.json'))));
    assert.match(JSON.stringify(json), /Opens an account/);
  });

  it('has the other map in it that the preview compares with', async () => {
    // A map of its own: how it is seen is kept with it.
    const { document } = await open('lamp-compared.journey.yaml', lamp);
    const other = await write('lamp-later.journey.yaml', lamp.replace('Unboxes in', 'Unboxes it in'));
    await vscode.commands.executeCommand('journey.compareWith', document.uri, [document.uri, other]);
    await waitForPreview(`document.querySelector('.compare')?.textContent.includes('is now “Unboxes it in')`);
    await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
    const svg = text(await exported('journey.exportAsSvg', 'buying-the-lumo-desk-lamp-compare.svg'));
    assert.match(svg.replace(/<[^>]*>/g, '').replace(/\s+/g, ' '), /What differs.*is now “Unboxes it in/);
  });

  it('is of the map as it was last, and says so, while the text can’t be read', async () => {
    const editor = await open('broken.journey.yaml', small);
    await vscode.commands.executeCommand('journey.showPreviewToSide');
    await drawn('stages/0', 'Sign up');
    await editor.edit(edit => edit.insert(new vscode.Position(1, 0), 'goal: "open\n'));
    await untilCodes(editor.document.uri, codes => codes.length > 0);
    await vscode.window.showTextDocument(editor.document, vscode.ViewColumn.One);
    const svg = text(await exported('journey.exportAsSvg', 'trying-the-planner.svg'));
    assert.match(svg, /Opens an account/);
    await noticed('as it was last');
  });

  describe('on a file system that is no disk', () => {
    const uri = vscode.Uri.from({ scheme: 'memory', path: '/maps/small.journey.yaml' });
    let provider: vscode.Disposable;
    beforeEach(async () => {
      const files = new MemoryFiles();
      files.writeFile(uri, new TextEncoder().encode(small));
      provider = vscode.workspace.registerFileSystemProvider('memory', files);
      await vscode.window.showTextDocument(uri);
    });
    afterEach(async () => {
      await closeAll();
      provider.dispose();
    });
    const names = async () =>
      (await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(uri, '..'))).map(([name]) => name).sort();
    const read = async (name: string) => text(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(uri, '..', name)));

    it('is written to the file that is told', async () => {
      await vscode.commands.executeCommand('journey.export', { target: 'out.svg' });
      assert.match(await read('out.svg'), /^<\?xml[^>]*\?>\n<svg [\s\S]*Opens an account[\s\S]*<\/svg>\n$/);
      await vscode.commands.executeCommand('journey.export', { format: 'json', target: 'memory:/maps/all.json' });
      assert.equal(JSON.parse(await read('all.json')).title, 'Trying the planner');
      assert.deepEqual(await names(), ['all.json', 'out.svg', 'small.journey.yaml']);
    });

    it('is not written over a map', async () => {
      await vscode.commands.executeCommand('journey.export', { format: 'svg', target: 'small.journey.yaml' });
      await noticed('No map can be exported as small.journey.yaml');
      assert.equal(await read('small.journey.yaml'), small);
    });

    it('is given up by Escape', async () => {
      const done = vscode.commands.executeCommand('journey.exportAsSvg');
      await proposed('trying-the-planner.svg');
      // The dialog of this window knows the files of its machine alone: there is no place to choose here.
      await askDriver('press', { keys: 'Escape' });
      await done;
      assert.deepEqual(await names(), ['small.journey.yaml']);
    });
  });
});

describe('the import of a map', () => {
  afterEach(closeAll);

  it('makes a new map of a Mermaid journey, unsaved and without errors', async () => {
    const uri = await write('day.mmd', 'journey\n  title My working day\n  section Go to work\n    Make tea: 5: Me\n');
    await vscode.commands.executeCommand('journey.import', uri);
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document);
    assert.equal(document.languageId, 'journey');
    assert.equal(document.uri.scheme, 'untitled');
    assert.match(document.uri.path, /\/my-working-day\.journey\.yaml$/);
    assert.match(document.getText(), /My working day[\s\S]*Go to work[\s\S]*Make tea/);
    await noticed('day.mmd is imported as a new map');
    const problems = vscode.languages.getDiagnostics(document.uri);
    assert.deepEqual(
      problems.filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error),
      [],
    );
  });

  it('shows how the columns of a table are read, and reads them as the person says', async () => {
    const uri = await write('steps.csv', 'Stage,Touchpoint,Remark\nBuy,Pays at the checkout,"Too slow"\n');
    const done = vscode.commands.executeCommand('journey.import', uri);
    await choose('Remark');
    await choose('thinking');
    await waitForWindow(
      `[...${box}.querySelectorAll('.monaco-list-row')].some(each => /Remark.*thinking/.test(each.textContent))`,
    );
    await askDriver('press', { keys: 'Enter' });
    await done;
    assert.match(vscode.window.activeTextEditor?.document.getText() ?? '', /thinking: Too slow/);
  });

  it('says what is wrong with a file that can’t be read, and makes nothing', async () => {
    const uri = await write('empty.mmd', 'flowchart LR\n');
    await vscode.commands.executeCommand('journey.import', uri);
    await noticed('empty.mmd could not be imported');
    assert.equal(vscode.window.activeTextEditor, undefined);
  });
});
