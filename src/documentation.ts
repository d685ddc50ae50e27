/** The pages of documentation that are made from the program: file name → text. */
import { documentThemes } from './documentation-themes.ts';
import { documentKeys } from './manuscript/keys.ts';
import { documentCodes } from './report/document-codes.ts';

export function documentation(): Record<string, string> {
  return {
    'keys.md': `# Keys of booklet.yaml and group.yaml\n\n*[En français](cles.md)*\n\nMade from the program by \`npm run docs\`. Every key is optional.\n\n${documentKeys('en')}`,
    'cles.md': `# Les clés de booklet.yaml et de group.yaml\n\n*[In English](keys.md)*\n\nPage produite par \`npm run docs\` à partir du programme. Aucune clé n’est obligatoire.\n\n${documentKeys('fr')}`,
    'messages.md': `# Messages\n\n*[En français](messages.fr.md)*\n\nMade from the program by \`npm run docs\`. Codes are stable: scripts may rely on them. The exit code is the one a build ends with when the message is an error. \\* With \`--lenient\` a warning, and a visible mark on the page.\n\n${documentCodes('en')}`,
    'messages.fr.md': `# Messages\n\n*[In English](messages.md)*\n\nPage produite par \`npm run docs\` à partir du programme. Les codes ne changent pas : un script peut s’y fier. Le code de sortie est celui de la commande quand le message est une erreur. \\* Avec \`--lenient\`, un simple avertissement et une marque visible sur la page.\n\n${documentCodes('fr')}`,
    'themes.md': documentThemes('en'),
    'themes.fr.md': documentThemes('fr'),
  };
}
