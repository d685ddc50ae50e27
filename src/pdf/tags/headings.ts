/** Headings whose levels leave none out: programs that read aloud jump from one to the next by them. */
import { allTags, type Tag } from './types.ts';

/** The words stay: only the level that a tag says changes, and only where it would skip one (ISO 14289-1, 7.4.2). */
export function closeGaps(root: Tag): void {
  // The level that each open heading has, and the one it was written with.
  const open: { written: number; level: number }[] = [];
  for (const one of allTags(root)) {
    const written = Number(/^H([1-6])$/.exec(one.type)?.[1]);
    if (!written) continue;
    while (open.length > 0 && open.at(-1)!.written >= written) open.pop();
    const level = open.length + 1;
    open.push({ written, level });
    one.type = `H${level}`;
  }
}
