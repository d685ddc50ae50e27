/** Messages of the build about paper, sheets and other editions of a booklet. */
import { entry } from '../entry.ts';

/** A number as French writes it: 148,5. */
const fr = (value: number): string => String(value).replace('.', ',');

const MARKS_EN: Record<string, string> = { 'crop, registration': 'crop and registration' };
const MARKS_FR: Record<string, string> = {
  crop: 'de coupe',
  registration: 'de repérage',
  'crop, registration': 'de coupe et de repérage',
};

/** Margins by their tokens. */
const MARGINS_FR: Record<string, string> = {
  'margin-top': 'La marge du haut (margin-top)',
  'margin-outer': 'La marge extérieure (margin-outer)',
  'margin-bottom': 'La marge du bas (margin-bottom)',
  'head-top': 'Le titre courant (head-top)',
};

export const editionCodes = {
  'out-shared': entry<{ folder: string; title: string; name: string }>({
    level: 'info',
    exit: 2,
    en: ({ folder, title, name }) => [
      `“${folder}” holds another booklet, too: “${title}”. Its files stay, but report.json, and an index page, now tell of “${name}” alone.`,
      'To keep both, give each a folder of its own: with --out, or with “out” in booklet.yaml. If that was this booklet’s title before, delete the files that bear it.',
    ],
    fr: ({ folder, title, name }) => [
      `« ${folder} » contient aussi une autre brochure, « ${title} ». Ses fichiers restent, mais report.json, et une page d’accueil, ne parlent plus que de « ${name} ».`,
      'Pour garder les deux, donnez à chacune son dossier : par --out, ou par « out » dans booklet.yaml. Si c’était l’ancien titre de celle-ci, supprimez les fichiers qui le portent.',
    ],
  }),
  'booklet-sheet-small': entry<{ width: number; height: number; sheetWidth: number; sheetHeight: number }>({
    level: 'error',
    exit: 2,
    en: ({ width, height, sheetWidth, sheetHeight }) => [
      `A sheet of ${sheetWidth} × ${sheetHeight} mm is smaller than one page of the booklet (${width} × ${height} mm).`,
      'Under paper, choose a larger sheet (A4 holds two A5 pages, A3 two A4 pages), or a smaller page.',
    ],
    fr: ({ width, height, sheetWidth, sheetHeight }) => [
      `Une feuille de ${fr(sheetWidth)} × ${fr(sheetHeight)} mm est plus petite qu’une page de la brochure (${fr(width)} × ${fr(height)} mm).`,
      'Sous paper, choisissez une feuille plus grande (A4 reçoit deux pages A5, A3 deux pages A4), ou une page plus petite.',
    ],
  }),
  'booklet-no-room': entry<{
    width: number;
    height: number;
    textWidth: number;
    textHeight: number;
    least: number;
  }>({
    level: 'error',
    exit: 2,
    en: ({ width, height, textWidth, textHeight, least }) => [
      `A page of ${width} × ${height} mm has no room for text between its margins: ${textWidth} × ${textHeight} mm are left.`,
      `Under paper, choose a larger page, or smaller margins under tokens. Text needs ${least} mm each way.`,
    ],
    fr: ({ width, height, textWidth, textHeight, least }) => [
      `Une page de ${fr(width)} × ${fr(height)} mm n’a pas de place pour du texte entre ses marges : il reste ${fr(textWidth)} × ${fr(textHeight)} mm.`,
      `Sous paper, choisissez une page plus grande, ou des marges plus petites sous tokens. Il faut ${least} mm dans chaque sens.`,
    ],
  }),
  /** `shift`: how far backs are moved, 0 where that is not why; `least`: what would do. All in mm. */
  'booklet-margin-in-edge': entry<{
    name: string;
    margin: number;
    edge: number;
    shift: number;
    least: number;
  }>({
    level: 'error',
    exit: 2,
    en: ({ name, margin, edge, shift, least }) => [
      shift === 0
        ? `“${name}” is ${margin} mm, but printers leave ${edge} mm white along the edges of a sheet: what stands there is cut off.`
        : `“${name}” is ${margin} mm, but printers leave ${edge} mm white along the edges of a sheet, and the backs are moved by ${shift} mm because they slip (printer: shift): what stands there is cut off.`,
      `Set it to ${least}mm or more. If your printer reaches further (livret test-sheet shows it), say so under printer (edge).`,
    ],
    fr: ({ name, margin, edge, shift, least }) => [
      `${MARGINS_FR[name] ?? `« ${name} »`} est à ${fr(margin)} mm du bord, mais une imprimante laisse ${fr(edge)} mm de blanc au bord de la feuille${shift === 0 ? '' : `, et les versos sont déplacés de ${fr(shift)} mm parce qu’ils glissent (printer : shift)`} : ce qui s’y trouve est coupé.`,
      `Mettez ${least}mm ou plus. Si votre imprimante va plus loin (livret test-sheet le montre), dites-le sous printer (edge).`,
    ],
  }),
  'booklet-signatures-few': entry<{ pages: number; holds: number; needed: number }>({
    level: 'error',
    exit: 2,
    en: ({ pages, holds, needed }) => [
      `These signatures hold ${holds} pages; the booklet has ${pages}.`,
      `Together they need ${needed} sheets or more. With “signatures: auto” livret finds their sizes.`,
    ],
    fr: ({ pages, holds, needed }) => [
      `Ces cahiers contiennent ${holds} pages ; la brochure en a ${pages}.`,
      `Il leur faut ${needed} feuilles en tout, ou plus. Avec « signatures: auto », livret en trouve les tailles.`,
    ],
  }),
  'booklet-without-signatures': entry<{ scheme: string }>({
    level: 'warning',
    exit: 2,
    en: ({ scheme }) => [
      `“signatures” changes nothing here: the scheme is “${scheme}”.`,
      'Remove it, or write “scheme: signatures”.',
    ],
    fr: ({ scheme }) => [
      `« signatures » ne change rien ici : le montage est « ${scheme} ».`,
      'Supprimez cette clé, ou écrivez « scheme: signatures ».',
    ],
  }),
  'booklet-in-signatures': entry<{ pages: number; signatures: number; sizes: string; most: number }>({
    level: 'info',
    exit: 1,
    en: ({ pages, signatures, sizes, most }) => [
      `${pages} pages are more than an office stapler goes through (about ${most} sheets), so the booklet is made of ${signatures} signatures (sheets: ${sizes}).`,
      'Fold and staple or sew each by itself, then glue their backs together. For one thick booklet write “scheme: saddle”.',
    ],
    fr: ({ pages, signatures, sizes, most }) => [
      `${pages} pages, c’est plus que n’en traverse une agrafeuse de bureau (environ ${most} feuilles) : la brochure est faite de ${signatures} cahiers (feuilles : ${sizes}).`,
      'Pliez et agrafez ou cousez chacun à part, puis collez les dos ensemble. Pour une seule brochure épaisse, écrivez « scheme: saddle ».',
    ],
  }),
  'booklet-too-thick': entry<{ sheets: number; most: number }>({
    level: 'warning',
    exit: 1,
    en: ({ sheets, most }) => [
      `${sheets} sheets are folded into each other; an office stapler goes through about ${most}, and the booklet will not stay shut.`,
      'Write “scheme: signatures”: several thin booklets, stapled or sewn one by one and glued together.',
    ],
    fr: ({ sheets, most }) => [
      `${sheets} feuilles sont pliées les unes dans les autres ; une agrafeuse de bureau en traverse environ ${most}, et la brochure restera entrouverte.`,
      'Écrivez « scheme: signatures » : plusieurs cahiers minces, agrafés ou cousus un par un, puis collés ensemble.',
    ],
  }),
  'booklet-much-creep': entry<{ shift: number }>({
    level: 'warning',
    exit: 1,
    en: ({ shift }) => [
      `For the thickness of the paper the innermost pages are moved ${shift} mm towards the fold: their text comes close to it.`,
      'Write “scheme: signatures”, or check the thickness under creep.',
    ],
    fr: ({ shift }) => [
      `Pour compenser l’épaisseur du papier, les pages du milieu sont rapprochées du pli de ${fr(shift)} mm : leur texte en devient très proche.`,
      'Écrivez « scheme: signatures », ou vérifiez l’épaisseur sous creep.',
    ],
  }),
  'booklet-marks-without-room': entry<{ marks: string }>({
    level: 'warning',
    exit: 1,
    en: ({ marks }) => [
      `There is no paper outside the pages for ${MARKS_EN[marks] ?? marks} marks, so they are left out.`,
      'Under paper, choose a sheet that is larger than its pages, such as A3 for A5 pages.',
    ],
    fr: ({ marks }) => [
      `Il n’y a pas de papier autour des pages pour les repères ${MARKS_FR[marks] ?? marks} : ils sont laissés de côté.`,
      'Sous paper, choisissez une feuille plus grande que ses pages, comme A3 pour des pages A5.',
    ],
  }),
  'booklet-small': entry<{ percent: number; points: number; scheme: string }>({
    level: 'warning',
    exit: 1,
    en: ({ percent, points, scheme }) => [
      `With the scheme “${scheme}” pages are reduced to ${percent}%: type of 10 points becomes ${points} points high.`,
      'Print one sheet and try to read it. Under paper, a smaller page is laid out for its size; a larger sheet keeps pages larger.',
    ],
    fr: ({ percent, points, scheme }) => [
      `Avec le montage « ${scheme} », les pages sont réduites à ${percent} % : un caractère de 10 points en fait alors ${fr(points)}.`,
      'Imprimez une feuille et essayez de la lire. Sous paper, une page plus petite est composée à sa taille ; une feuille plus grande garde les pages plus grandes.',
    ],
  }),
  /** `over`: how many pages too many. */
  'booklet-mini-too-long': entry<{
    pages: number;
    limit: number;
    over: number;
    width: number;
    height: number;
  }>({
    level: 'error',
    exit: 1,
    en: ({ pages, limit, over, width, height }) => [
      `On the small pages of the mini-zine (print-mini, ${width} × ${height} mm) the booklet needs ${pages} pages; there are ${limit}.`,
      `Shorten it by about ${over} of these pages, choose a larger sheet under paper (on A3 they are twice as large), or take print-mini out of the outputs.`,
    ],
    fr: ({ pages, limit, over, width, height }) => [
      `Sur les petites pages du mini-zine (print-mini, ${fr(width)} × ${fr(height)} mm), la brochure prend ${pages} pages ; il n’y en a que ${limit}.`,
      `Raccourcissez-la d’environ ${over} de ces pages, choisissez sous paper une feuille plus grande (sur A3, elles sont deux fois plus grandes), ou retirez print-mini des fichiers à produire (outputs).`,
    ],
  }),
  'booklet-mini-no-room': entry<{
    width: number;
    height: number;
    sheetWidth: number;
    sheetHeight: number;
    least: number;
  }>({
    level: 'error',
    exit: 2,
    en: ({ width, height, sheetWidth, sheetHeight, least }) => [
      `An eighth of a sheet of ${sheetWidth} × ${sheetHeight} mm is too small for a page of the mini-zine (print-mini): ${width} × ${height} mm, margins included. Text needs ${least} mm each way.`,
      'Under paper, choose a larger sheet, such as A4, or take print-mini out of the outputs.',
    ],
    fr: ({ width, height, sheetWidth, sheetHeight, least }) => [
      `Un huitième de feuille de ${fr(sheetWidth)} × ${fr(sheetHeight)} mm est trop petit pour une page du mini-zine (print-mini) : ${fr(width)} × ${fr(height)} mm, marges comprises. Il faut ${least} mm de texte dans chaque sens.`,
      'Sous paper, choisissez une feuille plus grande, comme A4, ou retirez print-mini des fichiers à produire (outputs).',
    ],
  }),
  'booklet-mini-print': entry({
    level: 'info',
    exit: 1,
    en: () => ['The last messages are about the mini-zine (print-mini), which is laid out by itself.'],
    fr: () => ['Les derniers messages concernent le mini-zine (print-mini), qui est mis en pages à part.'],
  }),
  'booklet-no-backs': entry<{ kind: string; scheme: string }>({
    level: 'warning',
    exit: 2,
    en: ({ kind, scheme }) => [
      `There is no ${kind}: with the scheme “${scheme}” nothing is printed on the backs.`,
      `Take ${kind} out of the outputs.`,
    ],
    fr: ({ kind, scheme }) => [
      `Il n’y a pas de ${kind} : avec le montage « ${scheme} », rien n’est imprimé au verso.`,
      `Retirez ${kind} des fichiers à produire (outputs).`,
    ],
  }),
  'booklet-large-print': entry({
    level: 'info',
    exit: 1,
    en: () => [
      'The last messages are about the edition in large print (read-large), which is laid out by itself.',
    ],
    fr: () => [
      'Les derniers messages concernent l’édition en gros caractères (read-large), qui est mise en pages à part.',
    ],
  }),
};
