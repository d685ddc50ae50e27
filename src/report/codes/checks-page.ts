/** Messages of the page that shows what the checks found. */
import { entry } from '../entry.ts';

export const checksPageCodes = {
  'checks-shown-by': entry<{ command: string }>({
    level: 'info',
    exit: 1,
    en: ({ command }) => [
      'To see what was found on a page with pictures of the spots, run this command:',
      command,
    ],
    fr: ({ command }) => [
      'Pour voir ce qui a été trouvé sur une page avec des images des endroits, lancez cette commande :',
      command,
    ],
  }),
};
