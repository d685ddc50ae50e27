/**
 * Memory that pixels of pictures have just left, given back at once. They lie outside V8's heap, which is in no hurry while
 * its own is small; and what the system's allocator then takes instead (glibc's arenas) it keeps to the end. V8 looks at
 * what is young only: that takes it a millisecond or two.
 */
import v8 from 'node:v8';
import vm from 'node:vm';

/** So much may lie about, bytes. */
const MUCH = 4 * 2 ** 20;

let left = 0;
let collect: ((what: { type: 'minor' }) => void) | undefined;

/** @param bytes so many are used no more */
export function leaveBehind(bytes: number): void {
  left += bytes;
  if (left < MUCH) return;
  left = 0;
  collect ??= collector();
  collect({ type: 'minor' });
}

/** V8's own `gc()`; the flag is on for no longer than it takes to get it, since compiled code is kept by V8's flags. */
function collector(): NonNullable<typeof collect> {
  v8.setFlagsFromString('--expose-gc');
  const gc: unknown = vm.runInNewContext('globalThis.gc');
  v8.setFlagsFromString('--no-expose-gc');
  return typeof gc === 'function' ? (what) => gc(what) : () => {};
}
