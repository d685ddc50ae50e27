// Bundles livret into .build/<fingerprint>/: one file for Node (which `load.js` loads), the threads it starts, and one
// script that runs inside the browser's page. The name is a fingerprint of the sources, so a stale bundle is never
// used, and two processes that bundle at once end with the same folder.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BUILDS = path.join(ROOT, '.build');
/**
 * The file in it that `load.js` loads. Its letters are as V8 has them in memory: to decode five million of them takes
 * as long as to run what is in them.
 */
export const PROGRAM = /** @type {const} */ ({ name: 'cli.cjs', encoding: 'utf16le' });

/**
 * A name that changes when any source file, the dependency lock or this script does. It is made at every start, so it
 * asks no more of the disk and of the processor than it must.
 * @returns {string}
 */
export function fingerprint() {
  let facts = '';
  const walk = (/** @type {string} */ folder, /** @type {string[]} */ names) => {
    for (const name of names) {
      const inside = folder + name;
      const stat = fs.statSync(ROOT + inside, { throwIfNoEntry: false });
      if (stat?.isDirectory()) walk(`${inside}/`, fs.readdirSync(ROOT + inside).sort());
      else if (stat) facts += `${inside}\0${stat.size}\0${stat.mtimeMs}\n`;
    }
  };
  walk('', ['src', 'package.json', 'package-lock.json', 'scripts/bundle.js']);
  return createHash('sha256').update(facts).digest('hex').slice(0, 16);
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
/**
 * Leaves those libraries outside, and Node's own parts. V8 forgets for code it has kept how to load modules (Node 20),
 * so it is `load.js` that imports them: as a module that has a function `then`, which whoever awaits it gets the result
 * of.
 * @type {import('esbuild').Plugin}
 */
const outside = {
  name: 'outside',
  setup({ onResolve, onLoad }) {
    const names = new RegExp(`^(?:node:|(?:${OUTSIDE.join('|')})(?:/|$))`);
    onResolve({ filter: names }, ({ path: name, kind }) =>
      kind === 'dynamic-import' ? { path: name, namespace: 'outside' } : { path: name, external: true },
    );
    onLoad({ filter: /(?:)/, namespace: 'outside' }, ({ path: name }) => ({
      contents: `export const then = (done, failed) => livretImport(${JSON.stringify(name)}).then(done, failed);`,
    }));
  },
};
/** What the program is given, which is one function. */
export const GIVEN = /** @type {const} */ (['module', 'exports', 'require', 'livretUrl', 'livretImport']);
/**
 * Libraries that few booklets need, and what livret calls of them: their own code runs at the first call. They are asked
 * for as CommonJS: one that is made for that has what a module calls `default` at its top.
 * @type {Record<string, string>}
 */
const LATER = {
  'franc-min': 'export const franc = (...given) => library().franc(...given);',
  temml: 'export default { renderToString: (...given) => library().renderToString(...given) };',
};
/** @type {import('esbuild').Plugin} */
const later = {
  name: 'later',
  setup({ onResolve, onLoad }) {
    const names = new RegExp(`^(?:${Object.keys(LATER).join('|')})$`);
    onResolve({ filter: names }, ({ path: name, namespace }) =>
      namespace === 'later' ? undefined : { path: name, namespace: 'later' },
    );
    onLoad({ filter: /(?:)/, namespace: 'later' }, ({ path: name }) => ({
      contents: `const library = () => require(${JSON.stringify(name)});\n${LATER[name]}`,
      resolveDir: ROOT,
    }));
  },
};
/** Some libraries in the threads ask for parts of Node in the old way. */
const REQUIRE =
  "import { createRequire as livretRequire } from 'node:module'; const require = livretRequire(import.meta.url);";

/**
 * The folder of an up-to-date bundle, made now if there is none.
 * @returns {Promise<string>}
 */
export async function bundle() {
  const folder = path.join(BUILDS, fingerprint());
  if (fs.existsSync(path.join(folder, PROGRAM.name))) return folder;
  const esbuild = await import('esbuild');
  const temporary = `${folder}.${process.pid}`;
  const common = /** @type {const} */ ({
    bundle: true,
    logLevel: 'error',
    legalComments: 'none',
    charset: 'utf8',
  });
  // Everything that is plain JavaScript comes along: one file is quicker to load than the hundreds that libraries are
  // made of. Left outside is what looks for files beside itself.
  const forNode = {
    ...common,
    outdir: temporary,
    platform: /** @type {const} */ ('node'),
    target: 'node20',
    // They are no newer than Node 20; written as words they would be read anew at each use.
    supported: { 'regexp-unicode-property-escapes': true },
    mainFields: ['module', 'main'],
  };
  fs.mkdirSync(temporary, { recursive: true });
  const [program] = await Promise.all([
    esbuild.build({
      ...forNode,
      entryPoints: [path.join(ROOT, 'src/cli.ts')],
      write: false,
      format: 'cjs',
      plugins: [outside, later],
      // What it is made of for browsers: for Node it starts with threads that nobody asks for.
      alias: { fflate: path.join(ROOT, 'node_modules/fflate/esm/browser.js') },
      // Read at every start: as short as it can be without losing the names that a fault is told with.
      minifyWhitespace: true,
      lineLimit: 120,
      define: { 'import.meta.url': 'livretUrl' },
      banner: { js: `(function (${GIVEN.join(', ')}) {` },
      footer: { js: '})' },
    }),
    esbuild.build({
      ...forNode,
      entryPoints: {
        'markdown-worker': path.join(ROOT, 'src/markdown/worker-thread.ts'),
        'text-worker': path.join(ROOT, 'src/pdf/text-thread.ts'),
      },
      format: 'esm',
      external: OUTSIDE,
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
  fs.writeFileSync(path.join(temporary, PROGRAM.name), program.outputFiles[0]?.text ?? '', PROGRAM.encoding);
  try {
    fs.renameSync(temporary, folder);
  } catch (error) {
    // Another process was quicker: its bundle has the same sources.
    fs.rmSync(temporary, { recursive: true, force: true });
    if (!fs.existsSync(path.join(folder, PROGRAM.name))) throw error;
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
