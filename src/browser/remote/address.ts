/**
 * The address of a browser that runs elsewhere. It may hold a password or a token: only the host and the port are
 * ever shown, and only where somebody has to look for a fault.
 */
import { refuse } from '../../report/notice.ts';

export interface RemoteAddress {
  /** `ws:`, `wss:`, or, for one that has to be asked for its address first, `http:`, `https:`. Without a password. */
  readonly url: URL;
  /** What goes with every request: the password, if the address holds one. */
  readonly headers: Readonly<Record<string, string>>;
  /** Host and port, for messages. */
  readonly place: string;
  /** Whether others on the way could read what is sent. */
  readonly readable: boolean;
}

const SCHEMES = ['ws:', 'wss:', 'http:', 'https:'];

/** Whether a browser is named by its address, well formed or not, and not as a program. */
export const isAddress = (named: string): boolean =>
  /^(?:[a-z][a-z0-9+.-]*:\/\/|(?:wss?|https?):|[\w.-]+:\d+(?:\/|$))/i.test(named.trim());

/** @throws {Refusal} exit code 2: nothing can be reached by it. (It is not repeated: there may be a token in it.) */
export function readAddress(named: string): RemoteAddress {
  let url: URL | undefined;
  try {
    url = new URL(named.trim());
  } catch {
    // Told below.
  }
  if (!url || !SCHEMES.includes(url.protocol) || url.hostname === '' || url.hash !== '')
    refuse('remote-address', {});
  const { username, password } = url;
  const pair = `${decode(username)}:${decode(password)}`;
  const headers: Record<string, string> = {};
  if (username || password) headers.Authorization = `Basic ${Buffer.from(pair).toString('base64')}`;
  url.username = '';
  url.password = '';
  const readable = !['wss:', 'https:'].includes(url.protocol) && !isHere(url.hostname);
  return { url, headers, place: url.host, readable };
}

/** Whether a name or number means this very machine (RFC 6761, 6.3; RFC 1122, 3.2.1.3; RFC 4291, 2.5.3). */
const isHere = (hostname: string): boolean =>
  /^(?:(?:.+\.)?localhost\.?|127\.\d+\.\d+\.\d+|\[::1\])$/i.test(hostname);

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
