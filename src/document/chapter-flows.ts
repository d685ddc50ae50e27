/** Chapters and parts as flows: stretches that each begin on a page of their own. */
import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';
import { directionOf } from '../direction.ts';
import { partAnchor } from './contents.ts';
import type { DocumentChapter } from './input.ts';
import type { Flow } from './types.ts';

type Render = (name: string, more: object) => Promise<string>;

/** A chapter that runs on (`start: same`) shares the flow of the one before, unless a part begins with it. */
export async function chapterFlows(chapters: readonly DocumentChapter[], render: Render): Promise<Flow[]> {
  const flows: Flow[] = [];
  for (const [index, chapter] of chapters.entries()) {
    const direction = chapter.language === undefined ? undefined : directionOf(chapter.language);
    let html = await render('chapter', { chapter: { ...chapter, direction }, number: index + 1 });
    let { body } = chapter;
    let start = chapter.start;
    if (chapter.part) {
      const opening = await partFlow(chapter, render);
      if (chapter.part.start === 'same') {
        // Above the title of its first chapter: paper costs money.
        html = opening.html + html;
        body = `${opening.body}\n${body}`;
        start = start === 'same' ? 'page' : start;
      } else {
        flows.push(opening);
        start = start === 'recto' ? 'recto' : 'page';
      }
    }
    const last = flows.at(-1);
    if (start === 'same' && last?.kind === 'chapter') {
      last.html += html;
      last.body += `\n${body}`;
      last.notes = [...last.notes, ...chapter.notes];
      last.files = { ...last.files, [chapter.id]: chapter.file };
    } else {
      const { id, file, notes } = chapter;
      flows.push({
        id,
        kind: 'chapter',
        html,
        start: start === 'recto' ? 'recto' : 'page',
        file,
        files: { [id]: file },
        body,
        notes,
      });
    }
  }
  return flows;
}

async function partFlow({ id, part }: DocumentChapter, render: Render): Promise<Flow> {
  const anchor = partAnchor(id);
  const html = await render('part', { part, anchor });
  return {
    id: anchor,
    kind: 'part',
    html,
    start: part?.start === 'recto' ? 'recto' : 'page',
    body: toText(fromHtml(html, { fragment: true })),
    notes: [],
  };
}
