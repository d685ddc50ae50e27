/** Messages about what is more than a booklet needs. The keys they name are those of `limits:` in booklet.yaml. */
import { entry } from '../entry.ts';

/** What both languages say of the way out. */
const raiseEn = (key: string): string =>
  `If it must be so, raise the limit in booklet.yaml, with “${key}:” below “limits:”.`;
const raiseFr = (key: string): string =>
  `S’il le faut vraiment, relevez la limite dans booklet.yaml, avec « ${key}: » sous « limits: ».`;

type Limit = { limit: number };
export const limitCodes = {
  'limit-levels': entry<Limit>({
    level: 'error',
    exit: 1,
    en: ({ limit: n }) => [
      `Here quotations and lists are nested more than ${n} levels deep.`,
      `Take levels away: no reader can follow them, and no line has room for them. ${raiseEn('levels')}`,
    ],
    fr: ({ limit: n }) => [
      `Ici, des citations et des listes sont emboîtées sur plus de ${n} niveaux.`,
      `Retirez des niveaux : personne ne peut les suivre, et aucune ligne n’a la place. ${raiseFr('levels')}`,
    ],
  }),
  'limit-rows': entry<Limit>({
    level: 'error',
    exit: 1,
    en: ({ limit: n }) => [
      `This table has more than ${n} rows.`,
      `Divide it, or leave out what nobody looks up on paper. ${raiseEn('rows')}`,
    ],
    fr: ({ limit: n }) => [
      `Ce tableau a plus de ${n} lignes.`,
      `Divisez-le, ou laissez de côté ce que personne ne cherchera sur du papier. ${raiseFr('rows')}`,
    ],
  }),
  'limit-notes': entry<Limit>({
    level: 'error',
    exit: 1,
    en: ({ limit: n }) => [
      `This chapter has more than ${n} footnotes; from here on they are too many.`,
      `Divide the chapter into several files. ${raiseEn('notes')}`,
    ],
    fr: ({ limit: n }) => [
      `Ce chapitre a plus de ${n} notes ; à partir d’ici, il y en a trop.`,
      `Divisez le chapitre en plusieurs fichiers. ${raiseFr('notes')}`,
    ],
  }),
  'limit-headings': entry<Limit>({
    level: 'error',
    exit: 1,
    en: ({ limit: n }) => [
      `This chapter has more than ${n} headings; from here on they are too many.`,
      `Divide the chapter into several files. ${raiseEn('headings')}`,
    ],
    fr: ({ limit: n }) => [
      `Ce chapitre a plus de ${n} titres ; à partir d’ici, il y en a trop.`,
      `Divisez le chapitre en plusieurs fichiers. ${raiseFr('headings')}`,
    ],
  }),
  'limit-seconds': entry<Limit>({
    level: 'error',
    exit: 1,
    en: ({ limit: n }) => [
      `Reading this text took more than ${n} seconds and was stopped. The passage that begins here holds the most signs that may be markup (* _ [ ] \` < and the like), or is the longest.`,
      `Part it with empty lines, put a backslash before signs that are no markup, or put it between lines of three backticks. ${raiseEn('seconds')}`,
    ],
    fr: ({ limit: n }) => [
      `La lecture de ce texte a pris plus de ${n} secondes et a été arrêtée. Le passage qui commence ici contient le plus de signes qui peuvent être du balisage (* _ [ ] \` < et autres), ou est le plus long.`,
      `Séparez-le par des lignes vides, mettez une barre oblique inverse devant les signes qui ne balisent rien, ou placez-le entre deux lignes de trois accents graves. ${raiseFr('seconds')}`,
    ],
  }),
  'limit-memory': entry<Limit>({
    level: 'error',
    exit: 1,
    en: ({ limit: n }) => [
      `Reading this text took more than ${n} MB of memory and was stopped. The passage that begins here is the heaviest.`,
      'Divide the booklet into smaller ones, or build it on a machine with more memory.',
    ],
    fr: ({ limit: n }) => [
      `La lecture de ce texte a pris plus de ${n} Mo de mémoire et a été arrêtée. Le passage qui commence ici est le plus lourd.`,
      'Divisez la brochure en plusieurs, ou produisez-la sur une machine qui a plus de mémoire.',
    ],
  }),
  'limit-text': entry<Limit>({
    level: 'error',
    exit: 1,
    en: ({ limit: n }) => [
      `There is more text here than ${n} pages can hold.`,
      `Make several booklets of it. ${raiseEn('pages')}`,
    ],
    fr: ({ limit: n }) => [
      `Il y a ici plus de texte que n’en contiennent ${n} pages.`,
      `Faites-en plusieurs brochures. ${raiseFr('pages')}`,
    ],
  }),
  'limit-pages': entry<{ limit: number; pages: number }>({
    level: 'error',
    exit: 1,
    en: ({ limit, pages }) => [
      `The booklet has ${pages} pages; the limit is ${limit}.`,
      `Make several booklets of it. ${raiseEn('pages')}`,
    ],
    fr: ({ limit, pages }) => [
      `La brochure a ${pages} pages ; la limite est de ${limit}.`,
      `Faites-en plusieurs brochures. ${raiseFr('pages')}`,
    ],
  }),
  'limit-megapixels': entry<{ image: string; limit: number; megapixels: number }>({
    level: 'error',
    exit: 1,
    en: ({ image, limit, megapixels }) => [
      `The picture “${image}” has ${megapixels} million pixels; the limit is ${limit}. A small file may unpack to that.`,
      `Make it smaller in a picture program: 10 million are enough for a whole A4 page. ${raiseEn('megapixels')}`,
    ],
    fr: ({ image, limit, megapixels }) => [
      `L’image « ${image} » a ${megapixels} millions de pixels ; la limite est de ${limit}. Un petit fichier peut en cacher autant.`,
      `Réduisez-la dans un logiciel d’images : 10 millions suffisent pour une page A4 entière. ${raiseFr('megapixels')}`,
    ],
  }),
  'limit-raised-too-far': entry<{ key: string; value: number; most: number }>({
    level: 'error',
    exit: 2,
    en: ({ key, value, most }) => [
      `The booklet raises its limit “${key}” to ${value}; by itself it may raise it to ${most}.`,
      'Lower the number. If the booklet does need it, and you trust whoever wrote it, run livret with LIVRET_TRUST_LIMITS=1: it may keep your machine busy for hours.',
    ],
    fr: ({ key, value, most }) => [
      `La brochure relève sa limite « ${key} » à ${value} ; d’elle-même, elle peut la relever à ${most}.`,
      'Baissez ce nombre. Si la brochure en a vraiment besoin, et si vous faites confiance à qui l’a écrite, lancez livret avec LIVRET_TRUST_LIMITS=1 : elle peut occuper votre machine pendant des heures.',
    ],
  }),
  'limits-raised': entry<{ limits: string }>({
    level: 'info',
    exit: 2,
    en: ({ limits }) => [`The booklet raises its own limits: ${limits}. In brackets, the usual ones.`],
    fr: ({ limits }) => [
      `La brochure relève ses propres limites : ${limits}. Entre parenthèses, les valeurs habituelles.`,
    ],
  }),
  'image-costly': entry<{ image: string }>({
    level: 'error',
    exit: 1,
    lenient: true,
    en: ({ image }) => [
      `The picture “${image}” is built in a way that would take machines far too long to draw: far too many parts, scans or repetitions.`,
      'Open it in a picture program and save it anew, as PNG or JPEG, or simplify the drawing.',
    ],
    fr: ({ image }) => [
      `L’image « ${image} » est construite de telle façon que la dessiner prendrait bien trop de temps : beaucoup trop d’éléments, de passes ou de répétitions.`,
      'Ouvrez-la dans un logiciel d’images et enregistrez-la de nouveau, en PNG ou en JPEG, ou simplifiez le dessin.',
    ],
  }),
};
