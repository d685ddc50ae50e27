/** What `livret build --watch` says besides messages. */
import type { MessageLanguage } from './render.ts';

export interface WatchWords {
  /** @param folder as it was given */
  waiting: (folder: string) => string;
  /** What changed: the first name, and how many more there are. */
  changed: (name: string, more: number) => string;
  /**
   * @param seconds from the change to the files
   * @param file the PDF, where there is one
   */
  built: (changed: string, seconds: string, counts: string | undefined, file: string | undefined) => string;
  refused: (changed: string) => string;
  pages: (count: number) => string;
  sheets: (count: number) => string;
  ended: string;
}

export const WATCH_WORDS: Record<MessageLanguage, WatchWords> = {
  en: {
    waiting: (folder) => `Waiting for changes in “${folder}”. Ctrl-C ends it.`,
    changed: (name, more) =>
      `“${name}”${more === 0 ? '' : more === 1 ? ' and another file' : ` and ${more} other files`} changed`,
    built: (changed, seconds, counts, file) =>
      `${changed}: built in ${seconds} s${counts === undefined ? '' : ` (${counts})`}${file === undefined ? '.' : `: ${file}`}`,
    refused: (changed) => `${changed}: not built. The files of the last build are as they were.`,
    pages: (count) => (count === 1 ? '1 page' : `${count} pages`),
    sheets: (count) => (count === 1 ? '1 sheet' : `${count} sheets`),
    ended: 'Watching has ended. The files are those of the last build.',
  },
  fr: {
    waiting: (folder) => `En attente de changements dans « ${folder} ». Ctrl-C y met fin.`,
    changed: (name, more) =>
      more === 0
        ? `« ${name} » a changé`
        : `« ${name} » et ${more === 1 ? 'un autre fichier' : `${more} autres fichiers`} ont changé`,
    built: (changed, seconds, counts, file) =>
      `${changed} : produit en ${seconds.replace('.', ',')} s${counts === undefined ? '' : ` (${counts})`}${file === undefined ? '.' : ` : ${file}`}`,
    refused: (changed) => `${changed} : rien n’a été produit. Les fichiers précédents n’ont pas été touchés.`,
    pages: (count) => `${count} page${count < 2 ? '' : 's'}`,
    sheets: (count) => `${count} feuille${count < 2 ? '' : 's'}`,
    ended: 'Fin de la surveillance. Les fichiers sont ceux de la dernière production.',
  },
};
