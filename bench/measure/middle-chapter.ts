/** The chapter in the middle of a book, and changes to it. */
import fs from 'node:fs';
import path from 'node:path';

/** @returns a function that puts a sentence into it, another one for each number, in the place of the one before */
export function middleChapter(booklet: string): (nth: number) => void {
  const chapters = fs.readdirSync(booklet).filter((name) => name.endsWith('.md'));
  const file = path.join(booklet, chapters.sort()[Math.floor(chapters.length / 2)]!);
  const text = fs.readFileSync(file, 'utf8');
  return (nth) => fs.writeFileSync(file, text.replace('\n\n', `\n\nBral doumi tènor ${nth}.\n\n`));
}
