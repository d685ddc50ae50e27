/**
 * What `--help` says, by command, in every language livret speaks: `''` is livret itself. A test compares it
 * with the commands there are.
 */
import { buildWords, checkWords } from './build.ts';
import { imposeWords } from './impose.ts';
import { initWords, newGroupWords, newWords } from './new.ts';
import { translatedWords } from './translated.ts';
import type { CommandWords } from './words.ts';

export const HELP: Record<string, CommandWords> = {
  '': {
    does: {
      en: 'A booklet from Markdown, ready to print, fold and hand out.',
      fr: 'Du Markdown à la brochure, prête à imprimer, à plier et à distribuer.',
    },
  },
  build: buildWords,
  check: checkWords,
  translated: translatedWords,
  new: newWords,
  'new group': newGroupWords,
  init: initWords,
  impose: imposeWords,
  index: {
    does: {
      en: 'make a web page that lists the finished booklets of a folder',
      fr: 'faire une page web qui présente les brochures terminées d’un dossier',
    },
    arguments: {
      dist: { en: 'the folder with the finished booklets', fr: 'le dossier des brochures terminées' },
    },
    options: {
      '--out': {
        en: 'put the page and what readers may have into a new folder, for a website (default: the page alone, beside the booklets)',
        fr: 'mettre la page et ce qui est pour le public dans un nouveau dossier, pour un site web (par défaut : la page seule, à côté des brochures)',
      },
    },
  },
  'test-sheet': {
    does: {
      en: 'make a sheet to print once, which shows what your printer does with paper',
      fr: 'produire une feuille à imprimer une fois, qui montre ce que votre imprimante fait du papier',
    },
    options: {
      '--sheet': {
        en: 'A4, A3, Letter … (default: A4)',
        fr: 'A4, A3, Letter… (par défaut : A4)',
      },
      '--out': {
        en: 'the PDF to write (default: test-sheet.pdf)',
        fr: 'le PDF à écrire (par défaut : test-sheet.pdf)',
      },
    },
  },
  doctor: {
    does: {
      en: 'say what this machine has and what it lacks',
      fr: 'dire ce que cette machine a et ce qui lui manque',
    },
    options: {
      '--clear-cache': {
        en: 'throw away what builds kept on this machine for the next one',
        fr: 'jeter ce qui a été gardé sur cette machine pour la prochaine fois',
      },
    },
  },
  help: {
    does: { en: 'show the help of a command', fr: 'afficher l’aide d’une commande' },
  },
};
