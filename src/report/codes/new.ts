/** Messages of the commands that begin something: a group's edition, a booklet from a starter. */
import { entry } from '../entry.ts';

/** What is wrong with a logo, and what helps. */
const LOGO: Record<string, readonly [en: readonly [string, string], fr: readonly [string, string]]> = {
  missing: [
    [
      'was not found',
      'Check the spelling, or drag the file into this window: its path is then written for you.',
    ],
    [
      'est introuvable',
      'Vérifiez l’orthographe, ou glissez le fichier dans cette fenêtre : son chemin s’écrit alors tout seul.',
    ],
  ],
  folder: [
    ['is not a file', 'Name the picture itself, with its ending: logo.png'],
    ['n’est pas un fichier', 'Indiquez l’image elle-même, avec sa terminaison : logo.png'],
  ],
  large: [
    ['is larger than 10 MB', 'Save a smaller copy: 1000 pixels across are plenty for a logo.'],
    ['dépasse 10 Mo', 'Enregistrez-en une copie plus petite : 1000 pixels de large suffisent à un logo.'],
  ],
  small: [
    ['has too few pixels', 'On paper it would break up into steps: take one of 300 pixels across or more.'],
    [
      'a trop peu de pixels',
      'Sur le papier, elle serait en marches d’escalier : prenez-en une d’au moins 300 pixels de large.',
    ],
  ],
  empty: [
    ['is empty', 'Save it again from the program it was made with.'],
    ['est vide', 'Enregistrez-la de nouveau depuis le logiciel où elle a été faite.'],
  ],
  unreadable: [
    ['cannot be read to its end', 'Open it in a picture program and save it again, as PNG.'],
    [
      'ne peut pas être lue jusqu’au bout',
      'Ouvrez-la dans un logiciel d’images et enregistrez-la de nouveau, en PNG.',
    ],
  ],
  'svg-text': [
    ['has words in it that are text', 'In the program it was made with, turn text into paths.'],
    [
      'contient des mots sous forme de texte',
      'Dans le logiciel où elle a été faite, transformez le texte en tracés.',
    ],
  ],
  'svg-linked': [
    ['shows another file', 'In the program it was made with, embed the pictures it holds.'],
    [
      'montre un autre fichier',
      'Dans le logiciel où elle a été faite, incorporez les images qu’elle contient.',
    ],
  ],
  'too-many-pixels': [
    ['has too many pixels', 'Save a smaller copy: 1000 pixels across are plenty for a logo.'],
    ['a trop de pixels', 'Enregistrez-en une copie plus petite : 1000 pixels de large suffisent à un logo.'],
  ],
  costly: [
    ['would take too long to draw', 'Save a simpler copy, as PNG.'],
    ['serait trop longue à dessiner', 'Enregistrez-en une copie plus simple, en PNG.'],
  ],
};
const NO_PICTURE = [
  ['is not a picture', 'PNG, JPEG, WebP, AVIF, GIF and SVG are taken. Save it as one of these.'],
  [
    'n’est pas une image',
    'Les formats PNG, JPEG, WebP, AVIF, GIF et SVG conviennent. Enregistrez-la sous l’un d’eux.',
  ],
] as const;

export const newCodes = {
  'new-group-name-missing': entry<{ options: string }>({
    level: 'error',
    exit: 2,
    en: ({ options }) => [
      'The new group needs a name, and there is nobody to ask.',
      `Give it with --name "…". What else can be given: ${options}.`,
    ],
    fr: ({ options }) => [
      'Il faut un nom au nouveau groupe, et il n’y a personne à qui le demander.',
      `Donnez-le par --name "…". Ce qui peut être donné aussi : ${options}.`,
    ],
  }),
  'new-group-taken': entry<{ folder: string; free: string }>({
    level: 'error',
    exit: 2,
    en: ({ folder, free }) => [
      `“${folder}” is there already; nothing was changed.`,
      `To change that edition, open its group.yaml. For another one choose another name: livret new group ${free}`,
    ],
    fr: ({ folder, free }) => [
      `« ${folder} » existe déjà ; rien n’a été modifié.`,
      `Pour modifier cette édition, ouvrez son group.yaml. Pour en faire une autre, choisissez un autre nom : livret new group ${free}`,
    ],
  }),
  'new-group-logo': entry<{ file: string; problem: string }>({
    level: 'error',
    exit: 2,
    en: ({ file, problem }) => {
      const [[what, hint]] = LOGO[problem] ?? NO_PICTURE;
      return [`The logo “${file}” ${what}.`, hint];
    },
    fr: ({ file, problem }) => {
      const [, [what, hint]] = LOGO[problem] ?? NO_PICTURE;
      return [`L’image du logo, « ${file} », ${what}.`, hint];
    },
  }),
  'new-not-written': entry<{ folder: string; reason: string }>({
    level: 'error',
    exit: 3,
    en: ({ folder, reason }) => [
      `“${folder}” could not be written (${reason}); nothing was left behind.`,
      'Check that you may write there and that there is room.',
    ],
    fr: ({ folder, reason }) => [
      `« ${folder} » n’a pas pu être écrit (${reason}) ; rien n’a été laissé en chemin.`,
      'Vérifiez que vous avez le droit d’y écrire et qu’il y a de la place.',
    ],
  }),
  'new-stopped': entry({
    level: 'error',
    exit: 2,
    en: () => ['The questions ended before they were answered; nothing was written.'],
    fr: () => ['Les questions se sont arrêtées avant d’avoir reçu réponse ; rien n’a été écrit.'],
  }),
  'starter-unknown': entry<{ name: string; suggestion: string; names: string }>({
    level: 'error',
    exit: 2,
    en: ({ name, suggestion, names }) => [
      `There is no starter “${name}”.`,
      suggestion === '' ? `There are: ${names}.` : `Did you mean “${suggestion}”? There are: ${names}.`,
    ],
    fr: ({ name, suggestion, names }) => [
      `Le modèle « ${name} » n’existe pas.`,
      suggestion === '' ? `Il y a : ${names}.` : `Vouliez-vous dire « ${suggestion} » ? Il y a : ${names}.`,
    ],
  }),
  'starter-missing': entry<{ names: string }>({
    level: 'error',
    exit: 2,
    en: ({ names }) => [
      'Which starter is the booklet to begin with?',
      `Say it with --starter, for example --starter guide. There are: ${names}.`,
    ],
    fr: ({ names }) => [
      'De quel modèle la brochure doit-elle partir ?',
      `Dites-le par --starter, par exemple --starter guide. Il y a : ${names}.`,
    ],
  }),
  'init-folder-not-empty': entry<{ folder: string }>({
    level: 'error',
    exit: 2,
    en: ({ folder }) => [
      `There is something in “${folder}” already; nothing was changed.`,
      'Name a folder that does not exist yet: it is made.',
    ],
    fr: ({ folder }) => [
      `Il y a déjà quelque chose dans « ${folder} » ; rien n’a été modifié.`,
      'Indiquez un dossier qui n’existe pas encore : il sera créé.',
    ],
  }),
  'init-folder-not-a-folder': entry<{ folder: string }>({
    level: 'error',
    exit: 2,
    en: ({ folder }) => [`“${folder}” is a file.`, 'Name a folder that does not exist yet: it is made.'],
    fr: ({ folder }) => [
      `« ${folder} » est un fichier.`,
      'Indiquez un dossier qui n’existe pas encore : il sera créé.',
    ],
  }),
};
