/**
 * Messages about a browser that runs elsewhere. Of its address they name the host and the port at most: the rest may
 * hold a token. What is said of a build that succeeds names neither, because its report may be published.
 */
import { entry } from '../entry.ts';

/** Why nobody was reached; anything else is the system's code. */
const WHY: Record<string, readonly [en: string, fr: string]> = {
  refused: ['nobody listens there', 'personne n’y écoute'],
  name: ['no machine of that name was found', 'aucune machine de ce nom n’a été trouvée'],
  late: ['no answer came in time', 'aucune réponse n’est venue à temps'],
  tls: [
    'the encryption failed, perhaps because the certificate is not trusted, or because it does not encrypt at all',
    'le chiffrement a échoué, peut-être parce que le certificat n’est pas reconnu, ou parce que rien n’y est chiffré',
  ],
  cut: ['the connection was cut', 'la connexion a été coupée'],
};

/** What could not be had of a browser. */
const GUARD: Record<string, readonly [en: string, fr: string]> = {
  context: [
    'it allows no room of its own for the booklet',
    'il ne permet pas d’espace réservé à la brochure',
  ],
  proxy: [
    'it reaches the network all the same when it is told not to, perhaps by a setting of its administrator',
    'il accède au réseau même quand on le lui interdit, peut-être par un réglage de son administrateur',
  ],
  tab: ['it does not know all of the settings needed', 'il ne connaît pas tous les réglages nécessaires'],
};

const answered = (status: number) => ({
  en: status > 0 ? ` It answered as a web server does (HTTP ${status}).` : '',
  fr: status > 0 ? ` La réponse est celle d’un serveur web (HTTP ${status}).` : '',
});

export const browserRemoteCodes = {
  'remote-address': entry({
    level: 'error',
    exit: 2,
    en: () => [
      'The address given for the browser cannot be used.',
      'It begins with ws://, wss://, http:// or https://, then host and port: --browser ws://127.0.0.1:3000/ for instance. A browser on this machine is named by its path.',
    ],
    fr: () => [
      'L’adresse donnée pour le navigateur est inutilisable.',
      'Elle commence par ws://, wss://, http:// ou https://, puis vient la machine et son port : --browser ws://127.0.0.1:3000/ par exemple. Un navigateur de cette machine s’indique par son chemin.',
    ],
  }),
  'remote-unreachable': entry<{ place: string; why: string }>({
    level: 'error',
    exit: 3,
    en: ({ place, why }) => [
      `The browser at ${place} cannot be reached: ${WHY[why]?.[0] ?? why}.`,
      'Check that it runs, and that host and port are right; or leave --browser and LIVRET_BROWSER out: livret then uses a browser on this machine.',
    ],
    fr: ({ place, why }) => [
      `Le navigateur de ${place} est injoignable : ${WHY[why]?.[1] ?? why}.`,
      'Vérifiez qu’il tourne, et que la machine et le port sont justes ; ou retirez --browser et LIVRET_BROWSER : livret utilisera un navigateur de cette machine.',
    ],
  }),
  'remote-not-browser': entry<{ place: string; status: number }>({
    level: 'error',
    exit: 3,
    en: ({ place, status }) => [
      `There is no browser to be controlled at ${place}.${answered(status).en}`,
      'Check the port and what comes after it: Chrome wants http://HOST:PORT, browserless ws://HOST:PORT/ with its token, Selenium Grid ws://HOST:4444/session/ID/se/cdp.',
    ],
    fr: ({ place, status }) => [
      `À l’adresse ${place}, il n’y a pas de navigateur à commander.${answered(status).fr}`,
      'Vérifiez le port et ce qui le suit : Chrome veut http://MACHINE:PORT, browserless ws://MACHINE:PORT/ avec son jeton, Selenium Grid ws://MACHINE:4444/session/ID/se/cdp.',
    ],
  }),
  'remote-denied': entry<{ place: string; status: number }>({
    level: 'error',
    exit: 3,
    en: ({ place, status }) => [
      `The browser at ${place} does not let you in (HTTP ${status}).`,
      'Its address must hold the right token or password, often as “token=…” at the end.',
    ],
    fr: ({ place, status }) => [
      `Le navigateur de ${place} ne vous laisse pas entrer (HTTP ${status}).`,
      'Son adresse doit contenir le bon jeton ou mot de passe, souvent sous la forme « token=… » à la fin.',
    ],
  }),
  'remote-host-name': entry<{ place: string }>({
    level: 'error',
    exit: 3,
    en: ({ place }) => [
      `The browser at ${place} answers only to a number or to “localhost”, not to a name.`,
      'Put the machine’s number (IP address) in place of its name.',
    ],
    fr: ({ place }) => [
      `Le navigateur de ${place} ne répond qu’à un numéro ou à « localhost », pas à un nom.`,
      'Mettez le numéro de la machine (adresse IP) à la place de son nom.',
    ],
  }),
  'remote-other': entry<{ place: string }>({
    level: 'error',
    exit: 3,
    en: ({ place }) => [
      `The browser at ${place} is no Chrome, Chromium or Edge.`,
      'livret lays pages out with Chromium only: start one of these there.',
    ],
    fr: ({ place }) => [
      `Le navigateur de ${place} n’est ni Chrome, ni Chromium, ni Edge.`,
      'livret ne compose des pages qu’avec Chromium : lancez l’un de ceux-là.',
    ],
  }),
  'remote-old': entry<{ place: string; browser: string; oldest: number; newest: number }>({
    level: 'error',
    exit: 3,
    en: ({ place, browser, oldest, newest }) => [
      `${browser} at ${place} is older than the versions livret was tried with (${oldest} to ${newest}).`,
      'Start one of these there: containers have the version in their tag.',
    ],
    fr: ({ place, browser, oldest, newest }) => [
      `${browser}, à l’adresse ${place}, est plus ancien que les versions essayées avec livret (${oldest} à ${newest}).`,
      'Lancez-y l’une de celles-ci : les conteneurs portent la version dans leur étiquette.',
    ],
  }),
  'remote-new': entry<{ browser: string; oldest: number; newest: number }>({
    level: 'warning',
    exit: 3,
    en: ({ browser, oldest, newest }) => [
      `${browser}, running elsewhere, is newer than the versions livret was tried with (${oldest} to ${newest}).`,
      'Lines and pages may end elsewhere than with other browsers. Look at every page, or use one of these versions.',
    ],
    fr: ({ browser, oldest, newest }) => [
      `${browser}, qui tourne ailleurs, est plus récent que les versions essayées avec livret (${oldest} à ${newest}).`,
      'Des lignes et des pages peuvent finir autrement qu’avec d’autres navigateurs. Relisez chaque page, ou prenez l’une de ces versions.',
    ],
  }),
  'remote-readable': entry({
    level: 'warning',
    exit: 3,
    en: () => [
      'The whole booklet was sent to the browser without encryption: others on the way can read it.',
      'Use an address that begins with wss:// (or https://), or an encrypted tunnel that ends on this machine.',
    ],
    fr: () => [
      'Toute la brochure a été envoyée au navigateur sans chiffrement : d’autres peuvent la lire en chemin.',
      'Prenez une adresse qui commence par wss:// (ou https://), ou un tunnel chiffré qui aboutit à cette machine.',
    ],
  }),
  'remote-hinted': entry({
    level: 'info',
    exit: 3,
    en: () => [
      'The browser that runs elsewhere fits letters to the pixels of a screen. livret makes up for most of it; lines may lie a little higher or lower than with a browser of this machine.',
      'The booklet is whole and can be printed. For the same files from both, that browser must be started with --font-render-hinting=none.',
    ],
    fr: () => [
      'Le navigateur qui tourne ailleurs ajuste les lettres aux pixels d’un écran. livret le compense en grande partie ; des lignes peuvent être un peu plus haut ou plus bas qu’avec un navigateur de cette machine.',
      'La brochure est complète et peut être imprimée. Pour obtenir les mêmes fichiers des deux côtés, ce navigateur doit être lancé avec --font-render-hinting=none.',
    ],
  }),
  'remote-open': entry<{ place: string; guard: string }>({
    level: 'error',
    exit: 3,
    en: ({ place, guard }) => [
      `The browser at ${place} cannot be shut off from the network: ${GUARD[guard]?.[0] ?? guard}. Nothing of the booklet was sent to it.`,
      'Use another one, or the browser of this machine.',
    ],
    fr: ({ place, guard }) => [
      `Le navigateur de ${place} ne peut pas être coupé du réseau : ${GUARD[guard]?.[1] ?? guard}. Rien de la brochure ne lui a été envoyé.`,
      'Utilisez-en un autre, ou le navigateur de cette machine.',
    ],
  }),
  'remote-lost': entry({
    level: 'error',
    exit: 3,
    en: () => [
      'The connection to the browser that runs elsewhere was lost in the middle of the work.',
      'Perhaps it ended, or its service allows less time than the booklet takes. Run livret again, or use the browser of this machine.',
    ],
    fr: () => [
      'La connexion au navigateur qui tourne ailleurs a été perdue au milieu du travail.',
      'Il s’est peut-être arrêté, ou son service accorde moins de temps qu’il n’en faut. Relancez livret, ou utilisez le navigateur de cette machine.',
    ],
  }),
  'remote-silent': entry({
    level: 'error',
    exit: 3,
    en: () => [
      'The browser that runs elsewhere no longer answers.',
      'Check the network and the other machine, then run livret again, or use the browser of this machine.',
    ],
    fr: () => [
      'Le navigateur qui tourne ailleurs ne répond plus.',
      'Vérifiez le réseau et l’autre machine, puis relancez livret, ou utilisez le navigateur de cette machine.',
    ],
  }),
};
