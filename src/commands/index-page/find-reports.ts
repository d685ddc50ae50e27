/** Where finished editions lie: every `report.json` of a folder, of the folders in it, and of those in these. */
import fs from 'node:fs';
import path from 'node:path';

/** `dist/NAME/LANGUAGE/` is the deepest. */
const DEEPEST = 2;

/**
 * Folders that hold a report, relative to `root`, with forward slashes, in order; empty: `root` itself. Links are not
 * followed and hidden folders not looked into: neither comes along when a folder is copied to a website.
 *
 * @param root absolute
 * @throws {NodeJS.ErrnoException} where `root` is no folder that can be read
 */
export function findReports(root: string): string[] {
  const found: string[] = [];
  const look = (folder: string, depth: number): void => {
    for (const entry of entriesOf(path.join(root, folder), depth)) {
      if (entry.name === 'report.json' && entry.isFile()) found.push(folder);
      else if (entry.isDirectory() && depth < DEEPEST && !entry.name.startsWith('.'))
        look(path.posix.join(folder, entry.name), depth + 1);
    }
  };
  look('', 0);
  return found.sort();
}

/** A folder below that cannot be read holds nothing for us. */
function entriesOf(folder: string, depth: number): fs.Dirent[] {
  try {
    return fs.readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (depth === 0) throw error;
    return [];
  }
}
