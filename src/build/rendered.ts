/**
 * Chapters as HTML, each rendered once for all builds that give it the same: editions of one booklet have most chapters
 * in common, and a long booklet has with its next build.
 */
import { PROGRAM } from '../home.ts';
import type { MarkdownLimits } from '../markdown/limits/types.ts';
import type { ChapterKeeper, ChapterRecord } from '../markdown/steps.ts';
import type { HtmlChapter, MarkdownChapter, MarkdownContext } from '../markdown/types.ts';
import { fingerprint } from '../pagination/keep.ts';
import { type ChaptersOnDisk, chaptersInMemory } from './keeping/chapters.ts';
import { both } from './keeping/keeper.ts';

/** As `markdown/values/` knows them: only chapters with such a sign can say a value. */
const VALUE = '{{';
/** Characters: a booklet with fewer is rendered sooner than it is looked for on a disk. */
const WORTH_LOOKING = 50_000;
/** Links that lead to no place of the booklet. To see whether they still do takes as long as to render many a chapter. */
const MOST_DEAD = 20;

export type RenderedChapters = ReturnType<typeof renderedChapters>;

/** Remembers what was rendered last. */
export function renderedChapters() {
  const near = chaptersInMemory();
  /**
   * As `renderWithin`, but chapters are not rendered where the same were before, and all that they come from
   * besides (pictures, the places their links lead to) is what it was.
   *
   * @param onDisk of long booklets; without it nothing is looked for there, or kept
   */
  return async (
    chapters: readonly MarkdownChapter[],
    context: MarkdownContext,
    limits: MarkdownLimits,
    onDisk?: ChaptersOnDisk,
  ): Promise<readonly HtmlChapter[]> => {
    const long = chapters.reduce((sum, { body }) => sum + body.length, 0) >= WORTH_LOOKING;
    const keeper = long && onDisk ? both(near, onDisk) : near;
    const settings = settingsOf(context, limits);
    const keys = chapters.map((chapter) => keyOf(chapter, settings, context.values));
    const kept: ChapterKeeper = {
      get: (index) => keeper.get(keys[index]!),
      set: (index, record) => {
        Object.freeze(record.html);
        if (deadLinks(record) <= MOST_DEAD) void keeper.set(keys[index]!, record);
      },
    };
    // All that reads Markdown: a session that renders nothing does without.
    const { renderWithin } = await import('../markdown/worker.ts');
    return renderWithin(chapters, context, limits, kept);
  };
}

/** Everything that rendering depends on but chapters, values and pictures. */
function settingsOf(context: MarkdownContext, limits: MarkdownLimits): string {
  const { language, links, qr, hyphenate, untranslated, notices } = context;
  return JSON.stringify([language, links, qr, hyphenate, untranslated, notices.lenient, limits]);
}

/** Letters are told by Unicode's tables, which Node brings along. */
function keyOf(chapter: MarkdownChapter, settings: string, values: MarkdownContext['values']): string {
  const said = JSON.stringify(chapter);
  return fingerprint([
    ...['chapter', PROGRAM, process.version, said, settings],
    // One that has no value yet is not one that there is not.
    said.includes(VALUE) ? JSON.stringify(values && Object.entries(values)) : '',
  ]);
}

const deadLinks = ({ linked }: ChapterRecord): number =>
  linked.targets.filter(([, target]) => !('anchor' in target)).length;
