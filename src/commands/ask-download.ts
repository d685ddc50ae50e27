/** Before anything is downloaded, a person is asked: whoever serves the file learns that this machine asked for it. */
import type { Readable, Writable } from 'node:stream';
import type { MessageLanguage } from '../report/render.ts';

/** Where Puppeteer's library fetches browsers from, and about how much that is: it differs a little by system. */
const SERVER = 'storage.googleapis.com';
const MEGABYTES = 120;

const WORDS: Record<MessageLanguage, { question: string; yes: RegExp }> = {
  en: {
    question:
      `livret needs a browser to make the pages, and there is none on this machine.\n` +
      `It can download one (Chrome, about ${MEGABYTES} MB, from Google: ${SERVER}).\n` +
      `Google then learns this machine’s internet address. Nothing of your booklet is sent.\n` +
      `Download it now? [y/N] `,
    yes: /^\s*(?:y|yes|o|oui)\s*$/i,
  },
  fr: {
    question:
      `livret a besoin d’un navigateur pour composer les pages, et il n’y en a pas sur cette machine.\n` +
      `Il peut en télécharger un (Chrome, environ ${MEGABYTES} Mo, chez Google : ${SERVER}).\n` +
      `Google apprend alors l’adresse internet de cette machine. Rien de votre brochure n’est envoyé.\n` +
      `Le télécharger maintenant ? [o/N] `,
    yes: /^\s*(?:o|oui|y|yes)\s*$/i,
  },
};

/** A person who reads the question can answer it: both ends are a terminal. */
export interface Conversation {
  input: Readable & { isTTY?: boolean };
  output: Writable & { isTTY?: boolean };
}

/**
 * Asks, and waits for a line.
 * @returns false at once where nobody can be asked; false too if nothing is answered (end of input)
 */
export async function askDownload(
  language: MessageLanguage,
  { input, output }: Conversation = { input: process.stdin, output: process.stderr },
): Promise<boolean> {
  if (!input.isTTY || !output.isTTY) return false;
  const { question, yes } = WORDS[language];
  output.write(`\n${question}`);
  const { default: readline } = await import('node:readline');
  // Lines only: Ctrl-C stays the terminal's, and ends the whole command as always.
  const lines = readline.createInterface({ input, terminal: false });
  try {
    return await new Promise((resolve) => {
      lines.once('line', (line) => resolve(yes.test(line)));
      lines.once('close', () => resolve(false));
    });
  } finally {
    lines.close();
  }
}
