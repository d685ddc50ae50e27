/** The conversation of `livret new group`: each question with an example, each skipped by Enter. */
import { Refusal } from '../../report/notice.ts';
import { plain } from '../../report/print.ts';
import { type MessageLanguage, renderNotice } from '../../report/render.ts';
import type { Dialogue } from '../dialogue.ts';
import { type Answers, FIELDS, type Field, NOTHING } from './fields.ts';
import type { GroupFolders } from './group-folders.ts';
import { judge } from './judge.ts';
import { readLogo } from './logo.ts';

const WORDS = {
  en: {
    head: 'A new edition for your group. Enter keeps what the booklet says, or skips the question: all of it can be changed later.',
    example: 'for example',
    needed: 'The edition needs a name.',
    folder: 'Name of its folder',
    taken: (folder: string) => `“${folder}” is there already: choose another name.`,
    enter: 'Enter',
    nothing: 'nothing',
  },
  fr: {
    head: 'Une nouvelle édition pour votre groupe. Entrée garde ce que dit la brochure, ou passe la question : tout pourra être changé après.',
    example: 'par exemple',
    needed: 'Il faut un nom à l’édition.',
    folder: 'Nom de son dossier',
    taken: (folder: string) => `« ${folder} » existe déjà : choisissez un autre nom.`,
    enter: 'Entrée',
    nothing: 'rien',
  },
};

/**
 * @param given what was given as options: it is not asked again
 * @param proposed a name to begin with: Enter takes it
 * @param kept what the booklet says, which stands in the edition where nothing is answered
 * @throws {Ended}
 */
export async function askAnswers(
  dialogue: Dialogue,
  given: Partial<Answers>,
  proposed: string | undefined,
  kept: Partial<Answers>,
  language: MessageLanguage,
): Promise<Answers> {
  dialogue.say(`\n${WORDS[language].head}\n`);
  const answers: Partial<Answers> = { ...given };
  for (const field of FIELDS) {
    if (answers[field.name] !== undefined) continue;
    const preset = field.name === 'name' ? proposed : undefined;
    answers[field.name] = await askField(dialogue, field, preset, kept[field.name], language);
  }
  return answers as Answers;
}

/** Again and again until it is right, or skipped. */
async function askField(
  dialogue: Dialogue,
  field: Field,
  preset: string | undefined,
  kept: string | undefined,
  language: MessageLanguage,
): Promise<string | undefined> {
  const words = WORDS[language];
  const { question, advice, example } = field.words[language];
  const enter = preset ?? kept;
  const taken = enter === undefined ? [] : [`${words.enter} = ${oneLine(enter)}`];
  if (kept !== undefined && field.removable) taken.push(`${NOTHING} = ${words.nothing}`);
  const hint = taken.length > 0 ? taken.join(', ') : `${words.example} ${example}`;
  dialogue.say(`${question} (${hint})`);
  if (advice !== undefined) dialogue.say(`  ${advice}`);
  for (;;) {
    const typed = await (field.lines ? dialogue.askLines('  > ') : dialogue.ask('  > '));
    // Quoted as it would be in a file, or in a command.
    const bare = typed.replace(/^(['"])(.*)\1$/s, '$2').trim();
    const answer = bare === '' ? preset : bare;
    if (answer === undefined) {
      if (field.name !== 'name') return undefined;
      dialogue.say(`  ${words.needed}`);
      continue;
    }
    const wrong = await faultOf(field, answer, language);
    if (wrong === undefined) return answer;
    dialogue.say(`  ${wrong}`);
  }
}

/** Enough of a text to know it by. */
function oneLine(text: string): string {
  const line = plain(text.split('\n')[0] ?? '');
  return line.length < text.length || line.length > 60 ? `${line.slice(0, 60).trim()}…` : line;
}

async function faultOf(field: Field, answer: string, language: MessageLanguage): Promise<string | undefined> {
  let [fault] = judge({ [field.name]: answer });
  if (field.name === 'logo') {
    try {
      await readLogo(answer);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      [fault] = error.notices;
    }
  }
  if (fault === undefined) return undefined;
  const { text, hint = '' } = renderNotice(fault, language, process.cwd());
  return plain(`${text} ${hint}`.trim());
}

/**
 * Again and again until it is a name that is free: all else was answered by then.
 *
 * @param name the group's
 * @throws {Ended}
 */
export async function askFolder(
  dialogue: Dialogue,
  name: string,
  folders: Pick<GroupFolders, 'propose' | 'takenBy'>,
  language: MessageLanguage,
): Promise<string> {
  const words = WORDS[language];
  for (let enter = folders.propose(name); ; ) {
    dialogue.say(`${words.folder} (${words.enter} = ${enter})`);
    const typed = await dialogue.ask('  > ');
    const chosen = typed === '' ? enter : typed;
    const taken = folders.takenBy(chosen);
    if (taken === undefined) return chosen;
    dialogue.say(`  ${words.taken(plain(taken.shown))}`);
    enter = taken.free;
  }
}
