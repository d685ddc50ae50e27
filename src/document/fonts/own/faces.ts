/** The `@font-face` rules of a booklet's own fonts: each file under exactly the characters it is to draw. */
import path from 'node:path';
import { pointsDrawn } from '../signs.ts';
import { spansOf, toUnicodeRange } from '../spans.ts';
import type { OwnFamily } from './family.ts';
import type { OwnFile } from './file.ts';

/** @param signs what the family is to draw, all of which it can */
export function ownFaces(
  family: OwnFamily,
  signs: ReadonlySet<string>,
): { rules: string[]; files: [url: string, file: string][] } {
  const urls = new Map<OwnFile, string>();
  const rules: string[] = [];
  for (const face of family.faces) {
    const points = new Map<OwnFile, Set<number>>();
    for (const sign of signs) {
      const file = family.fileFor(sign, face);
      if (!file) continue;
      const drawn = points.get(file) ?? new Set();
      for (const point of pointsDrawn((p) => file.has(p), sign) ?? []) drawn.add(point);
      points.set(file, drawn);
    }
    for (const [file, drawn] of points) {
      // No name of the author's reaches the page.
      const ending = path.extname(file.path).toLowerCase();
      const url = urls.get(file) ?? `/fonts/${family.name.replaceAll(' ', '-')}-${urls.size + 1}${ending}`;
      urls.set(file, url);
      rules.push(
        `@font-face{font-family:"${family.name}";font-weight:${face.weight};font-style:${face.style};` +
          `src:url("${url}") format("${file.format}");unicode-range:${toUnicodeRange(spansOf(drawn))}}`,
      );
    }
  }
  return { rules, files: [...urls].map(([file, url]) => [url, file.path]) };
}
