/** Messages of the checks on what a PDF is for those who read it on a screen, or have it read to them. */
import { entry } from '../entry.ts';

const onPages = (pages: string): string => (pages === '' ? '' : ` (pages ${pages})`);
const REPORT_EN = 'This is a fault of livret’s own: please report it. Nothing was published.';
const REPORT_FR = 'C’est une faute de livret : merci de la signaler. Rien n’a été publié.';

const MISSING_FR: Record<string, string> = { title: 'titre', language: 'langue', tags: 'balises' };

export const screenCheckCodes = {
  'bookmark-dangling': entry<{ title: string }>({
    level: 'warning',
    exit: 1,
    en: ({ title }) => [
      `The bookmark “${title}” leads nowhere.`,
      'Paper loses nothing by it; on a screen the bookmark does not work. Export the PDF again.',
    ],
    fr: ({ title }) => [
      `Le signet « ${title} » ne mène nulle part.`,
      'Le papier n’y perd rien ; à l’écran, le signet ne marche pas. Exportez à nouveau le PDF.',
    ],
  }),
  'contents-page': entry<{ said: number; page: number }>({
    level: 'error',
    exit: 70,
    en: ({ said, page }) => [
      `The list of contents says page ${said} for something that stands on page ${page}.`,
      REPORT_EN,
    ],
    fr: ({ said, page }) => [
      `La table des matières indique la page ${said} pour ce qui figure page ${page}.`,
      REPORT_FR,
    ],
  }),
  'contents-bookmark': entry<{ to: number }>({
    level: 'warning',
    exit: 1,
    en: ({ to }) => [
      `An entry of the list of contents (page ${to}) has no bookmark of the same words.`,
      'Paper loses nothing by it; on a screen the chapter is harder to find.',
    ],
    fr: ({ to }) => [
      `Une entrée de la table des matières (page ${to}) n’a pas de signet des mêmes mots.`,
      'Le papier n’y perd rien ; à l’écran, le chapitre est plus difficile à trouver.',
    ],
  }),
  'document-unmarked': entry<{ missing: string }>({
    level: 'info',
    exit: 1,
    en: ({ missing }) => [
      `The PDF lacks: ${missing}. Programs that read aloud need them; paper does not.`,
      'In the program that made it, export it as a tagged PDF, with its title and language set.',
    ],
    fr: ({ missing }) => [
      `Il manque au PDF : ${String(missing)
        .split(', ')
        .map((one) => MISSING_FR[one] ?? one)
        .join(', ')}. Les programmes de lecture à voix haute en ont besoin, le papier non.`,
      'Dans le programme d’origine, exportez un PDF balisé, après avoir indiqué son titre et sa langue.',
    ],
  }),
  'heading-gap': entry<{ level: number; before: number }>({
    level: 'warning',
    exit: 1,
    en: ({ level, before }) => [
      before === 0
        ? `The first heading is of level ${level}: people who have it read aloud will wonder what should come before.`
        : `A heading of level ${level} follows one of level ${before}: people who have it read aloud will wonder what is missing in between.`,
      `Make it a heading of level ${before + 1} (${'#'.repeat(before + 1)} in Markdown).`,
    ],
    fr: ({ level, before }) => [
      before === 0
        ? `Le premier titre est de niveau ${level} : à l’écoute, on se demande ce qui devait précéder.`
        : `Un titre de niveau ${level} suit un titre de niveau ${before} : à l’écoute, on se demande ce qui manque entre les deux.`,
      `Faites-en un titre de niveau ${before + 1} (${'#'.repeat(before + 1)} en Markdown).`,
    ],
  }),
  'picture-undescribed': entry<{ count: number; pages: string }>({
    level: 'warning',
    exit: 1,
    en: ({ count, pages }) => [
      `${count === 1 ? 'A picture is' : `${count} pictures are`} not described in words${onPages(pages)}: people who cannot see are told nothing.`,
      'Say what it shows: in Markdown between the square brackets, ![A march with banners](…).',
    ],
    fr: ({ count, pages }) => [
      `${count === 1 ? 'Une image n’est pas décrite' : `${count} images ne sont pas décrites`} par des mots${onPages(pages)} : les personnes qui ne voient pas n’en sauront rien.`,
      'Dites ce qu’elle montre : en Markdown, entre les crochets, ![Une manifestation avec des banderoles](…).',
    ],
  }),
  'picture-notes': entry<{ kinds: string; count: number }>({
    level: 'error',
    exit: 70,
    en: ({ kinds, count }) => [
      `${count === 1 ? 'A picture brings' : `${count} pictures bring`} notes along (${kinds}): they may hold a place, a date, a serial number, a name.`,
      'Do not share the file. Take the notes out of the pictures and make the PDF again; if livret made it, please report it.',
    ],
    fr: ({ kinds, count }) => [
      `${count === 1 ? 'Une image contient' : `${count} images contiennent`} des notes (${kinds}) : peut-être un lieu, une date, un numéro de série, un nom.`,
      'Ne diffusez pas le fichier. Ôtez ces notes des images et refaites le PDF ; si livret l’a produit, merci de le signaler.',
    ],
  }),
  'file-large': entry<{ megabytes: number; enough: number; picture: number }>({
    level: 'warning',
    exit: 1,
    en: ({ megabytes, enough, picture }) => [
      `The file takes up ${megabytes} MB; for what it shows, ${enough} MB would be enough.${picture > 0.1 ? ` The picture here alone takes ${picture} MB.` : ''}`,
      'It prints just as well, but it is hard to send and slow to open on a phone. Make the pictures smaller, or save photographs as JPEG.',
    ],
    fr: ({ megabytes, enough, picture }) => [
      `Le fichier pèse ${String(megabytes).replace('.', ',')} Mo ; pour ce qu’il montre, ${String(enough).replace('.', ',')} Mo suffiraient.${picture > 0.1 ? ` À elle seule, l’image de cette page en prend ${String(picture).replace('.', ',')}.` : ''}`,
      'Il s’imprime aussi bien, mais il est difficile à envoyer et lent à ouvrir sur un téléphone. Réduisez les images, ou enregistrez les photographies en JPEG.',
    ],
  }),
};
