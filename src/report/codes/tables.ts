/** Messages of tables on pages. */
import { entry } from '../entry.ts';

export const tableCodes = {
  'table-too-wide': entry<{ columns: string }>({
    level: 'error',
    exit: 1,
    en: ({ columns }) => [
      `This table does not fit a page, neither upright nor turned sideways, not even in the smallest type (${columns} ${columns === '1' ? 'column' : 'columns'}).`,
      'Leave out columns, or make two tables of it. Shorten long words and long cells.',
    ],
    fr: ({ columns }) => [
      `Ce tableau ne tient pas sur une page, ni droit ni tourné, même dans le plus petit caractère (${columns} ${columns === '1' ? 'colonne' : 'colonnes'}).`,
      'Supprimez des colonnes ou faites-en deux tableaux. Raccourcissez les mots et les cellules trop longs.',
    ],
  }),
};
