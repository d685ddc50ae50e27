/** A new folder with its files: whole or not at all, and never over anything that is there. */
import fs from 'node:fs';
import path from 'node:path';
import { refuse } from '../report/notice.ts';

/** Contents by path inside the folder, with forward slashes. */
export type NewFiles = ReadonlyMap<string, string | Uint8Array>;

/**
 * Made beside its place under a name of its own and then moved there; without a pause, so that Ctrl-C comes before
 * or after.
 *
 * @param folder absolute; it is not there, or holds nothing
 * @param shown what messages call it
 * @throws {Refusal} `new-not-written`: then nothing is left of it
 */
export function writeFolder(folder: string, files: NewFiles, shown: string): void {
  const parent = path.dirname(folder);
  let made: string | undefined;
  let beside: string | undefined;
  try {
    made = fs.mkdirSync(parent, { recursive: true });
    beside = fs.mkdtempSync(path.join(parent, '.livret-new-'));
    // Readable as everything else there is: what the temporary folder is not.
    fs.chmodSync(beside, 0o777 & ~process.umask());
    for (const [name, content] of files) {
      const file = path.join(beside, name);
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, content, { flag: 'wx' });
    }
    if (fs.existsSync(folder)) {
      // It may be the folder somebody stands in: it stays, and gets what belongs into it.
      for (const name of fs.readdirSync(beside)) {
        fs.renameSync(path.join(beside, name), path.join(folder, name));
      }
      fs.rmdirSync(beside);
    } else {
      fs.renameSync(beside, folder);
    }
  } catch (error) {
    const remains = made ?? beside;
    if (remains !== undefined) fs.rmSync(remains, { recursive: true, force: true });
    const { code, message } = error as NodeJS.ErrnoException;
    refuse('new-not-written', { folder: shown, reason: code ?? message }, {}, error);
  }
}
