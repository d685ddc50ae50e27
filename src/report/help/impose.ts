/** What `livret impose --help` says. */
import type { CommandWords } from './words.ts';

export const imposeWords: CommandWords = {
  does: {
    en: 'put the pages of any PDF onto sheets, to print, fold, cut and staple',
    fr: 'disposer les pages d’un PDF sur des feuilles à imprimer, plier, couper et agrafer',
  },
  arguments: { file: { en: 'the PDF', fr: 'le PDF' } },
  options: {
    '--out': {
      en: 'the PDF of sheets to write (always needed)',
      fr: 'le PDF des feuilles à écrire (obligatoire)',
    },
    '--scheme': {
      en: 'how pages lie on the sheets; without it saddle, or signatures above 80 pages',
      fr: 'le montage des pages sur les feuilles ; sans précision, saddle, ou signatures au-delà de 80 pages',
    },
    '--sheet': {
      en: 'A4, A3, Letter … or a size such as 320x450mm (default: A4)',
      fr: 'A4, A3, Letter… ou des dimensions comme 320x450mm (par défaut : A4)',
    },
    '--blanks': {
      en: 'where blank pages go: before the last page, around the rest, at the end',
      fr: 'où vont les pages blanches : avant la dernière page, réparties autour du reste, à la fin',
    },
    '--binding': {
      en: 'the side of the spine',
      fr: 'le côté du dos : left, à gauche ; right, à droite',
    },
    '--duplex': {
      en: 'the edge the printer flips on, or one side at a time',
      fr: 'le bord sur lequel l’imprimante retourne la feuille, ou une face à la fois',
    },
    '--reverse': {
      en: 'when fronts or backs are printed alone: the last sheet first',
      fr: 'quand les rectos ou les versos sont imprimés seuls : la dernière feuille d’abord',
    },
    '--creep': {
      en: 'make up for the thickness of the paper: 80gsm, 0.1mm, none (default: none)',
      fr: 'compenser l’épaisseur du papier : 80gsm, 0.1mm, none (par défaut : none)',
    },
    '--marks': {
      en: 'fold, cut, crop, staples, numbers, registration; all, none (default: none)',
      fr: 'les repères : fold (pli), cut (découpe), crop (rogne), staples (agrafes), numbers (numéros), registration (repérage) ; all (tous), none (aucun, par défaut)',
    },
    '--scale': {
      en: 'fit: as large as the sheet allows; actual: at their own size',
      fr: 'fit : aussi grand que la feuille le permet ; actual : à leur propre taille',
    },
    '--margin': {
      en: 'white to keep around each page, for pages printed to their edges: 4mm',
      fr: 'le blanc à garder autour de chaque page, si elle est imprimée jusqu’au bord : 4mm',
    },
    '--shift': {
      en: 'how far your printer’s backs slip, in mm, as the test sheet shows it: 0.5,-0.25',
      fr: 'de combien les versos glissent sur votre imprimante, en mm, comme le montre la feuille d’essai : 0.5,-0.25',
    },
    '--grey': {
      en: 'turn everything grey: copiers bill coloured pages as such',
      fr: 'tout passer en gris : les copieurs facturent en couleur les pages qui en ont',
    },
    '--signatures': {
      en: 'sheets in each signature: auto, 4, or 5,4,4 (default: auto)',
      fr: 'le nombre de feuilles par cahier : auto, 4, ou 5,4,4 (par défaut : auto)',
    },
    '--grid': {
      en: 'for cards, columns x rows, such as 2x5 (default: as many as fit)',
      fr: 'pour des cartes, colonnes x rangées, comme 2x5 (par défaut : autant qu’il en tient)',
    },
    '--backs': {
      en: 'for cards: every second page is a back, no backs, or the last page is every back',
      fr: 'pour des cartes : une page sur deux est un verso, pas de verso, ou la dernière page sert de verso à toutes',
    },
  },
};
