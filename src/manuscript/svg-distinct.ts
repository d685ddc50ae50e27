/**
 * Two drawings that hold the same picture share it in Chromium if the second is read while the first still has it:
 * the same booklet then has it once in one PDF and twice in the next. So each drawing calls its pictures by
 * addresses of its own.
 */

/** What an address of a written-in picture begins with. */
const EMBEDDED = /(data:image\/[\w.+-]{1,100})(?=[;,])/gi;

/**
 * @param svg in an encoding that keeps ASCII as it is; others come back unchanged
 * @param name of the drawing in this booklet: letters and digits
 */
export function distinctPictures(svg: Uint8Array, name: string): Uint8Array {
  const text = Buffer.from(svg).toString('latin1');
  const distinct = text.replace(EMBEDDED, `$1;in=${name}`);
  return distinct === text ? svg : Buffer.from(distinct, 'latin1');
}
