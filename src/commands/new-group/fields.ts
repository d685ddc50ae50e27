/** What `livret new group` asks, writes and explains: one list, so that no part of it can forget a key. */
import type { MessageLanguage } from '../../report/render.ts';

/** What a group says of itself. Only the name has to be there. */
export interface Answers {
  name: string;
  url?: string | undefined;
  contact?: string | undefined;
  statement?: string | undefined;
  slogan?: string | undefined;
  /** A picture file; relative to the working folder. */
  logo?: string | undefined;
  /** As `#a3001b`. */
  colour?: string | undefined;
}

export interface Field {
  /** Its name here, and as an option. */
  name: keyof Answers;
  /** Where the answer goes in group.yaml, with dots. */
  keys: readonly string[];
  /** It may have several lines. */
  lines?: true;
  /** The booklet may have it, and a group may take it away: by {@link NOTHING}. */
  removable?: true;
  words: Record<MessageLanguage, FieldWords>;
}

/** The answer that takes away what the booklet has. */
export const NOTHING = '-';

export interface FieldWords {
  /** The question, in a few words. */
  question: string;
  /** What is good to know before answering. */
  advice?: string;
  example: string;
  /** What stands above the key in group.yaml. */
  comment: string;
}

export const FIELDS: readonly Field[] = [
  {
    name: 'name',
    keys: ['group'],
    words: {
      en: {
        question: 'Name of your group',
        example: 'Elm Street Tenants',
        comment: 'The name of the group, on the cover and with the colophon.',
      },
      fr: {
        question: 'Nom de votre groupe',
        example: 'Locataires de la rue des Ormes',
        comment: 'Le nom du groupe, sur la couverture et près des mentions.',
      },
    },
  },
  {
    name: 'url',
    keys: ['url', 'closing.url'],
    removable: true,
    words: {
      en: {
        question: 'Web address',
        example: 'www.elm-street.example',
        comment: 'The web address at the foot of every page of text.',
      },
      fr: {
        question: 'Adresse web',
        example: 'www.rue-des-ormes.example',
        comment: 'L’adresse web, au pied de chaque page de texte.',
      },
    },
  },
  {
    name: 'contact',
    keys: ['contact'],
    removable: true,
    words: {
      en: {
        question: 'How to reach you',
        advice: 'Strangers will read it: no names of persons, no private telephone or address.',
        example: 'Tuesdays, 6 pm, at the laundry',
        comment:
          'How to reach you, with the colophon. The booklet goes from hand to hand:\nno names of persons, no private telephone or address.',
      },
      fr: {
        question: 'Comment vous joindre',
        advice: 'Tout le monde le lira : ni nom de personne, ni téléphone ou adresse privés.',
        example: 'Le mardi à 18 h, à la laverie',
        comment:
          'Comment vous joindre, près des mentions. La brochure passera de main en main :\nni nom de personne, ni téléphone ou adresse privés.',
      },
    },
  },
  {
    name: 'statement',
    keys: ['closing.statement'],
    lines: true,
    removable: true,
    words: {
      en: {
        question: 'Closing statement, on the back cover',
        advice: 'It may have several lines; an empty one ends it.',
        example: 'We copied this booklet ourselves. Copy it too.',
        comment: 'The closing statement.',
      },
      fr: {
        question: 'Déclaration finale, au dos',
        advice: 'Plusieurs lignes possibles ; une ligne vide la termine.',
        example: 'Nous avons copié cette brochure nous-mêmes. Copiez-la aussi.',
        comment: 'La déclaration finale.',
      },
    },
  },
  {
    name: 'slogan',
    keys: ['closing.slogan'],
    removable: true,
    words: {
      en: {
        question: 'Slogan, on the back cover',
        example: 'Nobody stands alone.',
        comment: 'The slogan, in large letters.',
      },
      fr: {
        question: 'Slogan, au dos',
        example: 'Personne ne reste seul·e.',
        comment: 'Le slogan, en grandes lettres.',
      },
    },
  },
  {
    name: 'logo',
    keys: ['logo'],
    words: {
      en: {
        question: 'Logo',
        advice: 'A picture file: you may drag it into this window.',
        example: 'logo.png',
        comment: 'The picture beside the name on the cover: a file of this folder.',
      },
      fr: {
        question: 'Logo',
        advice: 'Un fichier d’image : vous pouvez le glisser dans cette fenêtre.',
        example: 'logo.png',
        comment: 'L’image près du nom, sur la couverture : un fichier de ce dossier.',
      },
    },
  },
  {
    name: 'colour',
    keys: ['colours.accent'],
    words: {
      en: {
        question: 'Your colour, for bars and blocks',
        advice: 'Six digits after #. It shows only where the booklet is made in colour; else it is black.',
        example: '#a3001b',
        comment: 'Bars, blocks and frames.',
      },
      fr: {
        question: 'Votre couleur, pour les barres et les aplats',
        advice:
          'Six signes après #, de 0 à 9 et de a à f. Elle ne se voit que si la brochure est faite en couleurs ; sinon, c’est du noir.',
        example: '#a3001b',
        comment: 'Les barres, les aplats et les cadres.',
      },
    },
  },
];
