/** All checks, in the order a person would make them. */
import type { Code } from '../report/catalogue.ts';
import type { Notice } from '../report/notice.ts';
import { bookmarks } from './bookmarks.ts';
import { colour } from './colour.ts';
import { contrast } from './contrast.ts';
import { documentInfo } from './document-info.ts';
import { fileSize } from './file-size.ts';
import { fonts } from './fonts.ts';
import { glyphs } from './glyphs.ts';
import { lines } from './lines.ts';
import { links } from './links.ts';
import { onPage } from './on-page.ts';
import { pageBoxes } from './page-boxes.ts';
import { pageCount } from './page-count.ts';
import { pageSize } from './page-size.ts';
import { pictureNotes } from './picture-notes.ts';
import { pictureResolution } from './picture-resolution.ts';
import { qrCodes } from './qr-codes.ts';
import { sheetEdge } from './sheet-edge.ts';
import { sheetsConserved } from './sheets-conserved.ts';
import { structure } from './structure.ts';
import { textConserved } from './text-conserved.ts';
import { textSize } from './text-size.ts';
import { transparency } from './transparency.ts';
import type { Check, CheckContext } from './types.ts';

/** A check as people see it in the list of what was checked. */
export interface NamedCheck {
  /** Stable, kebab-case, the name of its file. */
  name: string;
  /** What is as it should be, if nothing was found: one line. */
  title: { en: string; fr: string };
  /** All that it may say. */
  codes: readonly Code[];
  /** What it compares with; without that there is nothing for it to look at. */
  needs?: 'intent' | 'sheets';
  check: Check;
}

export const CHECKS: readonly NamedCheck[] = [
  {
    name: 'page-count',
    title: {
      en: 'The pages fill the sheets, and no sheet is missing',
      fr: 'Les pages remplissent les feuilles, et il n’en manque aucune',
    },
    codes: ['page-count', 'page-count-odd', 'sheet-count'],
    check: pageCount,
  },
  {
    name: 'page-size',
    title: {
      en: 'Every page and sheet has its size',
      fr: 'Chaque page et chaque feuille a son format',
    },
    codes: ['page-size', 'page-size-mixed'],
    check: pageSize,
  },
  {
    name: 'page-boxes',
    title: {
      en: 'The boxes of the pages agree with each other',
      fr: 'Les cadres des pages s’accordent entre eux',
    },
    codes: ['page-boxes'],
    check: pageBoxes,
  },
  {
    name: 'text-conserved',
    title: { en: 'No word was lost or doubled', fr: 'Aucun mot perdu ni doublé' },
    codes: ['text-lost', 'text-added'],
    needs: 'intent',
    check: textConserved,
  },
  {
    name: 'on-page',
    title: { en: 'No words run over the edge of a page', fr: 'Aucun mot ne dépasse le bord d’une page' },
    codes: ['text-outside'],
    check: onPage,
  },
  {
    name: 'glyphs',
    title: { en: 'Every sign can be drawn', fr: 'Chaque signe peut être dessiné' },
    codes: ['glyph-missing'],
    check: glyphs,
  },
  {
    name: 'sheets-conserved',
    title: {
      en: 'Every page stands whole on the sheets',
      fr: 'Chaque page figure en entier sur les feuilles',
    },
    codes: ['sheet-page', 'sheet-text'],
    needs: 'sheets',
    check: sheetsConserved,
  },
  {
    name: 'sheet-edge',
    title: {
      en: 'No words stand where the printer does not print',
      fr: 'Aucun mot là où l’imprimante n’imprime pas',
    },
    codes: ['sheet-edge'],
    needs: 'sheets',
    check: sheetEdge,
  },
  {
    name: 'fonts',
    title: { en: 'All fonts are in the file', fr: 'Toutes les polices sont dans le fichier' },
    codes: ['font-not-embedded', 'font-type3', 'font-foreign'],
    check: fonts,
  },
  {
    name: 'text-size',
    title: { en: 'Type is large enough to be read', fr: 'Les caractères sont assez grands pour être lus' },
    codes: ['text-small', 'body-small'],
    check: textSize,
  },
  {
    name: 'contrast',
    title: {
      en: 'Small words stand out from what is beneath them',
      fr: 'Les petits mots se détachent du fond',
    },
    codes: ['text-pale'],
    check: contrast,
  },
  {
    name: 'lines',
    title: {
      en: 'Lines are thick enough to be printed',
      fr: 'Les filets sont assez épais pour être imprimés',
    },
    codes: ['line-thin'],
    check: lines,
  },
  {
    name: 'picture-resolution',
    title: {
      en: 'Pictures are sharp enough, and not needlessly large',
      fr: 'Les images sont assez nettes, et pas plus lourdes qu’il ne faut',
    },
    codes: ['picture-coarse', 'picture-soft', 'line-art-soft', 'picture-fine'],
    check: pictureResolution,
  },
  {
    name: 'colour',
    title: { en: 'What is to be grey is grey', fr: 'Ce qui doit être gris est gris' },
    codes: ['colour-printed', 'colour-used'],
    check: colour,
  },
  {
    name: 'transparency',
    title: {
      en: 'Nothing lets what lies beneath it show through',
      fr: 'Rien ne laisse voir ce qui est dessous',
    },
    codes: ['transparency'],
    check: transparency,
  },
  {
    name: 'qr-codes',
    title: { en: 'QR codes can be read', fr: 'Les codes QR se lisent' },
    codes: ['code-unreadable'],
    check: qrCodes,
  },
  {
    name: 'links',
    title: {
      en: 'Links lead somewhere, and nowhere unsafe',
      fr: 'Les liens mènent quelque part, sans danger',
    },
    codes: ['link-unsafe', 'link-dangling'],
    check: links,
  },
  {
    name: 'bookmarks',
    title: {
      en: 'Bookmarks and contents lead to the right pages',
      fr: 'Signets et table des matières mènent aux bonnes pages',
    },
    codes: ['bookmark-dangling', 'contents-page', 'contents-bookmark'],
    check: bookmarks,
  },
  {
    name: 'structure',
    title: {
      en: 'The file can be read aloud: title, language, headings, pictures in words',
      fr: 'Le fichier peut être lu à voix haute : titre, langue, intertitres, images décrites',
    },
    codes: ['document-unmarked', 'heading-gap', 'picture-undescribed'],
    check: structure,
  },
  {
    name: 'document-info',
    title: {
      en: 'The file does not say who made it',
      fr: 'Le fichier ne dit pas qui l’a produit',
    },
    codes: ['document-untitled', 'info-leak', 'info-reveals'],
    check: documentInfo,
  },
  {
    name: 'picture-notes',
    title: { en: 'Pictures bring no notes along', fr: 'Les images n’apportent aucune note' },
    codes: ['picture-notes'],
    check: pictureNotes,
  },
  {
    name: 'file-size',
    title: {
      en: 'The file is no larger than it need be',
      fr: 'Le fichier n’est pas plus lourd qu’il ne faut',
    },
    codes: ['file-large'],
    check: fileSize,
  },
];

export const runChecks = (context: CheckContext): Notice[] => CHECKS.flatMap(({ check }) => check(context));
