/**
 * Asks a browser for the address of its control: `http://HOST:PORT/json/version`
 * (https://chromedevtools.github.io/devtools-protocol/, "HTTP Endpoints").
 */
import type { RemoteAddress } from './address.ts';
import { reasonOf } from './reason.ts';
import { NoSocket } from './socket.ts';

/** More than the answer ever has, in characters. */
const LONGEST = 10_000;

/**
 * @returns where its control is: on the host that was named, whatever the answer says of hosts. (Behind a proxy or in
 *   a container it knows its own address wrongly; and nobody is to send the booklet elsewhere.)
 * @throws {NoSocket}
 */
export async function discover({ url, headers }: RemoteAddress, limitMs: number): Promise<URL> {
  const asked = new URL(url);
  if (!asked.pathname.endsWith('/json/version'))
    asked.pathname = `${asked.pathname.replace(/\/+$/, '')}/json/version`;
  const { status, text } = await ask(asked, headers, limitMs);
  const found = new URL(asked);
  found.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  try {
    const told = new URL(JSON.parse(text).webSocketDebuggerUrl);
    found.pathname = told.pathname;
    // What was asked with stays: it is the token.
    if (found.search === '') found.search = told.search;
    return found;
  } catch (error) {
    throw new NoSocket({ why: 'answer', status, text }, { cause: error });
  }
}

async function ask(url: URL, headers: Readonly<Record<string, string>>, limitMs: number) {
  try {
    const signal = AbortSignal.timeout(limitMs);
    const response = await fetch(url, { headers, redirect: 'manual', signal });
    let text = '';
    const decoder = new TextDecoder();
    for await (const chunk of (response.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
      text += decoder.decode(chunk, { stream: true });
      if (text.length > LONGEST) break;
    }
    return { status: response.status, text };
  } catch (error) {
    throw new NoSocket(reasonOf(error), { cause: error });
  }
}
