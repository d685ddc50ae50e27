/** What Linux says of real processes: one that works, one that sleeps, one that is stopped. */
import { type ChildProcess, spawn } from 'node:child_process';
import { expect, onTestFinished, test } from 'vitest';
import { processState } from '../../src/browser/process-state.ts';

const linux = test.skipIf(process.platform !== 'linux');

async function node(script: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['-e', `console.log(1);${script}`], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await new Promise((resolve) => child.stdout!.once('data', resolve));
  await new Promise((resolve) => setTimeout(resolve, 300));
  return child;
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 200));

linux('one that is busy is at work at every look', async () => {
  const state = processState((await node('for (;;);')).pid!);
  for (let i = 0; i < 4; i++, await pause()) expect(state()).toBe('working');
});

linux('one that waits for nothing on this machine is still, from the second look on', async () => {
  const state = processState((await node('setTimeout(() => {}, 1e6)')).pid!);
  expect(state()).toBe('working');
  await pause();
  expect(state()).toBe('still');
});

linux('one that is stopped is still at once, though it was busy', async () => {
  const child = await node('for (;;);');
  child.kill('SIGSTOP');
  await pause();
  expect(processState(child.pid!)()).toBe('still');
});

linux('of one that is gone nothing is known', async () => {
  const child = await node('');
  if (child.exitCode === null) await new Promise((resolve) => child.once('exit', resolve));
  expect(processState(child.pid!)()).toBeUndefined();
});
