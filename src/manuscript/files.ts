/** Bytes from files that may be anything: never waits for a pipe, never opens a device, never exceeds a limit. */
import { constants } from 'node:fs';
import { open, stat } from 'node:fs/promises';

/** Why bytes could not be had. */
export type FileFault = 'not-a-file' | 'unreadable' | 'too-large';

export type Bytes = { ok: true; bytes: Buffer } | { ok: false; fault: FileFault };

/** One mebibyte, the unit of the limits. */
export const MB = 1024 * 1024;

/**
 * Reads a regular file.
 *
 * @param file its path; symbolic links are followed, so resolve and judge them before
 * @param limit the most bytes it may have
 */
export async function readBytes(file: string, limit: number): Promise<Bytes> {
  try {
    // Asked before opening, as opening alone can wait (a pipe) or act (a device).
    if (!(await stat(file)).isFile()) return { ok: false, fault: 'not-a-file' };
    // Windows has no O_NONBLOCK; elsewhere it keeps a pipe put there meanwhile from holding us up.
    const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const now = await handle.stat();
      if (!now.isFile()) return { ok: false, fault: 'not-a-file' };
      if (now.size > limit) return { ok: false, fault: 'too-large' };
      const bytes = await handle.readFile();
      return bytes.length > limit ? { ok: false, fault: 'too-large' } : { ok: true, bytes };
    } finally {
      await handle.close();
    }
  } catch {
    return { ok: false, fault: 'unreadable' };
  }
}
