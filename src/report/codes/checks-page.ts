/** Messages of the page that shows what the checks found. */
import { entry } from '../entry.ts';

export const checksPageCodes = {
  'checks-shown-by': entry<{ command: string }>({
    level: 'info',
    exit: 1,
    en: ({ command }) => [
      'For a page that shows what was found, with a picture of each spot, run this command:',
      command,
    ],
    fr: ({ command }) => [
      'Pour une page qui montre ce qui a été trouvé, avec une image de chaque endroit, lancez cette commande :',
      command,
    ],
  }),
};
