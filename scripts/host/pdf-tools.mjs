import { execFileSync } from 'node:child_process';
import { which } from '../lib/process.mjs';

/** Path of Poppler's `pdftotext`; installed first where that is possible without asking (root on Debian). */
export function findPdfTools() {
  const found = which('pdftotext');
  if (found) return found;
  if (process.getuid?.() === 0 && which('apt-get')) {
    console.log('Installing pdftotext with apt-get (once) …');
    const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, stdio: 'ignore' };
    execFileSync('apt-get', ['-qq', 'update'], options);
    execFileSync('apt-get', ['-qq', '-y', '--no-install-recommends', 'install', 'poppler-utils'], options);
    const path = which('pdftotext');
    if (path) return path;
  }
  throw new Error('pdftotext was not found: install Poppler (poppler-utils) to test PDFs.');
}
