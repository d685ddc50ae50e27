/** Names that stand for a value in the help and in usage errors: `<file>`, `[folder]`. */
import type { MessageLanguage } from '../render.ts';

const FRENCH: Record<string, string> = {
  options: 'options',
  address: 'adresse',
  colour: 'couleur',
  command: 'commande',
  dir: 'dossier',
  dist: 'dossier',
  down: 'bas',
  file: 'fichier',
  folder: 'dossier',
  kinds: 'sortes',
  language: 'langue',
  length: 'longueur',
  name: 'nom',
  names: 'noms',
  number: 'nombre',
  paper: 'papier',
  part: 'part',
  path: 'chemin',
  paths: 'chemins',
  place: 'endroit',
  right: 'droite',
  sheets: 'feuilles',
  side: 'côté',
  size: 'taille',
  starter: 'modèle',
  tag: 'code',
  target: 'cible',
  text: 'texte',
  way: 'façon',
};

export const isPlaceholder = (name: string): boolean => Object.hasOwn(FRENCH, name);

/** Text in which what stands between angle or square brackets is said in the reader's language. */
export function translatePlaceholders(text: string, language: MessageLanguage): string {
  if (language === 'en') return text;
  return text.replace(/(?<=[<[])[^<>[\]]+(?=[>\]])/g, (names) =>
    names.replace(/[a-z-]+/g, (name) => FRENCH[name] ?? name),
  );
}
