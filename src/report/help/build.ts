/** What `livret build --help` and `livret check --help` say. */
import { OUTPUT_KINDS } from '../report.ts';
import { EDITION_OPTIONS } from './shared.ts';
import type { CommandWords } from './words.ts';

const KINDS = OUTPUT_KINDS.join(', ');

export const buildWords: CommandWords = {
  does: {
    en: 'build the booklet in a folder: the pages to read and the sheets to print',
    fr: 'produire la brochure d’un dossier : les pages à lire et les feuilles à imprimer',
  },
  arguments: {
    folder: { en: 'the folder with the Markdown', fr: 'le dossier où se trouve le Markdown' },
  },
  options: {
    ...EDITION_OPTIONS,
    '--out': {
      en: 'where to put the files (default: dist)',
      fr: 'où mettre les fichiers (par défaut : dist)',
    },
    '--group': {
      en: 'build the edition of this group; may be repeated',
      fr: 'produire l’édition de ce groupe ; peut se répéter',
    },
    '--all-groups': {
      en: 'build the editions of all groups',
      fr: 'produire les éditions de tous les groupes',
    },
    '--booklet-language': {
      en: 'of a booklet in several languages, build this one only; may be repeated',
      fr: 'd’une brochure en plusieurs langues, ne produire que celle-ci ; peut se répéter',
    },
    '--outputs': {
      en: `which files to make, with commas between them: ${KINDS}`,
      fr: `les fichiers à produire, séparés par des virgules : ${KINDS}`,
    },
    '--watch': {
      en: 'stay, and build again whenever something in the folder changes; Ctrl-C ends it',
      fr: 'rester, et recommencer dès que quelque chose change dans le dossier ; Ctrl-C y met fin',
    },
    '--lenient': {
      en: 'mark missing pictures and dead links on the page instead of refusing the booklet',
      fr: 'marquer sur la page les images manquantes et les liens morts, au lieu de refuser la brochure',
    },
  },
};

export const checkWords: CommandWords = {
  does: {
    en: 'check a booklet, without writing its files, or any PDF',
    fr: 'vérifier une brochure, sans en écrire les fichiers, ou n’importe quel PDF',
  },
  arguments: {
    target: { en: 'a booklet’s folder, or a PDF', fr: 'le dossier d’une brochure, ou un PDF' },
  },
  options: {
    ...EDITION_OPTIONS,
    '--out': {
      en: 'where to put a page that shows what was found, with pictures of each spot',
      fr: 'où mettre une page qui montre ce qui a été trouvé, avec une image de chaque endroit',
    },
    '--group': {
      en: 'check the edition of this group; may be repeated',
      fr: 'vérifier l’édition de ce groupe ; peut se répéter',
    },
    '--all-groups': {
      en: 'check the editions of all groups',
      fr: 'vérifier les éditions de tous les groupes',
    },
    '--booklet-language': {
      en: 'of a booklet in several languages, check this one only; may be repeated',
      fr: 'd’une brochure en plusieurs langues, ne vérifier que celle-ci ; peut se répéter',
    },
    '--lenient': {
      en: 'warn about missing pictures and dead links instead of refusing the booklet',
      fr: 'pour les images manquantes et les liens morts, avertir au lieu de refuser la brochure',
    },
  },
};
