/**
 * Chromium writes shared memory into files of the temporary folder and takes their names away at once. One that is
 * killed between the two leaves a file behind, and what was on a page may be in it. Where its temporary folder is its
 * profile, that goes with the profile; where that path would be too long (`environment.ts`), it is looked for here.
 */
import fs from 'node:fs/promises';
import path from 'node:path';

/** As Chromium, Chrome and Edge name them (base/files/file_util_posix.cc: an id of the product, and six letters). */
const NAME = /^\.(?:org\.chromium|com\.google|com\.microsoft)\.[\w.]+\.\w{6}$/;
/** How long a file with a name may be in use by another browser that is about to take it away, ms. */
const IN_USE = 100;

/**
 * Never fails.
 *
 * @param folder the temporary one that the browser used
 * @param since when it was started, ms since 1970
 */
export async function removeLeftBehind(folder: string, since: number): Promise<void> {
  const left = await found(folder, since);
  if (left.length === 0) return;
  await new Promise((resolve) => setTimeout(resolve, IN_USE));
  for (const file of left) await fs.rm(file, { force: true }).catch(() => {});
}

async function found(folder: string, since: number): Promise<string[]> {
  const names = (await fs.readdir(folder).catch(() => [])).filter((name) => NAME.test(name));
  const files = await Promise.all(
    names.map(async (name) => {
      const file = path.join(folder, name);
      const stat = await fs.lstat(file).catch(() => undefined);
      // Folders so named are those of browsers that run; clocks of file systems are coarse.
      const ours = stat?.isFile() && stat.uid === process.getuid?.() && stat.mtimeMs >= since - IN_USE;
      return ours ? [file] : [];
    }),
  );
  return files.flat();
}
