/** Messages of imposition: pages onto sheets. */
import { entry } from '../entry.ts';

export const impositionCodes = {
  'pdf-missing': entry<{ file: string }>({
    level: 'error',
    exit: 1,
    en: ({ file }) => [`There is no file “${file}”.`, 'Check the spelling and the folder.'],
    fr: ({ file }) => [`Le fichier « ${file} » n’existe pas.`, 'Vérifiez l’orthographe et le dossier.'],
  }),
};
