/** Messages about how words are set. */
import { entry } from '../entry.ts';

/** Lines of `sign, tab, count, tab, chapter, tab, line`. */
function counted(
  signs: string,
  one: (sign: string, count: string, where: string) => string,
  line: (n: string) => string,
): string {
  return String(signs)
    .split('\n')
    .map((use) => {
      const [sign = '', count = '', name = '', number = ''] = use.split('\t');
      return one(sign, count, number === '' ? name : `${name}${line(number)}`);
    })
    .join(', ');
}

export const typographyCodes = {
  'inclusive-mixed': entry<{ custom: string; signs: string }>({
    level: 'warning',
    exit: 1,
    en: ({ custom, signs }) => [
      `This booklet joins the endings of inclusive writing in several ways: ${counted(
        signs,
        (sign, count, where) => `“${sign}” ${count === '1' ? 'once' : `${count} times`} (first in ${where})`,
        (n) => `, line ${n}`,
      )}.`,
      `Choose one and keep to it; “${custom}” is the one used most.`,
    ],
    fr: ({ custom, signs }) => [
      `Cette brochure mélange les signes de l’écriture inclusive : ${counted(
        signs,
        (sign, count, where) => `« ${sign} » ${count} fois (d’abord dans ${where})`,
        (n) => `, ligne ${n}`,
      )}.`,
      `Choisissez-en un et gardez-le partout ; « ${custom} » est le plus employé.`,
    ],
  }),
};
