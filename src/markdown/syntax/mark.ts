/**
 * How livret's own elements pass through the HTML parser and the sanitiser: with a mark that no chapter can
 * write, since nobody knows the secret in it. `settle.ts` turns marks into classes of livret's own, which the
 * sanitiser takes away from authors.
 */
import { randomBytes } from 'node:crypto';
import type { Element, Properties } from 'hast';

const SECRET = randomBytes(16).toString('hex');

/** What the sanitiser lets pass in `data-livret`. */
export const OWN_MARK = new RegExp(`^${SECRET} [a-z-]+ [\\w-]*$`);

/** @param value any text that goes along */
export const ownMark = (name: string, value = ''): Properties => ({
  dataLivret: `${SECRET} ${name} ${Buffer.from(value).toString('base64url')}`,
});

export function readMark({
  properties,
}: Pick<Element, 'properties'>): { name: string; value: string } | undefined {
  const mark = properties.dataLivret;
  if (typeof mark !== 'string' || !OWN_MARK.test(mark)) return undefined;
  const [, name = '', value = ''] = mark.split(' ');
  return { name, value: Buffer.from(value, 'base64url').toString() };
}
