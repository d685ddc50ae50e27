/** A logo as it comes from somewhere on this machine: found, judged by its bytes, and made ready to be copied. */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { homeFolder } from '../../cache-folder.ts';
import { inspectImage } from '../../manuscript/image.ts';
import { servedAs } from '../../manuscript/image-bytes.ts';
import { refuse } from '../../report/notice.ts';

/** A logo is printed 3 cm wide: a larger file is a photo, or a mistake. */
const MOST_MB = 10;
/** The room it has on the cover, mm, and the pixels of an inch under which a build refuses a picture. */
const [WIDTH, HEIGHT, LEAST_PPI] = [30, 18, 100];
const MM_PER_INCH = 25.4;

export interface Logo {
  /** What it is called in the group's folder: by what it is, not by the name it had. */
  name: string;
  bytes: Uint8Array;
}

/**
 * @param typed a path as people type it, drag it into a terminal or copy it
 * @throws {Refusal} `new-group-logo`
 */
export async function readLogo(typed: string): Promise<Logo> {
  const file = pathOf(typed);
  const shown = path.basename(file);
  const found = fs.statSync(file, { throwIfNoEntry: false });
  if (found === undefined) refuse('new-group-logo', { file: typed, problem: 'missing' });
  if (!found.isFile()) refuse('new-group-logo', { file: shown, problem: 'folder' });
  if (found.size > MOST_MB * 1e6) refuse('new-group-logo', { file: shown, problem: 'large' });
  const result = await inspectImage(file);
  if (!result.ok) refuse('new-group-logo', { file: shown, problem: result.fault });
  const { type, widthPx, heightPx } = result.image;
  const ppi = Math.max(widthPx / WIDTH, heightPx / HEIGHT) * MM_PER_INCH;
  if (type !== 'svg' && ppi < LEAST_PPI) refuse('new-group-logo', { file: shown, problem: 'small' });
  const bytes = fs.readFileSync(file);
  // Whoever gets the folder gets nothing of what a camera wrote into the picture.
  const clean = type === 'jpeg' ? servedAs(result.image).make(bytes) : bytes;
  return { name: `logo.${type === 'jpeg' ? 'jpg' : type}`, bytes: clean };
}

/** Quotation marks, backslashes before spaces, `file:` and `~`, as terminals and desktops put them there. */
export function pathOf(typed: string): string {
  const text = typed.trim();
  const quoted = /^(['"])(.*)\1$/s.exec(text)?.[2];
  const bare = quoted ?? (path.sep === '/' ? text.replace(/\\(.)/gs, '$1') : text);
  if (fs.existsSync(text)) return path.resolve(text);
  try {
    if (/^file:\/\//i.test(bare)) return fileURLToPath(bare);
  } catch {
    // An address that names no file of this machine: looked for as it stands, and not found.
  }
  return path.resolve(bare.replace(/^~(?=[\\/])/, () => homeFolder() ?? '~'));
}
