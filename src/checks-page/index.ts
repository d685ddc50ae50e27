/**
 * The page that shows what the checks found: data in, one self-contained page of HTML out. It has no script and asks
 * for nothing; its pictures and its style are inside, and its policy forbids everything else. The same findings give
 * the same bytes.
 */
import { type Card, cardsOf } from './cards.ts';
import { renderPage } from './template.ts';
import type { ChecksPageInput, Finding, Picture } from './types.ts';
import { type ChecksPageWords, checksPageWords } from './words.ts';

export type { CheckResult, ChecksPageInput, Finding, PageOf, Picture } from './types.ts';

/** Nobody reads on; a page with more would be slow to open. */
const MOST_FINDINGS = 400;

/** Whether it may be printed, however little there is to look at. */
export const mayBePrinted = ({ findings, strict, pages }: ChecksPageInput): boolean =>
  pages !== undefined && toMend(findings, strict) === 0;

/** @returns a whole document */
export function makeChecksPage(input: ChecksPageInput): string {
  const words = checksPageWords(input.language);
  const shown = input.findings.toSorted(byLevel).slice(0, MOST_FINDINGS);
  const verdict = verdictOf(input, words);
  const pictured = new Set(shown.map(({ picture }) => picture).filter((picture) => picture !== undefined));
  const unpictured = shown.some(({ page, picture }) => page && !picture);
  return renderPage({
    ...{ language: input.language, title: input.title, titleLanguage: input.titleLanguage ?? '' },
    ...{ words, verdict },
    cards: cardsOf(shown).map((card) => cardOf(card, words)),
    notes: [
      ...(unpictured && pictured.size > 0 ? [words.morePictures(pictured.size)] : []),
      ...(input.findings.length > shown.length
        ? [words.moreFindings(input.findings.length - shown.length)]
        : []),
    ],
    checks: input.checks.map(({ title, result }) => ({ title, result, words: words.results[result] })),
  });
}

const RANK = { error: 0, warning: 1, info: 2 };
const byLevel = (a: Finding, b: Finding): number => RANK[a.level] - RANK[b.level];

const countOf = (findings: readonly Finding[], level: Finding['level']): number =>
  findings.filter((finding) => finding.level === level).length;

const toMend = (findings: readonly Finding[], strict: boolean): number =>
  countOf(findings, 'error') + (strict ? countOf(findings, 'warning') : 0);

/** `kind` is a class of the style sheet. */
function verdictOf(input: ChecksPageInput, words: ChecksPageWords) {
  const { findings, strict, pages, sheets = 0 } = input;
  const looks = countOf(findings, 'warning');
  if (!mayBePrinted(input) || pages === undefined) {
    const below = [
      ...(strict || looks === 0 ? [] : [words.alsoLook(looks)]),
      ...(pages === undefined ? [words.noPages] : []),
    ];
    return { kind: 'error', text: words.notYet(toMend(findings, strict)), below: below.join(' ') };
  }
  const text = words.ready(pages, sheets);
  return looks > 0
    ? { kind: 'warning', text, below: words.look(looks) }
    : { kind: 'ok', text, below: words.nothing };
}

function cardOf({ picture, findings }: Card, words: ChecksPageWords) {
  const page = findings[0]?.page;
  const place = page ? words.page(page.number, page.of) : '';
  return {
    picture: picture ? pictureOf(picture, words.alt(place, picture.frame !== undefined)) : false,
    level: findings[0]!.level,
    findings: findings.map((finding) => ({
      ...{ level: finding.level, levelWords: words.levels[finding.level], text: finding.text },
      hint: finding.hint ?? '',
      place: placeOf(finding, words),
    })),
  };
}

/** `03-rights.md, line 12 · page 5`; or `Page 5`. */
function placeOf({ file, line, page }: Finding, words: ChecksPageWords): string {
  const where = page ? words.page(page.number, page.of) : '';
  if (file === undefined) return where.charAt(0).toUpperCase() + where.slice(1);
  const source = line === undefined ? file : `${file}, ${words.line(line)}`;
  return where === '' ? source : `${source} · ${where}`;
}

/** Lengths are percentages of the picture, to a tenth. A spot may be a hairline: its frame keeps a little distance. */
function pictureOf({ png, width, height, frame }: Picture, alt: string) {
  const part = (share: number): number => Math.round(share * 1000) / 10;
  return {
    ...{ data: Buffer.from(png).toString('base64'), width, height, alt },
    frame: frame
      ? {
          ...{ left: part(frame.left), top: part(frame.top) },
          ...{ width: part(frame.width), height: part(frame.height) },
        }
      : false,
  };
}
