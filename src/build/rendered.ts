/**
 * Chapters as HTML, rendered once for all builds of a process that give them the same: editions of one booklet have
 * most chapters in common.
 */
import type { MarkdownLimits } from '../markdown/limits/types.ts';
import type {
  HtmlChapter,
  MarkdownChapter,
  MarkdownContext,
  PictureUse,
  ResolvedImage,
} from '../markdown/types.ts';
import type { Notice } from '../report/notice.ts';

/** What rendering gave, and all that it asked and told meanwhile. */
interface Rendered {
  chapters: readonly HtmlChapter[];
  notices: readonly Notice[];
  uses: readonly (readonly [url: string, use: PictureUse])[];
  images: readonly (readonly [reference: string, chapter: number, found: ResolvedImage])[];
}

/** Booklets that are remembered; groups that replace chapters have one of their own. */
const MOST = 8;
/** As `markdown/values/` knows them: only chapters with such a sign can say a value. */
const VALUE = '{{';

export type RenderedChapters = ReturnType<typeof renderedChapters>;

/** Remembers what was rendered last. */
export function renderedChapters() {
  const known = new Map<string, Rendered>();
  /** As `renderWithin`, which is not called where the same was rendered before and pictures are what they were. */
  return async (
    chapters: readonly MarkdownChapter[],
    context: MarkdownContext,
    limits: MarkdownLimits,
  ): Promise<readonly HtmlChapter[]> => {
    const key = keyOf(chapters, context, limits);
    const before = known.get(key);
    if (before && (await picturesStay(before, chapters, context))) {
      context.notices.push(...before.notices);
      for (const [url, use] of before.uses) context.usePicture?.(url, use);
      return before.chapters;
    }
    // All that reads Markdown: a session that renders nothing does without.
    const { renderWithin } = await import('../markdown/worker.ts');
    const { rendered, recording } = record(chapters, context);
    const noticed = context.notices.all.length;
    const made = await renderWithin(chapters, recording, limits);
    known.set(key, {
      ...rendered,
      chapters: made.map((chapter) => Object.freeze(chapter)),
      notices: context.notices.all.slice(noticed),
    });
    if (known.size > MOST) known.delete(known.keys().next().value!);
    return made;
  };
}

/** Everything that rendering depends on but pictures. */
function keyOf(
  chapters: readonly MarkdownChapter[],
  context: MarkdownContext,
  limits: MarkdownLimits,
): string {
  const { language, links, qr, hyphenate, untranslated, notices } = context;
  const said = JSON.stringify(chapters);
  const values = said.includes(VALUE) ? context.values : undefined;
  return JSON.stringify([
    said,
    language,
    links,
    qr,
    hyphenate,
    untranslated,
    notices.lenient,
    values,
    limits,
  ]);
}

/** Looks for each picture again, as rendering would: it is also how the page comes to know of them. */
async function picturesStay(
  { images }: Rendered,
  chapters: readonly MarkdownChapter[],
  { resolveImage }: MarkdownContext,
): Promise<boolean> {
  for (const [reference, chapter, found] of images)
    if (JSON.stringify(await resolveImage(reference, chapters[chapter]!)) !== JSON.stringify(found))
      return false;
  return true;
}

function record(chapters: readonly MarkdownChapter[], context: MarkdownContext) {
  const uses: [string, PictureUse][] = [];
  const images: [string, number, ResolvedImage][] = [];
  const recording: MarkdownContext = {
    ...context,
    resolveImage: async (reference, chapter) => {
      const found = await context.resolveImage(reference, chapter);
      images.push([reference, chapters.findIndex(({ id }) => id === chapter.id), found]);
      return found;
    },
    usePicture: (url, use) => {
      uses.push([url, use]);
      context.usePicture?.(url, use);
    },
  };
  return { rendered: { uses, images }, recording };
}
