import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { keepTrack, killAll } from '../../bench/measure/children.ts';
import { memoryOf, processTree } from '../../bench/measure/process-tree.ts';
import { start, withMemory } from '../../bench/measure/run.ts';
import { makePlace } from '../../bench/place.ts';
import { temporaryFolder } from '../build/support.ts';

const node = (code: string) => ({ program: process.execPath, args: ['-e', code], cwd: process.cwd() });

/** Folders like those of proc(5). */
function proc(processes: Record<number, { parent: number; name: string; pss?: number }>): string {
  const folder = temporaryFolder();
  for (const [pid, { parent, name, pss }] of Object.entries(processes)) {
    fs.mkdirSync(path.join(folder, pid));
    fs.writeFileSync(path.join(folder, pid, 'stat'), `${pid} (${name}) S ${parent} 1 1 0`);
    if (pss !== undefined)
      fs.writeFileSync(
        path.join(folder, pid, 'smaps_rollup'),
        `7f-7f ---p 0 00:00 0 [rollup]\nRss:  9999 kB\nPss:  ${pss} kB\nPss_Anon: 1 kB\n`,
      );
  }
  fs.mkdirSync(path.join(folder, 'self'));
  return folder;
}

it('finds a process and all that it started, whatever their names', () => {
  const folder = proc({
    10: { parent: 1, name: 'node' },
    11: { parent: 10, name: 'a (strange) 1 name' },
    12: { parent: 11, name: ') S 99' },
    13: { parent: 1, name: 'other' },
  });
  expect(processTree(10, folder)).toEqual([10, 11, 12]);
  expect(processTree(10, path.join(folder, 'nothing'))).toEqual([10]);
});

it('reads the proportional memory, in MB', () => {
  const folder = proc({ 10: { parent: 1, name: 'node', pss: 20_480 }, 11: { parent: 10, name: 'gone' } });
  expect(memoryOf(10, folder)).toBe(20);
  expect(memoryOf(11, folder)).toBe(0);
});

it('runs a command and gives what it wrote', async () => {
  const { stdout, ms } = await start(node("process.stdout.write('done')")).done;
  expect(stdout).toBe('done');
  expect(ms).toBeGreaterThan(0);
});

it('says what a command wrote last when it fails, cannot be started, or is stopped', async () => {
  await expect(start(node("console.error('no fonts'); process.exit(3)")).done).rejects.toThrow(
    'exit 3: no fonts',
  );
  const missing = { program: 'livret-bench-no-such-program', args: [], cwd: process.cwd() };
  await expect(start(missing).done).rejects.toThrow('ENOENT');
  await expect(start(node('setInterval(() => {}, 1000)'), 300).done).rejects.toThrow('it was stopped after');
});

it.runIf(process.platform === 'linux')('sees the memory of what a command starts', async () => {
  const child = 'const b = Buffer.alloc(120e6, 1); setTimeout(() => b.length, 500)';
  const code = `require('node:child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(child)}])`;
  const { peak = 0 } = await withMemory(start(node(code)));
  expect(peak).toBeGreaterThan(120);
});

it.runIf(process.platform === 'linux')(
  'kills all that it started, also what these started in groups of their own',
  async () => {
    const inner = 'setInterval(() => {}, 1000)';
    const code = `const c = require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(inner)}], { detached: true }); console.log(c.pid); setInterval(() => {}, 1000)`;
    const child = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'ignore'] });
    onTestFinished(() => void child.kill('SIGKILL'));
    keepTrack(child);
    const pid = Number(await new Promise((resolve) => child.stdout.once('data', resolve)));
    killAll();
    await new Promise((resolve) => child.once('exit', resolve));
    await expect.poll(() => /^State:\s+[^Z]/m.test(status(pid))).toBe(false);
  },
);

const status = (pid: number): string => {
  try {
    return fs.readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
};

it('works in a folder of its own, which goes', () => {
  const before = ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => process.listeners(signal as NodeJS.Signals));
  const place = makePlace(temporaryFolder());
  onTestFinished(() => {
    for (const [index, signal] of (['SIGINT', 'SIGTERM', 'SIGHUP'] as const).entries())
      for (const listener of process.listeners(signal))
        if (!before[index]!.includes(listener)) process.off(signal, listener);
  });
  fs.mkdirSync(place.of('corpora', 'guide'), { recursive: true });
  expect(fs.statSync(place.folder).mode & 0o077).toBe(0);
  place.remove();
  expect(fs.existsSync(place.folder)).toBe(false);
});
