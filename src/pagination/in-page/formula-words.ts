/**
 * A formula as a line of text, for those who hear it: its letters alone would make "a2" of a square. Signs as
 * they are used where formulas are typed in a line (`a^2`, `(n+1)/2`, `√(x)`), so it needs no language.
 */

export function formulaWords(formula: Element): string {
  return written(formula).replace(/\s+/g, ' ').trim();
}

function written(element: Element): string {
  const parts = [...element.children].map(written);
  const [base = '', second = '', third = ''] = parts;
  switch (element.localName) {
    case 'mfrac':
      return `${grouped(base)}/${grouped(second)}`;
    case 'msup':
    case 'mover':
      return `${base}^${grouped(second)}`;
    case 'msub':
    case 'munder':
      return `${base}_${grouped(second)}`;
    case 'msubsup':
    case 'munderover':
      return `${base}_${grouped(second)}^${grouped(third)}`;
    case 'msqrt':
      return `√(${parts.join('')})`;
    case 'mroot':
      return `${base}^(1/${second})`;
    case 'mtr':
      return parts.join(', ');
    case 'mtable':
      return parts.join('; ');
    case 'mo':
      return spaced(element.textContent ?? '');
    case 'mspace':
      return ' ';
    default:
      return parts.length > 0 ? parts.join('') : (element.textContent ?? '');
  }
}

/** One sign, or a number, needs no brackets. */
const grouped = (text: string): string => {
  const plain = text.trim();
  return /^(?:\p{L}|\p{N}+|.)$/u.test(plain) ? plain : `(${plain})`;
};

/** Relations stand apart; brackets and the rest stand close. */
const spaced = (sign: string): string => (/^[=<>≤≥≠≈≡→⇒⇔∈⊂+±−-]$/u.test(sign) ? ` ${sign} ` : sign);
