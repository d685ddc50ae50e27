/** A title as the beginning of a file name: safe for every file system, mail program and copier. */

/** Letters that do not come apart into a base and an accent. */
const APART: Record<string, string> = {
  œ: 'oe',
  Œ: 'OE',
  æ: 'ae',
  Æ: 'AE',
  ß: 'ss',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
};

/** Latin accents are dropped, other scripts kept; everything but letters and digits becomes one hyphen. */
export function titleName(title: string): string {
  const plain = title
    .replace(/[\p{Variation_Selector}\p{Me}]/gu, '') // they turn signs into emoji
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .replace(/[œŒæÆßøØłŁđĐ]/g, (c) => APART[c] ?? c)
    .normalize('NFC')
    .replace(/(?<![\p{L}\p{N}\p{M}])\p{M}+/gu, '') // accents on nothing
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-');
  // File systems count up to 255 bytes a name; the kind of output and a temporary name come on top.
  let name = '';
  for (const c of plain) {
    if (Buffer.byteLength(name + c) > 120) break;
    name += c;
  }
  return name.replace(/^-+|-+$/g, '') || 'livret';
}
