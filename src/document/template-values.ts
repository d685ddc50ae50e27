/** What templates may say: every value is text, and escaped where it is put in. */
import { directionOf } from '../direction.ts';
import { mmToPt } from '../geometry.ts';
import { wordsOf } from '../words.ts';
import { linkAddress, printedAddress } from './address.ts';
import { displaySize } from './display-size.ts';
import { displayType } from './display-type.ts';
import { DESIGNED } from './edition-tokens.ts';
import type { DocumentInput } from './input.ts';
import { withShortWords } from './short-words.ts';
import { millimetres } from './tokens.ts';

/** @param tokens of the styles: what is set large has the size that fits */
export function templateValues(input: DocumentInput, tokens: ReadonlyMap<string, string>) {
  const tall = input.page.height / DESIGNED.height;
  const [type, largest] = [displayType(tokens), Number.parseFloat(tokens.get('display-largest') ?? '88')];
  const measure = mmToPt(
    input.page.width - millimetres(tokens, 'margin-gutter') - millimetres(tokens, 'margin-outer'),
  );
  const titlePlace = {
    measure: measure - mmToPt(2 * millimetres(tokens, 'display-padding')),
    height: mmToPt((input.picture ? 52 : 105) * tall),
    largest: largest * (input.picture ? 0.68 : 1) * tall,
  };
  const title = input.printedTitle ?? input.title;
  const coverTitle = withShortWords(title, titlePlace, type);
  const closing = closingValues(input);
  const sloganPlace = { measure, height: mmToPt(70 * tall), largest: largest * 0.86 * tall };
  const slogan = closing.slogan && withShortWords(closing.slogan, sloganPlace, type);
  return {
    words: wordsOf(input.language),
    coverTitle,
    coverTitleSize: displaySize(coverTitle, titlePlace, type),
    closingSloganSize: displaySize(slogan ?? '', sloganPlace, type),
    title,
    subtitle: input.subtitle,
    language: input.language,
    direction: directionOf(input.language),
    group: input.group,
    contact: input.contact,
    url: input.url === undefined ? undefined : printedAddress(input.url),
    href: input.url === undefined ? undefined : linkAddress(input.url),
    lowInk: input.lowInk,
    logo: input.logo,
    picture: input.picture,
    colophon: paragraphs(input.colophon),
    edition: [input.version, input.licence].filter((text) => text !== undefined).join(' – '),
    closing: { ...closing, slogan },
    values: input.values ?? {},
  };
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

const paragraphs = (text: string | undefined): string[] =>
  (text ?? '')
    .split(/\n\s*\n/)
    .map((p) => p.trim().replace(/\s*\n\s*/g, ' '))
    .filter((p) => p !== '');
