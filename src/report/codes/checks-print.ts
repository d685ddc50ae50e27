/** Messages of the checks on how pages and sheets will come out on paper. `pages` may be empty: only this page. */
import { entry } from '../entry.ts';

const onEn = (pages: string): string => (pages === '' ? '' : ` (pages ${pages})`);
const onFr = (pages: string): string => (pages === '' ? '' : ` (pages ${pages})`);
/** A number as French writes it: 8,5. */
const fr = (value: number): string => String(value).replace('.', ',');

const BOX_EN: Record<string, string> = {
  media: 'the paper (media box)',
  crop: 'what is shown (crop box)',
  bleed: 'the bleed (bleed box)',
  trim: 'the cut page (trim box)',
};
const BOX_FR: Record<string, string> = {
  media: 'le papier (MediaBox)',
  crop: 'la zone affichée (CropBox)',
  bleed: 'le fond perdu (BleedBox)',
  trim: 'la page rognée (TrimBox)',
};

export const printCheckCodes = {
  'page-boxes': entry<{ inner: string; outer: string; count: number }>({
    level: 'error',
    exit: 1,
    en: ({ inner, outer, count }) => [
      `The boxes of this page contradict each other: ${BOX_EN[inner] ?? inner} reaches out of ${BOX_EN[outer] ?? outer}.${count > 1 ? ` So it is on ${count} pages.` : ''}`,
      'A print shop cuts by these boxes and may cut in the wrong place. Export the PDF again, without crop marks.',
    ],
    fr: ({ inner, outer, count }) => [
      `Les cadres de cette page se contredisent : ${BOX_FR[inner] ?? inner} dépasse ${BOX_FR[outer] ?? outer}.${count > 1 ? ` C’est le cas de ${count} pages.` : ''}`,
      'Une imprimerie coupe d’après ces cadres et risque de couper au mauvais endroit. Exportez à nouveau le PDF, sans repères de coupe.',
    ],
  }),
  'glyph-missing': entry<{ count: number; font: string; pages: string }>({
    level: 'error',
    exit: 1,
    en: ({ count, font, pages }) => [
      `${count === 1 ? 'A sign is' : `${count} signs are`} not in the font ${font} and would be printed as an empty box, or not at all${onEn(pages)}.`,
      'Write the sign another way, or add a font that has it (fonts: in booklet.yaml).',
    ],
    fr: ({ count, font, pages }) => [
      `${count === 1 ? 'Un signe manque' : `${count} signes manquent`} dans la police ${font} : à l’impression, un carré vide, ou rien du tout${onFr(pages)}.`,
      'Écrivez le signe autrement, ou ajoutez une police qui le possède (fonts: dans booklet.yaml).',
    ],
  }),
  'text-outside': entry<{ pages: string }>({
    level: 'error',
    exit: 1,
    en: ({ pages }) => [
      `Words run over the edge of the page and would be cut off${onEn(pages)}.`,
      'Shorten or divide the line, table or picture with these words.',
    ],
    fr: ({ pages }) => [
      `Des mots dépassent le bord de la page et seraient coupés${onFr(pages)}.`,
      'Raccourcissez ou divisez la ligne, le tableau ou l’image qui contient ces mots.',
    ],
  }),
  'sheet-edge': entry<{ white: number; edge: number; pages: string }>({
    level: 'warning',
    exit: 1,
    en: ({ white, edge, pages }) => [
      `Words stand ${white} mm from the edge of the sheet${onEn(pages)}, but the printer leaves ${edge} mm white there: they would be cut off.`,
      'Make the margins wider (tokens: in booklet.yaml). If your printer prints closer to the edge, set printer: edge: to what livret test-sheet shows.',
    ],
    fr: ({ white, edge, pages }) => [
      `Des mots sont à ${fr(white)} mm du bord de la feuille${onFr(pages)}, mais l’imprimante y laisse ${fr(edge)} mm de blanc : ils seraient coupés.`,
      'Élargissez les marges (tokens: dans booklet.yaml). Si votre imprimante va plus près du bord, indiquez dans printer: edge: ce que montre livret test-sheet.',
    ],
  }),
  'picture-coarse': entry<{ ppi: number; pages: string }>({
    level: 'error',
    exit: 1,
    en: ({ ppi, pages }) => [
      `A picture has only ${ppi} pixels an inch at this size${onEn(pages)}: on paper it breaks up into steps.`,
      'Use a larger file (from the camera, not from a message or a web page), or print the picture smaller.',
    ],
    fr: ({ ppi, pages }) => [
      `Une image n’a que ${ppi} pixels par pouce à cette taille${onFr(pages)} : sur le papier, on en verra les carrés.`,
      'Prenez un fichier plus grand (celui de l’appareil photo, non celui d’un message ou d’une page web), ou imprimez l’image plus petite.',
    ],
  }),
  'picture-soft': entry<{ ppi: number; pages: string }>({
    level: 'warning',
    exit: 1,
    en: ({ ppi, pages }) => [
      `A picture has ${ppi} pixels an inch at this size${onEn(pages)}: on paper it looks a little soft, and small words in it blur.`,
      'Printers ask for 300. Use a larger file, or print the picture smaller.',
    ],
    fr: ({ ppi, pages }) => [
      `Une image a ${ppi} pixels par pouce à cette taille${onFr(pages)} : sur le papier, elle sera un peu floue, et les petits mots s’y liront mal.`,
      'Les imprimeurs en demandent 300. Prenez un fichier plus grand, ou imprimez l’image plus petite.',
    ],
  }),
  'line-art-soft': entry<{ ppi: number; pages: string }>({
    level: 'warning',
    exit: 1,
    en: ({ ppi, pages }) => [
      `A drawing in pure black and white has ${ppi} pixels an inch at this size${onEn(pages)}: its edges come out jagged.`,
      'Scan it at 600 pixels an inch, save it with greys, use an SVG file, or print it smaller.',
    ],
    fr: ({ ppi, pages }) => [
      `Un dessin en noir et blanc purs a ${ppi} pixels par pouce à cette taille${onFr(pages)} : ses bords seront en escalier.`,
      'Numérisez-le à 600 pixels par pouce, enregistrez-le en gris, prenez un fichier SVG, ou imprimez-le plus petit.',
    ],
  }),
  'picture-fine': entry<{ ppi: number; pages: string }>({
    level: 'warning',
    exit: 1,
    en: ({ ppi, pages }) => [
      `A picture has ${ppi} pixels an inch at this size${onEn(pages)}, more than any printer can show: the file is larger than it need be.`,
      'Make the picture smaller before it is placed: 300 to 400 pixels an inch are enough.',
    ],
    fr: ({ ppi, pages }) => [
      `Une image a ${ppi} pixels par pouce à cette taille${onFr(pages)}, plus qu’aucune imprimante n’en montre : le fichier est plus lourd qu’il ne faut.`,
      'Réduisez l’image avant de la placer : 300 à 400 pixels par pouce suffisent.',
    ],
  }),
  'colour-printed': entry<{ count: number; pages: string }>({
    level: 'warning',
    exit: 1,
    en: ({ count, pages }) => [
      `Something is still in colour${count === 1 ? ' on this page' : onEn(pages)}: a copier may bill it as a colour page.`,
      'In the print dialogue, choose black and white.',
    ],
    fr: ({ count, pages }) => [
      `Quelque chose est resté en couleur${count === 1 ? ' sur cette page' : onFr(pages)} : un photocopieur peut la facturer en couleur.`,
      'Choisissez le noir et blanc dans la fenêtre d’impression.',
    ],
  }),
  'colour-used': entry<{ count: number; pages: string }>({
    level: 'info',
    exit: 1,
    en: ({ count, pages }) => [
      count === 1
        ? 'This page has colour in it: copiers bill it as a colour page.'
        : `${count} pages have colour in them${onEn(pages)}: copiers bill them as colour pages.`,
      'To print it in black and white, choose so in the print dialogue.',
    ],
    fr: ({ count, pages }) => [
      count === 1
        ? 'Cette page contient de la couleur : les photocopieurs la facturent en couleur.'
        : `${count} pages contiennent de la couleur${onFr(pages)} : les photocopieurs les facturent en couleur.`,
      'Pour imprimer en noir et blanc, choisissez-le dans la fenêtre d’impression.',
    ],
  }),
  transparency: entry<{ pages: string }>({
    level: 'warning',
    exit: 1,
    en: ({ pages }) => [
      `Something on this page lets what lies beneath it show through${onEn(pages)}: office printers manage, but some print shops refuse it.`,
      'If a print shop complains: save the picture without transparency, on a white ground.',
    ],
    fr: ({ pages }) => [
      `Sur cette page, quelque chose laisse voir ce qui est dessous${onFr(pages)} : une imprimante de bureau s’en tire, mais certaines imprimeries le refusent.`,
      'Si une imprimerie s’en plaint : enregistrez l’image sans transparence, sur fond blanc.',
    ],
  }),
  'text-small': entry<{ size: number; least: number; pages: string }>({
    level: 'warning',
    exit: 1,
    en: ({ size, least, pages }) => [
      `Some words are only ${size} points high${onEn(pages)}: under ${least}, many people cannot read them, and copies of copies lose them.`,
      'Set them larger (tokens: in booklet.yaml), give a wide table or picture more room, or put a formula on a line of its own (between $$).',
    ],
    fr: ({ size, least, pages }) => [
      `Des mots ne font que ${fr(size)} points${onFr(pages)} : en dessous de ${least}, beaucoup ne peuvent pas les lire, et les copies de copies les perdent.`,
      'Agrandissez-les (tokens: dans booklet.yaml), donnez plus de place au tableau ou à l’image, ou mettez la formule sur une ligne à elle (entre $$).',
    ],
  }),
  'body-small': entry<{ size: number; least: number }>({
    level: 'warning',
    exit: 1,
    en: ({ size, least }) => [
      `The running text is ${size} points high: under ${least}, reading it is tiring, and many people cannot.`,
      'Set it larger (tokens: size-text: in booklet.yaml), or print the pages on larger paper.',
    ],
    fr: ({ size, least }) => [
      `Le texte courant est en ${fr(size)} points : en dessous de ${least}, il fatigue, et beaucoup ne peuvent pas le lire.`,
      'Agrandissez-le (tokens: size-text: dans booklet.yaml), ou imprimez les pages sur un papier plus grand.',
    ],
  }),
  'line-thin': entry<{ width: number; least: number; pages: string }>({
    level: 'warning',
    exit: 1,
    en: ({ width, least, pages }) => [
      width === 0
        ? `A line is as thin as the machine can draw it${onEn(pages)}: on good printers it all but vanishes.`
        : `A line is only ${width} points thick${onEn(pages)}: it may break up or vanish when copied.`,
      `Make it at least ${least} points thick.`,
    ],
    fr: ({ width, least, pages }) => [
      width === 0
        ? `Un filet est aussi fin que la machine peut le tracer${onFr(pages)} : sur une bonne imprimante, il disparaît presque.`
        : `Un filet ne fait que ${fr(width)} point${onFr(pages)} : il risque de se rompre ou de disparaître à la copie.`,
      `Donnez-lui au moins ${fr(least)} point.`,
    ],
  }),
  'text-pale': entry<{ ratio: number; least: number; pages: string }>({
    level: 'warning',
    exit: 1,
    en: ({ ratio, least, pages }) => [
      `Small words hardly stand out from what is beneath them${onEn(pages)}: their contrast is ${ratio}, and should be ${least} or more. In print they break up into dots.`,
      'Make the words black, or the ground white.',
    ],
    fr: ({ ratio, least, pages }) => [
      `De petits mots se détachent mal du fond${onFr(pages)} : le contraste est de ${fr(ratio)}, il devrait être d’au moins ${fr(least)}. À l’impression, ils se défont en points.`,
      'Mettez les mots en noir, ou le fond en blanc.',
    ],
  }),
  'code-unreadable': entry({
    level: 'error',
    exit: 1,
    en: () => [
      'A QR code on this page cannot be read.',
      'Print it larger, in black on white, with white around it, and try it with a phone.',
    ],
    fr: () => [
      'Un code QR de cette page ne peut pas être lu.',
      'Imprimez-le plus grand, en noir sur blanc, avec du blanc autour, et essayez-le avec un téléphone.',
    ],
  }),
};
