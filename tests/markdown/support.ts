/** Renders Markdown as a build does, and tells what was said about it. */
import { renderChapters } from '../../src/markdown/index.ts';
import type {
  HtmlChapter,
  MarkdownChapter,
  MarkdownContext,
  ResolvedImage,
} from '../../src/markdown/types.ts';
import { inThread } from '../../src/markdown/worker.ts';
import { Notices } from '../../src/report/notices.ts';
import { type MessageLanguage, renderNotice } from '../../src/report/render.ts';

export interface Rendered {
  html: string;
  chapter: HtmlChapter;
  chapters: HtmlChapter[];
  /** `level code file:line` of everything that was said. */
  said: string[];
  /** The sentences. */
  told(language?: MessageLanguage): string[];
}

export interface RenderOptions {
  language?: string;
  hyphenate?: boolean;
  lenient?: boolean;
  title?: string;
  firstLine?: number;
  links?: MarkdownContext['links'];
  qr?: boolean;
  values?: MarkdownContext['values'];
  untranslated?: MarkdownContext['untranslated'];
  pictures?: Record<string, ResolvedImage>;
  /** In a thread that may take so many seconds. */
  within?: number;
}

/** A picture of 400 × 200 px that is there. */
export const PICTURE: ResolvedImage = { ok: true, url: '/files/1.png', widthPx: 400, heightPx: 200 };

/** Chapters by name, in order; they lie in `/b`. `a.png` is a picture. */
export async function renderAll(
  files: Record<string, string>,
  options: RenderOptions = {},
): Promise<Rendered> {
  const notices = new Notices({ lenient: options.lenient ?? false });
  const pictures: Record<string, ResolvedImage> = { 'a.png': PICTURE, ...options.pictures };
  const { within } = options;
  const rendering: typeof renderChapters =
    within === undefined
      ? renderChapters
      : (chapters, context) => inThread(chapters, context, { seconds: within });
  const chapters = await rendering(
    Object.entries(files).map(
      ([name, body], index): MarkdownChapter => ({
        id: `c${index + 1}`,
        file: `/b/${name}`,
        name,
        body,
        firstLine: options.firstLine ?? 1,
        title: options.title,
      }),
    ),
    {
      notices,
      links: options.links ?? 'none',
      qr: options.qr ?? false,
      hyphenate: options.hyphenate ?? false,
      language: options.language ?? 'en',
      values: options.values,
      untranslated: options.untranslated,
      resolveImage: async (reference) => pictures[reference] ?? { ok: false, fault: 'missing' },
    },
  );
  const messages = (language: MessageLanguage) => notices.all.map((n) => renderNotice(n, language, '/b'));
  return {
    // Which line a block stands on is for the layout's messages; lines.test.ts looks at it.
    html: chapters[0]!.html.replace(/ data-line="\d+"/g, ''),
    chapter: chapters[0]!,
    chapters,
    said: messages('en').map(({ level, code, file, line }) => `${level} ${code} ${file}:${line}`),
    told: (language = 'en') =>
      messages(language).map(({ text, hint }) => (hint === undefined ? text : `${text} → ${hint}`)),
  };
}

/** What a link inside the booklet says behind its words. @param anchor in the document */
export const pageOf = (anchor: string): string =>
  `<span class="livret-page"> (p.\u00a0<span class="livret-page-ref" data-target="${anchor}"></span>)</span>`;

/** One chapter, `1.md`. */
export const render = (body: string, options?: RenderOptions): Promise<Rendered> =>
  renderAll({ '1.md': body }, options);

/** Some definitions of what holds other syntax are read without end (`limits/passages.ts`): such texts need a thread. */
export const mayBeEndless = (body: string): boolean => /^\s*:(?:\s|$)/m.test(body) && /:\w+\[/.test(body);

/** Every letter and digit that is printed, notes last. */
export const printed = ({ chapter }: Rendered): string =>
  [chapter.body, ...chapter.notes.map((note) => note.text)].join('\n');
