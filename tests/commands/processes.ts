/** The processes of a run: what goes on, and that nothing does. */
import { execFileSync } from 'node:child_process';
import { expect } from 'vitest';
import { contentsOf, type Place } from './support.ts';

/** The groups of processes that were seen to belong to a place. */
const groups = new Map<Place, Set<number>>();

/** The living processes that were started for a place: a browser is told its profile there, the rest is of its group. */
export function processesOf(where: Place): { pid: number; parent: number; command: string }[] {
  const all = execFileSync('ps', ['-eo', 'pid=,ppid=,pgid=,stat=,args='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(\d+)\s+[^Z\s]\S*\s+(.*)$/.exec(line)?.slice(1) ?? [])
    .map(([pid, parent, group, command = '']) => ({
      ...{ pid: Number(pid), parent: Number(parent), group: Number(group), command },
    }));
  const own = groups.get(where) ?? new Set();
  groups.set(where, own);
  for (const { group, command } of all) if (command.includes(where.temporary)) own.add(group);
  // Numbers are given again: one that is led by somebody else is another group by now.
  for (const { pid, command } of all) if (own.has(pid) && !command.includes(where.temporary)) own.delete(pid);
  return all.filter(({ group }) => own.has(group));
}

/** Nobody running, nothing in the temporary folder. */
export async function expectGone(where: Place): Promise<void> {
  // A process that was killed is gone a moment later.
  for (let i = 0; i < 100 && processesOf(where).length > 0; i++)
    await new Promise((resolve) => setTimeout(resolve, 20));
  expect(processesOf(where)).toEqual([]);
  expect(contentsOf(where.temporary)).toEqual({});
}
