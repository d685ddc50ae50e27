/**
 * The bundled font families. All come from npm's @fontsource packages, under open licences. Themes name those
 * they want in their tokens (`--font-text: "Vollkorn"`); the helpers below stand behind them in every stack.
 */

export interface Family {
  /** As CSS names it. */
  name: string;
  /** The package below @fontsource, also the beginning of its file names. */
  package: string;
  /** Faces, as weight and style. */
  faces: readonly (readonly [weight: number, style: 'normal' | 'italic'])[];
  /**
   * How wide a narrow no-break space (U+202F) stands in it, in em: a little less than the space between
   * words, which in these faces is 0.2, 0.125 and 0.6 em. See `narrow-space.ts`.
   */
  narrow?: number;
  /** True for families that are asked for signs, not for the letters of scripts they hold by the way. */
  signs?: true;
}

const REGULAR_AND_BOLD = [
  [400, 'normal'],
  [700, 'normal'],
] as const;

const REGULAR_BOLD_AND_SLANTED = [...REGULAR_AND_BOLD, [400, 'italic'], [700, 'italic']] as const;

/** Frames of tables and trees drawn in letters, per mille, and other signs that code and lists use. */
export const FRAMES: Family = {
  name: 'DejaVu Mono',
  package: 'dejavu-mono',
  faces: REGULAR_AND_BOLD,
  narrow: 0.6,
  signs: true,
};

/** What themes may choose from by name. */
const FACES: readonly Family[] = [
  {
    name: 'Vollkorn',
    package: 'vollkorn',
    faces: REGULAR_BOLD_AND_SLANTED,
    narrow: 0.19,
  },
  {
    name: 'Sofia Sans Extra Condensed',
    package: 'sofia-sans-extra-condensed',
    faces: [
      [700, 'normal'],
      [900, 'normal'],
    ],
    narrow: 0.115,
  },
  { name: 'Source Code Pro', package: 'source-code-pro', faces: REGULAR_AND_BOLD, narrow: 0.6 },
  { name: 'Courier Prime', package: 'courier-prime', faces: REGULAR_BOLD_AND_SLANTED, narrow: 0.6 },
  {
    name: 'Atkinson Hyperlegible Next',
    package: 'atkinson-hyperlegible-next',
    faces: [...REGULAR_BOLD_AND_SLANTED, [800, 'normal']],
    narrow: 0.26,
  },
];

/** Other alphabets, behind what the theme names. */
export const LETTERS: readonly Family[] = [
  { name: 'Frank Ruhl Libre', package: 'frank-ruhl-libre', faces: REGULAR_AND_BOLD },
  { name: 'Noto Naskh Arabic', package: 'noto-naskh-arabic', faces: REGULAR_AND_BOLD },
];

/** Signs, at the end of every stack. */
export const SIGNS: readonly Family[] = [
  { name: 'Noto Sans Math', package: 'noto-sans-math', faces: [[400, 'normal']], signs: true },
  { name: 'Noto Sans Symbols 2', package: 'noto-sans-symbols-2', faces: [[400, 'normal']], signs: true },
  FRAMES,
  { name: 'Noto Emoji', package: 'noto-emoji', faces: REGULAR_AND_BOLD, signs: true },
];

export const FAMILIES: readonly Family[] = [...FACES, ...LETTERS, ...SIGNS];

/** The packages all this comes from, below @fontsource. */
export const FONT_PACKAGES: readonly string[] = FAMILIES.map((family) => family.package);
