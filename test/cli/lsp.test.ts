import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import {
  createMessageConnection,
  type InitializeResult,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { ended, Folder, faulty } from '../support/cli';

describe('journey-map lsp', () => {
  let folder: Folder;
  afterEach(() => folder.remove());

  it('serves a client over standard input and output, and ends when it is told to', async () => {
    folder = new Folder();
    const child = folder.start(['lsp', '--stdio']);
    const end = new Promise(done => child.once('exit', done));
    const rpc = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    const told = new Promise<PublishDiagnosticsParams>(done =>
      rpc.onNotification('textDocument/publishDiagnostics', done),
    );
    rpc.listen();
    const { serverInfo } = await rpc.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: {},
    });
    strictEqual(serverInfo?.name, 'Journey Map');
    await rpc.sendNotification('initialized', {});
    const textDocument = { uri: 'file:///a.journey.yaml', languageId: 'yaml', version: 1, text: faulty };
    await rpc.sendNotification('textDocument/didOpen', { textDocument });
    const codes = (await told).diagnostics.map(({ code }) => code);
    ok(codes.includes('J302') && codes.includes('J102'), codes.join());
    await rpc.sendRequest('shutdown');
    await rpc.sendNotification('exit');
    strictEqual(await end, 0);
    rpc.dispose();
  });

  it('serves Neovim, set up as docs/editors.md says: a diagnostic, its fix, a completion, the text that results', async function () {
    const neovim = process.env.NVIM_PATH;
    if (!neovim) this.skip();
    folder = new Folder({ 'a.journey.yaml': faulty.replace('nowhere', 'usse') });
    symlinkSync(resolve('dist/cli.js'), join(folder.path, 'journey-map'));
    folder.write('session.lua', `${setups()}\n${session}`);
    const child = spawn(
      neovim,
      ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', 'luafile session.lua', 'a.journey.yaml'],
      {
        cwd: folder.path,
        // One that hangs does not outlive the test.
        timeout: 100_000,
        env: {
          ...process.env,
          PATH: [folder.path, dirname(process.execPath), process.env.PATH].join(delimiter),
          XDG_STATE_HOME: folder.path,
        },
      },
    );
    const { code, stderr } = await ended(child);
    strictEqual(code, 0, stderr);
    const { before, title, after, completed, text } = JSON.parse(folder.read('seen.json'));
    ok(before.includes('J302'), before.join());
    match(title, /`use`/);
    ok(!after.includes('J302') && after.includes('J102'), after.join());
    ok(completed.includes('keep') && completed.includes('use'), completed.join());
    deepStrictEqual(text, [
      ...faulty.replace('nowhere', 'use').trimEnd().split('\n'),
      '      - { touch: Tells a friend, next: use }',
    ]);
  });
});

/** Both ways of the page, the one that this Neovim knows is run. */
function setups(): string {
  const blocks = [...readFileSync('docs/editors.md', 'utf8').matchAll(/```lua\n([^`]+)```/g)].map(([, lua]) => lua);
  strictEqual(blocks.length, 2);
  return `if vim.lsp.config then\n${blocks[0]}else\n${blocks[1]}end`;
}

/** Waits for what is told, never for time: each step starts when the diagnostics change. */
const session = `
local seen = {}
local codes = function()
  return vim.tbl_map(function(each) return each.code or each.user_data.lsp.code end, vim.diagnostic.get(0))
end
local request = function(method, params)
  local answer = assert(vim.lsp.buf_request_sync(0, method, params, 60000))
  return select(2, next(answer)).result
end

local fix = function()
  seen.before = codes()
  vim.api.nvim_win_set_cursor(0, { 6, 31 })
  local params = vim.lsp.util.make_range_params(0, 'utf-16')
  params.context = { diagnostics = {} }
  local action = request('textDocument/codeAction', params)[1]
  seen.title = action.title
  vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16')
end

local complete = function()
  seen.after = codes()
  vim.api.nvim_buf_set_lines(0, -1, -1, false, { '      - { touch: Tells a friend, next: u }' })
  vim.api.nvim_win_set_cursor(0, { vim.api.nvim_buf_line_count(0), 40 })
  local params = vim.lsp.util.make_position_params(0, 'utf-16')
  local list = request('textDocument/completion', params)
  seen.completed = vim.tbl_map(function(item) return item.label end, list.items or list)
  for _, item in ipairs(list.items or list) do
    if item.label == 'use' then vim.lsp.util.apply_text_edits({ item.textEdit }, 0, 'utf-16') end
  end
  seen.text = vim.api.nvim_buf_get_lines(0, 0, -1, false)
  vim.fn.writefile({ vim.fn.json_encode(seen) }, 'seen.json')
  vim.cmd('qall!')
end

local steps = { fix, complete }
vim.api.nvim_create_autocmd('DiagnosticChanged', {
  callback = function()
    local step = table.remove(steps, 1)
    if not step then return end
    vim.schedule(function()
      local ok, problem = pcall(step)
      if not ok then
        io.stderr:write(problem .. '\\n')
        vim.cmd('cquit')
      end
    end)
  end,
})
-- Started without a file of settings, Neovim looks for no file types by itself.
vim.cmd('filetype on')
vim.cmd('edit')
`;
