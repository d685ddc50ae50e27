#!/usr/bin/env node
// The command `livret`. It works right after `npm ci`, from any folder: the TypeScript sources are bundled
// at the first run and whenever they change (a fifth of a second), so there is no build step to forget.
export {}; // a module, so that it may wait at its top level

const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 20) {
  process.stderr.write(
    `livret needs Node 20 or later; this is Node ${process.versions.node}. Get it from nodejs.org.\n`,
  );
  process.exit(3);
}
const { bundle } = await import('../scripts/bundle.js');
const { load } = await import('../scripts/load.js');
const args = process.argv.slice(2);
let loaded;
try {
  loaded = load(await bundle());
} catch (error) {
  const { code = '', message = String(error) } = /** @type {NodeJS.ErrnoException} */ (error);
  const advice =
    code === 'ERR_MODULE_NOT_FOUND'
      ? 'Its packages are not all there: run “npm ci” in livret’s folder.'
      : 'Check that you may write to livret’s folder, and that the disk is not full.';
  process.stderr.write(`livret could not be started: ${message}\n  → ${advice}\n`);
  process.exit(3);
}
process.exitCode = await loaded.program.main(args);
loaded.keep(process.exitCode === 0 && ['build', 'check'].includes(args[0] ?? ''));
// All is done; what a library still waits for (Puppeteer, half a minute for a page of a browser that has ended) is not.
setInterval(() => {
  if (process.stdout.writableLength + process.stderr.writableLength === 0) process.exit();
}, 100).unref();
