/** `livret init`: a new booklet from a starter. */
import fs from 'node:fs';
import path from 'node:path';
import { VERSION } from '../home.ts';
import { nearest } from '../manuscript/nearest.ts';
import { howCalled } from '../report/called.ts';
import { type ExitCode, notice, Refusal, refuse } from '../report/notice.ts';
import { displayPath, type MessageLanguage } from '../report/render.ts';
import { inCommand } from '../report/shell-word.ts';
import { canAsk, Dialogue, Ended, TERMINAL } from './dialogue.ts';
import { Session, type SessionOptions } from './session.ts';
import { STARTERS, starterFiles } from './starters.ts';
import { writeFolder } from './write-folder.ts';

export interface InitOptions extends SessionOptions {
  /** One of the {@link STARTERS}. Without it, a person is asked. */
  starter?: string | undefined;
}

const NAMES = Object.keys(STARTERS);

/** @param folder is made; it may be there if it is empty */
export async function initCommand(folder: string, options: InitOptions): Promise<0 | ExitCode> {
  const session = new Session(options);
  const { language } = session;
  const target = path.resolve(folder);
  const shown = displayPath(target, session.base);
  try {
    checkFree(target, shown);
    const starter = options.starter === undefined ? await askStarter(session) : called(options.starter);
    if (session.interrupted) throw new Ended();
    const files = starterFiles(starter, language);
    writeFolder(target, files, shown);
    const names = [...files.keys()];
    session.print({ livret: VERSION, ok: true, starter, folder: shown, files: names, messages: [] });
    if (!options.json && !options.quiet)
      process.stderr.write(`${WORDS[language].done(shown, names.join(', '), inCommand(shown))}\n`);
    return 0;
  } catch (error) {
    const { notices, exit } = session.explain(
      error instanceof Ended ? new Refusal([notice('new-stopped', {}, {}, 'error')]) : error,
    );
    const messages = session.messages(notices);
    session.show(messages);
    session.print({ livret: VERSION, ok: false, starter: null, messages });
    return exit;
  } finally {
    await session.close();
  }
}

/** @throws {Refusal} where something is already */
function checkFree(target: string, shown: string): void {
  const found = fs.statSync(target, { throwIfNoEntry: false });
  if (found === undefined) return;
  if (!found.isDirectory()) refuse('init-folder-not-a-folder', { folder: shown });
  // What systems leave in every folder they show is nothing.
  const inside = fs.readdirSync(target).filter((name) => !SYSTEMS.has(name));
  if (inside.length > 0) refuse('init-folder-not-empty', { folder: shown });
}

const SYSTEMS = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

/** @throws {Refusal} `starter-unknown` */
function called(name: string): string {
  const wanted = name.trim().toLowerCase();
  if (NAMES.includes(wanted)) return wanted;
  return refuse('starter-unknown', {
    ...{ name, suggestion: nearest(name, NAMES) ?? '', names: NAMES.join(', ') },
  });
}

/** @throws {Refusal} `starter-missing`, where nobody can be asked @throws {Ended} */
async function askStarter({ options, language }: Session): Promise<string> {
  if (!canAsk(TERMINAL) || options.json || options.quiet)
    refuse('starter-missing', { names: listed(language) });
  const dialogue = new Dialogue(TERMINAL);
  try {
    dialogue.say(`\n${WORDS[language].head}\n`);
    NAMES.forEach((name, index) => {
      dialogue.say(`  ${index + 1}  ${name.padEnd(12)} ${STARTERS[name]![language]}`);
    });
    for (;;) {
      const typed = await dialogue.ask(`${WORDS[language].which} (1–${NAMES.length}) > `);
      const chosen = NAMES[Number(typed) - 1] ?? NAMES.find((name) => name === typed.toLowerCase());
      if (chosen !== undefined) return chosen;
    }
  } finally {
    dialogue.close();
  }
}

const listed = (language: MessageLanguage): string =>
  NAMES.map((name) => `${name} (${STARTERS[name]![language]})`).join('; ');

interface Words {
  head: string;
  which: string;
  done: (folder: string, files: string, inCommand: string) => string;
}

const WORDS: Record<MessageLanguage, Words> = {
  en: {
    head: 'A new booklet. What is it to begin with?',
    which: 'Number',
    done: (folder, files, command) =>
      `The booklet is in ${folder} (${files}).\nOpen the files and write; booklet.yaml holds title, group and address.\n` +
      `To build it: ${howCalled(process.cwd())} build ${command}`,
  },
  fr: {
    head: 'Une nouvelle brochure. De quel modèle part-elle ?',
    which: 'Numéro',
    done: (folder, files, command) =>
      `La brochure est dans ${folder} (${files}).\nOuvrez les fichiers et écrivez ; booklet.yaml contient le titre, le groupe et l’adresse.\n` +
      `Pour la produire : ${howCalled(process.cwd())} build ${command}`,
  },
};
