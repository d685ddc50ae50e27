/**
 * Every way out closes the browsers and removes their profiles: the end of the work, an error, a signal, an
 * exit. (After SIGKILL, which nobody can catch, the browser ends by itself, because its pipe closes, and its
 * profile is removed at the next start.)
 */

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

function closeAllNow(): void {
  for (const item of open) item.closeNow();
}

/** Where nobody else handles the signal, the process ends by it, as it would have without us. */
function onSignal(signal: NodeJS.Signals): void {
  const others = process.listenerCount(signal) - 1;
  if (others > 0) return;
  closeAllNow();
  for (const each of SIGNALS) process.off(each, onSignal);
  process.kill(process.pid, signal);
}
