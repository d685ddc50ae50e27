/** The names that livret's own syntax answers to, in English and in French. */
import { distance } from 'fastest-levenshtein';

/** Boxes set apart from the text; their titles stand in `templates/words/`. */
export const ASIDES = ['note', 'tip', 'important', 'warning', 'caution'] as const;
export type AsideKind = (typeof ASIDES)[number];

/** `:::name` … `:::`, and what it is. */
export const CONTAINERS: Readonly<Record<string, AsideKind | 'verse' | 'center' | 'right' | 'small'>> = {
  note: 'note',
  info: 'note',
  remarque: 'note',
  tip: 'tip',
  hint: 'tip',
  conseil: 'tip',
  astuce: 'tip',
  important: 'important',
  warning: 'warning',
  attention: 'warning',
  avertissement: 'warning',
  caution: 'caution',
  danger: 'caution',
  verse: 'verse',
  poeme: 'verse',
  poème: 'verse',
  center: 'center',
  centre: 'center',
  right: 'right',
  droite: 'right',
  small: 'small',
  petit: 'small',
};

/** `::name`, alone on its line. */
export const LEAVES: Readonly<Record<string, 'pagebreak' | 'notes'>> = {
  pagebreak: 'pagebreak',
  'saut-de-page': 'pagebreak',
  notes: 'notes',
  'page-de-notes': 'notes',
};

/** `:name[words]` in a line. */
export const TEXTS: Readonly<Record<string, 'sub' | 'sup'>> = {
  sub: 'sub',
  indice: 'sub',
  sup: 'sup',
  exposant: 'sup',
};

/** One entry of a list above by its name, whatever its capitals. */
export const named = <T>(list: Readonly<Record<string, T>>, name: string): T | undefined => {
  const key = name.toLowerCase().normalize('NFC');
  return Object.hasOwn(list, key) ? list[key] : undefined;
};

export const isAside = (kind: string): kind is AsideKind => (ASIDES as readonly string[]).includes(kind);

/** How something written as a directive is written rightly, if it is near enough to a name that exists. */
export function rightWriting(name: string): string | undefined {
  const folded = name.toLowerCase().normalize('NFC');
  const all = [
    ...Object.keys(CONTAINERS).map((key) => [key, `:::${key}`] as const),
    ...Object.keys(LEAVES).map((key) => [key, `::${key}`] as const),
  ];
  const near = all
    .map(([key, written]) => ({ written, differs: distance(folded, key) }))
    .sort((a, b) => a.differs - b.differs)[0];
  // Up to a third of the letters: a slip of the fingers, not another word.
  return near && near.differs <= Math.floor(folded.length / 3) ? near.written : undefined;
}
