/** The file is not larger than what it shows needs: large ones cannot be sent, and take long to load on a phone. */
import { type Notice, notice } from '../report/notice.ts';
import { spotsIn, tenth } from './spots.ts';
import type { Check } from './types.ts';

/** Fonts and what belongs to a file as such, bytes. */
const BASE = 1_500_000;
/** Text and drawings of a page, bytes: many times what a dense page takes. */
const PAGE = 60_000;
/** Of a picture: 300 pixels in an inch, each at half a byte, which is a JPEG of high quality. */
const [PPI, PIXEL] = [300, 0.5];
const MEGABYTE = 1_000_000;

export const fileSize: Check = ({ reading }): Notice[] => {
  const { bytes, pages } = reading.facts;
  const least = BASE + pages.length * PAGE;
  if (bytes <= least) return [];
  const placed = spotsIn(reading, ({ pictures }) => pictures);
  const inches = placed.reduce((sum, { area }) => sum + (area.width * area.height) / 72 ** 2, 0);
  const enough = least + inches * PPI ** 2 * PIXEL;
  if (bytes <= enough) return [];
  const sizes = new Map(reading.facts.pictures().map((picture) => [picture.id, picture.bytes]));
  const [largest] = placed.sort((a, b) => (sizes.get(b.id) ?? 0) - (sizes.get(a.id) ?? 0));
  const place = { file: reading.file, page: largest?.page, area: largest?.area };
  const picture = tenth((sizes.get(largest?.id ?? '') ?? 0) / MEGABYTE);
  return [
    notice(
      'file-large',
      { megabytes: tenth(bytes / MEGABYTE), enough: tenth(enough / MEGABYTE), picture },
      place,
    ),
  ];
};
