// Loads the bundled program, as far as can be in the form V8 runs it in: what a run has compiled is kept beside the
// bundle, and neither parsed nor compiled again. It is read only if nothing is wrong with it, and written only if that
// can be done; a start never fails for it.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import v8 from 'node:v8';
import vm from 'node:vm';
import zlib from 'node:zlib';
import { PROGRAM } from './bundle.js';

/** How many are kept beside one bundle: one for each version of Node, and its options, that livret was run with. */
const MOST_KEPT = 4;
/**
 * Set at every start: what is compiled belongs to the flags it was compiled with.
 * - What was compiled is not thrown away when it has not been used for a while: it is to be kept.
 * - The room for new objects is as large as it will be after it was full once, and not after many times: half as many
 *   collections in a short run.
 * - Code is made quick after it was run for longer (V8 11.3, which is Node 20’s, begins after some 67,000 bytes of it):
 *   that is done on the processors that the browser works on, and most of what a short booklet needs is over by then. It
 *   is a tenth of its time; long ones take as long as before. Later V8s wait of themselves, and do not know the word.
 */
const FLAGS = [
  ...['--no-flush-bytecode', '--semi-space-growth-factor=16'],
  ...(process.versions.v8.startsWith('11.3.') ? ['--interrupt-budget=1000000'] : []),
];
/** Bytes before the code: what it belongs to. */
const HEADER = 128;

/**
 * @typedef {object} Loaded
 * @property {{ main: (args: readonly string[]) => Promise<number> }} program
 * @property {(whole: boolean) => void} keep Keeps for the next start what this run has compiled, unless that is kept
 *   already. `whole`: it did what livret mostly does; another run's code makes place for that.
 */

/**
 * @param {string} folder of the bundle
 * @returns {Loaded}
 */
export function load(folder) {
  for (const flag of FLAGS) v8.setFlagsFromString(flag);
  const file = path.join(folder, PROGRAM.name);
  const source = fs.readFileSync(file, PROGRAM.encoding);
  const { size, mtimeMs } = fs.statSync(file);
  const bundle = `${size} ${mtimeMs}`;
  const kept = path.join(folder, `code-${v8.cachedDataVersionTag().toString(16)}.bin`);
  const before = readKept(kept, bundle);
  const script = new vm.Script(source, { filename: file, cachedData: before?.code });
  /** @type {{ exports: any }} */
  const module = { exports: {} };
  const livretImport = (/** @type {string} */ name) => import(name);
  script.runInThisContext()(
    ...[module, module.exports, createRequire(file), pathToFileURL(file).href, livretImport],
  );
  const usable = before !== undefined && script.cachedDataRejected === false;
  return {
    program: module.exports,
    keep(whole) {
      if (usable && (before.whole || !whole)) return;
      writeKept(kept, { bundle, whole, code: script.createCachedData() });
    },
  };
}

/**
 * V8 looks at the length of the source only, and not at every byte of the code: a damaged one could end the process.
 * @typedef {{ bundle: string, whole: boolean, code: Buffer }} Kept
 * @param {Omit<Kept, 'code'> & { check: number }} facts
 */
const header = ({ bundle, whole, check }) =>
  `livret ${check} ${bundle} ${whole ? 'whole' : 'part'}`.padEnd(HEADER - 1).concat('\n');

/**
 * @param {string} file
 * @param {string} bundle
 * @returns {Kept | undefined} nothing if it is not there, damaged, or another bundle's
 */
export function readKept(file, bundle) {
  try {
    const bytes = fs.readFileSync(file);
    const said = bytes.toString('latin1', 0, HEADER);
    const code = bytes.subarray(HEADER);
    const check = zlib.crc32(code);
    const whole = said === header({ bundle, whole: true, check });
    return whole || said === header({ bundle, whole: false, check }) ? { bundle, whole, code } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * In one piece or not at all, whoever else writes it at the same time.
 * @param {string} file
 * @param {Kept} kept
 */
export function writeKept(file, { bundle, whole, code }) {
  const temporary = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    const check = zlib.crc32(code);
    fs.writeFileSync(temporary, Buffer.concat([Buffer.from(header({ bundle, whole, check })), code]), {
      flag: 'wx',
    });
    fs.renameSync(temporary, file);
    removeOldest(path.dirname(file));
  } catch {
    // A folder that may not be written to, a full disk: livret starts as it did before.
    try {
      fs.rmSync(temporary, { force: true });
    } catch {
      // Nor can it be taken away.
    }
  }
}

/** @param {string} folder */
function removeOldest(folder) {
  const made = (/** @type {string} */ file) => fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const all = fs
    .readdirSync(folder)
    .filter((name) => /^code-/.test(name))
    .map((name) => path.join(folder, name))
    .sort((a, b) => made(b) - made(a));
  for (const file of all.slice(MOST_KEPT)) fs.rmSync(file, { force: true });
}
