/** Messages of layouts that do not come to an end. */
import { entry } from '../entry.ts';

export const layoutLimitCodes = {
  'layout-endless': entry({
    level: 'error',
    exit: 70,
    en: () => [
      'The layout of this chapter came to no end: it set page after page without getting further in the text, and was stopped.',
      'The passage is likely to be a long note, a table in a note, or HTML. Move it out of the note, or take passages out until the chapter builds; and please report it.',
    ],
    fr: () => [
      'La mise en pages de ce chapitre n’en finissait pas : les pages se suivaient sans que le texte avance, et elle a été arrêtée.',
      'Il s’agit sans doute d’une longue note, d’un tableau dans une note ou de HTML. Sortez-le de la note, ou retirez des passages jusqu’à ce que le chapitre passe ; et merci de le signaler.',
    ],
  }),
};
