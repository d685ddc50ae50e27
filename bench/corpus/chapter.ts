/** One chapter of prose, with notes, lists, tables, code, a picture and references to other chapters. */
import { slug } from 'github-slugger';
import { code, list, quotation, type Source, table } from './blocks.ts';

/** What other chapters need to know of one to refer to it. */
export interface Plan {
  /** The chapter's file. */
  file: string;
  title: string;
  sections: readonly string[];
}

/** Sections of a chapter, as many for each: about fifteen pages. */
export const SECTIONS = 5;

/**
 * @param picture the file of its picture
 * @param others all chapters, this one too
 * @returns Markdown
 */
export function chapter(plan: Plan, picture: string, others: readonly Plan[], source: Source): string {
  const { random, words } = source;
  const notes: string[] = [];
  const note = (): string => {
    notes.push(words.paragraph(random.between(8, 30)));
    return `[^${notes.length}]`;
  };
  const reference = (): string => {
    const to = random.pick(others);
    const section = random.pick(to.sections);
    return `[${section}](${to.file}#${slug(section)})`;
  };
  const prose = (): string => {
    const text = words.paragraph(random.between(50, 110));
    const strong = random.chance(0.3) ? ` **${words.title(2)}** *${words.line(3)}*.` : '';
    const refers = random.chance(0.2) ? ` ${words.title(2)} ${reference()}.` : '';
    return `${text}${random.chance(0.4) ? note() : ''}${strong}${refers}`;
  };
  const section = (title: string, index: number): string => {
    const block = [list, table, code, quotation, list][index % SECTIONS]!(source);
    const before = Array.from({ length: random.between(3, 5) }, prose);
    const after = Array.from({ length: random.between(2, 4) }, prose);
    const shown = index === 2 ? [`![${words.title(6)}](${picture})`] : [];
    return [`## ${title}`, ...before, block, ...shown, ...after].join('\n\n');
  };
  const text = [`# ${plan.title}`, prose(), ...plan.sections.map(section)].join('\n\n');
  return `${text}\n\n${notes.map((words, index) => `[^${index + 1}]: ${words}`).join('\n')}\n`;
}
