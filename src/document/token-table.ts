/**
 * Every token there is: what it is for, its unit and its limits. What booklets may set (`tokens:`) is judged by it,
 * and docs/themes.md is made from it. The values themselves stand in `styles/tokens.css` and the themes.
 */

/** Why a limit is where it is; the messages have words for it. */
export type Why =
  | 'edge'
  | 'head'
  | 'footer'
  | 'small'
  | 'large'
  | 'close'
  | 'apart'
  | 'thin'
  | 'sign'
  | 'room'
  | 'letters'
  | 'nothing';

export type Unit = 'mm' | 'pt' | 'em';

interface Meaning {
  /** What it is for. */
  en: string;
  fr: string;
}

/** One with a length, and between which it may be; the reasons for the lower and the upper limit. */
export interface LengthToken extends Meaning {
  unit: Unit;
  least: number;
  most: number;
  why: readonly [least: Why, most: Why];
}

/** One with a few words to choose from. */
export interface ChoiceToken extends Meaning {
  choices: readonly string[];
}

/** One that only themes set. */
export interface ThemeToken extends Meaning {
  by: 'theme';
}

export type Token = LengthToken | ChoiceToken | ThemeToken;

/** Office printers leave up to 5 mm white; text begins below the running head, and ends above the footer. */
const margin = (least: number, why: Why, en: string, fr: string): LengthToken => ({
  ...{ unit: 'mm', least, most: 50, why: [why, 'room'], en, fr },
});

/** Under 7 pt a copy of a copy is not read any more (as `checks/text-size.ts` judges the finished PDF). */
const size = (least: number, most: number, en: string, fr: string): LengthToken => ({
  ...{ unit: 'pt', least, most, why: ['small', 'large'], en, fr },
});

const leading = (en: string, fr: string): LengthToken => ({
  ...{ unit: 'pt', least: 8, most: 40, why: ['close', 'apart'], en, fr },
});

const space = (unit: 'mm' | 'pt', most: number, en: string, fr: string): LengthToken => ({
  ...{ unit, least: 0, most, why: ['nothing', 'room'], en, fr },
});

const rule = (unit: 'mm' | 'pt', least: number, most: number, en: string, fr: string): LengthToken => ({
  ...{ unit, least, most, why: ['thin', 'room'], en, fr },
});

export const TOKENS: Readonly<Record<string, Token>> = {
  'margin-top': margin(8, 'head', 'Margin above the text.', 'Marge au-dessus du texte.'),
  'margin-outer': margin(5, 'edge', 'Margin for the thumb.', 'Marge extérieure, pour le pouce.'),
  'margin-bottom': margin(14, 'footer', 'Margin below the text.', 'Marge sous le texte.'),
  'margin-gutter': margin(5, 'edge', 'Margin along the fold.', 'Marge le long du pli.'),
  'head-top': {
    ...{ unit: 'mm', least: 3.5, most: 30, why: ['edge', 'room'] },
    en: 'From the edge of the page to the line above the text.',
    fr: 'Du bord de la page à la ligne placée au-dessus du texte.',
  },
  'font-text': { by: 'theme', en: 'Face of the text.', fr: 'Police du texte.' },
  'font-display': { by: 'theme', en: 'Face of headings.', fr: 'Police des titres.' },
  'font-mono': { by: 'theme', en: 'Face of code.', fr: 'Police du code.' },
  'size-text': size(7, 24, 'Running text.', 'Texte courant.'),
  leading: leading('From line to line of running text.', 'D’une ligne à l’autre du texte courant.'),
  'size-small': size(7, 24, 'Colophon and lists of addresses.', 'Mentions et listes d’adresses.'),
  'leading-small': leading('From line to line there.', 'D’une ligne à l’autre de celles-ci.'),
  'size-note': size(7, 20, 'Footnotes, captions and small print.', 'Notes, légendes et petits caractères.'),
  'size-table-smallest': size(
    ...([
      6,
      14,
      'The least for tables that are too wide.',
      'Le minimum pour un tableau trop large.',
    ] as const),
  ),
  'leading-note': leading('From line to line of footnotes.', 'D’une ligne à l’autre des notes.'),
  'size-footer': size(7, 18, 'Page number and address.', 'Numéro de page et adresse.'),
  'size-head': size(7, 18, 'The line above the text.', 'La ligne au-dessus du texte.'),
  'size-title': size(12, 72, 'Titles of chapters.', 'Titres des chapitres.'),
  'size-heading': size(9, 48, 'Headings.', 'Intertitres.'),
  'size-subheading': size(
    8,
    36,
    'Headings of the third level, titles of boxes.',
    'Sous-intertitres, titres des encadrés.',
  ),
  'least-size-text': {
    by: 'theme',
    en: 'The smallest running text that `fit` may make.',
    fr: 'Le plus petit texte courant que `fit` puisse faire.',
  },
  'least-size-small': { by: 'theme', en: 'The same for `size-small`.', fr: 'De même pour `size-small`.' },
  'least-size-note': { by: 'theme', en: 'The same for `size-note`.', fr: 'De même pour `size-note`.' },
  'heading-case': {
    choices: ['uppercase', 'none'],
    en: 'Headings in capitals, or as they are written.',
    fr: 'Titres en capitales, ou tels qu’ils sont écrits.',
  },
  'display-largest': size(
    ...([
      24,
      160,
      'The largest that the cover’s title may be.',
      'La plus grande taille du titre de couverture.',
    ] as const),
  ),
  'display-leading': {
    by: 'theme',
    en: 'From line to line of the cover’s title, by its size.',
    fr: 'D’une ligne à l’autre du titre de couverture, selon sa taille.',
  },
  'display-padding': {
    by: 'theme',
    en: 'Between that title and the edge of its block.',
    fr: 'Entre ce titre et le bord de son aplat.',
  },
  'text-align': {
    choices: ['start', 'justify'],
    en: 'Lines of running text: ragged, or all of one length.',
    fr: 'Lignes du texte courant : en drapeau, ou justifiées.',
  },
  tracking: {
    ...{ unit: 'em', least: -0.03, most: 0.1, why: ['letters', 'letters'] },
    en: 'Added between letters, by their size; never in Arabic.',
    fr: 'Ajouté entre les lettres, selon leur taille ; jamais en arabe.',
  },
  'space-title': space('mm', 40, 'Below the title of a chapter.', 'Sous le titre d’un chapitre.'),
  'space-paragraph': space('pt', 30, 'Between paragraphs.', 'Entre les paragraphes.'),
  'space-item': space('pt', 20, 'Between the items of a list.', 'Entre les éléments d’une liste.'),
  'indent-list': {
    ...{ unit: 'pt', least: 8, most: 40, why: ['sign', 'room'] },
    en: 'How far lists stand in.',
    fr: 'Retrait des listes.',
  },
  'rule-heavy': rule(
    'mm',
    0.2,
    10,
    'Bar above the title of a chapter.',
    'Barre au-dessus du titre d’un chapitre.',
  ),
  'rule-fine': rule('pt', 0.4, 3, 'Thin rules.', 'Filets fins.'),
  'colour-accent': {
    by: 'theme',
    en: 'Bars and blocks; a group’s own by `colours: { accent: … }`.',
    fr: 'Barres et aplats ; celle d’un groupe par `colours: { accent: … }`.',
  },
  'colour-accent-text': { by: 'theme', en: 'Words upon blocks.', fr: 'Mots sur les aplats.' },
};

/** Tokens that a booklet may set. */
export const OWN: readonly string[] = Object.keys(TOKENS).filter((name) => !('by' in TOKENS[name]!));
