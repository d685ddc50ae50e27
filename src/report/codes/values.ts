/** Messages about `{{ … }}` in chapters. */
import { entry } from '../entry.ts';
import { didYouMean } from './manuscript-values.ts';

export const valueCodes = {
  'value-unknown': entry<{ name: string; suggestion: string }>({
    level: 'error',
    exit: 1,
    lenient: true,
    en: ({ name, suggestion }) => [
      `“{{ ${name} }}”: there is no value of that name.`,
      suggestion === ''
        ? 'Give it a text below “values” in booklet.yaml, use one that docs/groups.md lists, or, to print the braces themselves, write \\{{.'
        : didYouMean('en', `{{ ${suggestion} }}`),
    ],
    fr: ({ name, suggestion }) => [
      `« {{ ${name} }} » : il n’y a pas de valeur de ce nom.`,
      suggestion === ''
        ? 'Donnez-lui un texte sous « values » dans booklet.yaml, prenez-en une de la liste de docs/groupes.md ou, pour imprimer les accolades elles-mêmes, écrivez \\{{.'
        : didYouMean('fr', `{{ ${suggestion} }}`),
    ],
  }),
  'value-empty': entry<{ name: string }>({
    level: 'warning',
    exit: 1,
    en: ({ name }) => [
      `“{{ ${name} }}” is empty: nothing is printed there.`,
      'Set it in booklet.yaml, or in the group’s group.yaml.',
    ],
    fr: ({ name }) => [
      `« {{ ${name} }} » est vide : rien n’est imprimé à cet endroit.`,
      'Donnez-lui une valeur dans booklet.yaml, ou dans le group.yaml du groupe.',
    ],
  }),
};
