/**
 * The whole world of a page: the document and the files it was given. Every request the page makes comes
 * here and is answered from them, or refused. (That the browser could reach nothing else anyway is the second
 * wall, in `flags.ts`; that content may not even ask is the third, the policy below.)
 */
import type { CDPSession, Protocol } from 'puppeteer-core';

/** A file a page may load. */
export interface ServedFile {
  /** Its MIME type. */
  readonly type: string;
  readonly body: () => Promise<Uint8Array> | Uint8Array;
  /** Two of the same version have the same bytes; asked of tabs that are lent again. */
  readonly version?: string | undefined;
}

/** Where pages live: a name that by its standard never exists anywhere (RFC 2606, `.invalid`). */
export const ORIGIN = 'https://livret.invalid';

/** What content may do: show itself, with its own pictures and fonts. No scripts, frames, forms, requests. */
const POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "script-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-src 'none'",
  "worker-src 'none'",
  // No windows, dialogs or downloads. Timers and events of livret's own scripts need `allow-scripts`;
  // content still has none, see above.
  'sandbox allow-scripts allow-same-origin',
].join('; ');

export interface World {
  readonly html: string;
  /** By URL path, such as `/fonts/text.woff2`. */
  readonly files: (address: string) => ServedFile | undefined;
  /** Told the address of each request, and whether it is answered or refused. */
  readonly onRequest: (url: string, answered: boolean) => void;
  /** Told when the body of a file could not be had. */
  readonly onFault: (error: Error) => void;
}

/** Answers every request of the page from now on. */
export async function serve(session: CDPSession, world: World): Promise<void> {
  let documentGiven = false;

  const lookUp = (request: Protocol.Network.Request, type: string): ServedFile | undefined => {
    const url = new URL(request.url);
    if (url.origin !== ORIGIN || url.search !== '' || request.method !== 'GET') return undefined;
    if (type === 'Document') {
      // The first is ours; a later one would be the page going elsewhere.
      if (documentGiven || url.pathname !== '/') return undefined;
      documentGiven = true;
      return { type: 'text/html; charset=utf-8', body: () => Buffer.from(world.html) };
    }
    return world.files(url.pathname);
  };

  const answer = async ({ requestId, request, resourceType }: Protocol.Fetch.RequestPausedEvent) => {
    const file = lookUp(request, resourceType);
    let body: Uint8Array | undefined;
    try {
      body = await file?.body();
    } catch (error) {
      world.onFault(error as Error);
    }
    world.onRequest(request.url, body !== undefined);
    if (file && body) {
      const responseHeaders = [
        { name: 'Content-Type', value: file.type },
        { name: 'X-Content-Type-Options', value: 'nosniff' },
        { name: 'Content-Security-Policy', value: POLICY },
      ];
      const base64 = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('base64');
      await session.send('Fetch.fulfillRequest', {
        requestId,
        responseCode: 200,
        responseHeaders,
        body: base64,
      });
    } else {
      await session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
    }
  };
  // An answer that cannot be given any more has nobody waiting for it: the tab or the request is gone.
  session.on('Fetch.requestPaused', (event) => void answer(event).catch(() => {}));
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
}
