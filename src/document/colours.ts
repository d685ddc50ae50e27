/**
 * A group's own colour in place of the black of bars and blocks. Words upon it are white, and it is used for words
 * on white too: so it must be dark enough for both, which is the same ratio.
 */

export interface Colours {
  /** As `#rrggbb` or `#rgb`. */
  accent?: string | undefined;
}

/** As a rule that follows the theme's; none without colours. */
export const colourRule = (colours: Colours | undefined): string =>
  colours?.accent === undefined
    ? ''
    : `:root { --colour-accent: ${colours.accent}; --colour-accent-text: white; }`;
