/**
 * Chapters, templates and styles become one document, as flows: stretches that each begin on a page of their
 * own. Templates are Liquid, which cannot run code and escapes every value.
 */
import fs from 'node:fs/promises';
import path from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';
import { Liquid } from 'liquidjs';
import { mmToPt, type Size } from '../geometry.ts';
import type { Notices } from '../report/notices.ts';
import { wordsOf } from '../words.ts';
import { linkAddress, printedAddress } from './address.ts';
import { directionOf } from './direction.ts';
import { displaySize } from './display-size.ts';
import { chooseFonts } from './fonts.ts';
import { pageRule } from './page-rule.ts';
import { millimetres, ownTokens, readTokens } from './tokens.ts';
import type { BookletDocument, Flow } from './types.ts';

/** A chapter as this stage needs it. */
export interface DocumentChapter {
  id: string;
  file: string;
  html: string;
  body: string;
  notes: readonly { anchor: string; text: string }[];
  characters: string;
  language?: string | undefined;
  class?: string | undefined;
  start: 'page' | 'recto' | 'same';
}

export interface DocumentInput {
  chapters: readonly DocumentChapter[];
  /** As it stands in the document information. */
  title: string;
  /** As it is set on the page, where that differs (spaces of French). */
  printedTitle?: string | undefined;
  subtitle?: string | undefined;
  language: string;
  group?: string | undefined;
  contact?: string | undefined;
  url?: string | undefined;
  colophon?: string | undefined;
  closing?:
    | { statement?: string | undefined; slogan?: string | undefined; url?: string | undefined }
    | undefined;
  cover: boolean;
  theme: string;
  /** The booklet's own values of tokens, by name. */
  tokens?: Readonly<Record<string, string>> | undefined;
  /** Trim size, mm. */
  page: Size;
  /** livret's own folder, which holds `templates/`, `styles/` and the font packages. */
  home: string;
  notices: Notices;
}

export async function makeDocument(input: DocumentInput): Promise<BookletDocument> {
  const direction = directionOf(input.language);
  const themed = await readStyles(input.home, input.theme);
  const styles = `${themed}\n${ownTokens(readTokens(themed), input.tokens ?? {}, input.notices)}`;
  const tokens = readTokens(styles);
  const measure = mmToPt(
    input.page.width - millimetres(tokens, 'margin-gutter') - millimetres(tokens, 'margin-outer'),
  );
  const values = {
    words: wordsOf(input.language),
    coverTitleSize: displaySize(input.title, { measure, height: mmToPt(105), largest: 88 }),
    closingSloganSize: displaySize(input.closing?.slogan ?? '', { measure, height: mmToPt(70), largest: 76 }),
    title: input.printedTitle ?? input.title,
    subtitle: input.subtitle,
    language: input.language,
    direction,
    group: input.group,
    contact: input.contact,
    url: input.url === undefined ? undefined : printedAddress(input.url),
    href: input.url === undefined ? undefined : linkAddress(input.url),
    colophon: paragraphs(input.colophon),
    closing: closingValues(input),
  };
  const engine = new Liquid({
    root: path.join(input.home, 'templates'),
    extname: '.liquid',
    outputEscape: 'escape',
    strictVariables: false,
  });
  const render = (name: string, more: object = {}): Promise<string> =>
    engine.renderFile(name, { ...values, ...more });

  const flows: Flow[] = [];
  if (input.cover) flows.push(template('cover', await render('cover')));
  if (input.colophon || input.contact) flows.push(template('colophon', await render('colophon')));
  flows.push(...(await chapterFlows(input.chapters, render)));
  if (input.cover || input.closing) flows.push(template('closing', await render('closing')));

  const characters = [
    input.title,
    input.url,
    ...input.chapters.map((c) => c.characters),
    ...flows.map((f) => textOf(f.html)),
  ].join('');
  const fonts = chooseFonts(characters, path.join(input.home, 'node_modules', '@fontsource'));
  if (fonts.missing.length > 0) {
    input.notices.add('character-uncovered', {
      characters: fonts.missing.slice(0, 20).join(' '),
      count: fonts.missing.length,
    });
  }
  return {
    title: input.title,
    language: input.language,
    direction,
    shell: await render('booklet'),
    css: [fonts.css, styles, pageRule({ page: input.page, tokens, url: values.url })].join('\n'),
    page: input.page,
    flows,
    fontFiles: fonts.files,
    fontNames: fonts.names,
  };
}

/** A chapter that runs on (`start: same`) shares the flow of the one before. */
async function chapterFlows(
  chapters: readonly DocumentChapter[],
  render: (name: string, more: object) => Promise<string>,
): Promise<Flow[]> {
  const flows: Flow[] = [];
  for (const [index, chapter] of chapters.entries()) {
    const direction = chapter.language === undefined ? undefined : directionOf(chapter.language);
    const html = await render('chapter', { chapter: { ...chapter, direction }, number: index + 1 });
    const last = flows.at(-1);
    if (chapter.start === 'same' && last) {
      last.html += html;
      last.body += `\n${chapter.body}`;
      last.notes = [...last.notes, ...chapter.notes];
      last.files = { ...last.files, [chapter.id]: chapter.file };
    } else {
      const { id, file, body, notes } = chapter;
      flows.push({
        id,
        kind: 'chapter',
        html,
        start: chapter.start === 'recto' ? 'recto' : 'page',
        file,
        files: { [id]: file },
        body,
        notes,
      });
    }
  }
  return flows;
}

/** Without a closing statement the back cover repeats the title, so that it is never blank by accident. */
function closingValues({ closing, title, printedTitle = title, group, url }: DocumentInput) {
  const address = closing?.url ?? url;
  const bare = !closing?.statement && !closing?.slogan;
  return {
    statement: paragraphs(bare ? printedTitle : closing?.statement),
    slogan: closing?.slogan,
    group: bare ? group : undefined,
    url: address === undefined ? undefined : printedAddress(address),
    href: address === undefined ? undefined : linkAddress(address),
  };
}

function template(kind: 'cover' | 'colophon' | 'closing', html: string): Flow {
  return { id: kind, kind, html, start: 'page', body: textOf(html), notes: [] };
}

const textOf = (html: string): string => toText(fromHtml(html, { fragment: true }));

const paragraphs = (text: string | undefined): string[] =>
  (text ?? '')
    .split(/\n\s*\n/)
    .map((p) => p.trim().replace(/\s*\n\s*/g, ' '))
    .filter((p) => p !== '');

/** The style sheets in their order: what comes later may say otherwise. */
const SHEETS = [
  'tokens',
  'page',
  'text',
  'headings',
  'lists',
  'code',
  'tables',
  'pictures',
  'asides',
  'links',
  'notes',
  'forms',
  'parts',
];

async function readStyles(home: string, theme: string): Promise<string> {
  const names = [...SHEETS, `themes/${theme}`].map((name) => `${name}.css`);
  const sheets = await Promise.all(names.map((name) => fs.readFile(path.join(home, 'styles', name), 'utf8')));
  return sheets.join('\n');
}
