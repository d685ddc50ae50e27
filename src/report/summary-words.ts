/** The words of what is said when a build is done. */
import type { MessageLanguage } from './render.ts';
import type { OutputKind } from './report.ts';

export interface SummaryWords {
  head: (title: string, counts: { pages: string; sheets: string }, copiesAtOnce: number) => string;
  pages: (count: number) => string;
  /** In brackets behind the count of pages; nothing where there are none. */
  blanks: (pages: readonly number[]) => string;
  sheets: (count: number, paper: string) => string;
  /** Before the name of a file. */
  labels: Record<OutputKind, string>;
  /** Files stand in a column at least so far in. */
  leastLabel: number;
  nothing: string;
  /** Before the page of the checks, where there is something to look at. */
  look: string;
  onlyPage: string;
  shortEdge: string;
  longEdge: string;
  oneSide: string;
  apart: string;
  /** What is done with the printed stack, by the name of the scheme. */
  finish: Record<string, string>;
  count: (sheets: number) => string;
  priced: (sheets: number, price: number) => string;
  cost: (copies: number, duplex: string, oneSided: string) => string;
  costOfOneSide: (copies: number, sheets: string) => string;
}

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

const ENGLISH: SummaryWords = {
  head: (title, { pages, sheets }, copiesAtOnce) =>
    `“${title}”: ${pages}, ${sheets} ${copiesAtOnce === 1 ? 'a copy' : `for ${copiesAtOnce} copies`}.`,
  pages: (n) => count(n, 'page', 'pages'),
  blanks: (pages) => (pages.length === 0 ? '' : ` (blank: ${pages.join(', ')})`),
  sheets: (n, paper) => `${count(n, 'sheet', 'sheets')} of ${paper}`,
  labels: {
    read: 'To read:',
    print: 'To print:',
    'print-long-edge': 'Long edge:',
    'print-fronts': 'Fronts:',
    'print-backs': 'Backs:',
    'print-letter': 'US Letter:',
    'print-mini': 'Mini-zine:',
    'read-large': 'Large print:',
    howto: 'How to print:',
    cover: 'Cover:',
    proof: 'Proof:',
  },
  leastLabel: 9,
  nothing: 'Nothing was written: these were the checks alone.',
  look: 'To look at:',
  onlyPage: 'Only this page was written: these were the checks alone.',
  shortEdge: 'Print both sides, flipped on the short edge, at 100 % (no “fit to page”).',
  longEdge: 'Print both sides, flipped on the long edge, at 100 % (no “fit to page”).',
  oneSide: 'Print one side, at 100 % (no “fit to page”).',
  apart:
    'Print the fronts, turn the whole stack over on its short edge and put it back, print the backs; at 100 % (no “fit to page”).',
  finish: {
    saddle: 'Fold the stack, staple in the fold.',
    signatures: 'Fold each signature by itself, staple or sew it, then glue their backs together.',
    perfect: 'Fold each sheet by itself, stack them in order, glue the folds.',
    'cut-stack': 'Cut the pile across, lay the part with page 1 on the other, fold, staple in the fold.',
    'mini-zine': 'Fold along all lines, cut the middle one, push the ends together.',
    'two-copies': 'Cut the pile in the middle: each half is a copy. Fold and staple it where it has a fold.',
    cards: 'Cut along all lines.',
  },
  count: (sheets) => count(sheets, 'sheet', 'sheets'),
  priced: (sheets, price) => `${count(sheets, 'sheet', 'sheets')} for ${price.toFixed(2)}`,
  cost: (copies, duplex, oneSided) =>
    `${count(copies, 'copy', 'copies')}: ${duplex}, printed on both sides (${oneSided} if on one side only).`,
  costOfOneSide: (copies, sheets) => `${count(copies, 'copy', 'copies')}: ${sheets}, printed on one side.`,
};

/** French counts none as it counts one. */
const compte = (n: number, un: string, plusieurs: string): string => `${n} ${n < 2 ? un : plusieurs}`;

const FRENCH: SummaryWords = {
  head: (title, { pages, sheets }, copiesAtOnce) =>
    `« ${title} » : ${pages}, ${sheets} ${copiesAtOnce === 1 ? 'par exemplaire' : `pour ${copiesAtOnce} exemplaires`}.`,
  pages: (n) => compte(n, 'page', 'pages'),
  blanks: (pages) =>
    pages.length === 0 ? '' : ` (${pages.length === 1 ? 'blanche' : 'blanches'} : ${pages.join(', ')})`,
  sheets: (n, paper) => `${compte(n, 'feuille', 'feuilles')} ${paper}`,
  labels: {
    read: 'À lire :',
    print: 'À imprimer :',
    'print-long-edge': 'Bord long :',
    'print-fronts': 'Rectos :',
    'print-backs': 'Versos :',
    'print-letter': 'US Letter :',
    'print-mini': 'Mini-zine :',
    'read-large': 'Gros caractères :',
    howto: 'Mode d’emploi :',
    cover: 'Couverture :',
    proof: 'Épreuve :',
  },
  leastLabel: 12,
  look: 'À regarder :',
  onlyPage: 'Seule cette page a été écrite : c’étaient les vérifications seules.',
  nothing: 'Rien n’a été écrit : c’étaient les vérifications seules.',
  shortEdge: 'Imprimez recto verso, en retournant sur le bord court, à 100 % (sans « ajuster à la page »).',
  longEdge: 'Imprimez recto verso, en retournant sur le bord long, à 100 % (sans « ajuster à la page »).',
  oneSide: 'Imprimez sur une seule face, à 100 % (sans « ajuster à la page »).',
  apart:
    'Imprimez les rectos, retournez toute la pile sur son bord court et remettez-la, imprimez les versos ; à 100 % (sans « ajuster à la page »).',
  finish: {
    saddle: 'Pliez la pile, agrafez dans le pli.',
    signatures: 'Pliez chaque cahier à part, agrafez-le ou cousez-le, puis collez les dos ensemble.',
    perfect: 'Pliez chaque feuille à part, empilez-les dans l’ordre, collez les plis.',
    'cut-stack':
      'Coupez la pile en travers, posez la partie où est la page 1 sur l’autre, pliez, agrafez dans le pli.',
    'mini-zine': 'Pliez le long de toutes les lignes, coupez celle du milieu, rapprochez les deux bouts.',
    'two-copies':
      'Coupez la pile au milieu : chaque moitié est un exemplaire. Pliez-le et agrafez-le s’il a un pli.',
    cards: 'Coupez le long de toutes les lignes.',
  },
  count: (sheets) => compte(sheets, 'feuille', 'feuilles'),
  priced: (sheets, price) =>
    `${compte(sheets, 'feuille', 'feuilles')} pour ${price.toFixed(2).replace('.', ',')}`,
  cost: (copies, duplex, oneSided) =>
    `${compte(copies, 'exemplaire', 'exemplaires')} : ${duplex}, en recto verso (${oneSided}, sur une seule face).`,
  costOfOneSide: (copies, sheets) =>
    `${compte(copies, 'exemplaire', 'exemplaires')} : ${sheets}, sur une seule face.`,
};

export const summaryWords = (language: MessageLanguage): SummaryWords =>
  language === 'fr' ? FRENCH : ENGLISH;
