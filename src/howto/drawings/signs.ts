/** Small signs that the drawings share, around their middle; sizes in mm. */
import { line } from '../svg.ts';

const ROUND = 'stroke-linecap="round" stroke-linejoin="round"';

/** Right. */
export const tick = (size = 6): string =>
  line(`M${-size / 2} 0l${size * 0.36} ${size * 0.38}l${size * 0.64} ${-size * 0.8}`, size / 5, ROUND);

/** Wrong. */
export const cross = (size = 5): string =>
  line(
    `M${-size / 2} ${-size / 2}l${size} ${size}M${size / 2} ${-size / 2}l${-size} ${size}`,
    size / 5,
    ROUND,
  );

/** To the right. */
export const arrow = (length = 8): string =>
  line(`M${-length / 2} 0h${length}m-2.2 -1.8l2.2 1.8l-2.2 1.8`, 0.6, ROUND);

/** Turning over sideways, from the left to the right. */
export const turnOver = (width = 12): string =>
  line(
    `M${-width / 2} 1.5c${width * 0.2} ${-width * 0.55} ${width * 0.8} ${-width * 0.55} ${width} 0m-3 -0.6l3 0.6l0.9 -2.9`,
    0.6,
    ROUND,
  );
