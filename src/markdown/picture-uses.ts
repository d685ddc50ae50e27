/** How large each picture stands on the page, so that it is given the pixels it needs there and no more. */
import type { Element, Root } from 'hast';
import type { Pictures } from './images.ts';
import type { PictureUse } from './types.ts';

/** How high pictures are by the styles, mm (`--picture-height`), and those in a line of words. */
const HIGHEST = 130;
const SMALL = 45;
const IN_LINE = 8;

/** @param pictures all of them, with what they were given */
export function tellUses(tree: Root, pictures: Pictures, tell: (url: string, use: PictureUse) => void): void {
  const walk = (node: Root | Element, around: readonly Element[]): void => {
    for (const child of node.children) {
      if (child.type !== 'element') continue;
      const size = pictures.get(child);
      if (size) tell(String(child.properties.src ?? ''), useOf(child, size, around));
      walk(child, [child, ...around]);
    }
  };
  walk(tree, []);
}

/** @param around what it stands in, from the inside out */
function useOf(
  image: Element,
  { width, widthMm, wished }: { width: string; widthMm: number; wished: boolean },
  around: readonly Element[],
): PictureUse {
  const figure = around.find((element) => has(element, 'livret-picture'));
  if (figure && has(figure, 'bleed')) return { place: has(figure, 'cover') ? 'whole-page' : 'page' };
  if (figure && has(figure, 'full-page')) return { place: 'column' };
  if (has(image, 'livret-icon')) return { place: 'column', heightMm: IN_LINE };
  const beside = figure && (has(figure, 'left') || has(figure, 'right'));
  const inRow = around.some((element) => has(element, 'livret-row'));
  const member = memberOf(image) ?? (figure && memberOf(figure));
  const percent = width.endsWith('%') ? Number.parseFloat(width) / 100 : 1;
  const share = inRow ? member?.share : Math.min(percent, beside ? 0.5 : 1);
  const heightMm = wished ? {} : { heightMm: figure && has(figure, 'small') ? SMALL : HIGHEST };
  return {
    place: 'column',
    ...(share === undefined || share === 1 ? {} : { share }),
    ...(inRow && member?.gapsMm ? { gapsMm: member.gapsMm } : {}),
    ...(width.endsWith('%') || inRow ? {} : { widthMm }),
    ...heightMm,
  };
}

/** What the picture has of the width of its row, as its style says, and what the row loses between pictures. */
function memberOf({ properties: { style } }: Element): { share: number; gapsMm?: number } | undefined {
  const [, member = ''] = /--member: ([^;]*)/.exec(String(style ?? '')) ?? [];
  const [, gapsMm, share] = /100% - ([\d.]+)mm\) \* ([\d.]+)\)/.exec(member) ?? [];
  if (share !== undefined) return { share: Number(share), gapsMm: Number(gapsMm) };
  return /^[\d.]+%$/.test(member) ? { share: Number.parseFloat(member) / 100 } : undefined;
}

const has = ({ properties: { className } }: Element, name: string): boolean =>
  Array.isArray(className) && className.includes(name);
