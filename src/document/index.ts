/**
 * Chapters, templates and styles become one document, as flows: stretches that each begin on a page of their
 * own. Templates are Liquid, which cannot run code and escapes every value.
 */
import fs from 'node:fs/promises';
import path from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';
import { Liquid } from 'liquidjs';
import { directionOf } from '../direction.ts';
import { mmToPt, type Size } from '../geometry.ts';
import type { Place } from '../report/notice.ts';
import type { Notices } from '../report/notices.ts';
import { hasWords, wordsOf } from '../words.ts';
import { linkAddress, printedAddress } from './address.ts';
import { chapterFlows } from './chapter-flows.ts';
import { type Colours, colourRule } from './colours.ts';
import { contentsEntries } from './contents.ts';
import { displaySize } from './display-size.ts';
import { displayType } from './display-type.ts';
import { DESIGNED, largePrintTokens, tokensForPage } from './edition-tokens.ts';
import { chooseFonts, stacksOf } from './fonts/index.ts';
import { tellMissing } from './fonts/missing.ts';
import { type FontSource, loadOwnFonts, tellFaulty } from './fonts/own/load.ts';
import { type Mini, miniTokens } from './mini-tokens.ts';
import { type OwnTemplates, renderOwn } from './own-templates.ts';
import { pageRule } from './page-rule.ts';
import { millimetres, ownTokens, readTokens } from './tokens.ts';
import type { BookletDocument, Flow } from './types.ts';

export type { FontSource } from './fonts/own/load.ts';

/** A chapter as this stage needs it. */
export interface DocumentChapter {
  id: string;
  file: string;
  html: string;
  /** As its first heading says it. */
  title?: string | undefined;
  headings?: readonly { depth: number; text: string; anchor: string }[] | undefined;
  /** Whether the contents list it. */
  toc: boolean;
  /** The part that begins with it. */
  part?: Part | undefined;
  body: string;
  notes: readonly { anchor: string; text: string }[];
  characters: string;
  language?: string | undefined;
  class?: string | undefined;
  start: 'page' | 'recto' | 'same';
}

/** A part of the booklet: a title above the chapters that follow, on a page of its own or on the first one's. */
export interface Part {
  title: string;
  start: 'page' | 'recto' | 'same';
}

/** A picture as the page will ask for it. */
export interface CoverPicture {
  url: string;
  widthPx: number;
  heightPx: number;
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
  version?: string | undefined;
  licence?: string | undefined;
  logo?: CoverPicture | undefined;
  picture?: CoverPicture | undefined;
  closing?:
    | { statement?: string | undefined; slogan?: string | undefined; url?: string | undefined }
    | undefined;
  cover: boolean;
  /** The booklet's own cover and closing page, in the place of livret's. */
  ownTemplates?: OwnTemplates | undefined;
  /** The booklet's own words, for those templates. */
  values?: Readonly<Record<string, string | undefined>> | undefined;
  /** No large black areas. */
  lowInk?: boolean | undefined;
  theme: string;
  /** The booklet's own values of tokens, by name. */
  tokens?: Readonly<Record<string, string>> | undefined;
  /** Where a key of the configuration stands. */
  placeOf?: ((path: readonly string[]) => Place) | undefined;
  /** The group's own. */
  colours?: Colours | undefined;
  /** Whether they are printed: in grey they would be tints, which copiers break up, so black takes their place. */
  keepsColours?: boolean | undefined;
  /** Trim size, mm. */
  page: Size;
  /** For readers with low vision: type of 16 pt and more, in proportion to pages of this size (mm). */
  largePrintOf?: Size | undefined;
  /** In the small type of the mini-zine. */
  mini?: Mini | undefined;
  /** Whether pages that fill the sheets are ruled, to write on. */
  notesPage?: boolean | undefined;
  /** The booklet's own fonts, and where signs stand. */
  fontSource?: FontSource | undefined;
  /** livret's own folder, which holds `templates/`, `styles/` and the font packages. */
  home: string;
  notices: Notices;
}

export async function makeDocument(input: DocumentInput): Promise<BookletDocument> {
  const direction = directionOf(input.language);
  const styles = await stylesOf(input);
  if (input.colours?.accent !== undefined && !input.keepsColours)
    input.notices.add('colours-not-kept', {}, input.placeOf?.(['colours', 'accent']) ?? {});
  const tokens = readTokens(styles);
  const tall = input.page.height / DESIGNED.height;
  const [type, largest] = [displayType(tokens), Number.parseFloat(tokens.get('display-largest') ?? '88')];
  const measure = mmToPt(
    input.page.width - millimetres(tokens, 'margin-gutter') - millimetres(tokens, 'margin-outer'),
  );
  const values = {
    words: wordsOf(input.language),
    coverTitleSize: displaySize(
      input.printedTitle ?? input.title,
      {
        measure: measure - mmToPt(2 * millimetres(tokens, 'display-padding')),
        height: mmToPt((input.picture ? 52 : 105) * tall),
        largest: largest * (input.picture ? 0.68 : 1) * tall,
      },
      type,
    ),
    closingSloganSize: displaySize(
      input.closing?.slogan ?? '',
      { measure, height: mmToPt(70 * tall), largest: largest * 0.86 * tall },
      type,
    ),
    title: input.printedTitle ?? input.title,
    subtitle: input.subtitle,
    language: input.language,
    direction,
    group: input.group,
    contact: input.contact,
    url: input.url === undefined ? undefined : printedAddress(input.url),
    href: input.url === undefined ? undefined : linkAddress(input.url),
    lowInk: input.lowInk,
    logo: input.logo,
    picture: input.picture,
    colophon: paragraphs(input.colophon),
    edition: [input.version, input.licence].filter((text) => text !== undefined).join(' – '),
    closing: closingValues(input),
    values: input.values ?? {},
  };
  const engine = new Liquid({
    root: path.join(input.home, 'templates'),
    extname: '.liquid',
    outputEscape: 'escape',
    strictVariables: false,
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
    direction,
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

/** The fonts that draw all of it; faults go to the notices. */
function fontsOf(input: DocumentInput, flows: readonly Flow[], tokens: ReadonlyMap<string, string>) {
  const { chapters, fontSource, notices, language } = input;
  const own = fontSource ? loadOwnFonts(fontSource, notices) : [];
  const fonts = chooseFonts({
    texts: [
      ...[input.title, input.url ?? ''],
      ...chapters.flatMap((chapter) => [chapter.body, ...chapter.notes.map(({ text }) => text)]),
      // Each by itself: a mark sits on the letter before it in the text, not in this list.
      ...chapters.flatMap(({ characters }) => [...characters].filter((char) => !/\p{M}/u.test(char))),
      ...flows.map(({ html }) => textOf(html)),
    ],
    languages: languagesIn(input, flows),
    stacks: stacksOf(tokens),
    own,
    folder: path.join(input.home, 'node_modules', '@fontsource'),
  });
  tellFaulty(own, notices);
  const chapterWith = (sign: string) => chapters.find(({ characters }) => characters.includes(sign));
  tellMissing(
    {
      missing: fonts.missing,
      fonts: fontSource?.wishes.map(({ entry }) => entry) ?? [],
      languageOf: (sign) => chapterWith(sign)?.language ?? language,
      placeOf: (sign) => fontSource?.placeOf(sign) ?? { file: chapterWith(sign)?.file },
    },
    notices,
  );
  return fonts;
}

/** Of the booklet, its chapters, and whatever says its own. */
function languagesIn({ language }: DocumentInput, flows: readonly Flow[]): Set<string> {
  const said = flows.flatMap(({ html }) => [...html.matchAll(/\slang="([^"]+)"/g)].map(([, lang]) => lang!));
  return new Set([language, ...said]);
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

function template(kind: Flow['kind'], html: string): Flow {
  return { id: kind, kind, html, start: 'page', body: textOf(html), notes: [] };
}

const textOf = (html: string): string => toText(fromHtml(html, { fragment: true }));

const paragraphs = (text: string | undefined): string[] =>
  (text ?? '')
    .split(/\n\s*\n/)
    .map((p) => p.trim().replace(/\s*\n\s*/g, ' '))
    .filter((p) => p !== '');

/** All styles but the fonts and `@page`: livret's, the theme's, what the page asks for, the booklet's own tokens. */
async function stylesOf(input: DocumentInput) {
  const { home, theme, page, largePrintOf, mini, tokens = {}, notices, placeOf } = input;
  const sheets = await readStyles(home, [...SHEETS, `themes/${theme}`, 'low-ink']);
  const themed = `${sheets}\n${colourRule(input.keepsColours ? input.colours : undefined)}`;
  const sized = `${themed}\n${tokensForPage(readTokens(themed), largePrintOf ?? page)}`;
  const styles = `${sized}\n${ownTokens(tokens, notices, (name) => placeOf?.(['tokens', name]) ?? {})}`;
  if (mini)
    return [styles, miniTokens(readTokens(styles), mini), await readStyles(home, ['mini'])].join('\n');
  if (!largePrintOf) return styles;
  const large = largePrintTokens(readTokens(styles), page.width / largePrintOf.width);
  return `${styles}\n${large}\n${await readStyles(home, ['large-print'])}`;
}

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
  'verse',
  'math',
  'links',
  'notes',
  'forms',
  'parts',
];

async function readStyles(home: string, names: readonly string[]): Promise<string> {
  const files = names.map((name) => path.join(home, 'styles', `${name}.css`));
  const sheets = await Promise.all(files.map((file) => fs.readFile(file, 'utf8')));
  return sheets.join('\n');
}
