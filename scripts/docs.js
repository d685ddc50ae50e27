// Writes the tables of keys and of messages in docs/ from the program itself (`npm run docs`). A test compares.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import esbuild from 'esbuild';
import { ROOT } from './bundle.js';

const entry = path.join(ROOT, '.build', `docs-${process.pid}.mjs`);
await esbuild.build({
  stdin: {
    contents: `export { documentation } from './src/documentation.ts';`,
    resolveDir: ROOT,
    loader: 'ts',
  },
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  outfile: entry,
});
try {
  const { documentation } = await import(pathToFileURL(entry).href);
  for (const [name, text] of Object.entries(documentation())) {
    fs.writeFileSync(path.join(ROOT, 'docs', name), /** @type {string} */ (text));
  }
} finally {
  fs.rmSync(entry, { force: true });
}
