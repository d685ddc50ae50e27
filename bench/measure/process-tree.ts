/** A process and all that it started, as Linux shows them in /proc (proc(5)). */
import fs from 'node:fs';

/** @returns the process itself first; elsewhere than on Linux it alone */
export function processTree(root: number, proc = '/proc'): number[] {
  const children = new Map<number, number[]>();
  for (const name of list(proc)) {
    if (!/^\d+$/.test(name)) continue;
    const parent = parentOf(`${proc}/${name}/stat`);
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const found = [root];
  for (const pid of found) found.push(...(children.get(pid) ?? []));
  return found;
}

/** The second word is the program's name in brackets, which may hold spaces and brackets itself. */
function parentOf(file: string): number | undefined {
  const text = read(file);
  const [, parent] = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return parent === undefined ? undefined : Number(parent);
}

/**
 * Memory of a process in MB: what is its own and its part of what it shares with others (PSS), so that a sum over
 * processes counts nothing twice. 0 once it is gone.
 */
export function memoryOf(pid: number, proc = '/proc'): number {
  const kilobytes = /^Pss:\s+(\d+) kB/m.exec(read(`${proc}/${pid}/smaps_rollup`))?.[1];
  return Number(kilobytes ?? 0) / 1024;
}

function read(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function list(folder: string): string[] {
  try {
    return fs.readdirSync(folder);
  } catch {
    return [];
  }
}
