/** Messages about the browser that is used, and what may befall it. Finding one: `browser-find.ts`. */
import { entry } from '../entry.ts';
import { browserFindCodes } from './browser-find.ts';
import { browserRemoteCodes } from './browser-remote.ts';

/** Where the browser was found. */
const ORIGINS: Record<string, readonly [en: string, fr: string]> = {
  given: ['named by you', 'indiqué par vous'],
  npm: ['brought by npm', 'apporté par npm'],
  puppeteer: ['from Puppeteer’s cache', 'du cache de Puppeteer'],
  system: ['installed on this machine', 'installé sur cette machine'],
  download: ['downloaded by Puppeteer', 'téléchargé par Puppeteer'],
  remote: ['running elsewhere', 'qui tourne ailleurs'],
};

/** @param origin as the browser stage calls it */
export const originOf = (origin: string, language: 'en' | 'fr'): string =>
  ORIGINS[origin]?.[language === 'fr' ? 1 : 0] ?? origin;

/** Why work was begun again, by the code that would have ended it; `browser-shared`: others' work ended it. */
const BEGUN_AGAIN: Record<string, readonly [en: string, fr: string]> = {
  'browser-crashed': ['crashed', 'a planté'],
  'browser-ended': ['ended in the middle of the work', 's’est arrêté au milieu du travail'],
  'browser-silent': ['no longer answered', 'ne répondait plus'],
  'browser-stalled': ['no longer gave a sign of life', 'ne donnait plus signe de vie'],
  'remote-lost': ['could no longer be reached', 'n’était plus joignable'],
  'remote-silent': ['no longer answered', 'ne répondait plus'],
  'browser-shared': [
    'failed while it was also making another edition',
    'a lâché pendant qu’il composait aussi une autre édition',
  ],
};

export const browserCodes = {
  'browser-used': entry<{ browser: string; origin: string }>({
    level: 'info',
    exit: 3,
    en: ({ browser, origin }) => [`The pages were made with ${browser} (${originOf(origin, 'en')}).`],
    fr: ({ browser, origin }) => [`Les pages ont été composées avec ${browser} (${originOf(origin, 'fr')}).`],
  }),
  'browser-sandbox-off': entry<{ reason: string }>({
    level: 'info',
    exit: 3,
    en: ({ reason }) => [
      reason === 'root'
        ? 'The browser ran without its own sandbox, because livret was started as the administrator (root).'
        : 'The browser ran without its own sandbox, because this system does not allow it one.',
      reason === 'root'
        ? 'Start livret as an ordinary user where you can: it is safer.'
        : 'That is usual in containers. The browser is still cut off from the network.',
    ],
    fr: ({ reason }) => [
      reason === 'root'
        ? 'Le navigateur a fonctionné sans son bac à sable, car livret a été lancé en administrateur (root).'
        : 'Le navigateur a fonctionné sans son bac à sable, car ce système ne lui en permet pas.',
      reason === 'root'
        ? 'Lancez livret en utilisateur ordinaire si vous le pouvez : c’est plus sûr.'
        : 'C’est courant dans les conteneurs. Le navigateur reste coupé du réseau.',
    ],
  }),
  'browser-old': entry<{ browser: string; needed: number }>({
    level: 'warning',
    exit: 3,
    en: ({ browser, needed }) => [
      `${browser} is older than the versions livret is made for (${needed} and later).`,
      'Look at every page, or update the browser.',
    ],
    fr: ({ browser, needed }) => [
      `${browser} est plus ancien que les versions prévues pour livret (${needed} et suivantes).`,
      'Relisez chaque page, ou mettez le navigateur à jour.',
    ],
  }),
  ...browserFindCodes,
  ...browserRemoteCodes,
  'browser-crashed': entry({
    level: 'error',
    exit: 70,
    en: () => [
      'The browser crashed while it worked on a page.',
      'Run livret again. If it crashes at the same place, the content there may be too large for the memory of this machine.',
    ],
    fr: () => [
      'Le navigateur a planté pendant la composition d’une page.',
      'Relancez livret. S’il plante au même endroit, le contenu y est peut-être trop lourd pour la mémoire de cette machine.',
    ],
  }),
  'browser-ended': entry({
    level: 'error',
    exit: 70,
    en: () => [
      'The browser ended in the middle of the work.',
      'Another program or the system stopped it, perhaps for lack of memory. Run livret again.',
    ],
    fr: () => [
      'Le navigateur s’est arrêté au milieu du travail.',
      'Un autre programme ou le système l’a arrêté, peut-être faute de mémoire. Relancez livret.',
    ],
  }),
  'browser-silent': entry({
    level: 'error',
    exit: 70,
    en: () => [
      'The browser no longer answered and was stopped.',
      'Run livret again, perhaps with fewer programs open: the memory of this machine may be short.',
    ],
    fr: () => [
      'Le navigateur ne répondait plus et a été arrêté.',
      'Relancez livret, peut-être avec moins de programmes ouverts : cette machine manque peut-être de mémoire.',
    ],
  }),
  'browser-stalled': entry<{ seconds: number }>({
    level: 'error',
    exit: 70,
    en: ({ seconds }) => [
      `The browser gave no sign of life for ${seconds} s and was stopped.`,
      'Run livret again. If it stops at the same place, something in the content there keeps it busy without end; on a very slow machine, LIVRET_PATIENCE=300 gives it five minutes.',
    ],
    fr: ({ seconds }) => [
      `Le navigateur n’a donné aucun signe de vie pendant ${seconds} s et a été arrêté.`,
      'Relancez livret. S’il s’arrête au même endroit, quelque chose dans le contenu l’occupe sans fin ; sur une machine très lente, LIVRET_PATIENCE=300 lui accorde cinq minutes.',
    ],
  }),
  'browser-again': entry<{ why: string }>({
    level: 'info',
    exit: 70,
    en: ({ why }) => [
      `The browser ${BEGUN_AGAIN[why]?.[0] ?? why}. The work was begun again in a fresh one, and came to its end.`,
      'Nothing is missing. If this happens often, close other programs: the memory of this machine may be short.',
    ],
    fr: ({ why }) => [
      `Le navigateur ${BEGUN_AGAIN[why]?.[1] ?? why}. Le travail a été recommencé dans un autre, et mené à bien.`,
      'Il ne manque rien. Si cela arrive souvent, fermez d’autres programmes : cette machine manque peut-être de mémoire.',
    ],
  }),
  'browser-twice': entry({
    level: 'info',
    exit: 70,
    en: () => ['It was the second time: livret had already begun again in a fresh browser.'],
    fr: () => ['C’était la deuxième fois : livret avait déjà recommencé dans un autre navigateur.'],
  }),
  'browser-page-left': entry({
    level: 'error',
    exit: 70,
    en: () => [
      'The content tried to leave its page for another address, and was stopped.',
      'Look for a redirection (“refresh”) in the content and take it out.',
    ],
    fr: () => [
      'Le contenu a tenté de quitter sa page pour une autre adresse, et a été arrêté.',
      'Cherchez une redirection (« refresh ») dans le contenu et retirez-la.',
    ],
  }),
};
