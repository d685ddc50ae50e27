/** The text of a chapter's file, or of the list of chapters; what is wrong with it goes to the notices. */
import type { Notices } from '../report/notices.ts';
import { MB, readBytes } from './files.ts';
import { decodeText } from './text.ts';

/** The most a single Markdown file may have, in MB: about 1,500 pages. */
export const CHAPTER_LIMIT = 5;

/**
 * @param file its real path, inside the booklet's folder
 * @param name how people know it
 * @param limit in MB
 * @returns undefined if it could not be read
 */
export async function readText(
  file: string,
  name: string,
  limit: number,
  notices: Notices,
): Promise<{ text: string; bytes: number } | undefined> {
  const read = await readBytes(file, limit * MB);
  if (!read.ok) {
    if (read.fault === 'too-large') notices.add('chapter-too-large', { name, limit }, { file });
    else
      notices.add(
        read.fault === 'not-a-file' ? 'chapter-not-a-file' : 'chapter-unreadable',
        { name },
        { file },
      );
    return undefined;
  }
  const decoded = decodeText(read.bytes);
  if (decoded.ok) return { text: decoded.text, bytes: read.bytes.length };
  const code = ({ utf16: 'text-utf16', nul: 'text-nul', utf8: 'text-not-utf8' } as const)[decoded.fault];
  notices.add(code, {}, { file, line: decoded.line });
  return undefined;
}
