/** The steps of reading chapters, done where they are called. */
import type { Notice } from '../report/notice.ts';
import { Notices } from '../report/notices.ts';
import { finishChapter, type LinkedChapter, linkChapter, type ReadChapter, readChapter } from './chapter.ts';
import { LinkTargets } from './links.ts';
import type { Hand, LinkFacts, ReadFacts } from './steps.ts';
import type { HtmlChapter, MarkdownChapter, MarkdownContext } from './types.ts';

/** Nothing is told to the context: all of it is in what the steps give. */
export function here(
  chapters: { readonly [index: number]: MarkdownChapter },
  context: Omit<MarkdownContext, 'notices'> & { notices: Pick<Notices, 'lenient'> },
): Hand {
  const read = new Map<number, ReadChapter>();
  const linked = new Map<number, LinkedChapter>();

  async function readOne(index: number): Promise<ReadFacts> {
    const { told, asking } = record(context);
    const chapter = await readChapter(chapters[index]!, asking);
    read.set(index, chapter);
    const { id, name, anchors, inclusive } = chapter;
    return { named: { id, name, anchors }, inclusive, ...told() };
  }

  async function linkOne(index: number, all: LinkTargets): Promise<LinkFacts> {
    const { told, asking } = record(context);
    const later = new Notices(context.notices);
    const chapter = await linkChapter(read.get(index)!, { all, later }, asking);
    read.delete(index);
    linked.set(index, chapter);
    const { said, images } = told();
    const addresses = chapter.links.map(({ href }) => href);
    return { targets: chapter.targets, addresses, said, images, later: later.all };
  }

  async function finishOne(index: number, numbers: ReadonlyMap<string, number>): Promise<HtmlChapter> {
    const html = await finishChapter(linked.get(index)!, numbers, record(context).asking);
    linked.delete(index);
    return html;
  }

  return {
    async read(indexes) {
      const facts = await inOrder(indexes, (index) => {
        context.onChapter?.(index);
        return readOne(index);
      });
      context.onChapter?.(undefined);
      return facts;
    },
    link(indexes, all) {
      const targets = new LinkTargets(all);
      return inOrder(indexes, (index) => linkOne(index, targets));
    },
    finish: (indexes, numbers) => inOrder(indexes, (index) => finishOne(index, numbers)),
  };
}

async function inOrder<T>(indexes: readonly number[], work: (index: number) => Promise<T>): Promise<T[]> {
  const done: T[] = [];
  for (const index of indexes) done.push(await work(index));
  return done;
}

/** The context as one step of one chapter sees it, and what it was told and asked. */
function record(context: Parameters<typeof here>[1]) {
  const notices = new Notices(context.notices);
  const [uses, images]: [ReadFacts['uses'][number][], ReadFacts['images'][number][]] = [[], []];
  const asking: MarkdownContext = {
    ...context,
    notices,
    resolveImage: async (reference, chapter) => {
      const found = await context.resolveImage(reference, chapter);
      images.push([reference, found]);
      return found;
    },
    usePicture: (url, use) => void uses.push([url, use]),
  };
  return { asking, told: () => ({ said: notices.all as readonly Notice[], uses, images }) };
}
