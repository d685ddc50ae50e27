/** The keys `languages` and `original`: a booklet in several languages, a folder for each. */
import { z } from 'zod';
import { keyTexts, languageTag } from './fields.ts';

/** More than any guide comes in; each is an edition to build. */
const MOST = 50;

/** Tags are compared in their usual spelling: `EN` and `en` are one language, and one folder on many systems. */
export const languagesKey = () =>
  z
    .array(languageTag())
    .min(1)
    .max(MOST)
    .superRefine((tags, context) => {
      for (const [index, tag] of tags.entries()) {
        if (tags.indexOf(tag) < index)
          context.addIssue({ code: 'custom', path: [index], params: { problem: 'language-twice' } });
      }
    })
    .optional()
    .register(keyTexts, {
      en: 'The languages of a booklet that comes in several: a folder for each, named like it, holds its chapters. All are built in one go. The first is the original, of which the others are translations (docs/languages.md).',
      fr: 'Les langues d’une brochure qui en a plusieurs : un dossier par langue, qui porte son nom, contient ses chapitres. Toutes sont produites d’un coup. La première est l’original, dont les autres sont des traductions (docs/langues.md).',
      values: {
        en: 'a list of language codes (BCP 47), such as `[fr, en, ar]`',
        fr: 'une liste de codes de langue (BCP 47), comme `[fr, en, ar]`',
      },
    });

export const originalKey = () =>
  languageTag()
    .optional()
    .register(keyTexts, {
      en: 'The language that the others are translated from, if that is not the first of `languages`.',
      fr: 'La langue à partir de laquelle les autres sont traduites, si ce n’est pas la première de `languages`.',
      values: { en: 'one of `languages`', fr: 'l’une de `languages`' },
    });
