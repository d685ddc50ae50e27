/** What `--help` says of options that several commands have, and in its frame. */
import type { MessageLanguage } from '../render.ts';
import type { Said } from './words.ts';

/** Options of every command. */
export const SHARED_OPTIONS: Record<string, Said> = {
  '--json': {
    en: 'print the report on standard output, as JSON, and nothing else',
    fr: 'écrire le rapport sur la sortie standard, en JSON, et rien d’autre',
  },
  '--quiet': { en: 'print errors only', fr: 'n’afficher que les erreurs' },
  '--verbose': {
    en: 'print everything, where the time went, and details of errors',
    fr: 'tout afficher, avec le temps de chaque étape et le détail des erreurs',
  },
  '--lang': { en: 'the language of messages', fr: 'la langue des messages' },
  '--browser': {
    en: 'the Chrome or Chromium to use: its path, or the address (ws://…) of one that runs elsewhere',
    fr: 'le navigateur à utiliser (Chrome ou Chromium) : son chemin, ou l’adresse (ws://…) d’un navigateur qui tourne ailleurs',
  },
  '--download-browser': {
    en: 'if this machine has no browser, download one without asking',
    fr: 'si cette machine n’a pas de navigateur, en télécharger un sans poser la question',
  },
  '--help': { en: 'show this help', fr: 'afficher cette aide' },
  '--version': { en: 'show the version', fr: 'afficher la version' },
};

/** Options that `build` and `check` have alike. */
export const EDITION_OPTIONS: Record<string, Said> = {
  '--shard': {
    en: 'of several editions only a part, to share them out among machines: 2/5 is the second of five parts',
    fr: 'de plusieurs éditions, une part seulement, pour les répartir entre des machines : 2/5 est la deuxième de cinq parts',
  },
  '--jobs': {
    en: 'how many editions to make side by side (without it: as many as the machine bears)',
    fr: 'combien d’éditions produire en même temps (sans cette option : autant que la machine en supporte)',
  },
  '--no-cache': {
    en: 'keep nothing on this machine for the next build, and use nothing that was kept',
    fr: 'ne rien garder sur cette machine pour la prochaine fois, et ne rien reprendre de ce qui l’a été',
  },
  '--strict': { en: 'treat warnings as errors', fr: 'traiter les avertissements comme des erreurs' },
};

export interface HelpFrame {
  /** By commander's own headings. */
  headings: Record<string, string>;
  oneOf: string;
  byDefault: string;
  /** Between two things in brackets. */
  between: string;
}

export const FRAME: Record<MessageLanguage, HelpFrame> = {
  en: {
    headings: {
      'Usage:': 'Usage:',
      'Arguments:': 'Arguments:',
      'Options:': 'Options:',
      'Commands:': 'Commands:',
    },
    oneOf: 'one of: ',
    byDefault: 'default: ',
    between: '; ',
  },
  fr: {
    headings: {
      'Usage:': 'Utilisation :',
      'Arguments:': 'À indiquer :',
      'Options:': 'Options :',
      'Commands:': 'Commandes :',
    },
    oneOf: 'au choix : ',
    byDefault: 'par défaut : ',
    between: ' ; ',
  },
};
