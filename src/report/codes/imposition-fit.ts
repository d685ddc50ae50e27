/** Messages of imposition about pages in their places: scaled, mixed, lying, turned. */
import { entry } from '../entry.ts';

/** A number as French writes it: 148,5. */
const fr = (value: number): string => String(value).replace('.', ',');

interface Place {
  [name: string]: number | string;
  /** `half` of a sheet, or a smaller `place` on it. */
  part: string;
  placeWidth: number;
  placeHeight: number;
}

interface Scaled extends Place {
  width: number;
  height: number;
  percent: number;
}

const placeEn = ({ part, placeWidth, placeHeight }: Place): string =>
  `${part === 'half' ? 'half a sheet' : 'its place on the sheet'} (${placeWidth} × ${placeHeight} mm)`;
const placeFr = ({ part, placeWidth, placeHeight }: Place, a: 'sur' | 'à'): string => {
  const where = part === 'half' ? 'une demi-feuille' : 'sa place sur la feuille';
  return `${a === 'sur' && part !== 'half' ? 'dans' : a} ${where} (${fr(placeWidth)} × ${fr(placeHeight)} mm)`;
};

export const impositionFitCodes = {
  'impose-scaled': entry<Scaled>({
    level: 'info',
    exit: 1,
    en: (place) => [
      `The pages measure ${place.width} × ${place.height} mm; each is ${place.percent < 100 ? 'reduced' : 'enlarged'} to ${place.percent}% to fit ${placeEn(place)}, and centred on it.`,
    ],
    fr: (place) => [
      `Les pages mesurent ${fr(place.width)} × ${fr(place.height)} mm ; chacune est ${place.percent < 100 ? 'réduite' : 'agrandie'} à ${fr(place.percent)} % pour tenir ${placeFr(place, 'sur')}, et centrée.`,
    ],
  }),
  'impose-mixed-sizes': entry<Place & { sizes: number; smallest: number; largest: number }>({
    level: 'info',
    exit: 1,
    en: (place) => [
      `The pages have ${place.sizes} different sizes. Each is fitted to ${placeEn(place)} by itself, ${place.smallest === place.largest ? `at ${place.smallest}%` : `at ${place.smallest}% to ${place.largest}%`} of its size, and centred on it.`,
      'Look through the sheets: the same type may come out in different sizes.',
    ],
    fr: (place) => [
      `Les pages ont ${place.sizes} formats différents. Chacune est ajustée séparément ${placeFr(place, 'à')}, ${place.smallest === place.largest ? `à ${fr(place.smallest)} %` : `de ${fr(place.smallest)} % à ${fr(place.largest)} %`} de sa taille, et centrée.`,
      'Parcourez les feuilles : un même caractère peut y paraître en plusieurs tailles.',
    ],
  }),
  'impose-landscape': entry<{ pages: string; count: number }>({
    level: 'info',
    exit: 1,
    en: ({ pages, count }) => [
      count === 1
        ? `Page ${pages} is wider than it is high. It stays upright, as wide as its place on the sheet, with white above and below.`
        : `Pages ${pages} are wider than they are high. They stay upright, as wide as their places on the sheet, with white above and below.`,
    ],
    fr: ({ pages, count }) => [
      count === 1
        ? `La page ${pages} est plus large que haute. Elle reste droite, sur toute la largeur de sa place, avec du blanc au-dessus et au-dessous.`
        : `Les pages ${pages} sont plus larges que hautes. Elles restent droites, sur toute la largeur de leur place, avec du blanc au-dessus et au-dessous.`,
    ],
  }),
  'impose-turned': entry<{ pages: string; count: number }>({
    level: 'info',
    exit: 1,
    en: ({ pages, count }) => [
      count === 1
        ? `Page ${pages} is stored turned in the PDF. It is printed the way viewers show it.`
        : `Pages ${pages} are stored turned in the PDF. They are printed the way viewers show them.`,
    ],
    fr: ({ pages, count }) => [
      count === 1
        ? `La page ${pages} est enregistrée tournée dans le PDF. Elle est imprimée telle qu’on la voit à l’écran.`
        : `Les pages ${pages} sont enregistrées tournées dans le PDF. Elles sont imprimées telles qu’on les voit à l’écran.`,
    ],
  }),
  'impose-small': entry<{ percent: number; points: number }>({
    level: 'warning',
    exit: 1,
    en: ({ percent, points }) => [
      `Pages are reduced to ${percent}%: type of 10 points becomes ${points} points high.`,
      'Print one sheet and try to read it. A larger sheet, or a scheme with fewer pages on it, keeps them larger.',
    ],
    fr: ({ percent, points }) => [
      `Des pages sont réduites à ${fr(percent)} % : un caractère de 10 points en fait alors ${fr(points)}.`,
      'Imprimez une feuille et essayez de la lire. Une feuille plus grande, ou un montage à moins de pages, les garde plus grandes.',
    ],
  }),
};
