/** The document of the limit, printed by a small script in Node. */
import path from 'node:path';
import { HOME } from '../../src/home.ts';
import type { Chromium } from '../machine.ts';
import type { Command } from '../measure/run.ts';

const SCRIPT = path.join(HOME, 'bench', 'limit', 'puppeteer-print.js');

export const puppeteerPrint = (chromium: Chromium, html: string, pdf: string): Command => ({
  program: process.execPath,
  args: [SCRIPT, chromium.executable, html, pdf, ...(chromium.sandboxed ? [] : ['--no-sandbox'])],
  cwd: path.dirname(pdf),
  env: chromium.libraries ? { LD_LIBRARY_PATH: chromium.libraries } : {},
});
