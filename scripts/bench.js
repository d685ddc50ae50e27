// Measures livret against Chromium's own speed and against its peers (`npm run bench`, see CONTRIBUTING.md): bundles
// bench/ and runs it.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import esbuild from 'esbuild';
import { bundle, ROOT } from './bundle.js';

// The bench runs livret as anybody does, and makes one document with livret's own stages, which look for these.
const made = await bundle();
process.env.LIVRET_IN_PAGE_SCRIPT = path.join(made, 'in-page.js');
process.env.LIVRET_MARKDOWN_WORKER = path.join(made, 'markdown-worker.js');
const entry = path.join(ROOT, '.build', `bench-${process.pid}.mjs`);
await esbuild.build({
  entryPoints: [path.join(ROOT, 'bench', 'main.ts')],
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'error',
  outfile: entry,
});
/** @type {{ main: (args: string[]) => Promise<number> }} */
let bench;
try {
  bench = await import(pathToFileURL(entry).href);
} finally {
  fs.rmSync(entry, { force: true });
}
process.exitCode = await bench.main(process.argv.slice(2));
