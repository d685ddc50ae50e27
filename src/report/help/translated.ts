/** What `livret translated --help` says. */
import type { CommandWords } from './words.ts';

export const translatedWords: CommandWords = {
  does: {
    en: 'note that translated chapters are up to date with their originals',
    fr: 'noter que des chapitres traduits sont à jour par rapport à leurs originaux',
  },
  arguments: {
    paths: {
      en: 'translated chapters, or a language’s folder for all in it',
      fr: 'des chapitres traduits, ou le dossier d’une langue pour tous ceux qu’il contient',
    },
  },
};
