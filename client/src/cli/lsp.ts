/** `journey-map lsp`: the language server, for every editor that speaks LSP. */
import { createRequire } from 'node:module';
import { type Command, exitCodes } from './command';

export const lsp: Command = {
  operands: '',
  most: 0,
  about: `Starts the language server on standard input and output, for Neovim, Helix,
Emacs, Zed and other editors that speak LSP: language id journey, for files
*.journey.yaml and *.journey.yml.`,
  flags: { stdio: { about: 'Talk over standard input and output; this is what it does anyway.' } },
  examples: ['journey-map lsp --stdio'],
  run: async ({ switches }) => {
    if (!switches.has('stdio')) process.argv.push('--stdio');
    createRequire(import.meta.url)('../server.js');
    return exitCodes.clean;
  },
};
