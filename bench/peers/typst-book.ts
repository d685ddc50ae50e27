/** A booklet's folder as one file for Typst. */
import fs from 'node:fs';
import path from 'node:path';
import { typstSource } from './typst-source.ts';

/** @param root Typst's root: pictures are found from there */
export function writeTypst(booklet: string, file: string, root: string): void {
  const names = fs.readdirSync(booklet).filter((name) => name.endsWith('.md'));
  const chapters = names.sort().map((name) => ({
    name,
    markdown: fs.readFileSync(path.join(booklet, name), 'utf8'),
  }));
  const pictures = `/${path.relative(root, booklet).split(path.sep).join('/')}/`;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, typstSource(chapters, { title: 'Titre', pictures, contents: chapters.length > 6 }));
}
