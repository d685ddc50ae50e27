/**
 * Which names a group's folder can bear. The name is also that of the folder with its finished booklet, and
 * both travel between systems: what Windows cannot store is refused everywhere.
 */

/** Why a name is unfit, as messages know it. */
export type Unfit = 'signs' | 'end' | 'reserved' | 'long';

/** Of devices, since DOS: https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const RESERVED = /^(con|prn|aux|nul|com[1-9]|lpt[1-9])(\..*)?$/i;
/** File systems allow 255 bytes for a name; booklets' own names come below, in paths that have limits too. */
const MOST_BYTES = 100;

/** @returns undefined if the name is fit */
export function tellsWhyUnfit(name: string): Unfit | undefined {
  if (/[<>:"|?*/\\]|\p{Cc}/u.test(name)) return 'signs';
  if (/^[\s-]|[\s.]$/.test(name)) return 'end';
  if (RESERVED.test(name)) return 'reserved';
  return Buffer.byteLength(name) > MOST_BYTES ? 'long' : undefined;
}
