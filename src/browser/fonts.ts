/**
 * On Linux the browser sees one font only, the same on every machine: Open Sans, from the npm package, as the
 * last resort where the booklet's own fonts do not reach. Fonts of the machine would make pages differ.
 * macOS and Windows have no such switch.
 */
import fs from 'node:fs/promises';
import path from 'node:path';
import { cacheFolder } from '../cache-folder.ts';
import { npmPackage } from './npm-package.ts';
import { unpackOnce } from './unpack-once.ts';

/**
 * Writes a fontconfig file that names those fonts and no others (fonts.conf(5)).
 * @param profile where the file and fontconfig's cache go
 * @returns variables for the browser's environment; none where this does not apply
 */
export async function fontEnvironment(profile: string): Promise<Record<string, string>> {
  const brought = process.platform === 'linux' ? npmPackage() : undefined;
  if (!brought) return {};
  const folder = await unpackOnce({
    root: await cacheFolder(),
    name: `fonts-${brought.version}`,
    megabytes: 1,
    fill: (to) => brought.archive('fonts.tar.br', to),
  });
  const file = path.join(profile, 'fonts.conf');
  await fs.writeFile(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>${escapeXml(path.join(folder, 'fonts'))}</dir>
  <cachedir>${escapeXml(path.join(profile, 'fontconfig'))}</cachedir>
</fontconfig>
`,
  );
  return { FONTCONFIG_FILE: file, FONTCONFIG_PATH: profile };
}

const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);
