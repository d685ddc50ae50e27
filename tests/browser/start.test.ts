import fs from 'node:fs';
import { expect, onTestFinished, test, vi } from 'vitest';
import { browsersHere } from '../../src/browser/find/find.ts';
import type { Found } from '../../src/browser/found.ts';
import { type Started, start } from '../../src/browser/start.ts';
import { profiles, refusalOf, script, temporaryFolder } from './support.ts';

vi.setConfig({ testTimeout: 60_000 });

const real = async (): Promise<Found> => (await browsersHere().next()).value!;
const stopLater = (started: Started): Started => {
  onTestFinished(() => started.stop());
  return started;
};
const given = (executable: string): Found => ({ origin: 'given', executable });
const posix = test.skipIf(process.platform === 'win32');

posix('starts with the sandbox tried, and without it only where it cannot', async () => {
  const started = stopLater(await start(await real(), { trySandbox: true }));
  // As root Chromium itself says that it will not; elsewhere it depends on the machine.
  if (process.getuid?.() === 0) expect(started.unsandboxed).toBe('root');
  else expect([undefined, 'system']).toContain(started.unsandboxed);
});

posix.each([
  '[1:1:FATAL:zygote_host_impl_linux.cc(128)] No usable sandbox! Update your kernel or see ...',
  'Failed to move to new namespace: PID namespaces supported, but failed: errno = Operation not permitted',
  '[1:1:FATAL:credentials.cc(127)] Check failed: . : Permission denied (13)',
])('a system without sandboxes is told by what Chromium says: %s', async (line) => {
  const folder = temporaryFolder();
  const { executable } = await real();
  const picky = script(
    folder,
    'browser',
    `echo "$@" >> "${folder}/calls"`,
    `case "$*" in *--no-sandbox*) exec "${executable}" "$@";; esac`,
    `echo '${line}' >&2`,
    'exit 133',
  );
  stopLater(await start(given(picky), { trySandbox: true }));
  const calls = fs.readFileSync(`${folder}/calls`, 'utf8').trim().split('\n');
  expect(calls.map((call) => call.includes('--no-sandbox'))).toEqual([false, true]);
});

posix('libraries that came along are used only where the machine lacks them', async () => {
  const folder = temporaryFolder();
  const { executable } = await real();
  const bare = script(
    folder,
    'browser',
    `if [ -n "$LD_LIBRARY_PATH" ]; then exec "${executable}" "$@"; fi`,
    'echo "$0: error while loading shared libraries: libnss3.so: cannot open shared object file: No such file" >&2',
    'exit 127',
  );
  stopLater(await start({ origin: 'npm', executable: bare, libraries: folder }));
  const refusal = await refusalOf(start(given(bare)));
  expect(refusal.codes).toEqual(['browser-library-missing']);
  expect(refusal.exit).toBe(3);
  expect(refusal.en).toContain('cannot start: the system library libnss3.so is missing.');
  expect(refusal.fr).toContain('ne peut pas démarrer\u00a0: la bibliothèque système libnss3.so manque.');
});

posix.each<[string, string[], string]>([
  ['says why', ['echo "[1:2:ERROR:x.cc(3)] Something is amiss." >&2', 'exit 1'], 'Something is amiss'],
  ['says nothing', ['exit 4'], 'exit 4'],
  ['is killed', ['kill -SEGV $$'], 'SIGSEGV'],
])('a program that is no browser and %s is refused', async (_, lines, detail) => {
  const before = profiles().length;
  const refusal = await refusalOf(start(given(script(temporaryFolder(), 'chrome', ...lines))));
  expect(refusal.codes).toEqual(['browser-start-failed']);
  expect(refusal.exit).toBe(3);
  expect(refusal.en).toBe(
    `Chrome could not be started: ${detail}. Try another browser with --browser, and see what “livret doctor” says.`,
  );
  expect(refusal.fr).toContain(`Chrome n’a pas pu démarrer\u00a0: ${detail}.`);
  expect(profiles()).toHaveLength(before);
});

posix('a file that no system can run does not take livret down', async () => {
  const file = script(temporaryFolder(), 'chrome');
  fs.writeFileSync(file, '#!/does/not/exist\n');
  const refusal = await refusalOf(start(given(file)));
  expect(refusal.codes).toEqual(['browser-start-failed']);
  expect(refusal.en).toContain('ENOENT');
});

posix('a copy of our own that does not start is renewed once', async () => {
  const broken = script(temporaryFolder(), 'chromium', 'exit 1');
  const fresh = await real();
  let renewed = 0;
  const renew = async () => {
    renewed++;
    return fresh;
  };
  stopLater(await start({ origin: 'npm', executable: broken, renew }));
  expect(renewed).toBe(1);
  const refusal = await refusalOf(
    start({
      origin: 'npm',
      executable: broken,
      renew: async () => ({ origin: 'npm', executable: broken, renew }),
    }),
  );
  expect(refusal.codes).toEqual(['browser-start-failed']);
});
