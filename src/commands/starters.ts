/** The starters: small booklets to begin with, one folder each, in every language livret speaks. */
import fs from 'node:fs';
import path from 'node:path';
import { HOME } from '../home.ts';
import type { MessageLanguage } from '../report/render.ts';
import type { NewFiles } from './write-folder.ts';

/** By their names: what each is. A test compares it with the folders there are. */
export const STARTERS: Record<string, Record<MessageLanguage, string>> = {
  guide: {
    en: 'a booklet of eight pages, with chapters',
    fr: 'une brochure de huit pages, avec des chapitres',
  },
  leaflet: {
    en: 'one sheet folded once: four pages',
    fr: 'une feuille pliée en deux : quatre pages',
  },
  zine: {
    en: 'eight tiny pages on one side of one sheet, one cut, no staple',
    fr: 'huit petites pages sur une face d’une feuille, un coup de ciseaux, pas d’agrafe',
  },
  'rights-card': {
    en: 'cards for the pocket: what to say, whom to call',
    fr: 'des cartes pour la poche : quoi dire, qui appeler',
  },
  programme: {
    en: 'the programme of a day: four pages',
    fr: 'le programme d’une journée : quatre pages',
  },
};

/** @returns the files of a starter by their paths, with forward slashes */
export function starterFiles(name: string, language: MessageLanguage): NewFiles {
  const folder = path.join(HOME, 'starters', language, name);
  const entries = fs.readdirSync(folder, { withFileTypes: true, recursive: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const file = path.join(entry.parentPath, entry.name);
        return [path.relative(folder, file).split(path.sep).join('/'), fs.readFileSync(file)] as const;
      })
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
