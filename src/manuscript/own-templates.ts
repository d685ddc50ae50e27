/** A booklet's or a group's own cover and closing page: `cover.liquid`, `closing.liquid`. Only read here, never run. */
import path from 'node:path';
import type { Notices } from '../report/notices.ts';
import { MB, readBytes } from './files.ts';
import { Lookup } from './lookup.ts';
import { nearest } from './nearest.ts';
import { decodeText } from './text.ts';

export const OWN_TEMPLATES = ['cover', 'closing'] as const;

/** One template as it was written. */
export interface TemplateSource {
  /** Absolute real path, for messages. */
  file: string;
  text: string;
}

export type TemplateSources = Partial<Record<(typeof OWN_TEMPLATES)[number], TemplateSource>>;

/** Far more than a page needs. */
const LARGEST = 64 * 1024;

/**
 * Looks in each folder for `templates/cover.liquid`, then `cover.liquid`. Faults go to the notices.
 *
 * @param layers the group's folder first, then those it extends, the booklet's last; with the names of the files
 *   in each, among which misspelt ones are told
 */
export async function readTemplates(
  root: string,
  layers: readonly { folder: string; files: readonly string[] }[],
  notices: Notices,
): Promise<TemplateSources> {
  const sources: TemplateSources = {};
  for (const kind of OWN_TEMPLATES) {
    const found = layers
      .flatMap(({ folder }) => {
        const lookup = new Lookup(root, [folder]);
        return [`templates/${kind}.liquid`, `${kind}.liquid`].map((name) => ({
          found: lookup.find(name),
          file: path.join(folder, name),
        }));
      })
      .find((one) => one.found.ok || (one.found.fault !== 'missing' && one.found.fault !== 'case'));
    if (!found) continue;
    const read = found.found.ok ? await readBytes(found.found.path, LARGEST) : undefined;
    const decoded = read?.ok ? decodeText(read.bytes) : undefined;
    if (decoded?.ok && found.found.ok) sources[kind] = { file: found.found.path, text: decoded.text };
    else {
      const why = read && !read.ok && read.fault === 'too-large' ? 'large' : 'unreadable';
      const limit = (LARGEST / MB) * 1024;
      notices.add('template-unreadable', { name: `${kind}.liquid`, why, limit }, { file: found.file });
    }
  }
  const expected = OWN_TEMPLATES.map((kind) => `${kind}.liquid`);
  for (const { folder, files } of layers) {
    for (const name of files.filter((one) => /^[^/]*\.liquid$/.test(one) && !expected.includes(one))) {
      const suggestion = nearest(name, expected) ?? '';
      notices.add('template-name', { name, suggestion }, { file: path.join(folder, name) });
    }
  }
  return sources;
}
