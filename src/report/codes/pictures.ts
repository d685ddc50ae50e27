/** Messages about pictures: what they show, how large they are wanted, where they stand. */
import { entry } from '../entry.ts';

export const pictureCodes = {
  'alt-missing': entry<{ image: string }>({
    level: 'warning',
    exit: 1,
    en: ({ image }) => [
      `The picture “${image}” has no description for those who cannot see it.`,
      'Say what it shows in the square brackets: ![A march with banners](…). If it is only decoration, add {.decorative} after it (in HTML: alt="").',
    ],
    fr: ({ image }) => [
      `L’image « ${image} » n’a pas de description pour celles et ceux qui ne la voient pas.`,
      'Dites ce qu’elle montre entre les crochets : ![Une manifestation avec des banderoles](…). Si elle ne fait que décorer, ajoutez {.decorative} après elle (en HTML : alt="").',
    ],
  }),
  'svg-text': entry<{ image: string }>({
    level: 'error',
    exit: 1,
    lenient: true,
    en: ({ image }) => [
      `The drawing “${image}” holds words as text. A drawing cannot use the booklet’s fonts: its words would look different on every machine, or be missing.`,
      'Turn its text into paths and save it again (in Inkscape: Edit › Select All, then Path › Object to Path), or export it as PNG at 300 dpi.',
    ],
    fr: ({ image }) => [
      `Le dessin « ${image} » contient des mots sous forme de texte. Un dessin ne peut pas employer les polices de la brochure : ses mots changeraient d’une machine à l’autre, ou manqueraient.`,
      'Transformez ce texte en chemins et enregistrez de nouveau (dans Inkscape : Édition › Tout sélectionner, puis Chemin › Objet en chemin), ou exportez le dessin en PNG à 300 ppp.',
    ],
  }),
  'svg-linked': entry<{ image: string; linked: string }>({
    level: 'error',
    exit: 1,
    lenient: true,
    en: ({ image, linked }) => [
      `The drawing “${image}” shows another file, “${linked}”, which would be missing from the page.`,
      'Put that picture into the drawing itself and save it again (in Inkscape: Extensions › Images › Embed Images), or export the drawing as PNG at 300 dpi.',
    ],
    fr: ({ image, linked }) => [
      `Le dessin « ${image} » montre un autre fichier, « ${linked} », qui manquerait sur la page.`,
      'Incorporez cette image au dessin et enregistrez de nouveau (dans Inkscape : Extensions › Images › Incorporer des images), ou exportez le dessin en PNG à 300 ppp.',
    ],
  }),
  'picture-size': entry<{ value: string }>({
    level: 'warning',
    exit: 1,
    en: ({ value }) => [
      `“${value}” is not understood as the size of a picture, which keeps its own.`,
      'Give a share of the text’s width (50%), a length (60mm, 6cm) or pixels (300).',
    ],
    fr: ({ value }) => [
      `« ${value} » n’est pas compris comme taille d’une image, qui garde la sienne.`,
      'Donnez une part de la largeur du texte (50%), une longueur (60mm, 6cm) ou des pixels (300).',
    ],
  }),
  'caption-long': entry<{ letters: number; most: number }>({
    level: 'warning',
    exit: 1,
    en: ({ letters, most }) => [
      `This caption has ${letters} letters; with more than ${most} a picture and its caption do not fit on one page, so they may be parted.`,
      'Say what matters most in the caption, and the rest in the text.',
    ],
    fr: ({ letters, most }) => [
      `Cette légende compte ${letters} signes ; au-delà de ${most}, une image et sa légende ne tiennent plus ensemble sur une page : elles peuvent être séparées.`,
      'Dites l’essentiel dans la légende, et le reste dans le texte.',
    ],
  }),
  'picture-nested': entry<{ wish: string }>({
    level: 'warning',
    exit: 1,
    en: ({ wish }) => [
      `A picture inside a list, a table, a note or a quotation cannot have a page of its own (“${wish}”): it stays in its place.`,
      'Put it between two paragraphs, with nothing before it on its line.',
    ],
    fr: ({ wish }) => [
      `Une image à l’intérieur d’une liste, d’un tableau, d’une note ou d’une citation ne peut pas avoir sa propre page (« ${wish} ») : elle reste à sa place.`,
      'Mettez-la entre deux paragraphes, sans rien devant elle sur sa ligne.',
    ],
  }),
};
