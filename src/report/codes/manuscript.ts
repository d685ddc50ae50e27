/**
 * Messages of the manuscript: the folder as it lies there. Those about configuration and chapters stand in
 * files of their own beside this one.
 */
import { entry } from '../entry.ts';
import { manuscriptChapterCodes } from './manuscript-chapters.ts';
import { manuscriptConfigCodes } from './manuscript-config.ts';

export const manuscriptCodes = {
  'folder-missing': entry<{ folder: string }>({
    level: 'error',
    exit: 1,
    en: ({ folder }) => [
      `There is no folder “${folder}”.`,
      'Check the spelling and the folder you are working in.',
    ],
    fr: ({ folder }) => [
      `Le dossier « ${folder} » n’existe pas.`,
      'Vérifiez l’orthographe et le dossier dans lequel vous travaillez.',
    ],
  }),
  'folder-not-a-folder': entry<{ folder: string }>({
    level: 'error',
    exit: 1,
    en: ({ folder }) => [`“${folder}” is not a folder.`, 'Give the folder that holds the chapters.'],
    fr: ({ folder }) => [
      `« ${folder} » n’est pas un dossier.`,
      'Indiquez le dossier qui contient les chapitres.',
    ],
  }),
  'folder-unreadable': entry<{ folder: string }>({
    level: 'error',
    exit: 1,
    en: ({ folder }) => [`The folder “${folder}” cannot be read.`, 'Check that you may read it.'],
    fr: ({ folder }) => [
      `Le dossier « ${folder} » ne peut pas être lu.`,
      'Vérifiez que vous avez le droit de le lire.',
    ],
  }),
  'folder-too-large': entry<{ folder: string; limit: number }>({
    level: 'error',
    exit: 1,
    en: ({ folder, limit }) => [
      `“${folder}” holds more than ${limit} files or folders nested too deeply for one booklet.`,
      'Give the folder of the booklet alone.',
    ],
    fr: ({ folder, limit }) => [
      `« ${folder} » contient plus de ${limit} fichiers, ou des dossiers emboîtés trop profondément pour une brochure.`,
      'Indiquez le dossier de la brochure seule.',
    ],
  }),
  'folder-without-markdown': entry<{ folder: string }>({
    level: 'error',
    exit: 1,
    en: ({ folder }) => [
      `There is no Markdown in the folder “${folder}”.`,
      'Put at least one text file into it whose name ends in .md.',
    ],
    fr: ({ folder }) => [
      `Il n’y a pas de Markdown dans le dossier « ${folder} ».`,
      'Mettez-y au moins un fichier de texte dont le nom finit par .md.',
    ],
  }),
  'folder-link': entry<{ name: string }>({
    level: 'warning',
    exit: 1,
    en: ({ name }) => [
      `“${name}” is a link to a folder: it is not searched for chapters.`,
      'Put the folder itself in its place, or list its chapters one by one.',
    ],
    fr: ({ name }) => [
      `« ${name} » est un lien vers un dossier : aucun chapitre n’y est cherché.`,
      'Mettez le dossier lui-même à sa place, ou donnez ses chapitres un par un.',
    ],
  }),
  ...manuscriptConfigCodes,
  ...manuscriptChapterCodes,
};
