/** Messages of the command line and of the machine it runs on. */
import { entry } from '../entry.ts';

export const commandCodes = {
  internal: entry<{ reason: string }>({
    level: 'error',
    exit: 70,
    en: ({ reason }) => [`Something went wrong inside livret: ${reason}`, 'Please report it, with what you did. Nothing was changed in the output folder.'],
    fr: ({ reason }) => [`Une erreur s’est produite dans livret : ${reason}`, 'Merci de la signaler, en disant ce que vous faisiez. Rien n’a été modifié dans le dossier de sortie.'],
  }),
};
