/** Messages about a folder that is given, or stood in, where a booklet's is meant. */
import { entry } from '../entry.ts';

export const bookletFolderCodes = {
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
};
