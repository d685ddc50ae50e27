/** A group's name as the name of its folder: easy to type, and safe wherever the booklet may be copied to. */
import fs from 'node:fs';
import path from 'node:path';
import { titleName } from '../../publishing/title-name.ts';

/** Names that Windows keeps for devices, whatever their ending. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
/** It stands in front of the names of the files that are built, and is typed. */
const MOST_BYTES = 60;

/**
 * @returns small letters, digits and hyphens: Latin ones without accents; letters of other alphabets stay what they
 *   are (a group that writes Arabic types Arabic), because every system of today can keep them in names. A name
 *   that holds neither letter nor digit gives `fallback`.
 */
export function folderName(name: string, fallback: string): string {
  if (!/[\p{L}\p{N}]/u.test(name)) return fallback;
  const whole = titleName(name).toLowerCase().normalize('NFC');
  let short = '';
  for (const letter of whole) {
    if (Buffer.byteLength(short + letter) > MOST_BYTES) {
      // At the end of a word, unless that is far away.
      const end = short.lastIndexOf('-');
      short = end > short.length / 2 ? short.slice(0, end) : short;
      break;
    }
    short += letter;
  }
  short = short.replace(/-+$/, '');
  return DEVICES.test(short) ? `${fallback}-${short}` : short;
}

/** Whether a name can be taken just as it was typed. */
export const isSafe = (name: string): boolean => titleName(name) === name && !DEVICES.test(name);

/** Whether that folder is there; as systems see it that make no difference between large and small letters. */
export function isTaken(groups: string, name: string): boolean {
  const key = (text: string): string => text.normalize('NFC').toLowerCase();
  try {
    return fs.readdirSync(groups).some((other) => key(other) === key(name));
  } catch {
    return fs.existsSync(path.join(groups, name));
  }
}

/** The first of `name-2`, `name-3` … that is free. */
export function freeName(groups: string, name: string): string {
  for (let n = 2; ; n += 1) {
    if (!isTaken(groups, `${name}-${n}`)) return `${name}-${n}`;
  }
}
