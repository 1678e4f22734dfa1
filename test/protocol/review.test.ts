import assert from 'node:assert/strict';
import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Review, ReviewFinding, ReviewFixParams } from '../../server/src/protocol';
import { type Client, startClient } from '../support/client';

const uri = 'file:///maps/lamp.journey.yaml';
const text = `journey: A lamp
stages:
  - stage: Compare
    doubts:
      - Too many models
    touchpoints:
      - Reads a guide
`;

describe('the review over the protocol', () => {
  let client: Client;
  let settings: unknown = null;
  beforeEach(async () => {
    settings = null;
    client = await startClient({ settings: () => settings });
    client.open(uri, text);
  });
  afterEach(() => client.stop());

  const review = (of = uri): Promise<Review | null> => client.request('journey/review', { uri: of });
  const fix = (params: Omit<ReviewFixParams, 'uri'>): Promise<WorkspaceEdit | null> =>
    client.request('journey/reviewFix', { uri, ...params });

  function finding(of: Review | null, code: string): ReviewFinding {
    const found = of?.groups.flatMap(({ findings }) => findings).find(each => each.code === code);
    assert.ok(found, code);
    return found;
  }

  it('is of the newest text, and lists hints that the diagnostics keep back', async () => {
    assert.equal(finding(await review(), 'J444').severity, 'hint');
    assert.ok(!(await client.codes(uri)).includes('J444'));
    client.replace(uri, 'Too many models', 'Too many models -> A quiz');
    const next = await review();
    assert.equal(next?.version, 2);
    assert.ok(next.groups.every(({ findings }) => findings.every(({ code }) => code !== 'J435')));
  });

  it('asks for the settings of the document', async () => {
    settings = { rules: { J435: 'off' } };
    const found = await review();
    assert.ok(found?.groups.every(({ findings }) => findings.every(({ code }) => code !== 'J435')));
  });

  it('answers with nothing where there is no map', async () => {
    assert.equal(await review('file:///maps/closed.journey.yaml'), null);
    const library = 'file:///maps/library.journey.yaml';
    client.open(library, 'channels: { web: Shop }\n');
    assert.equal(await review(library), null);
  });

  it('mends what was chosen in the text that was reviewed, and in no other', async () => {
    const found = await review();
    const { code, range, fixes } = finding(found, 'J444');
    const chosen = { version: found?.version ?? 0, code, position: range.start, title: fixes[0]?.title ?? '' };
    const edit = await fix(chosen);
    const [change] = (edit?.documentChanges ?? []) as TextDocumentEdit[];
    assert.equal(change?.textDocument.version, 1);
    const after = TextDocument.applyEdits(TextDocument.create(uri, 'journey', 1, text), (change?.edits ?? []) as never);
    assert.match(after, /^ {4}content:/m);
    client.replace(uri, 'A lamp', 'Two lamps');
    assert.equal(await fix(chosen), null);
  });
});
