/** Messages about links, and about what they become on paper. */
import { entry } from '../entry.ts';

/** `open`: the run could be repeated with `--lenient`; `taken`: it is that run, and advises it no more. */
type Lenient = 'open' | 'taken';

/** What the sentences on dead links need. */
interface Dead {
  link: string;
  lenient?: Lenient;
}

const english = (lenient?: Lenient): string =>
  lenient === 'taken' ? '' : ' With --lenient the words are printed without the link.';
const french = (lenient?: Lenient): string =>
  lenient === 'taken' ? '' : ' Avec --lenient, les mots sont imprimés sans le lien.';

export const linkCodes = {
  'link-dead': entry<{ link: string }>({
    level: 'error',
    exit: 1,
    lenient: true,
    en: ({ link, lenient }: Dead) => [
      `The link “${link}” leads nowhere in this booklet.`,
      `Name a chapter by its file (03-rights.md) or a heading by its anchor (#useful-links).${english(lenient)}`,
    ],
    fr: ({ link, lenient }: Dead) => [
      `Le lien « ${link} » ne mène nulle part dans cette brochure.`,
      `Désignez un chapitre par son fichier (03-droits.md) ou un titre par son ancre (#liens-utiles).${french(lenient)}`,
    ],
  }),
  'link-dead-near': entry<{ link: string; suggestion: string }>({
    level: 'error',
    exit: 1,
    lenient: true,
    en: ({ link, suggestion, lenient }: Dead & { suggestion: string }) => [
      `The link “${link}” leads nowhere in this booklet.`,
      `Did you mean “${suggestion}”?${english(lenient)}`,
    ],
    fr: ({ link, suggestion, lenient }: Dead & { suggestion: string }) => [
      `Le lien « ${link} » ne mène nulle part dans cette brochure.`,
      `Vouliez-vous écrire « ${suggestion} » ?${french(lenient)}`,
    ],
  }),
  'link-file': entry<{ link: string }>({
    level: 'warning',
    exit: 1,
    en: ({ link }) => [
      `The link “${link}” leads to a file that is not a chapter: on paper nobody can open it. Its words are printed without the link.`,
      'Say where people find the file (a web address, a shelf), or make it a chapter if it is a text.',
    ],
    fr: ({ link }) => [
      `Le lien « ${link} » mène à un fichier qui n’est pas un chapitre : sur papier, personne ne peut l’ouvrir. Ses mots sont imprimés sans le lien.`,
      'Dites où trouver ce fichier (une adresse sur le web, une étagère), ou faites-en un chapitre si c’est un texte.',
    ],
  }),
  'link-untranslated': entry<{ link: string }>({
    level: 'warning',
    exit: 1,
    en: ({ link }) => [
      `The link “${link}” leads to a chapter that is not translated yet: its words are printed without the link.`,
      'The link is back when the translation is there.',
    ],
    fr: ({ link }) => [
      `Le lien « ${link} » mène à un chapitre qui n’est pas encore traduit : ses mots sont imprimés sans le lien.`,
      'Le lien reviendra avec la traduction.',
    ],
  }),
  'qr-too-long': entry<{ address: string }>({
    level: 'warning',
    exit: 1,
    en: ({ address }) => [
      `The address “${address}” is too long for a QR code that can still be read from a copy: none was printed.`,
      'Use a shorter address; often everything from the question mark on can go.',
    ],
    fr: ({ address }) => [
      `L’adresse « ${address} » est trop longue pour un code QR encore lisible sur une photocopie : aucun n’a été imprimé.`,
      'Choisissez une adresse plus courte ; souvent, tout ce qui suit le point d’interrogation peut disparaître.',
    ],
  }),
};
