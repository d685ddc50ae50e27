/** Messages of the layout: text onto pages. */
import { entry } from '../entry.ts';

export const paginationCodes = {
  'layout-failed': entry<{ reason: string }>({
    level: 'error',
    exit: 70,
    en: ({ reason }) => [
      `The pages could not be laid out: ${reason}`,
      'Something in this chapter is more than the layout can do. Take out what is unusual in it (a large table, HTML) to find the passage, and please report it.',
    ],
    fr: ({ reason }) => [
      `La mise en pages a échoué : ${reason}`,
      'Quelque chose dans ce chapitre dépasse ce que la mise en pages sait faire. Retirez ce qui sort de l’ordinaire (un grand tableau, du HTML) pour trouver le passage, et merci de le signaler.',
    ],
  }),
  'layout-complaint': entry<{ complaint: string }>({
    level: 'warning',
    exit: 1,
    en: ({ complaint }) => [
      `The layout complained: ${complaint}`,
      'Look at this chapter’s pages before you print.',
    ],
    fr: ({ complaint }) => [
      `La mise en pages a signalé : ${complaint}`,
      'Regardez les pages de ce chapitre avant d’imprimer.',
    ],
  }),
  'cover-too-long': entry({
    level: 'error',
    exit: 1,
    en: () => ['The cover does not fit on one page.', 'Shorten title, subtitle or group in booklet.yaml.'],
    fr: () => [
      'La couverture déborde sur une autre page.',
      'Raccourcissez title, subtitle ou group dans booklet.yaml.',
    ],
  }),
  'closing-too-long': entry({
    level: 'error',
    exit: 1,
    en: () => ['The closing page does not fit on one page.', 'Shorten closing.statement in booklet.yaml.'],
    fr: () => [
      'La dernière page déborde sur une autre.',
      'Raccourcissez closing.statement dans booklet.yaml.',
    ],
  }),
};
