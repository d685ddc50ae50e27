/** The fonts of a document: what is written in it, what the theme wants, what the booklet brings along. */
import path from 'node:path';
import type { DocumentChapter, DocumentInput } from '../input.ts';
import { textOf } from '../text-of.ts';
import type { Flow } from '../types.ts';
import { chooseFonts, stacksOf } from './index.ts';
import { tellMissing } from './missing.ts';
import { loadOwnFonts, tellFaulty } from './own/load.ts';
import { hasMarks } from './signs.ts';

/** The fonts that draw all of it; faults go to the notices. */
export function fontsOf(input: DocumentInput, flows: readonly Flow[], tokens: ReadonlyMap<string, string>) {
  const { chapters, fontSource, notices, language } = input;
  const own = fontSource ? loadOwnFonts(fontSource, notices) : [];
  const fonts = chooseFonts({
    texts: [
      ...[input.title, input.url ?? ''],
      ...chapters.flatMap(textsOf),
      ...flows.map((flow) => textBesides(flow, chapters)),
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

/** All that a chapter says. Each character once is enough where none is a mark, which sits on the letter before it. */
function textsOf({ characters, body, notes }: DocumentChapter): string[] {
  if (!hasMarks(characters)) return [characters];
  const alone = [...characters].filter((char) => !/\p{M}/u.test(char));
  return [body, ...notes.map(({ text }) => text), ...alone];
}

/** Nothing but the elements around chapters. */
const EMPTY = /^(?:<section[^<>]*>\s*<\/section>\s*)*$/;

/**
 * What a flow says, but for chapters of which every character is known already: parsing a book once more takes longer
 * than all else here. Marks sit on letters, which only the whole text tells.
 */
function textBesides({ html, files = {} }: Flow, chapters: readonly DocumentChapter[]): string {
  const inside = chapters.filter(({ id, characters }) => Object.hasOwn(files, id) && !hasMarks(characters));
  const rest = inside.reduce((left, chapter) => left.replace(chapter.html, () => ''), html);
  return EMPTY.test(rest) ? '' : textOf(rest);
}

/** Of the booklet, its chapters, and whatever says its own. */
function languagesIn({ language }: DocumentInput, flows: readonly Flow[]): Set<string> {
  const said = flows.flatMap(({ html }) => [...html.matchAll(/\slang="([^"]+)"/g)].map(([, lang]) => lang!));
  return new Set([language, ...said]);
}
