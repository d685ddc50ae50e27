/** What can be wrong with a command as it was typed, in plain words. */
import type { Sentence } from '../entry.ts';
import { translatePlaceholders } from '../help/placeholders.ts';

/**
 * `problem` is a key of the tables below; `what` is the word concerned, `value` what it was given, and
 * `suggestion` what was probably meant, or what may stand there. All but the first may be empty.
 */
export type UsageParams = { problem: string; what: string; value: string; suggestion: string };

type Words = Record<string, (params: UsageParams) => readonly [text: string, hint?: string]>;

/** What `--lang` is mixed up with. */
const NOT_MEANT = {
  en: ' It is the language of messages; --booklet-language chooses among those of a booklet.',
  fr: ' C’est la langue des messages ; --booklet-language choisit parmi celles d’une brochure.',
};

const EN: Words = {
  option: ({ what, suggestion }) => [`There is no option “${what}”.`, meant('en', suggestion)],
  language: ({ what }) => [
    `There is no option “${what}”.`,
    '--booklet-language chooses among the languages of a booklet; --lang says which language livret speaks to you.',
  ],
  early: ({ what }) => [
    `The option “${what}” stands before the command.`,
    `Options come after it: livret build ${what}`,
  ],
  command: ({ what, suggestion }) => [`There is no command “${what}”.`, meant('en', suggestion)],
  'too-many': () => [
    'The command was given more names than it takes.',
    'A name with spaces in it goes between quotation marks.',
  ],
  argument: ({ what }) => [`Something is missing after the command: <${what}>.`],
  'value-missing': ({ what }) => [`The option “${what}” needs a value after it.`],
  needed: ({ what }) => [`The command needs the option “${what}”.`],
  value: ({ what, value, suggestion }) => [
    value.trim() === ''
      ? `The option “${what}” has an empty value.`
      : `The option “${what}” cannot be “${value}”.`,
    suggestion === '' ? undefined : `Possible values: ${suggestion}.${what === '--lang' ? NOT_MEANT.en : ''}`,
  ],
};

const french = (names: string): string => translatePlaceholders(names, 'fr');

const FR: Words = {
  option: ({ what, suggestion }) => [`L’option « ${what} » n’existe pas.`, meant('fr', suggestion)],
  language: ({ what }) => [
    `L’option « ${what} » n’existe pas.`,
    '--booklet-language choisit parmi les langues d’une brochure ; --lang dit dans quelle langue livret vous parle.',
  ],
  early: ({ what }) => [
    `L’option « ${what} » est placée avant la commande.`,
    `Les options viennent après : livret build ${what}`,
  ],
  command: ({ what, suggestion }) => [`La commande « ${what} » n’existe pas.`, meant('fr', suggestion)],
  'too-many': () => [
    'La commande a reçu plus de noms qu’elle n’en prend.',
    'Un nom qui contient des espaces se met entre guillemets droits.',
  ],
  argument: ({ what }) => [`Il manque quelque chose après la commande : ${french(`<${what}>`)}.`],
  'value-missing': ({ what }) => [`L’option « ${what} » doit être suivie d’une valeur.`],
  needed: ({ what }) => [`La commande a besoin de l’option « ${french(what)} ».`],
  value: ({ what, value, suggestion }) => [
    value.trim() === ''
      ? `L’option « ${what} » a une valeur vide.`
      : `L’option « ${what} » ne peut pas valoir « ${value} ».`,
    suggestion === ''
      ? undefined
      : `Valeurs possibles : ${suggestion}.${what === '--lang' ? NOT_MEANT.fr : ''}`,
  ],
};

const HELP = {
  en: 'livret --help lists the commands; livret build --help the options.',
  fr: 'livret --help donne les commandes ; livret build --help, les options.',
};

const meant = (language: 'en' | 'fr', suggestion: string): string | undefined => {
  if (suggestion === '') return undefined;
  return language === 'fr' ? `Vouliez-vous dire « ${suggestion} » ?` : `Did you mean “${suggestion}”?`;
};

/** The sentence for one wrong use; a problem without words of ours is told as it came. */
export function usageSentence(language: 'en' | 'fr', params: UsageParams): Sentence {
  const words = (language === 'fr' ? FR : EN)[params.problem];
  const [text, hint = HELP[language]] = words?.(params) ?? [params.what];
  return [text, hint];
}
