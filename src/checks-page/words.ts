/** The sentences of the page of the checks. */
import type { Level } from '../report/notice.ts';
import type { MessageLanguage } from '../report/render.ts';
import type { CheckResult, PageOf } from './types.ts';

export interface ChecksPageWords {
  /** Before the title. */
  of: string;
  /** The verdict where it may be printed; `sheets` 0: there are none. */
  ready: (pages: number, sheets: number) => string;
  /** The verdict where it may not. */
  notYet: (things: number) => string;
  /** Below the verdict. */
  nothing: string;
  look: (things: number) => string;
  alsoLook: (things: number) => string;
  noPages: string;
  found: string;
  checked: string;
  levels: Record<Level, string>;
  results: Record<CheckResult, string>;
  line: (line: number) => string;
  page: (number: number, of: PageOf) => string;
  /** What a picture shows, for those who do not see it. */
  alt: (place: string, framed: boolean) => string;
  /** Below the findings: more than there are pictures, or room. */
  morePictures: (pictures: number) => string;
  moreFindings: (left: number) => string;
  /** At the end. */
  foot: string;
}

const count = (n: number, one: string, many: string): string => `${n}\u00a0${n === 1 ? one : many}`;

const ENGLISH: ChecksPageWords = {
  of: 'Before printing:',
  ready: (pages, sheets) =>
    `Ready to print: ${count(pages, 'page', 'pages')}${sheets > 0 ? ` on ${count(sheets, 'sheet', 'sheets')}` : ''}`,
  notYet: (things) => `Do not print yet: ${count(things, 'thing', 'things')} to mend`,
  nothing: 'Nothing was found that would spoil it on paper.',
  look: (things) =>
    things === 1
      ? 'One thing is worth a look first.'
      : `${count(things, 'thing', 'things')} are worth a look first.`,
  alsoLook: (things) =>
    things === 1
      ? 'One more thing is worth a look.'
      : `${count(things, 'more thing', 'more things')} are worth a look.`,
  noPages: 'The pages themselves could not be looked at: check again when this is mended.',
  found: 'What was found',
  checked: 'What was checked',
  levels: { error: 'To mend', warning: 'To look at', info: 'To know' },
  results: {
    ok: 'in order',
    warning: 'to look at',
    error: 'to mend',
    off: 'switched off',
    'not-applicable': 'nothing to check',
  },
  line: (line) => `line ${line}`,
  page: (number, of) =>
    ({
      booklet: `page ${number}`,
      'large-print': `page ${number} of the large print`,
      'mini-zine': `page ${number} of the mini-zine`,
      sheets: `side ${number} of the sheets`,
    })[of],
  alt: (place, framed) =>
    framed ? `Part of ${place}; the spot is framed.` : `The whole of ${place}, small.`,
  morePictures: (pictures) =>
    `Only ${count(pictures, 'spot is', 'spots are')} shown; the others are described in words.`,
  moreFindings: (left) =>
    `And ${count(left, 'more thing', 'more things')}: check again when these are mended.`,
  foot: 'This page is for those who make the booklet, not to be handed out: it shows pages and names of files.',
};

const FRENCH: ChecksPageWords = {
  of: 'Avant d’imprimer :',
  ready: (pages, sheets) =>
    `Bon à imprimer : ${count(pages, 'page', 'pages')}${sheets > 0 ? ` sur ${count(sheets, 'feuille', 'feuilles')}` : ''}`,
  notYet: (things) => `N’imprimez pas encore : ${count(things, 'point', 'points')} à corriger`,
  nothing: 'Rien n’a été trouvé qui gâcherait l’impression.',
  look: (things) =>
    things === 1
      ? 'Un point mérite un coup d’œil avant.'
      : `${count(things, 'point', 'points')} méritent un coup d’œil avant.`,
  alsoLook: (things) =>
    things === 1
      ? 'Un autre point mérite un coup d’œil.'
      : `${count(things, 'autre point', 'autres points')} méritent un coup d’œil.`,
  noPages: 'Les pages elles-mêmes n’ont pas pu être regardées : vérifiez à nouveau après correction.',
  found: 'Ce qui a été trouvé',
  checked: 'Ce qui a été vérifié',
  levels: { error: 'À corriger', warning: 'À regarder', info: 'À savoir' },
  results: {
    ok: 'en ordre',
    warning: 'à regarder',
    error: 'à corriger',
    off: 'désactivé',
    'not-applicable': 'sans objet',
  },
  line: (line) => `ligne ${line}`,
  page: (number, of) =>
    ({
      booklet: `page ${number}`,
      'large-print': `page ${number} de l’édition en gros caractères`,
      'mini-zine': `page ${number} du mini-zine`,
      sheets: `face ${number} des feuilles`,
    })[of],
  alt: (place, framed) =>
    framed ? `Extrait : ${place} ; l’endroit est encadré.` : `Vue d’ensemble : ${place}.`,
  morePictures: (pictures) =>
    pictures === 1
      ? 'Un seul endroit est montré ; les autres sont décrits.'
      : `Seuls ${pictures} endroits sont montrés ; les autres sont décrits.`,
  moreFindings: (left) =>
    `Et ${count(left, 'autre point', 'autres points')} : vérifiez à nouveau après ces corrections.`,
  foot: 'Cette page est pour celles et ceux qui font la brochure, pas pour la diffusion : elle montre des pages et des noms de fichiers.',
};

export const checksPageWords = (language: MessageLanguage): ChecksPageWords =>
  language === 'fr' ? FRENCH : ENGLISH;
