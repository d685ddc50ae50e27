/**
 * Entries that tell nothing to whoever finds them: each is locked with a key made of the very text that it was made
 * from. Whoever has that text can open it, and need not; whoever lacks it sees how long it is, and nothing else.
 */
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

/** AES in Galois/Counter Mode with a key of 256 bits (NIST SP 800-38D): what was changed does not open. */
const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
/** As SP 800-38D (8.2.2) has it for those drawn at random. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * @param source a fingerprint of everything that the entry comes from
 * @returns the entry's name: the fingerprint cannot be found from it
 */
export const nameOf = (source: string): string => createHash('sha256').update(`name ${source}`).digest('hex');

export function seal(source: string, bytes: Uint8Array): Uint8Array {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, keyOf(source), nonce, { authTagLength: TAG_BYTES });
  const locked = cipher.update(bytes);
  return Buffer.concat([nonce, locked, cipher.final(), cipher.getAuthTag()]);
}

/** @returns undefined where it is damaged, cut short, or another's */
export function unseal(source: string, sealed: Uint8Array): Uint8Array | undefined {
  if (sealed.length < NONCE_BYTES + TAG_BYTES) return undefined;
  const nonce = sealed.subarray(0, NONCE_BYTES);
  const cipher = createDecipheriv(CIPHER, keyOf(source), nonce, { authTagLength: TAG_BYTES });
  cipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([cipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), cipher.final()]);
  } catch {
    return undefined;
  }
}

/** RFC 5869. The source is long and nobody's choice: it needs no salt. */
const keyOf = (source: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', source, '', 'livret cache', KEY_BYTES));
