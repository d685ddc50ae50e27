/** Messages about finding a browser, unpacking it and starting it. */
import { entry } from '../entry.ts';

/** How Chromium or Chrome is installed, by system (see `system-name.ts` in the browser folder). */
const INSTALL: Record<string, string> = {
  debian: 'sudo apt install chromium',
  ubuntu: 'sudo apt install chromium-browser',
  fedora: 'sudo dnf install chromium',
  suse: 'sudo zypper install chromium',
  arch: 'sudo pacman -S chromium',
  alpine: 'sudo apk add chromium',
  macos: 'brew install --cask google-chrome',
  windows: 'winget install Google.Chrome',
};

const ways = (system: string) => {
  const command = INSTALL[system];
  return {
    en: `Two ways to get one: ${
      command ? `install it with “${command}”` : 'install Chromium with your system’s package manager'
    }; or connect this machine to the internet and run livret again with --download-browser.`,
    fr: `Deux façons d’en obtenir un : ${
      command
        ? `installez-le avec « ${command} »`
        : 'installez Chromium avec le gestionnaire de paquets de votre système'
    } ; ou connectez cette machine à internet et relancez livret avec --download-browser.`,
  };
};

/** Why a cache folder is not to be trusted. */
const UNSAFE: Record<string, readonly [en: string, fr: string]> = {
  link: ['it is a symbolic link', 'c’est un lien symbolique'],
  file: ['it is not a folder', 'ce n’est pas un dossier'],
  owner: ['it belongs to another user', 'il appartient à un autre utilisateur'],
  open: ['other users may write to it', 'd’autres utilisateurs peuvent y écrire'],
};

export const browserFindCodes = {
  'browser-given-missing': entry<{ file: string }>({
    level: 'error',
    exit: 3,
    en: ({ file }) => [
      `The browser you named is not there: “${file}”.`,
      'Correct --browser, LIVRET_BROWSER or PUPPETEER_EXECUTABLE_PATH, or leave it out: livret then finds one itself.',
    ],
    fr: ({ file }) => [
      `Le navigateur que vous indiquez est introuvable : « ${file} ».`,
      'Corrigez --browser, LIVRET_BROWSER ou PUPPETEER_EXECUTABLE_PATH, ou retirez-le : livret en cherchera un lui-même.',
    ],
  }),
  'browser-given-not-executable': entry<{ file: string }>({
    level: 'error',
    exit: 3,
    en: ({ file }) => [
      `The browser you named is not a program that can be started: “${file}”.`,
      'Name the program itself, not its folder, and check that you may run it.',
    ],
    fr: ({ file }) => [
      `Le navigateur que vous indiquez n’est pas un programme qui peut être lancé : « ${file} ».`,
      'Indiquez le programme lui-même, pas son dossier, et vérifiez que vous avez le droit de le lancer.',
    ],
  }),
  'browser-none': entry<{ system: string; detail: string }>({
    level: 'error',
    exit: 3,
    en: ({ system, detail }) => [
      `livret needs a browser to make the pages. There is none on this machine, and none could be downloaded (${detail}).`,
      ways(system).en,
    ],
    fr: ({ system, detail }) => [
      `livret a besoin d’un navigateur pour composer les pages. Il n’y en a pas sur cette machine, et aucun n’a pu être téléchargé (${detail}).`,
      ways(system).fr,
    ],
  }),
  'browser-none-here': entry<{ system: string }>({
    level: 'error',
    exit: 3,
    en: ({ system }) => [
      'livret needs a browser to make the pages, and there is none on this machine. Nothing was downloaded: livret connects to nobody unless you say so.',
      ways(system).en,
    ],
    fr: ({ system }) => [
      'livret a besoin d’un navigateur pour composer les pages, et il n’y en a pas sur cette machine. Rien n’a été téléchargé : livret ne se connecte à personne sans votre accord.',
      ways(system).fr,
    ],
  }),
  'browser-to-download': entry<{ system: string }>({
    level: 'warning',
    exit: 3,
    en: ({ system }) => [
      'There is no browser on this machine. livret downloads one only if you say so.',
      ways(system).en,
    ],
    fr: ({ system }) => [
      'Il n’y a pas de navigateur sur cette machine. livret n’en télécharge un que si vous le demandez.',
      ways(system).fr,
    ],
  }),
  'browser-library-missing': entry<{ browser: string; library: string; system: string }>({
    level: 'error',
    exit: 3,
    en: ({ browser, library, system }) => [
      `${browser} cannot start: the system library ${library} is missing.`,
      INSTALL[system]
        ? `“${INSTALL[system]}” brings a browser with all the libraries it needs.`
        : 'Install Chromium with your system’s package manager: it brings the libraries it needs.',
    ],
    fr: ({ browser, library, system }) => [
      `${browser} ne peut pas démarrer : la bibliothèque système ${library} manque.`,
      INSTALL[system]
        ? `« ${INSTALL[system]} » apporte un navigateur avec toutes les bibliothèques nécessaires.`
        : 'Installez Chromium avec le gestionnaire de paquets de votre système : il apporte les bibliothèques nécessaires.',
    ],
  }),
  'browser-start-failed': entry<{ browser: string; detail: string }>({
    level: 'error',
    exit: 3,
    en: ({ browser, detail }) => [
      `${browser} could not be started: ${detail}.`,
      'Try another browser with --browser, and see what “livret doctor” says.',
    ],
    fr: ({ browser, detail }) => [
      `${browser} n’a pas pu démarrer : ${detail}.`,
      'Essayez un autre navigateur avec --browser, et voyez ce que dit « livret doctor ».',
    ],
  }),
  'browser-start-late': entry<{ browser: string; seconds: number; more: number }>({
    level: 'error',
    exit: 3,
    en: ({ browser, seconds, more }) => [
      `${browser} was started, but gave no answer for ${seconds} s.`,
      `Run livret again: it may be faster the second time. On a very slow machine, LIVRET_PATIENCE=${more} gives it more time. Otherwise try another browser with --browser.`,
    ],
    fr: ({ browser, seconds, more }) => [
      `${browser} a été lancé, mais n’a pas répondu pendant ${seconds} s.`,
      `Relancez livret : la deuxième fois peut être plus rapide. Sur une machine très lente, LIVRET_PATIENCE=${more} lui laisse plus de temps. Sinon, essayez un autre navigateur avec --browser.`,
    ],
  }),
  'browser-package-broken': entry<{ detail: string }>({
    level: 'error',
    exit: 3,
    en: ({ detail }) => [
      `The browser that npm brought could not be unpacked: ${detail}.`,
      'Its package seems damaged. Run “npm ci” again.',
    ],
    fr: ({ detail }) => [
      `Le navigateur apporté par npm n’a pas pu être décompressé : ${detail}.`,
      'Son paquet semble abîmé. Relancez « npm ci ».',
    ],
  }),
  'browser-cache-unsafe': entry<{ folder: string; reason: string }>({
    level: 'error',
    exit: 3,
    en: ({ folder, reason }) => [
      `livret will not keep its browser in “${folder}”: ${UNSAFE[reason]?.[0] ?? reason}.`,
      'Remove that folder or mend its owner and permissions (only you may write to it), or name another one with LIVRET_CACHE.',
    ],
    fr: ({ folder, reason }) => [
      `livret refuse de garder son navigateur dans « ${folder} » : ${UNSAFE[reason]?.[1] ?? reason}.`,
      'Supprimez ce dossier ou corrigez son propriétaire et ses droits (vous seul devez pouvoir y écrire), ou indiquez-en un autre avec LIVRET_CACHE.',
    ],
  }),
  'browser-cache-unwritable': entry<{ folder: string; detail: string }>({
    level: 'error',
    exit: 3,
    en: ({ folder, detail }) => [
      `livret cannot write to “${folder}”, where it keeps its browser (${detail}).`,
      'Make it writable, or name another folder with LIVRET_CACHE.',
    ],
    fr: ({ folder, detail }) => [
      `livret ne peut pas écrire dans « ${folder} », où il garde son navigateur (${detail}).`,
      'Rendez ce dossier accessible en écriture, ou indiquez-en un autre avec LIVRET_CACHE.',
    ],
  }),
  'browser-no-space': entry<{ folder: string; needed: number }>({
    level: 'error',
    exit: 3,
    en: ({ folder, needed }) => [
      `The disk is full: there is no room in “${folder}” for livret’s browser.`,
      `Free about ${needed} MB, or name a folder on another disk with LIVRET_CACHE.`,
    ],
    fr: ({ folder, needed }) => [
      `Le disque est plein : il n’y a pas de place dans « ${folder} » pour le navigateur de livret.`,
      `Libérez environ ${needed} Mo, ou indiquez un dossier sur un autre disque avec LIVRET_CACHE.`,
    ],
  }),
};
