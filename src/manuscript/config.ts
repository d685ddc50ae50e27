/**
 * All keys of booklet.yaml and group.yaml, each with its meaning in both languages beside it: what is
 * checked, what is documented (`keys.ts`) and what the program gets are this one description.
 *
 * Not among them: the browser to use, because a folder of texts must not choose a program to run; and how
 * much livret says while it works, because that is for whoever runs it.
 */
import { z } from 'zod';
import { OUTPUT_KINDS } from '../report/report.ts';
import { chaptersSchema } from './chapter-keys.ts';
import { checkLevels } from './checks.ts';
import { coloursOf } from './colours.ts';
import { filePath, innerFolder, keyTexts, languageTag, line, lines, oneOf, webAddress } from './fields.ts';
import { fitGoal, fitLimits } from './fit.ts';
import { languagesKey, originalKey } from './language-keys.ts';
import { limits } from './limits.ts';
import { paperKeys } from './paper-keys.ts';
import { printerSettings } from './printer.ts';
import { ownValues } from './value-keys.ts';

/** Everything that can be set, with the defaults filled in. */
export type Config = z.output<ReturnType<typeof configSchema>>;

/** Where nothing says otherwise. */
export const DEFAULT_THEME = 'sober';

/** @param themes the names of the themes there are */
export const configSchema = (themes: readonly string[]) =>
  z.strictObject({
    title: line(300).optional().register(keyTexts, {
      en: 'Title of the booklet. Without it: the first heading, else the name of the folder.',
      fr: 'Titre de la brochure. À défaut : le premier titre du texte, sinon le nom du dossier.',
    }),
    subtitle: line(300)
      .optional()
      .register(keyTexts, { en: 'Subtitle, on the cover.', fr: 'Sous-titre, sur la couverture.' }),
    language: languageTag()
      .default('en')
      .register(keyTexts, {
        en: 'Language of the text: sets hyphenation, quotation marks, spaces, direction and words such as “Page”. Without it, livret judges by the text (English where it cannot tell).',
        fr: 'Langue du texte : règle la coupure des mots, les guillemets, les espaces, le sens d’écriture et des mots comme « Page ». À défaut, livret en juge d’après le texte (anglais s’il ne peut pas).',
        values: {
          en: 'a language code (BCP 47) such as `fr`, `ar`, `pt-BR`',
          fr: 'un code de langue (BCP 47) comme `fr`, `ar`, `pt-BR`',
        },
      }),
    languages: languagesKey(),
    original: originalKey(),
    url: webAddress().optional().register(keyTexts, {
      en: 'Web address in the footer of every page of text.',
      fr: 'Adresse web au pied de chaque page de texte.',
      values: WEB_ADDRESS,
    }),
    group: line(200).optional().register(keyTexts, {
      en: 'Name of the group that publishes the booklet, as readers should see it.',
      fr: 'Nom du groupe qui publie la brochure, tel qu’on doit le lire.',
    }),
    contact: line(300).optional().register(keyTexts, {
      en: 'How to reach the group that publishes the booklet. Leave it out rather than give away too much.',
      fr: 'Comment joindre le groupe qui publie la brochure. Mieux vaut ne rien mettre que d’en dire trop.',
    }),
    extends: line(200)
      .optional()
      .register(keyTexts, {
        en: 'In group.yaml only: another group of this booklet, all of whose settings, chapters and pictures hold where this one says nothing else.',
        fr: 'Dans group.yaml seulement : un autre groupe de cette brochure, dont valent tous les réglages, chapitres et images là où celui-ci ne dit rien d’autre.',
        values: { en: 'the name of a folder in `groups/`', fr: 'le nom d’un dossier de `groups/`' },
      }),
    values: ownValues(),
    closing: z
      .strictObject({
        statement: lines(1500).optional().register(keyTexts, {
          en: 'Closing statement, on the back cover.',
          fr: 'Déclaration finale, au dos de la brochure.',
        }),
        slogan: line(200)
          .optional()
          .register(keyTexts, { en: 'Slogan, on the back cover.', fr: 'Slogan, au dos de la brochure.' }),
        url: webAddress().optional().register(keyTexts, {
          en: 'Web address on the back cover.',
          fr: 'Adresse web au dos de la brochure.',
          values: WEB_ADDRESS,
        }),
      })
      .optional()
      .register(keyTexts, {
        en: 'The last page, always the back cover.',
        fr: 'La dernière page, toujours le dos de la brochure.',
      }),
    colophon: lines(2000).optional().register(keyTexts, {
      en: 'A few words on who copied this booklet and how to copy it further: plain text, without Markdown.',
      fr: 'Quelques mots sur qui a copié cette brochure et comment la copier à son tour : du texte simple, sans Markdown.',
    }),
    version: line(100).optional().register(keyTexts, {
      en: 'Version or date of the booklet, printed with the colophon.',
      fr: 'Version ou date de la brochure, imprimée avec les mentions.',
    }),
    licence: line(200).optional().register(keyTexts, {
      en: 'Licence of the booklet, such as `CC BY-SA 4.0`, printed with the colophon.',
      fr: 'Licence de la brochure, par exemple `CC BY-SA 4.0`, imprimée avec les mentions.',
    }),
    logo: filePath().optional().register(keyTexts, {
      en: 'Picture beside the group’s name on the cover.',
      fr: 'Image placée près du nom du groupe sur la couverture.',
      values: PICTURE,
    }),
    picture: filePath().optional().register(keyTexts, {
      en: 'Picture on the cover.',
      fr: 'Image sur la couverture.',
      values: PICTURE,
    }),
    cover: z.boolean().default(true).register(keyTexts, {
      en: 'Whether the booklet has a front cover.',
      fr: 'Si la brochure a une première de couverture.',
    }),
    ...paperKeys(),
    printer: printerSettings().optional().register(keyTexts, {
      en: 'Your printer, and how much it is to print.',
      fr: 'Votre imprimante, et ce qu’elle doit imprimer.',
    }),
    theme: oneOf(themes)
      .default(DEFAULT_THEME)
      .register(keyTexts, {
        en: 'Look of the booklet.',
        fr: 'Aspect de la brochure.',
        values: { en: 'the name of a theme', fr: 'le nom d’un thème' },
      }),
    tokens: z
      .record(z.string().max(60), line(40))
      .optional()
      .register(keyTexts, {
        en: 'Sizes and spaces of the look, by their names (docs/themes.md).',
        fr: 'Tailles et espaces de la mise en page, par leurs noms (docs/themes.fr.md).',
        values: {
          en: 'a length in the unit of the token, such as `size-text: 11pt`, or one of its words',
          fr: 'une longueur dans l’unité du réglage, comme `size-text: 11pt`, ou l’un de ses mots',
        },
      }),
    fit: fitGoal()
      .default(false)
      .register(keyTexts, {
        en: 'Whether the text is set a little closer where that saves a sheet (`sheets`), or a little looser where that fills blank pages (`fill`): so little that readers do not notice. livret says what it changed.',
        fr: 'Si le texte est un peu resserré quand cela économise une feuille (`sheets`), ou un peu desserré quand cela remplit les pages blanches (`fill`) : si peu qu’on ne le remarque pas. livret dit ce qu’il a changé.',
        values: { en: '`false`, `sheets` or `fill`', fr: '`false`, `sheets` ou `fill`' },
      }),
    fitLimits: fitLimits().prefault({}).register(keyTexts, {
      en: 'How far `fit` may go.',
      fr: 'Jusqu’où `fit` peut aller.',
    }),
    chapters: chaptersSchema()
      .optional()
      .register(keyTexts, {
        en: 'The chapters in their order. Without it: SUMMARY.md, else all files in the order of their names.',
        fr: 'Les chapitres dans leur ordre. À défaut : SUMMARY.md, sinon tous les fichiers dans l’ordre de leurs noms.',
        values: {
          en: 'a list of Markdown files of the folder; `part: A title` with its own `chapters:` (and `start: page` or `recto` for a page of its own) makes a part. In a group’s folder also changes to the booklet’s chapters, by the keys below',
          fr: 'une liste de fichiers Markdown du dossier ; `part: Un titre` avec ses propres `chapters:` (et `start: page` ou `recto` pour une page à lui) fait une partie. Dans le dossier d’un groupe, aussi des changements aux chapitres de la brochure, par les clés ci-dessous',
        },
      }),
    toc: z
      .union([z.boolean(), z.literal('auto')])
      .default('auto')
      .register(keyTexts, {
        en: 'Whether the booklet has a list of contents. `auto`: when it has more than 8 pages and more than 4 chapters.',
        fr: 'Si la brochure a une table des matières. `auto` : quand elle a plus de 8 pages et plus de 4 chapitres.',
        values: { en: '`auto`, `true` or `false`', fr: '`auto`, `true` ou `false`' },
      }),
    links: z.enum(['notes', 'inline', 'list', 'list-at-end', 'none']).default('notes').register(keyTexts, {
      en: 'How the address behind a link is printed: as a note at the foot of its page, behind the words, in a numbered list at the end of the chapter or of the booklet, or not at all.',
      fr: 'Comment imprimer l’adresse cachée derrière un lien : en note au pied de la page, à la suite des mots, dans une liste numérotée à la fin du chapitre ou de la brochure, ou pas du tout.',
    }),
    qr: z.boolean().default(false).register(keyTexts, {
      en: 'Whether every address gets a QR code. A single link gets one by `{qr}` right behind it.',
      fr: 'Si chaque adresse reçoit un code QR. Un seul lien en reçoit un par `{qr}` écrit juste après lui.',
    }),
    hyphenate: z.boolean().default(true).register(keyTexts, {
      en: 'Whether words may be hyphenated at the end of a line.',
      fr: 'Si les mots peuvent être coupés en fin de ligne.',
    }),
    cache: z.boolean().default(true).register(keyTexts, {
      en: 'Whether the pages and pictures of a long booklet (about 60 pages and more) may be kept on this machine, locked, so that its next build is quicker. `false` leaves nothing behind.',
      fr: 'Si les pages et les images d’une longue brochure (environ 60 pages et plus) peuvent être gardées sur cette machine, verrouillées, pour que la prochaine production aille plus vite. `false` ne laisse rien derrière soi.',
    }),
    fonts: z
      .array(filePath())
      .max(20)
      .default([])
      .register(keyTexts, {
        en: 'Fonts for signs that livret’s own cannot draw (Thai, Bengali, Chinese…), asked in this order.',
        fr: 'Polices pour les signes que celles de livret ne savent pas dessiner (thaï, bengali, chinois…), essayées dans cet ordre.',
        values: {
          en: 'a list of npm font packages (`@fontsource/noto-sans-thai`) or font files of the folder',
          fr: 'une liste de paquets npm de polices (`@fontsource/noto-sans-thai`) ou de fichiers de police du dossier',
        },
      }),
    colour: z.enum(['grey', 'keep']).default('grey').register(keyTexts, {
      en: 'Whether everything is turned grey, as black-and-white printers and copiers print it (`grey`), or colours stay (`keep`). Copiers bill a page with any colour in it as a colour page.',
      fr: 'Si tout passe en niveaux de gris, comme l’impriment les machines noir et blanc (`grey`), ou si les couleurs restent (`keep`). Les photocopieurs facturent en couleur toute page qui en contient.',
    }),
    colours: coloursOf().optional().register(keyTexts, {
      en: 'The group’s own colours, used where colours are kept (`colour: keep`); black otherwise.',
      fr: 'Les couleurs du groupe, là où les couleurs sont gardées (`colour: keep`) ; du noir sinon.',
    }),
    lowInk: z.boolean().default(false).register(keyTexts, {
      en: 'Whether to save ink: thin rules instead of black bars, lighter photographs.',
      fr: 'S’il faut économiser l’encre : des filets au lieu de barres noires, des photos plus claires.',
    }),
    outputs: z
      .array(z.enum(OUTPUT_KINDS))
      .min(1)
      .max(20)
      .overwrite((kinds) => [...new Set(kinds)])
      .default(['read', 'print'])
      .register(keyTexts, {
        en: 'The files to make: `read` the pages to read, `print` the sheets (flipped on the short edge), `print-long-edge` (on the long edge), `print-fronts` and `print-backs` (for machines that print one side), `print-letter` (on US Letter), `print-mini` (8 small pages on one side, laid out anew), `read-large` (A4, large print), `howto` (how to print it), `cover` and `proof` (pictures of the cover and of all pages).',
        fr: 'Les fichiers à produire : `read` les pages à lire, `print` les feuilles (retournées sur le bord court), `print-long-edge` (sur le bord long), `print-fronts` et `print-backs` (pour une machine qui n’imprime qu’une face), `print-letter` (sur du papier US Letter), `print-mini` (8 petites pages sur une face, mises en pages à part), `read-large` (A4, gros caractères), `howto` (comment l’imprimer), `cover` et `proof` (images de la couverture et de toutes les pages).',
      }),
    out: innerFolder()
      .default('dist')
      .register(keyTexts, {
        en: 'Folder for what is built, inside the one you work in. The option --out may name any folder.',
        fr: 'Dossier de ce qui est produit, dans celui où vous travaillez. L’option --out peut désigner n’importe quel dossier.',
        values: { en: 'a folder', fr: 'un dossier' },
      }),
    strict: z.boolean().default(false).register(keyTexts, {
      en: 'Whether warnings stop the build.',
      fr: 'Si les avertissements arrêtent la production.',
    }),
    lenient: z.boolean().default(false).register(keyTexts, {
      en: 'Whether faults that leave the words whole, such as a missing picture, are only marked on the page.',
      fr: 'Si les défauts qui laissent les mots entiers, comme une image manquante, sont seulement marqués sur la page.',
    }),
    limits: limits().prefault({}).register(keyTexts, {
      en: 'How much a booklet may hold. Far above what people write for paper: they keep a mistake, or a hostile file, from keeping the machine busy for hours.',
      fr: 'Ce qu’une brochure peut contenir. Bien au-dessus de ce qu’on écrit pour le papier : ces limites évitent qu’une erreur, ou un fichier malveillant, occupe la machine pendant des heures.',
    }),
    checks: checkLevels(),
    lang: z.enum(['fr', 'en']).optional().register(keyTexts, {
      en: 'Language of livret’s own messages (not of the booklet: that is `language`).',
      fr: 'Langue des messages de livret (et non de la brochure : c’est `language`).',
    }),
  });

const PICTURE = { en: 'a picture file of the folder', fr: 'un fichier image du dossier' };

const WEB_ADDRESS = {
  en: 'a web address, with or without `https://`',
  fr: 'une adresse web, avec ou sans `https://`',
};
