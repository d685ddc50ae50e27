/**
 * Every way out closes the browsers and removes their profiles and what is half-unpacked: the end of the work,
 * an error, a signal, an exit. (After SIGKILL, which nobody can catch, the browser ends by itself, because its pipe closes, and its
 * profile is removed at the next start.)
 */
import fs from 'node:fs';
import fsPromises from 'node:fs/promises';

/** Something open that must not outlive this process. */
export interface Open {
  /** Closes it properly. */
  close(): Promise<void>;
  /** Closes it within this very turn, for the last moment of the process. */
  closeNow(): void;
}

const open = new Set<Open>();
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Closes every browser that is lent. For the command line's own handling of signals; may be called at any time. */
export async function closeAll(): Promise<void> {
  await Promise.allSettled([...open].map((item) => item.close()));
}

/** Keeps watch over something until the function that is returned is called. */
export function closeOnExit(item: Open): () => void {
  if (open.size === 0) {
    process.on('exit', closeAllNow);
    for (const signal of SIGNALS) process.on(signal, onSignal);
  }
  open.add(item);
  return () => {
    open.delete(item);
    if (open.size > 0) return;
    process.off('exit', closeAllNow);
    for (const signal of SIGNALS) process.off(signal, onSignal);
  };
}

/**
 * Watches over a folder that must not stay, there or yet to be made.
 * @returns a function that removes it
 */
export function folderForNow(folder: string): () => Promise<void> {
  const options = { recursive: true, force: true };
  const close = () => fsPromises.rm(folder, options);
  const forget = closeOnExit({ close, closeNow: () => fs.rmSync(folder, options) });
  return async () => {
    forget();
    await close();
  };
}

function closeAllNow(): void {
  for (const item of open) {
    try {
      item.closeNow();
    } catch {
      // The others must be closed all the same.
    }
  }
}

/** Where nobody else handles the signal, the process ends by it, as it would have without us. */
function onSignal(signal: NodeJS.Signals): void {
  const others = process.listenerCount(signal) - 1;
  if (others > 0) return;
  closeAllNow();
  for (const each of SIGNALS) process.off(each, onSignal);
  process.kill(process.pid, signal);
}
