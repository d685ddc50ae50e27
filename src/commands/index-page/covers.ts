/** Small pictures of the first pages, as files beside the page. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { IndexEdition } from '../../index-page/index.ts';
import { drawThumbnails } from '../../pdf/thumbnail.ts';
import type { FileToPublish } from '../../publishing/publish.ts';
import type { Notices } from '../../report/notices.ts';

/** Beside the page. */
export const COVERS = 'index-covers';
/** What livret calls a picture in there: by its content, so that browsers may keep it. */
const NAME = /^[0-9a-f]{16}\.(?:png|jpg)$/;

/** Twice what the page shows, for dense screens; px. */
const BOX = { width: 440, height: 544 };

/**
 * Pictures are files of their own, not written into the page: so a page of five hundred editions stays small, and a
 * phone fetches those it shows. The same picture is there once.
 *
 * @param root absolute
 * @returns the editions with their covers, and the files
 */
export async function withCovers(
  root: string,
  editions: readonly IndexEdition[],
  notices: Notices,
): Promise<{ editions: IndexEdition[]; covers: FileToPublish[] }> {
  const sources = editions.map(({ files }) =>
    (['read', 'read-large'] as const)
      .map((wanted) => files.find(({ kind }) => kind === wanted))
      .find((file) => file !== undefined),
  );
  const shown = sources.filter((source) => source !== undefined);
  const drawn = await drawThumbnails(
    shown.map((file) => () => fs.promises.readFile(path.join(root, file.path))),
    BOX,
  );
  const covers = new Map<string, FileToPublish>();
  const completed = editions.map((edition, index): IndexEdition => {
    const source = sources[index];
    if (!source) return edition;
    const picture = drawn[shown.indexOf(source)];
    if (!picture) {
      notices.add('index-no-cover', {}, { file: path.join(root, source.path) });
      return edition;
    }
    const hash = createHash('sha256').update(picture.bytes).digest('hex').slice(0, 16);
    const name = `${COVERS}/${hash}.${picture.type}`;
    covers.set(name, { name, bytes: picture.bytes });
    return { ...edition, cover: { path: name, width: picture.width, height: picture.height } };
  });
  return { editions: completed, covers: [...covers.values()] };
}

/** Covers that livret put there and the page does not show any more. @param root absolute */
export function obsoleteCovers(root: string, covers: readonly FileToPublish[]): string[] {
  const kept = new Set(covers.map(({ name }) => name));
  return namesIn(path.join(root, COVERS))
    .filter((name) => NAME.test(name))
    .map((name) => `${COVERS}/${name}`)
    .filter((name) => !kept.has(name));
}

function namesIn(folder: string): string[] {
  try {
    return fs.readdirSync(folder);
  } catch {
    return [];
  }
}
