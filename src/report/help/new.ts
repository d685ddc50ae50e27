/** What `livret new --help`, `livret new group --help` and `livret init --help` say. */
import type { CommandWords } from './words.ts';

export const newWords: CommandWords = {
  does: {
    en: 'make the edition of a group: livret new group',
    fr: 'créer l’édition d’un groupe : livret new group',
  },
};

export const newGroupWords: CommandWords = {
  does: {
    en: 'make the edition of a local group: asks what it needs, writes it, builds it',
    fr: 'créer l’édition d’un groupe local : pose les questions, écrit les fichiers, produit la brochure',
  },
  arguments: {
    name: {
      en: 'the group’s name, or with --name that of its folder',
      fr: 'le nom du groupe, ou, avec --name, celui de son dossier',
    },
  },
  options: {
    '--name': {
      en: 'the group’s name, as readers see it',
      fr: 'le nom du groupe, tel qu’on le lit dans la brochure',
    },
    '--url': { en: 'its web address', fr: 'son adresse web' },
    '--contact': { en: 'how to reach it', fr: 'comment le joindre' },
    '--statement': {
      en: 'the closing statement, on the back cover',
      fr: 'la déclaration finale, au dos de la brochure',
    },
    '--slogan': { en: 'the slogan, on the back cover', fr: 'le slogan, au dos de la brochure' },
    '--logo': {
      en: 'a picture, copied beside group.yaml',
      fr: 'une image, copiée à côté de group.yaml',
    },
    '--colour': {
      en: 'its colour, such as "#a3001b"',
      fr: 'sa couleur, par exemple "#a3001b"',
    },
    '--folder': {
      en: 'the booklet (default: content)',
      fr: 'la brochure (par défaut : content)',
    },
    '--no-build': { en: 'only write it', fr: 'écrire les fichiers, sans produire la brochure' },
    '--yes': {
      en: 'ask nothing: what is not given is left out',
      fr: 'ne rien demander : ce qui n’est pas indiqué est laissé de côté',
    },
  },
};

export const initWords: CommandWords = {
  does: {
    en: 'begin a new booklet from a starter, which builds as it stands',
    fr: 'commencer une nouvelle brochure à partir d’un modèle, prêt à produire',
  },
  arguments: {
    folder: { en: 'the folder to make', fr: 'le dossier à créer' },
  },
  options: {
    '--starter': {
      en: 'the starter: guide, leaflet, zine, rights-card or programme',
      fr: 'le modèle : guide, leaflet (dépliant), zine, rights-card (carte de droits) ou programme',
    },
  },
};
