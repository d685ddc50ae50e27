/** `livret translated`: notes in translated chapters which text of their originals they translate. */
import { THEMES, VERSION } from '../home.ts';
import { type Translated, translatedChapters } from '../manuscript/translated.ts';
import { type ExitCode, refuse } from '../report/notice.ts';
import { displayPath, type MessageLanguage } from '../report/render.ts';
import { learnFromFolder } from './booklet-folder.ts';
import { replaceFile } from './replace-file.ts';
import { Session, type SessionOptions } from './session.ts';

/** @param paths translated chapters, or folders of languages; nothing is written if one of them is refused */
export async function translatedCommand(
  paths: readonly string[],
  options: SessionOptions,
): Promise<0 | ExitCode> {
  const session = new Session(options);
  const { base, notices } = session;
  learnFromFolder(session, paths[0] ?? '.');
  try {
    const chapters = await translatedChapters(paths, { base, themes: THEMES, notices });
    notices.refuseErrors();
    for (const { file, text } of chapters) {
      if (text !== undefined && !session.interrupted) write(file, text, base);
    }
    const messages = session.messages();
    session.show(messages);
    session.print({ livret: VERSION, ok: true, chapters: chapters.map((one) => told(one, base)), messages });
    if (!options.json && !options.quiet) process.stderr.write(`${linesOf(chapters, session)}\n`);
    return 0;
  } catch (error) {
    const explained = session.explain(error);
    const messages = session.messages(explained.notices);
    session.show(messages);
    session.print({ livret: VERSION, ok: false, chapters: [], messages });
    return explained.exit;
  } finally {
    await session.close();
  }
}

/** @throws {Refusal} `translated-not-written` */
function write(file: string, text: string, base: string): void {
  try {
    replaceFile(file, text);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    refuse(
      'translated-not-written',
      { path: displayPath(file, base), reason: code ?? message },
      { file },
      error,
    );
  }
}

const told = ({ file, original, mark, text }: Translated, base: string) => ({
  file: displayPath(file, base),
  original: displayPath(original, base),
  translates: mark,
  changed: text !== undefined,
});

const linesOf = (chapters: readonly Translated[], { base, language }: Session): string =>
  chapters.length === 0
    ? WORDS[language].none
    : chapters
        .map(({ file, original, text }) => {
          const words = text === undefined ? WORDS[language].before : WORDS[language].now;
          return words(displayPath(file, base), displayPath(original, base));
        })
        .join('\n');

interface Words {
  now: (file: string, original: string) => string;
  before: (file: string, original: string) => string;
  none: string;
}

const WORDS: Record<MessageLanguage, Words> = {
  en: {
    now: (file, original) => `${file}: now noted as up to date with ${original}.`,
    before: (file, original) => `${file}: was noted as up to date with ${original} already.`,
    none: 'There is nothing to note.',
  },
  fr: {
    now: (file, original) => `${file} : noté comme à jour par rapport à ${original}.`,
    before: (file, original) => `${file} : déjà noté comme à jour par rapport à ${original}.`,
    none: 'Il n’y a rien à noter.',
  },
};
