/** A booklet's own templates, from the folder to the document, with what cleans their HTML. */
import path from 'node:path';
import type { OwnTemplate, OwnTemplates } from '../document/own-templates.ts';
import type { Manuscript } from '../manuscript/read.ts';
import { cleanTemplate } from '../markdown/template-html.ts';
import type { ResolvedImage } from '../markdown/types.ts';
import type { Notices } from '../report/notices.ts';
import type { imageShelf } from './hand-over.ts';

export function ownTemplates(
  { templates }: Manuscript,
  shelf: ReturnType<typeof imageShelf>,
  notices: Notices,
): OwnTemplates {
  const resolveFor =
    (file: string) =>
    async (reference: string): Promise<ResolvedImage> => {
      const known = shelf.files.get(reference);
      const image: ResolvedImage = known
        ? { ok: true, url: reference, widthPx: known.widthPx, heightPx: known.heightPx }
        : await shelf.find(reference, { name: path.basename(file), file });
      if (image.ok) shelf.use(image.url, { place: 'column' });
      return image;
    };
  const withCleaner = ({ file, text }: { file: string; text: string }): OwnTemplate => ({
    ...{ file, text },
    clean: (html) => cleanTemplate(html, { file, notices, resolveImage: resolveFor(file) }),
  });
  return Object.fromEntries(Object.entries(templates).map(([kind, source]) => [kind, withCleaner(source)]));
}
