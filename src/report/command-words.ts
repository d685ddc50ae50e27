/** What commands say that is no message: the lines of `livret doctor`, and the last line of some others. */
import { originOf } from './codes/browser.ts';
import type { MessageLanguage } from './render.ts';

export interface CommandWords {
  /** What `doctor` looks at. */
  doctor: {
    browser: string;
    noBrowser: string;
    notStarted: string;
    /** One that runs elsewhere. */
    notUsable: string;
    /** @param origin where it was found, as the browser stage calls it */
    browserFrom: (browser: string, origin: string) => string;
    fonts: string;
    allFonts: string;
    fontsMissing: (packages: readonly string[]) => string;
    space: string;
    megabytes: (count: number) => string;
    /** What builds keep for the next one. */
    kept: string;
    keptNothing: string;
    keptSize: (size: string, most: string) => string;
    keptCleared: string;
    /** @param reason a code of the system */
    keptNotCleared: (folder: string, reason: string) => string;
    keptUnseen: (folder: string, reason: string) => string;
  };
  /** A PDF that may be printed, for all its warnings. */
  checked: (warnings: number) => string;
  testSheet: { title: string; farewell: (file: string) => string };
  /**
   * A page that lists finished booklets was written.
   * @param copied the new folder it is in, and how many files were put there to be read and printed
   */
  indexed: (file: string, editions: number, copied?: { folder: string; files: number }) => string;
  /** Sheets that were written, and how to print them. */
  imposed: (file: string, how: string) => string;
}

export const COMMAND_WORDS: Record<MessageLanguage, CommandWords> = {
  en: {
    doctor: {
      browser: 'Browser',
      noBrowser: 'none on this machine',
      notStarted: 'does not start',
      notUsable: 'the one elsewhere cannot be used',
      browserFrom: (browser, origin) => `${browser} (${originOf(origin, 'en')})`,
      fonts: 'Fonts',
      allFonts: 'all there',
      fontsMissing: (packages) => `missing: ${packages.join(', ')} (npm ci brings them)`,
      space: 'Free space',
      megabytes: (count) => `${count} MB`,
      kept: 'Kept pages',
      keptNothing: 'none',
      keptSize: (size, most) => `${size} (${most} at most), locked; livret doctor --clear-cache removes them`,
      keptCleared: 'removed',
      keptNotCleared: (folder, reason) => `cannot be removed from ${folder} (${reason})`,
      keptUnseen: (folder, reason) => `cannot be seen: ${folder} (${reason})`,
    },
    checked: (warnings) =>
      `Checked: nothing stands in the way of printing${warnings === 0 ? '' : warnings === 1 ? '; 1 warning' : `; ${warnings} warnings`}.`,
    testSheet: {
      title: 'Test sheet',
      farewell: (file) =>
        `${file}: print both pages on one sheet, both sides, flipped on the short edge, at 100 %.`,
    },
    indexed: (file, editions, copied) =>
      `${file}: a web page with ${editions === 1 ? 'one edition' : `${editions} editions`}.${
        copied === undefined
          ? ''
          : `\n${copied.files === 1 ? 'One file to read or print was' : `${copied.files} files to read and print were`} copied beside it. Put the whole folder on your website: ${copied.folder}`
      }`,
    imposed: (file, how) => `${file}: ${how}`,
  },
  fr: {
    doctor: {
      browser: 'Navigateur',
      noBrowser: 'aucun sur cette machine',
      notStarted: 'ne démarre pas',
      notUsable: 'celui qui tourne ailleurs est inutilisable',
      browserFrom: (browser, origin) => `${browser} (${originOf(origin, 'fr')})`,
      fonts: 'Polices',
      allFonts: 'toutes là',
      fontsMissing: (packages) => `manquantes : ${packages.join(', ')} (npm ci les apporte)`,
      space: 'Place libre',
      megabytes: (count) => `${count} Mo`,
      kept: 'Pages gardées',
      keptNothing: 'aucune',
      keptSize: (size, most) =>
        `${size} (au plus ${most}), verrouillées ; livret doctor --clear-cache les supprime`,
      keptCleared: 'supprimées',
      keptNotCleared: (folder, reason) => `impossibles à supprimer de ${folder} (${reason})`,
      keptUnseen: (folder, reason) => `impossibles à voir\u00a0: ${folder} (${reason})`,
    },
    checked: (warnings) =>
      `Vérifié : rien n’empêche d’imprimer${warnings === 0 ? '' : ` ; ${warnings} avertissement${warnings === 1 ? '' : 's'}`}.`,
    testSheet: {
      title: 'Feuille d’essai',
      farewell: (file) =>
        `${file} : imprimez les deux pages sur une feuille, recto verso, en retournant sur le bord court, à 100 %.`,
    },
    indexed: (file, editions, copied) =>
      `${file} : une page web avec ${editions === 1 ? 'une édition' : `${editions} éditions`}.${
        copied === undefined
          ? ''
          : `\n${copied.files === 1 ? 'Un fichier à lire ou à imprimer a été copié' : `${copied.files} fichiers à lire et à imprimer ont été copiés`} à côté. Mettez le dossier entier sur votre site : ${copied.folder}`
      }`,
    imposed: (file, how) => `${file} : ${how}`,
  },
};
