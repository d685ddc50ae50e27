/** Bundles livret once before all tests: the command line, the script for the browser's page, the thread for Markdown. */
import path from 'node:path';
import { bundle } from '../../scripts/bundle.js';

export default async function setup(): Promise<void> {
  const folder = await bundle();
  process.env.LIVRET_IN_PAGE_SCRIPT = path.join(folder, 'in-page.js');
  process.env.LIVRET_MARKDOWN_WORKER = path.join(folder, 'markdown-worker.js');
  process.env.LIVRET_TEXT_WORKER = path.join(folder, 'text-worker.js');
}
