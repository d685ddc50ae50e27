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
  'folder-is-here': entry<{ folder: string; command: string }>({
    level: 'error',
    exit: 2,
    en: ({ folder, command }) => [
      `There is no folder “${folder}” here: the folder you are working in is the booklet itself.`,
      `Run: ${command}`,
    ],
    fr: ({ folder, command }) => [
      `Il n’y a pas de dossier « ${folder} » ici : le dossier où vous travaillez est lui-même la brochure.`,
      `Lancez : ${command}`,
    ],
  }),
  'folder-of-group': entry<{ name: string; command: string }>({
    level: 'error',
    exit: 2,
    en: ({ name, command }) => [
      `This is the folder of the group “${name}”, not a booklet: it holds what the group changes, and needs the booklet beneath.`,
      `Give the booklet’s folder, and name the group: ${command}`,
    ],
    fr: ({ name, command }) => [
      `Ce dossier est celui du groupe « ${name} », pas une brochure : il contient ce que le groupe change, et la brochure doit être dessous.`,
      `Indiquez le dossier de la brochure, et nommez le groupe : ${command}`,
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
