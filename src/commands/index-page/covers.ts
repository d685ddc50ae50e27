/** Small pictures of the first pages, as files beside the page. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { IndexEdition } from '../../index-page/index.ts';
import { drawThumbnail } from '../../pdf/thumbnail.ts';
import type { FileToPublish } from '../../publishing/publish.ts';
import type { Notices } from '../../report/notices.ts';

/** Beside the page. */
export const COVERS = 'index-covers';
/** What livret calls a picture in there: by its content, so that browsers may keep it. */
const NAME = /^[0-9a-f]{16}\.(?:png|jpg)$/;

/** Pictures that are made at the same time: hundreds of booklets take no more memory than these. */
const AT_ONCE = 4;

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
  const covers = new Map<string, FileToPublish>();
  const completed: IndexEdition[] = [];
  for (let first = 0; first < editions.length; first += AT_ONCE) {
    const few = editions.slice(first, first + AT_ONCE);
    const drawn = await Promise.all(few.map((edition) => coverOf(root, edition, notices)));
    for (const [index, edition] of few.entries()) {
      const cover = drawn[index];
      if (cover) covers.set(cover.name, { name: cover.name, bytes: cover.bytes });
      completed.push(
        cover
          ? { ...edition, cover: { path: cover.name, width: cover.width, height: cover.height } }
          : edition,
      );
    }
  }
  return { editions: completed, covers: [...covers.values()] };
}

/** Undefined where there is nothing to read, or nothing that can be drawn. */
async function coverOf(root: string, { files }: IndexEdition, notices: Notices) {
  const find = (wanted: string) => files.find(({ kind }) => kind === wanted);
  const source = find('read') ?? find('read-large');
  if (!source) return undefined;
  const file = path.join(root, source.path);
  const pdf = await fs.promises.readFile(file).catch(() => undefined);
  const picture = pdf && (await drawThumbnail(pdf, BOX));
  if (!picture) {
    notices.add('index-no-cover', {}, { file });
    return undefined;
  }
  const hash = createHash('sha256').update(picture.bytes).digest('hex').slice(0, 16);
  return { ...picture, name: `${COVERS}/${hash}.${picture.type}` };
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
