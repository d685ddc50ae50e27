/**
 * Chapters, templates and styles become one document, as flows: stretches that each begin on a page of their
 * own. Templates are Liquid, which cannot run code and escapes every value.
 */
import path from 'node:path';
import { Liquid } from 'liquidjs';
import { hasWords } from '../words.ts';
import { chapterFlows } from './chapter-flows.ts';
import { contentsEntries } from './contents.ts';
import { DESIGNED } from './edition-tokens.ts';
import { fontsOf } from './fonts/for-document.ts';
import type { DocumentInput } from './input.ts';
import { type OwnTemplates, renderOwn } from './own-templates.ts';
import { pageRule } from './page-rule.ts';
import { stylesOf } from './styles.ts';
import { templateValues } from './template-values.ts';
import { textOf } from './text-of.ts';
import { readTokens } from './tokens.ts';
import type { BookletDocument, Flow } from './types.ts';

export type { FontSource } from './fonts/own/load.ts';
export type { CoverPicture, DocumentChapter, DocumentInput, Part } from './input.ts';

export async function makeDocument(input: DocumentInput): Promise<BookletDocument> {
  const styles = await stylesOf(input);
  if (input.colours?.accent !== undefined && !input.keepsColours)
    input.notices.add('colours-not-kept', {}, input.placeOf?.(['colours', 'accent']) ?? {});
  const tokens = readTokens(styles);
  const tall = input.page.height / DESIGNED.height;
  const values = templateValues(input, tokens);
  const engine = new Liquid({
    root: path.join(input.home, 'templates'),
    extname: '.liquid',
    outputEscape: 'escape',
    strictVariables: false,
    // No date is written. Asking the system takes longer than all the rest.
    locale: 'en',
  });
  const render = (name: string, more: object = {}): Promise<string> =>
    engine.renderFile(name, { ...values, ...more });

  const own = async (kind: keyof OwnTemplates, style: string): Promise<string> => {
    const source = input.ownTemplates?.[kind];
    const made = source && (await renderOwn(kind, source, values, style, input.notices));
    return made ?? render(kind);
  };

  const flows: Flow[] = [];
  if (input.cover)
    flows.push(template('cover', await own('cover', `--cover-title-size: ${values.coverTitleSize}pt`)));
  if (input.colophon || input.contact || values.edition)
    flows.push(template('colophon', await render('colophon')));
  const entries = contentsEntries(input.chapters);
  if (entries.length > 0) flows.push(template('contents', await render('contents', { entries })));
  flows.push(...(await chapterFlows(input.chapters, render)));
  if (input.cover || input.closing || input.ownTemplates?.closing)
    flows.push(
      template('closing', await own('closing', `--closing-slogan-size: ${values.closingSloganSize}pt`)),
    );

  const notesPage = input.notesPage ? template('notes', await render('notes-page', { tall })) : undefined;

  const fonts = fontsOf(input, notesPage ? [...flows, notesPage] : flows, tokens);
  if (!hasWords(input.language)) input.notices.add('words-missing', { language: input.language });
  return {
    title: input.title,
    language: input.language,
    direction: values.direction,
    shell: await render('booklet'),
    css: [styles, fonts.css, pageRule({ page: input.page, tokens })].join('\n'),
    page: input.page,
    tokens,
    flows,
    notesPage,
    margins: {
      title: values.title,
      chapters: Object.fromEntries(input.chapters.map(({ id, title }) => [id, title ?? ''])),
      contents: values.words.contents,
      address: values.url,
    },
    fontFiles: fonts.files,
    fontNames: fonts.names,
  };
}

function template(kind: Flow['kind'], html: string): Flow {
  return { id: kind, kind, html, start: 'page', body: textOf(html), notes: [] };
}
