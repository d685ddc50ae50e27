/** Messages of imposition about what was asked for: schemes, signatures, marks. */
import { entry } from '../entry.ts';

/** Marks by their names in the program. */
const MARKS_EN: Record<string, string> = { 'crop, registration': 'crop and registration' };
const MARKS_FR: Record<string, string> = {
  crop: 'de coupe',
  registration: 'de repérage',
  'crop, registration': 'de coupe et de repérage',
};

export const impositionSchemeCodes = {
  'scheme-too-many-pages': entry<{ scheme: string; pages: number; limit: number }>({
    level: 'error',
    exit: 1,
    en: ({ scheme, pages, limit }) => [
      `There are ${pages} pages; the scheme “${scheme}” holds ${limit} at most.`,
      `Shorten it to ${limit} pages, or take another scheme: saddle holds any number.`,
    ],
    fr: ({ scheme, pages, limit }) => [
      `Il y a ${pages} pages ; le montage « ${scheme} » en contient ${limit} au plus.`,
      `Raccourcissez le document à ${limit} pages, ou choisissez un autre montage : saddle en contient autant qu’il faut.`,
    ],
  }),
  'signatures-too-few': entry<{ pages: number; holds: number; needed: number }>({
    level: 'error',
    exit: 2,
    en: ({ pages, holds, needed }) => [
      `These signatures hold ${holds} pages; there are ${pages}.`,
      `Together they need ${needed} sheets or more. With --signatures auto livret finds their sizes.`,
    ],
    fr: ({ pages, holds, needed }) => [
      `Ces cahiers contiennent ${holds} pages ; il y en a ${pages}.`,
      `Il leur faut ${needed} feuilles en tout, ou plus. Avec --signatures auto, livret en trouve les tailles.`,
    ],
  }),
  'signatures-unknown': entry<{ text: string; most: number }>({
    level: 'error',
    exit: 2,
    en: ({ text, most }) => [
      `“${text}” does not say how many sheets a signature has.`,
      `Write auto, a number from 1 to ${most} for all of them (4), or one number for each (5,4,4).`,
    ],
    fr: ({ text, most }) => [
      `« ${text} » ne dit pas combien de feuilles compte un cahier.`,
      `Écrivez auto, un nombre de 1 à ${most} pour tous (4), ou un nombre pour chacun (5,4,4).`,
    ],
  }),
  'grid-unknown': entry<{ text: string; most: number }>({
    level: 'error',
    exit: 2,
    en: ({ text, most }) => [
      `“${text}” does not say how many cards stand beside and above each other.`,
      `Write columns, an x and rows, each from 1 to ${most}: 2x5.`,
    ],
    fr: ({ text, most }) => [
      `« ${text} » ne dit pas combien de cartes tiennent côte à côte et l’une sous l’autre.`,
      `Écrivez les colonnes, un x et les rangées, de 1 à ${most} chacune : 2x5.`,
    ],
  }),
  'marks-unknown': entry<{ text: string; names: string }>({
    level: 'error',
    exit: 2,
    en: ({ text, names }) => [`There are no marks called “${text}”.`, `There are: ${names}, all, none.`],
    fr: ({ text, names }) => [
      `Il n’y a pas de repères nommés « ${text} ».`,
      `Il y a : ${names}, all (tous), none (aucun).`,
    ],
  }),
  'choice-without-use': entry<{ option: string; scheme: string }>({
    level: 'warning',
    exit: 2,
    en: ({ option, scheme }) => [
      `The option “${option}” changes nothing here (the scheme is “${scheme}”).`,
      'Leave it out, or choose a scheme that it belongs to.',
    ],
    fr: ({ option, scheme }) => [
      `L’option « ${option} » ne change rien ici (le montage est « ${scheme} »).`,
      'Retirez-la, ou choisissez un montage qui en tient compte.',
    ],
  }),
  'impose-many-sheets': entry<{ sheets: number; most: number }>({
    level: 'warning',
    exit: 1,
    en: ({ sheets, most }) => [
      `${sheets} sheets are folded into each other; an office stapler goes through about ${most}, and the booklet will not stay shut.`,
      'Take --scheme signatures: several thin booklets, stapled or sewn one by one and glued together.',
    ],
    fr: ({ sheets, most }) => [
      `${sheets} feuilles sont pliées les unes dans les autres ; une agrafeuse de bureau en traverse environ ${most}, et la brochure restera entrouverte.`,
      'Prenez --scheme signatures : plusieurs cahiers minces, agrafés ou cousus un par un, puis collés ensemble.',
    ],
  }),
  'impose-in-signatures': entry<{ pages: number; signatures: number; sizes: string; most: number }>({
    level: 'info',
    exit: 1,
    en: ({ pages, signatures, sizes, most }) => [
      `${pages} pages are more than an office stapler goes through (about ${most} sheets), so they are made into ${signatures} signatures (sheets: ${sizes}).`,
      'Fold and staple or sew each by itself, then glue their backs together. For one thick stapled booklet: --scheme saddle.',
    ],
    fr: ({ pages, signatures, sizes, most }) => [
      `${pages} pages, c’est plus que n’en traverse une agrafeuse de bureau (environ ${most} feuilles) : elles sont réparties en ${signatures} cahiers (feuilles : ${sizes}).`,
      'Pliez et agrafez ou cousez chacun à part, puis collez les dos ensemble. Pour une seule brochure épaisse : --scheme saddle.',
    ],
  }),
  'marks-without-room': entry<{ marks: string }>({
    level: 'warning',
    exit: 1,
    en: ({ marks }) => [
      `There is no paper outside the pages for ${MARKS_EN[marks] ?? marks} marks, so they are left out.`,
      'Take a sheet that is larger than its pages and keep them at their size: --sheet A3 --scale actual.',
    ],
    fr: ({ marks }) => [
      `Il n’y a pas de papier autour des pages pour les repères ${MARKS_FR[marks] ?? marks} : ils sont laissés de côté.`,
      'Prenez une feuille plus grande que ses pages et gardez leur taille : --sheet A3 --scale actual.',
    ],
  }),
};
