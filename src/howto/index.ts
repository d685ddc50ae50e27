/**
 * The page that says how to print a booklet, with the numbers, the names and the places of this build: numbers
 * in, a page of HTML out. It opens no browser and reads nothing but livret's own templates.
 */
import { directionOf } from '../direction.ts';
import { drawCheck, drawCopier, drawFiles } from './drawings/steps.ts';
import { fill } from './fill.ts';
import { finishOf } from './finish.ts';
import { count, money } from './numbers.ts';
import { behind, type Pair, turnedBy } from './pairs.ts';
import { type Sentences, sentencesOf } from './sentences.ts';
import { settingsOf } from './settings.ts';
import { escapeHtml } from './svg.ts';
import { renderTemplate, styles } from './template.ts';
import type { HowtoInput, OwnPage } from './types.ts';
import type { HowtoWords } from './words.ts';

export type { Duplex, HowtoFiles, HowtoInput, OwnPage, SheetLine, SheetPlace, SheetPlan } from './types.ts';

/** What the page is printed on, whatever the booklet's sheets are: a page to pin up beside the copier. */
export const HOWTO_SHEET = 'A4';

interface Step {
  title: string;
  /** HTML. */
  texts: string[];
  /** HTML. */
  drawing: string;
}

/** @throws {Error} where a file of sentences lacks one: a fault of livret's own */
export function makeHowto(input: HowtoInput): OwnPage {
  const { words, language } = sentencesOf<HowtoWords>('howto', input.language) as Sentences<HowtoWords>;
  const html = renderTemplate('howto', {
    // The title is in the booklet's language, the sentences may not be.
    titleLanguage: input.language,
    titleDirection: directionOf(input.language),
    title: escapeHtml(input.title),
    titleSize: titleSize(input.title),
    tight: isTight(input),
    heading: escapeHtml(words.heading),
    facts: factsOf(input, words, language),
    steps: stepsOf(input, words, language),
  });
  return { html, css: styles(), language, direction: directionOf(language) };
}

/** What must be known before anything is printed: a number, and what it counts. */
function factsOf(input: HowtoInput, { facts }: HowtoWords, language: string) {
  const { sheets, pages, blankPages, copies, copiesAtOnce = 1, cost } = input;
  const values = { sheet: input.sheetName, page: input.pageName };
  const fact = (number: string, words: string) => ({ number, words: fill(words, values) });
  return [
    fact(count(sheets / copiesAtOnce, language), facts.sheets),
    fact(count(pages, language), facts.pages),
    ...(blankPages > 0 ? [fact(count(blankPages, language), facts.blank)] : []),
    ...(copies === undefined
      ? []
      : [
          fact(count(copies, language), facts.copies),
          fact(count(printings(input) * sheets, language), facts.total),
        ]),
    ...(cost === undefined ? [] : [fact(money(cost, language), facts.cost)]),
  ];
}

/** How many times the sheets are printed. */
const printings = ({ copies = 0, copiesAtOnce = 1 }: HowtoInput): number => Math.ceil(copies / copiesAtOnce);

function stepsOf(input: HowtoInput, words: HowtoWords, language: string): Step[] {
  const { plan, duplex, files, copies, sheets } = input;
  const bothSides = plan.cells.some(({ side }) => side === 'back');
  const apart = bothSides && duplex === 'one-sided';
  const { file, settings, check, copy, finish } = words;
  const values = {
    ...{ print: files.print, backs: files.backs, read: files.read, sheet: input.sheetName },
    pages: count(input.pages, language),
    sheets: count(sheets, language),
    copies: copies === undefined ? undefined : count(printings(input), language),
    total: copies === undefined ? undefined : count(printings(input) * sheets, language),
  };
  const say = (...sentences: (string | undefined)[]): string[] =>
    sentences.filter((sentence) => sentence !== undefined).map((sentence) => fill(sentence, values));
  const pairs = behind(plan);
  return [
    {
      title: file.title,
      texts: say(apart ? file.oneSided : file.print, files.read === undefined ? undefined : file.read),
      drawing: drawFiles(input),
    },
    { title: settings.title, texts: say(settings.text), drawing: settingsOf(input, settings, bothSides) },
    {
      title: check.title,
      texts: [
        ...(pairs.length > 0 ? [pairsOf(pairs, check, language)] : []),
        ...say(
          bothSides ? (apart ? check.onHeadOneSided : check.onHead) : undefined,
          !bothSides && turnedBy(plan) ? check.oneSide : undefined,
          check.small,
          plan.scheme === 'cards' ? undefined : check.leaf,
        ),
      ],
      drawing: drawCheck(input, check),
    },
    {
      title: copy.title,
      texts: say(
        bothSides ? copy.both : copy.oneSide,
        copy.direct,
        copies === undefined ? undefined : copy.sheets,
      ),
      drawing: drawCopier(input),
    },
    finishOf(input, finish, language),
  ];
}

/** What lies behind what, in one sentence. */
function pairsOf([first, second]: readonly Pair[], check: HowtoWords['check'], language: string): string {
  const numbers = [first!.under, first!.over, ...(second ? [second.under, second.over] : [])];
  const [under, over, under2, over2] = numbers.map((page) => count(page, language));
  return fill(second ? check.behind : check.behindOne, { under, over, under2, over2 });
}

/** More letters than this in the title and the names, and everything is set smaller to stay on one page. */
const ROOM = 240;

function isTight({ title, files, duplex }: HowtoInput): boolean {
  const names = [files.print, files.read ?? '', duplex === 'one-sided' ? (files.backs ?? '') : ''];
  return [title, ...names].join('').length > ROOM;
}

/** As large as it fits: a title may be as long as a paragraph. In pt. */
function titleSize(title: string): number {
  const steps: [length: number, size: number][] = [
    [36, 38],
    [70, 28],
    [130, 20],
  ];
  return steps.find(([length]) => title.length <= length)?.[1] ?? 13;
}
