/** Messages about turning everything grey. */
import { entry } from '../entry.ts';

export const greyCodes = {
  'colour-left': entry<{ what: string }>({
    level: 'warning',
    exit: 1,
    en: ({ what }) => [
      `Not everything could be turned grey (${what}): a copier may bill pages of this booklet as colour.`,
      'In the print dialogue, choose black and white. If you know which picture it is, save it again as PNG or JPEG.',
    ],
    fr: ({ what }) => [
      `Tout n’a pas pu être passé en gris (${what}) : un photocopieur peut facturer en couleur des pages de cette brochure.`,
      'Choisissez le noir et blanc dans la fenêtre d’impression. Si vous savez de quelle image il s’agit, enregistrez-la de nouveau en PNG ou en JPEG.',
    ],
  }),
};
