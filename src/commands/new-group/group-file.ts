/** The text of a new group.yaml: what was answered, and what was not as a remark ready to be filled in. */
import { Scalar, stringify } from 'yaml';
import type { MessageLanguage } from '../../report/render.ts';
import { type Answers, FIELDS, NOTHING } from './fields.ts';

const HEAD: Record<MessageLanguage, string> = {
  en:
    'The edition of a local group. What does not stand here stays as it is in booklet.yaml.\n' +
    'A line that begins with # is a remark: it is never printed. Take the # away to use a line.\n' +
    'A chapter or picture laid into this folder replaces the one of the same name.',
  fr:
    'L’édition d’un groupe local. Ce qui n’est pas écrit ici reste comme dans booklet.yaml.\n' +
    'Une ligne qui commence par # est une remarque : elle n’est jamais imprimée. Ôtez le # pour utiliser la ligne.\n' +
    'Un chapitre ou une image posés dans ce dossier remplacent ceux du même nom.',
};

/** What stands above keys that hold others, and above a key that is asked for once and written twice. */
const ABOVE: Record<string, Record<MessageLanguage, string>> = {
  closing: {
    en: 'The back cover. What is not set here is taken from booklet.yaml.',
    fr: 'Le dos de la brochure. Ce qui n’est pas réglé ici vient de booklet.yaml.',
  },
  'closing.url': { en: 'The web address on the back cover.', fr: 'L’adresse web au dos.' },
  colours: {
    en: 'Your colour, where colours are kept: with the line “colour: keep” here or in booklet.yaml.\nCopiers bill a page with any colour in it as a colour page.',
    fr: 'Votre couleur, là où les couleurs sont gardées : avec la ligne « colour: keep », ici ou dans booklet.yaml.\nUne page où il y a de la couleur est comptée en couleurs par la photocopieuse.',
  },
};

/** Of a block that is all remarks: a line of it needs the line that opens it, and that one needs a line. */
const BOTH: Record<MessageLanguage, (outer: string) => string> = {
  en: (outer) => `To use a line below, take away its # and that of “${outer}:”.`,
  fr: (outer) => `Pour utiliser une ligne ci-dessous, ôtez son # et celui de « ${outer}: ».`,
};

/**
 * Valid YAML whatever the answers hold.
 *
 * @param answers `logo` is the name of the file beside it
 * @param language of the remarks
 */
export function groupFile(answers: Answers, language: MessageLanguage): string {
  const entries = FIELDS.flatMap(({ name, keys, removable, words }) =>
    keys.map((key) => {
      const { comment, example } = words[language];
      const [outer = '', inner] = key.split('.');
      const said = ABOVE[key]?.[language] ?? comment;
      const value = removable && answers[name] === NOTHING ? null : answers[name];
      const text = entryOf(inner ?? outer, said, value, example);
      return { outer: inner === undefined ? undefined : outer, set: answers[name] !== undefined, text };
    }),
  );
  const top = entries.flatMap(({ outer, text }) => (outer === undefined ? [text] : []));
  const blocks = [...new Set(entries.flatMap(({ outer }) => outer ?? []))].map((outer) => {
    const inside = entries.filter((entry) => entry.outer === outer);
    // A key with nothing set below it would take away what booklet.yaml sets there.
    const sign = inside.some(({ set }) => set) ? '' : '#';
    const lines = inside.map(({ text }) => indented(text)).join('');
    const above = [ABOVE[outer]?.[language] ?? '', sign === '' ? '' : BOTH[language](outer)];
    return `${remark(above.filter((text) => text !== '').join('\n'))}${sign}${outer}:\n${lines}`;
  });
  return [remark(HEAD[language]), ...top, ...blocks].join('\n');
}

/** A remark, and the key with its value, or with none, which takes away what the booklet has; without a value an example that the sign before it keeps out. */
function entryOf(key: string, comment: string, value: string | null | undefined, example: string): string {
  if (value === null) return `${remark(comment)}${key}:\n`;
  return remark(comment) + (value === undefined ? `#${yamlOf(key, example)}` : yamlOf(key, value));
}

/** Quoted on one line, or the lines of a block just as they are read. */
function yamlOf(key: string, value: string): string {
  const scalar = new Scalar(value);
  scalar.type = value.includes('\n') ? 'BLOCK_LITERAL' : 'QUOTE_DOUBLE';
  return stringify({ [key]: scalar }, { lineWidth: 0, version: '1.2' });
}

const remark = (text: string): string => text.replace(/^/gm, '# ').concat('\n');

/** One level further in; lines of nothing stay so. */
const indented = (text: string): string => text.replace(/^(?=.)/gm, '  ');
