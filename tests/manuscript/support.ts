/** Booklets made for one test and removed after it; and what livret says about them. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { type Manuscript, readManuscript } from '../../src/manuscript/read.ts';
import { type Notice, Refusal } from '../../src/report/notice.ts';
import { Notices } from '../../src/report/notices.ts';
import { type MessageLanguage, renderNotice } from '../../src/report/render.ts';

/** A file's contents by its path; a symbolic link with its target; a named pipe; an empty folder. */
export type Tree = Record<string, string | Uint8Array | { link: string } | 'pipe!' | 'folder!'>;

export function makeFolder(tree: Tree, name = 'booklet'): string {
  const top = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'livret-test-')));
  onTestFinished(() => rmSync(top, { recursive: true, force: true }));
  const folder = path.join(top, name);
  mkdirSync(folder);
  for (const [file, content] of Object.entries(tree)) {
    const full = path.join(folder, file);
    mkdirSync(path.dirname(full), { recursive: true });
    if (content === 'folder!') mkdirSync(full);
    else if (content === 'pipe!') execFileSync('mkfifo', [full]);
    else if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(full, content);
    else symlinkSync(content.link, full);
  }
  return folder;
}

export interface Attempt {
  manuscript: Manuscript | undefined;
  /** One line a message: level, code, file:line, text, hint. */
  told: string[];
  exitCode: number;
}

export const THEMES = ['sober', 'loud'];

/**
 * Reads a booklet and tells everything that was said about it. The note on the language is left out.
 *
 * @param options.edition of a booklet in several languages, the one that is read; `language` is that of messages
 */
export async function attempt(
  folder: string,
  options: { group?: string; edition?: string; language?: MessageLanguage; themes?: string[] } = {},
): Promise<Attempt> {
  const notices = new Notices();
  const tell = (all: readonly Notice[]): string[] =>
    all.filter((n) => n.code !== 'language-assumed').map((n) => sentence(n, folder, options.language));
  try {
    const { group, edition } = options;
    const manuscript = await readManuscript(folder, {
      ...{ group, language: edition, notices, themes: options.themes ?? THEMES },
    });
    return { manuscript, told: tell(notices.all), exitCode: 0 };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { manuscript: undefined, told: tell(error.notices), exitCode: error.exitCode };
  }
}

/** A notice as one line. */
export function sentence(n: Notice, base: string, language: MessageLanguage = 'en'): string {
  const { level, code, file, line, text, hint } = renderNotice(n, language, base);
  const place = [file, line].filter((part) => part !== undefined).join(':');
  return [level, code, place, text, hint].filter((part) => part !== undefined && part !== '').join(' | ');
}

/** The names of the chapters in their order. */
export const namesOf = (result: Attempt): string[] => result.manuscript?.chapters.map((c) => c.name) ?? [];
