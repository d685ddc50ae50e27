/**
 * Addresses as they are printed, to be read and typed by people: without scheme and closing slash, with percent
 * codes turned into the letters they stand for. Only letters are decoded, and only where whoever types what is
 * printed comes to the same address: a decoded `%2F` or `%20` would be another address, an invisible sign or one
 * that turns the direction of writing would show a false one.
 */

/** What need not be typed: a browser adds it. */
const SCHEME = /^(?:https?:\/\/|mailto:|tel:)/i;

/** Runs of percent codes for signs beyond ASCII. */
const CODES = /(?:%[89a-f][\da-f])+/gi;

/** Scripts that the fonts of every booklet can draw: an address must not be what asks for another font. */
const LETTERS = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}]+$/u;

/** Everything that may stand in a printed address as it is; the rest is shown by its percent code. */
const UNPRINTABLE =
  /[^!-~\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}]/gu;

/** `https://www.caf.fr/l%C3%A9gal/` → `www.caf.fr/légal`; of a letter's address, who it goes to. */
export function printedAddress(href: string): string {
  const address = /^mailto:/i.test(href) ? href.replace(/\?.*$/s, '') : href;
  const bare = address.replace(SCHEME, '');
  return readable(/[?#]/.test(bare) ? bare : bare.replace(/\/$/, ''));
}

function readable(address: string): string {
  return address
    .replace(CODES, (codes: string, at: number) => {
      const letters = decoded(codes);
      // A sign typed with its accent is another one than the letter and the accent, which some addresses have.
      const around = `${address.slice(Math.max(0, at - 1), at)}${letters}`;
      return letters !== undefined && LETTERS.test(letters) && around.normalize('NFC') === around
        ? letters
        : codes;
    })
    .replace(UNPRINTABLE, (sign) => encodeURIComponent(sign));
}

function decoded(codes: string): string | undefined {
  try {
    return decodeURIComponent(codes);
  } catch {
    return undefined;
  }
}

/** Whether a text shows an address already, alone or among its words, so that it need not be printed again. */
export function showsAddress(text: string, href: string): boolean {
  const address = comparable(href);
  if (address === '') return false;
  const words = text.replace(/[\u00ad\u200b]/g, '').split(/\s+/);
  // Punctuation around an address belongs to the sentence.
  return words.some(
    (word) =>
      comparable(word) === address ||
      comparable(word.replace(/^[(<[«“"'‘]+|[)>\]»”"'’.,;:!?…]+$/gu, '')) === address,
  );
}

/** Hosts are the same in small and in capital letters, paths are not. */
function comparable(address: string): string {
  const printed = printedAddress(address);
  const host = /^[^/?#]*/.exec(printed)?.[0] ?? '';
  return host.toLowerCase() + printed.slice(host.length);
}
