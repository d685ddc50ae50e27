import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentation } from '../src/documentation.ts';
import { HOME } from '../src/home.ts';

describe('docs/', () => {
  it.each(
    Object.entries(documentation()),
  )('%s is what the program says (else: npm run docs)', (name, text) => {
    expect(fs.readFileSync(path.join(HOME, 'docs', name), 'utf8')).toBe(text);
  });

  it.each([
    'README.md',
    'LISEZMOI.md',
    'ARCHITECTURE.md',
    'CONTRIBUTING.md',
    'CHANGELOG.md',
    'docs/syntax.md',
    'docs/syntaxe.md',
    'docs/fonts.md',
    'docs/polices.md',
    'docs/groups.md',
    'docs/groupes.md',
    'docs/many-editions.md',
    'docs/plusieurs-editions.md',
    'docs/languages.md',
    'docs/langues.md',
  ])('%s links to files that exist', (name) => {
    const text = fs.readFileSync(path.join(HOME, name), 'utf8').replace(/```[\s\S]*?```|`[^`\n]*`/g, '');
    const targets = [...text.matchAll(/\]\(([^)#]+)\)/g)]
      .map(([, target = '']) => target)
      .filter((t) => !/^https?:/.test(t));
    expect(targets.filter((target) => !fs.existsSync(path.join(HOME, path.dirname(name), target)))).toEqual(
      [],
    );
  });

  /** Where a page says it is to be read in the other language, and how it says so. */
  const pairOf = (name: string): RegExpExecArray | null =>
    /^# .*\n(?:\n.*){0,3}\n\*\[(In English|En français)\]\(([\w.-]+\.md)\)\*$/m.exec(
      fs.readFileSync(path.join(HOME, 'docs', name), 'utf8'),
    );

  it.each(
    fs.readdirSync(path.join(HOME, 'docs')).filter((name) => name.endsWith('.md')),
  )('%s links to its pair in the other language, and is linked from there', (name) => {
    const [, language, other = ''] = pairOf(name) ?? [];
    expect(language, 'a line *[In English](…)* or *[En français](…)* below the heading').toBeDefined();
    const [, back, itself] = pairOf(other) ?? [];
    expect([back, itself]).toEqual([language === 'In English' ? 'En français' : 'In English', name]);
  });
});
