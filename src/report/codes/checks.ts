/** Messages of the checks on finished PDFs. */
import { entry } from '../entry.ts';

const REPORT_EN =
  'This is a fault of livret’s own: please report it, with the chapter. Nothing was published.';
const REPORT_FR = 'C’est une faute de livret : merci de la signaler, avec le chapitre. Rien n’a été publié.';

export const checkCodes = {
  'page-size': entry<{ found: string; wanted: string }>({
    level: 'error',
    exit: 70,
    en: ({ found, wanted }) => [`A page measures ${found} instead of ${wanted}.`, REPORT_EN],
    fr: ({ found, wanted }) => [`Une page mesure ${found} au lieu de ${wanted}.`, REPORT_FR],
  }),
  'page-size-mixed': entry<{ first: string; other: string }>({
    level: 'warning',
    exit: 1,
    en: ({ first, other }) => [
      `Not all pages have the same size: the first measures ${first}, this one ${other}.`,
      'On folded sheets they will be scaled and centred.',
    ],
    fr: ({ first, other }) => [
      `Les pages n’ont pas toutes la même taille : la première mesure ${first}, celle-ci ${other}.`,
      'Sur les feuilles à plier, elles seront mises à l’échelle et centrées.',
    ],
  }),
  'page-count': entry<{ pages: number; wanted: number }>({
    level: 'error',
    exit: 70,
    en: ({ pages, wanted }) => [`The PDF has ${pages} pages instead of ${wanted}.`, REPORT_EN],
    fr: ({ pages, wanted }) => [`Le PDF a ${pages} pages au lieu de ${wanted}.`, REPORT_FR],
  }),
  'page-count-odd': entry<{ pages: number; blanks: number }>({
    level: 'warning',
    exit: 1,
    en: ({ pages, blanks }) => [
      `${pages} pages do not fill folded sheets: ${blanks} would be blank.`,
      'The number of pages of a folded booklet is a multiple of four.',
    ],
    fr: ({ pages, blanks }) => [
      `${pages} pages ne remplissent pas des feuilles pliées : ${blanks} resteraient blanches.`,
      'Le nombre de pages d’une brochure pliée est un multiple de quatre.',
    ],
  }),
  'sheet-count': entry<{ sides: number; wanted: number }>({
    level: 'error',
    exit: 70,
    en: ({ sides, wanted }) => [`The sheets have ${sides} sides instead of ${wanted}.`, REPORT_EN],
    fr: ({ sides, wanted }) => [`Les feuilles ont ${sides} faces au lieu de ${wanted}.`, REPORT_FR],
  }),
  'text-lost': entry<{ words: string }>({
    level: 'error',
    exit: 70,
    en: ({ words }) => [
      `Words were lost on the way to this page, from here on: “${words}”.`,
      'Nothing was published. Divide the passage around these words (a shorter paragraph, table or note), and please report it.',
    ],
    fr: ({ words }) => [
      `Des mots ont été perdus en route vers cette page, à partir de : « ${words} ».`,
      'Rien n’a été publié. Divisez le passage autour de ces mots (paragraphe, tableau ou note plus courts), et merci de le signaler.',
    ],
  }),
  'text-added': entry<{ words: string }>({
    level: 'error',
    exit: 70,
    en: ({ words }) => [
      `Words stand on this page that were not in the text, or twice: “${words}”.`,
      REPORT_EN,
    ],
    fr: ({ words }) => [
      `Des mots figurent sur cette page sans être dans le texte, ou deux fois : « ${words} ».`,
      REPORT_FR,
    ],
  }),
  /** `number` 0: a half that has no page. */
  'sheet-text': entry<{ side: number; number: number }>({
    level: 'error',
    exit: 70,
    en: ({ side, number }) => [
      number === 0
        ? `Side ${side} of the sheets shows words where it should be blank.`
        : `Side ${side} of the sheets does not show page ${number} whole.`,
      REPORT_EN,
    ],
    fr: ({ side, number }) => [
      number === 0
        ? `La face ${side} des feuilles montre des mots là où elle devrait être blanche.`
        : `La face ${side} des feuilles ne montre pas la page ${number} en entier.`,
      REPORT_FR,
    ],
  }),
  'sheet-page': entry<{ number: number; times: number; wanted: number }>({
    level: 'error',
    exit: 70,
    en: ({ number, times, wanted }) => [
      `Page ${number} stands ${times} times on the sheets instead of ${wanted === 1 ? 'once' : `${wanted} times`}.`,
      REPORT_EN,
    ],
    fr: ({ number, times, wanted }) => [
      `La page ${number} figure ${times} fois sur les feuilles au lieu ${wanted === 1 ? 'd’une' : `de ${wanted}`}.`,
      REPORT_FR,
    ],
  }),
  'font-not-embedded': entry<{ font: string }>({
    level: 'error',
    exit: 1,
    en: ({ font }) => [
      `The font ${font} is not in the file: another machine will use a different one.`,
      'Export the PDF again with fonts embedded.',
    ],
    fr: ({ font }) => [
      `La police ${font} n’est pas dans le fichier : une autre machine en prendra une autre.`,
      'Exportez à nouveau le PDF en incorporant les polices.',
    ],
  }),
  'font-type3': entry<{ font: string }>({
    level: 'warning',
    exit: 1,
    en: ({ font }) => [`The font ${font} is of Type 3, which some printers draw coarsely.`],
    fr: ({ font }) => [`La police ${font} est de type 3 : certaines imprimantes la dessinent grossièrement.`],
  }),
  'font-foreign': entry<{ font: string }>({
    level: 'error',
    exit: 1,
    en: ({ font }) => [
      `Some characters were drawn with ${font}, a font of this machine and not of the booklet.`,
      'Write them another way, or the booklet will look different elsewhere.',
    ],
    fr: ({ font }) => [
      `Des caractères ont été dessinés avec ${font}, une police de cette machine et non de la brochure.`,
      'Écrivez-les autrement, sans quoi la brochure aura une autre allure ailleurs.',
    ],
  }),
  'link-unsafe': entry<{ link: string }>({
    level: 'error',
    exit: 1,
    en: ({ link }) => [
      `A link leads to “${link}”, which is neither a web page nor an e-mail address.`,
      'Links may begin with https:, http: or mailto:.',
    ],
    fr: ({ link }) => [
      `Un lien mène à « ${link} », qui n’est ni une page web ni une adresse électronique.`,
      'Un lien commence par https:, http: ou mailto:.',
    ],
  }),
  'link-dangling': entry<{ target: string }>({
    level: 'error',
    exit: 1,
    en: ({ target }) => [`A link leads to the place “${target}”, which this PDF does not have.`],
    fr: ({ target }) => [`Un lien mène à l’endroit « ${target} », que ce PDF n’a pas.`],
  }),
  'info-leak': entry<{ keys: string }>({
    level: 'error',
    exit: 70,
    en: ({ keys }) => [`The document information says more than it should: ${keys}.`, REPORT_EN],
    fr: ({ keys }) => [`Les informations du document en disent trop : ${keys}.`, REPORT_FR],
  }),
  'info-reveals': entry<{ values: string }>({
    level: 'warning',
    exit: 1,
    en: ({ values }) => [
      `The document information tells who or what made the file: ${values}.`,
      'Make sure this may be known before you share it.',
    ],
    fr: ({ values }) => [
      `Les informations du document disent qui ou quoi l’a produit : ${values}.`,
      'Vérifiez que cela peut se savoir avant de le diffuser.',
    ],
  }),
  'document-untitled': entry<{ title: string; language: string }>({
    level: 'error',
    exit: 70,
    en: ({ title, language }) => [
      `The PDF lacks its title (“${title}”), its language (${language}) or its tags.`,
      REPORT_EN,
    ],
    fr: ({ title, language }) => [
      `Il manque au PDF son titre (« ${title} »), sa langue (${language}) ou son balisage.`,
      REPORT_FR,
    ],
  }),
};
