/** The kinds of values keys have. Each says what is wrong by a `problem` that the messages have words for. */
import { z } from 'zod';
import { PAPERS, parseSize } from '../geometry.ts';
import { canonicalLanguage } from './language.ts';
import { isAbsolutePath } from './paths.ts';

/** What a key is for, in both languages: shown in the documentation. */
export interface KeyText {
  en: string;
  fr: string;
  /** What may stand there, where the schema alone does not say it in plain words. */
  values?: { en: string; fr: string };
}

/** The texts of all keys. `.register(keyTexts, …)` comes last on a key: each step makes a new schema. */
export const keyTexts = z.registry<KeyText>();

const problem = (name: string, allowed?: readonly string[]) => ({ params: { problem: name, allowed } });

/** Control characters and halves of signs: nothing that can be printed. Line breaks and tabs are told apart. */
const UNPRINTABLE = /[^\P{Cc}\n\t]|\p{Cs}/u;

/** A text of one or more lines. */
export const lines = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine((text) => !UNPRINTABLE.test(text), problem('control'))
    .overwrite((text) => text.normalize('NFC'));

/** A text on one line. */
export const line = (max: number) => lines(max).refine((text) => !text.includes('\n'), problem('one-line'));

/** A language tag, put into its usual spelling. */
export const languageTag = () =>
  z
    .string()
    .trim()
    .refine((tag) => canonicalLanguage(tag) !== undefined, problem('language'))
    .overwrite((tag) => canonicalLanguage(tag) ?? tag);

/** A web address as it is printed: with or without `https://`. */
export const webAddress = () => line(200).refine(isWebAddress, problem('web-address'));

/** The path of a file in the folder; whether it is there is judged later, with the place where it stands. */
export const filePath = () => z.string().trim().min(1).max(1000);

/** One of the names that whoever runs livret allows. */
export const oneOf = (names: readonly string[]) =>
  z
    .string()
    .trim()
    .refine((name) => names.includes(name), problem('choice', names));

/**
 * A folder inside the working folder. A booklet may come from anyone, so it must not choose to write
 * elsewhere: only the option `--out` can.
 */
export const innerFolder = () =>
  line(200).refine(
    (text) => !isAbsolutePath(text) && !text.includes('\\') && !text.split('/').includes('..'),
    problem('out'),
  );

/** A size of paper, as people write it. Names of papers get their usual capitals. */
export const paperSize = () =>
  line(40)
    .superRefine((text, context) => {
      const size = parseSize(text);
      if (!size.ok) context.addIssue({ code: 'custom', ...problem(PAPER_FAULTS[size.fault]) });
    })
    .overwrite(
      (text) => Object.keys(PAPERS).find((name) => name.toLowerCase() === text.toLowerCase()) ?? text,
    );

const PAPER_FAULTS = { unknown: 'paper', unit: 'paper-unit', size: 'paper-range' } as const;

/** A number between two others, both allowed. */
export const numberWithin = (least: number, most: number, { whole = false } = {}) =>
  z
    .number()
    .refine(
      (n) => n >= least && n <= most && (!whole || Number.isInteger(n)),
      problem(whole ? 'whole' : 'number', [String(least), String(most)]),
    );

/** CSS class names, put apart by spaces. */
export const classNames = () =>
  line(100).refine(
    (text) => text.split(/\s+/).every((name) => /^[\p{L}_-][\p{L}\p{N}_-]*$/u.test(name)),
    problem('class'),
  );

function isWebAddress(text: string): boolean {
  if (/\s/.test(text)) return false;
  try {
    const url = new URL(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`);
    const web = url.protocol === 'https:' || url.protocol === 'http:';
    return web && url.username === '' && url.hostname.includes('.');
  } catch {
    return false;
  }
}
