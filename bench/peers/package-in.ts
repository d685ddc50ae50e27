/** A package of npm in the peers' folder. */
import fs from 'node:fs';
import path from 'node:path';

/** @returns its version and the program it brings, if any; nothing where it is not installed */
export function packageIn(folder: string, name: string): { version: string; program: string } | undefined {
  const home = path.join(folder, 'node_modules', name);
  try {
    const { version, bin } = JSON.parse(fs.readFileSync(path.join(home, 'package.json'), 'utf8'));
    const program = typeof bin === 'string' ? bin : Object.values(bin ?? {})[0];
    return { version, program: path.join(home, String(program ?? '')) };
  } catch {
    return undefined;
  }
}
