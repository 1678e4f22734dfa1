import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { evaluateInPreview, waitForPreview } from './bridge';
import { closeAll, drawn, open, serverReady } from './support';

/** One pixel. */
const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const map = `journey: Four faces
personas:
  maya: { name: Maya, image: ./faces/maya.png }
  out: { name: Outside, image: ../../../maya.png }
  web: { name: Elsewhere, image: https://example.com/maya.png }
  text: { name: No picture, image: ./faces.journey.yaml }
stages:
  - stage: Look
    touchpoints:
      - Looks (+1)
`;

describe('pictures of personas', () => {
  before(serverReady);
  afterEach(closeAll);

  it('are loaded from the workspace, and from nowhere else', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(folder);
    const picture = vscode.Uri.joinPath(folder, 'faces', 'maya.png');
    await vscode.workspace.fs.writeFile(picture, Uint8Array.from(Buffer.from(png, 'base64')));
    await open('faces.journey.yaml', map);
    await vscode.commands.executeCommand('journey.showPreviewToSide');
    await drawn('stages/0', 'Look');
    const pictures = await waitForPreview<string[]>(
      `[...document.querySelectorAll('.avatar-image')].map(each => each.getAttribute('href'))`,
    );
    assert.equal(pictures.length, 1);
    assert.match(pictures[0] ?? '', /faces\/maya\.png$/);
    const width = await evaluateInPreview<number>(`new Promise(done => {
      const image = new Image();
      image.onload = () => done(image.naturalWidth);
      image.onerror = () => done(0);
      image.src = document.querySelector('.avatar-image').getAttribute('href');
    })`);
    assert.equal(width, 1);
  });
});
