/** `livret new group`: a local group's edition, as easy as filling in a form. */
import { THEMES, VERSION } from '../home.ts';
import { openFolder } from '../manuscript/folder.ts';
import { readSettings } from '../manuscript/settings.ts';
import { howCalled } from '../report/called.ts';
import { type ExitCode, notice, Refusal, refuse } from '../report/notice.ts';
import { Notices } from '../report/notices.ts';
import type { MessageLanguage } from '../report/render.ts';
import { inCommand } from '../report/shell-word.ts';
import { DEFAULT_FOLDER, judgeFolder, learnFromFolder } from './booklet-folder.ts';
import { buildCommand } from './build.ts';
import { canAsk, Dialogue, Ended, TERMINAL } from './dialogue.ts';
import { type Answers, FIELDS } from './new-group/fields.ts';
import { folderName } from './new-group/folder-name.ts';
import { groupFile } from './new-group/group-file.ts';
import { GroupFolders } from './new-group/group-folders.ts';
import { judge } from './new-group/judge.ts';
import { readLogo } from './new-group/logo.ts';
import { askAnswers, askFolder } from './new-group/questions.ts';
import { Session, type SessionOptions } from './session.ts';
import { writeFolder } from './write-folder.ts';

export interface NewGroupOptions extends SessionOptions, Partial<Answers> {
  /** The booklet. Default `content`. */
  folder?: string | undefined;
  /** False: the edition is only written. */
  build?: boolean | undefined;
  /** Nothing is asked: what is not given as an option is left out. */
  yes?: boolean | undefined;
}

const FALLBACK: Record<MessageLanguage, string> = { en: 'group', fr: 'groupe' };

/**
 * @param given the group's name, or that of its folder (then `--name` says the group's)
 * @returns the exit code: that of the build, if there is one
 */
export async function newGroupCommand(
  given: string | undefined,
  options: NewGroupOptions,
): Promise<0 | ExitCode> {
  const folder = options.folder ?? DEFAULT_FOLDER;
  const session = new Session(options);
  learnFromFolder(session, folder);
  let made: Made;
  try {
    judgeFolder(folder, 'new group', session.base);
    made = await make(session, folder, given, options);
  } catch (error) {
    const { notices, exit } = session.explain(
      error instanceof Ended ? new Refusal([notice('new-stopped', {}, {}, 'error')]) : error,
    );
    const messages = session.messages(notices);
    session.show(messages);
    session.print({ livret: VERSION, ok: false, group: null, messages });
    return exit;
  } finally {
    await session.close();
  }
  const words = WORDS[session.language];
  const say = (text: string): void => {
    if (!options.json && !options.quiet) process.stderr.write(`${text}\n`);
  };
  say(words.made(made.shown, made.files.join(', ')));
  let exit: 0 | ExitCode = 0;
  if (options.build === false) {
    session.print({
      livret: VERSION,
      ok: true,
      group: made.name,
      folder: made.shown,
      files: made.files,
      messages: [],
    });
  } else {
    exit = await buildCommand(folder, { ...options, group: [made.name] });
  }
  const again = [
    `${howCalled(session.base)} build`,
    ...(folder === DEFAULT_FOLDER ? [] : [inCommand(folder)]),
    '--group',
  ];
  say(`\n${words.next(`${made.shown}/group.yaml`, `${again.join(' ')} ${inCommand(made.name)}`)}`);
  return exit;
}

interface Made {
  /** The name of its folder, by which it is built. */
  name: string;
  /** Its folder, as messages show it. */
  shown: string;
  files: string[];
}

async function make(
  session: Session,
  folder: string,
  given: string | undefined,
  options: NewGroupOptions,
): Promise<Made> {
  const { root } = await openFolder(folder);
  const kept = await learnFrom(session, root);
  const folders = new GroupFolders(root, folder, session.base, FALLBACK[session.language]);

  const early = optionsGiven(options);
  const faults = judge(early);
  if (faults.length > 0) throw new Refusal(faults);
  if (early.logo !== undefined) await readLogo(early.logo);
  if (given !== undefined) folders.free(given);

  const asks = canAsk(TERMINAL) && !options.yes && !options.json && !options.quiet;
  const { answers, name } = asks
    ? await ask(session.language, early, given, kept, folders)
    : { answers: withName(early, given), name: given };

  const chosen = folders.free(name ?? folderName(answers.name, FALLBACK[session.language]));
  const place = folders.at(chosen);
  const logo = answers.logo === undefined ? undefined : await readLogo(answers.logo);
  const files = new Map<string, string | Uint8Array>([
    ['group.yaml', groupFile({ ...answers, logo: logo?.name }, session.language)],
    ...(logo ? [[logo.name, logo.bytes] as const] : []),
  ]);
  if (session.interrupted) throw new Ended();
  writeFolder(place.folder, files, place.shown);
  return { name: chosen, shown: place.shown, files: [...files.keys()] };
}

async function ask(
  language: MessageLanguage,
  early: Partial<Answers>,
  given: string | undefined,
  kept: Partial<Answers>,
  folders: GroupFolders,
): Promise<{ answers: Answers; name: string }> {
  const dialogue = new Dialogue(TERMINAL);
  try {
    const answers = await askAnswers(dialogue, early, given, kept, language);
    return { answers, name: given ?? (await askFolder(dialogue, answers.name, folders, language)) };
  } finally {
    dialogue.close();
  }
}

/** Options of nothing count as not given: in a script they are variables that were not set. */
function optionsGiven(options: NewGroupOptions): Partial<Answers> {
  const values = FIELDS.map(({ name }) => [name, options[name]?.trim().normalize('NFC')] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined && value !== ''));
}

function withName(early: Partial<Answers>, given: string | undefined): Answers {
  const name = early.name ?? given?.trim();
  if (name === undefined || name === '') {
    const others = FIELDS.filter((field) => field.name !== 'name').map((field) => `--${field.name}`);
    return refuse('new-group-name-missing', {
      options: [...others, '--folder', '--no-build', '--yes'].join(', '),
    });
  }
  const answers = { ...early, name };
  const faults = judge(answers);
  if (faults.length > 0) throw new Refusal(faults);
  return answers;
}

/**
 * Where neither `--lang` nor the system names a language, the booklet's is spoken. Its faults are told by the build.
 * @returns what it says of whoever publishes it: all of that stays where a group says nothing else
 */
async function learnFrom(session: Session, root: string): Promise<Partial<Answers>> {
  try {
    const { config } = await readSettings(root, undefined, THEMES, new Notices());
    session.learn({ lang: config.lang, language: config.language });
    const { url, contact, closing } = config;
    return { url: url ?? closing?.url, contact, statement: closing?.statement, slogan: closing?.slogan };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return {};
  }
}

const WORDS: Record<
  MessageLanguage,
  { made: (folder: string, files: string) => string; next: (file: string, command: string) => string }
> = {
  en: {
    made: (folder, files) => `The edition is in ${folder} (${files}).`,
    next: (file, command) => `To change it, open ${file} and write; then: ${command}`,
  },
  fr: {
    made: (folder, files) => `L’édition est dans ${folder} (${files}).`,
    next: (file, command) => `Pour la changer, ouvrez ${file} et écrivez ; puis : ${command}`,
  },
};
