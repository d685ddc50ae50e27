/** The documentation of messages, made from the catalogue so that the two cannot differ. */
import { CATALOGUE } from './catalogue.ts';
import type { Entry } from './entry.ts';
import type { MessageLanguage } from './render.ts';

const HEAD: Record<MessageLanguage, string> = {
  en: '| code | level | exit | message |\n|---|---|---|---|',
  fr: '| code | niveau | sortie | message |\n|---|---|---|---|',
};

/** A Markdown table of all codes, in alphabetical order. What stands for a value is set in ‹angle marks›. */
export function documentCodes(language: MessageLanguage): string {
  const rows = Object.entries(CATALOGUE as unknown as Record<string, Entry<Record<string, string | number>>>)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, entry]) => {
      const [text, hint] = entry[language](standIns);
      const level = entry.lenient ? `${entry.level}*` : entry.level;
      return `| \`${code}\` | ${level} | ${entry.exit} | ${cell(text)}${hint === undefined ? '' : ` ${cell(hint)}`} |`;
    });
  return `${HEAD[language]}\n${rows.join('\n')}\n`;
}

/** Every value by its name. */
const standIns = new Proxy<Record<string, string>>({}, { get: (_, name) => `‹${String(name)}›` });

const cell = (text: string): string => text.replace(/\|/g, '\\|').replace(/\s*\n\s*/g, ' ');
