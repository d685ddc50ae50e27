// Bundles livret into .build/<fingerprint>/: one file for Node (quick to load) and one script that runs
// inside the browser's page. The name is a fingerprint of the sources, so a stale bundle is never used,
// and two processes that bundle at once end with the same folder.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BUILDS = path.join(ROOT, '.build');

/**
 * A name that changes when any source file, the dependency lock or this script does.
 * @returns {string}
 */
export function fingerprint() {
  const hash = createHash('sha256');
  const add = (/** @type {string} */ file) => {
    const { size, mtimeMs } = fs.statSync(file);
    hash.update(`${path.relative(ROOT, file)}\0${size}\0${mtimeMs}\n`);
  };
  const walk = (/** @type {string} */ folder) => {
    for (const entry of fs
      .readdirSync(folder, { withFileTypes: true })
      .sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const full = path.join(folder, entry.name);
      if (entry.isDirectory()) walk(full);
      else add(full);
    }
  };
  walk(path.join(ROOT, 'src'));
  for (const name of ['package.json', 'package-lock.json', 'scripts/bundle.js']) {
    if (fs.existsSync(path.join(ROOT, name))) add(path.join(ROOT, name));
  }
  return hash.digest('hex').slice(0, 16);
}

/** Libraries that look for files beside themselves: programs, WebAssembly, workers, data. */
const OUTSIDE = [
  '@hyzyla/pdfium',
  '@jsquash/jpeg',
  '@napi-rs/image',
  '@sparticuz/chromium',
  'esbuild',
  'pdfjs-dist',
  'fontkit',
  'hyphen',
  '@puppeteer/browsers',
];
/**
 * The library that reads style sheets brings along what values every property may have, to check them, which nobody asks
 * here: more than half of the script.
 * @type {import('esbuild').Plugin}
 */
const WITHOUT_GRAMMAR = {
  name: 'without-grammar',
  setup: ({ onLoad }) =>
    onLoad({ filter: /css-tree[\\/]data[\\/]index\.js$/ }, () => ({
      contents: 'module.exports = { types: {}, atrules: {}, properties: {} }',
    })),
};
/** Some libraries in the bundle ask for parts of Node in the old way. */
const REQUIRE =
  "import { createRequire as livretRequire } from 'node:module'; const require = livretRequire(import.meta.url);";

/**
 * The folder of an up-to-date bundle, made now if there is none.
 * @returns {Promise<string>}
 */
export async function bundle() {
  const folder = path.join(BUILDS, fingerprint());
  if (fs.existsSync(path.join(folder, 'cli.js'))) return folder;
  const esbuild = await import('esbuild');
  const temporary = `${folder}.${process.pid}`;
  const common = /** @type {const} */ ({
    bundle: true,
    logLevel: 'error',
    legalComments: 'none',
    charset: 'utf8',
  });
  await Promise.all([
    esbuild.build({
      ...common,
      entryPoints: {
        cli: path.join(ROOT, 'src/cli.ts'),
        'markdown-worker': path.join(ROOT, 'src/markdown/worker-thread.ts'),
        'text-worker': path.join(ROOT, 'src/pdf/text-thread.ts'),
      },
      outdir: temporary,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      // Everything that is plain JavaScript comes along: one file is quicker to load than the hundreds that libraries
      // are made of. Left outside is what looks for files beside itself.
      external: OUTSIDE,
      mainFields: ['module', 'main'],
      banner: { js: REQUIRE },
      splitting: true,
    }),
    esbuild.build({
      ...common,
      entryPoints: { 'in-page': path.join(ROOT, 'src/pagination/in-page/main.ts') },
      outdir: temporary,
      platform: 'browser',
      format: 'iife',
      target: 'chrome120',
      // It is sent to the browser at every start: half as long, twice as quick.
      minify: true,
      plugins: [WITHOUT_GRAMMAR],
      // Its package exports only the bundled library; the mends reach into its parts.
      alias: { '#pagedjs': path.join(ROOT, 'node_modules/pagedjs/src') },
    }),
  ]);
  try {
    fs.renameSync(temporary, folder);
  } catch (error) {
    // Another process was quicker: its bundle has the same sources.
    fs.rmSync(temporary, { recursive: true, force: true });
    if (!fs.existsSync(path.join(folder, 'cli.js'))) throw error;
  }
  for (const other of fs.readdirSync(BUILDS)) {
    const made = fs.statSync(path.join(BUILDS, other), { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    // Younger ones may be in use by a process that started before the sources changed.
    if (other !== path.basename(folder) && Date.now() - made > 3_600_000) {
      fs.rmSync(path.join(BUILDS, other), { recursive: true, force: true });
    }
  }
  return folder;
}
