/** Reaches a browser that runs elsewhere, or says in what way it could not be had. */
import type { Browser } from 'puppeteer-core';
import { type Notice, notice, Refusal } from '../../report/notice.ts';
import type { RemoteAddress } from './address.ts';
import { discover } from './discover.ts';
import { NoSocket, openSocket } from './socket.ts';

/** How long each answer may take until all is set up, in ms: services start a browser first. */
const LIMIT = 30_000;

/**
 * @param limitMs how long each of its answers may take
 * @throws {Refusal} exit code 3: nobody is there, or no browser, or it wants another token
 */
export async function reach(address: RemoteAddress, limitMs = LIMIT): Promise<Browser> {
  const { url, headers, place } = address;
  try {
    const control = url.protocol.startsWith('http') ? await discover(address, limitMs) : url;
    const { transport, closed } = await openSocket(control, headers, limitMs);
    const { puppeteer } = await import('../puppeteer.ts');
    const connected = puppeteer.connect({ transport, protocolTimeout: 0, defaultViewport: null });
    connected.catch(() => {});
    let timer: NodeJS.Timeout | undefined;
    const other = new Promise<never>((_, reject) => {
      const none = () => reject(new NoSocket({ why: 'answer' }));
      closed.then(none);
      timer = setTimeout(none, limitMs);
    });
    try {
      return await Promise.race([connected, other]);
    } catch (error) {
      transport.close();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  } catch (error) {
    const said =
      error instanceof NoSocket ? fault(place, error) : notice('remote-not-browser', { place, status: 0 });
    // The cause is left out: errors of the network may repeat the whole address.
    throw new Refusal([said]);
  }
}

function fault(place: string, { reason: { why, status = 0, text = '' } }: NoSocket): Notice {
  if (why !== 'answer') return notice('remote-unreachable', { place, why });
  if (status === 401 || status === 403) return notice('remote-denied', { place, status });
  // Chrome answers to numbers and `localhost` only, against web pages that let names lead to it (DNS rebinding).
  if (text.includes('Host header')) return notice('remote-host-name', { place });
  return notice('remote-not-browser', { place, status });
}
