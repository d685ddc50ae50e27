/** Which MathML may stand on a page: MathML Core's elements for setting formulas, none that links or loads. */
import type { Element } from 'hast';

const ELEMENTS = new Set(
  (
    'math mrow mi mn mo mtext ms mspace mfrac msqrt mroot mstyle merror mpadded mphantom msub msup msubsup ' +
    'munder mover munderover mmultiscripts mprescripts mtable mtr mtd menclose span'
  ).split(' '),
);

/** As hast names them. */
const ATTRIBUTES = new Set(
  (
    'display displaystyle scriptlevel mathvariant stretchy fence separator form largeop movablelimits ' +
    'symmetric minsize maxsize lspace rspace accent accentunder width height depth voffset linethickness ' +
    'columnalign rowspan columnspan notation className'
  ).split(' '),
);

/** Lengths and sides. Colours are left out: a booklet is black. */
const STYLES =
  /^(?:display|padding|margin|border|width|height|min-width|text-align|vertical-align|math-)[a-z-]*$/;

/** Takes out of what temml wrote whatever is not on the lists; words stay. */
export function tameMathml(node: Element): void {
  const { style } = node.properties;
  for (const name of Object.keys(node.properties)) {
    if (!ATTRIBUTES.has(name) && !ATTRIBUTES.has(name.toLowerCase())) delete node.properties[name];
  }
  if (typeof style === 'string') {
    const kept = style.split(';').filter((declaration) => {
      const [name = '', value = ''] = declaration.split(':').map((part) => part.trim());
      return STYLES.test(name) && /^[\w\s.%-]+$/.test(value);
    });
    if (kept.length > 0) node.properties.style = kept.join(';');
  }
  node.children = node.children.flatMap((child) => {
    if (child.type !== 'element') return child.type === 'text' ? [child] : [];
    tameMathml(child);
    return ELEMENTS.has(child.tagName) ? [child] : child.children;
  });
}

const ITALIC_A = 0x1d44e;
const ITALIC_CAPITAL_A = 0x1d434;

/** The signs that a browser draws for a formula's letters: a lone `x` is set as 𝑥 (MathML Core, 3.2.2). */
export function mathSigns(text: string): string {
  const signs = new Set<string>(['\u{1d465}']);
  for (const letter of text) {
    if (/[a-z]/.test(letter))
      signs.add(letter === 'h' ? 'ℎ' : String.fromCodePoint(ITALIC_A + letter.charCodeAt(0) - 97));
    if (/[A-Z]/.test(letter)) signs.add(String.fromCodePoint(ITALIC_CAPITAL_A + letter.charCodeAt(0) - 65));
  }
  return [...signs].join('');
}
