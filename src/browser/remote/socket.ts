/**
 * Messages to and from a browser elsewhere, through a WebSocket. Puppeteer's own connection says too little of why
 * none came about, follows redirections to other hosts, and may wait for ever.
 */
import { createRequire } from 'node:module';
import type { ConnectionTransport } from 'puppeteer-core';
import { type Reason, reasonOf } from './reason.ts';

/** As large as a message may be, in bytes: a book's laid-out pages come as one. */
const LARGEST = 256 * 1024 * 1024;
/** How long the other side may take to say goodbye, in ms. */
const GOODBYE = 300;

/** No connection came about. `reason.answer` is what an HTTP server said instead. */
export class NoSocket extends Error {
  readonly reason: Reason;
  constructor(reason: Reason, options?: ErrorOptions) {
    super(reason.why, options);
    this.reason = reason;
  }
}

/** As much of the class of the package `ws` as is used here. */
interface Socket {
  on(event: string, listener: (...args: never[]) => void): this;
  send(text: string): void;
  close(): void;
  terminate(): void;
  readonly readyState: number;
}
type SocketClass = new (url: URL, protocols: string[], options: object) => Socket;

/** The WebSocket that Puppeteer brings along and uses itself: Node has one of its own from version 22 on only. */
function socketClass(): SocketClass {
  const puppeteer = createRequire(import.meta.url).resolve('puppeteer-core');
  return createRequire(puppeteer)('ws');
}

/**
 * @param limitMs how long the other side may take to answer at all
 * @returns the messages, and when there will be no more
 * @throws {NoSocket}
 */
export function openSocket(
  url: URL,
  headers: Readonly<Record<string, string>>,
  limitMs: number,
): Promise<{ transport: ConnectionTransport; closed: Promise<void> }> {
  const socket = new (socketClass())(url, [], {
    ...{ headers, handshakeTimeout: limitMs, maxPayload: LARGEST },
    // A redirection could lead the booklet to somebody else.
    followRedirects: false,
    perMessageDeflate: false,
    // Each message in a turn of its own, so that an exception in one handler does not lose those after it.
    allowSynchronousEvents: false,
  });
  const closed = new Promise<void>((resolve) => void socket.on('close', () => resolve()));
  return new Promise((resolve, reject) => {
    socket.on('open', () => resolve({ transport: transportOf(socket), closed }));
    socket.on('unexpected-response', (_: never, response: NodeJS.ReadableStream & { statusCode: number }) => {
      let text = '';
      const tell = () => {
        reject(new NoSocket({ why: 'answer', status: response.statusCode, text }));
        socket.terminate();
      };
      response.on('data', (chunk: Buffer) => {
        if (text.length < 2000) text += chunk.toString();
      });
      for (const event of ['end', 'error', 'close']) response.on(event, tell);
      setTimeout(tell, limitMs).unref();
    });
    // Also told after the connection was made; then it is closed, which is told below.
    socket.on('error', (error: Error) => reject(new NoSocket(reasonOf(error), { cause: error })));
  });
}

function transportOf(socket: Socket): ConnectionTransport {
  const transport: ConnectionTransport = {
    send: (message) => {
      if (socket.readyState === 1) socket.send(message);
    },
    close: () => {
      socket.close();
      setTimeout(() => socket.terminate(), GOODBYE).unref();
    },
  };
  socket.on('message', async (data: Buffer) => {
    try {
      // Puppeteer's listener answers with a promise, whatever its type says.
      await transport.onmessage?.(data.toString());
    } catch (error) {
      // No JSON: it speaks another language than browsers do, and nothing more is expected of it.
      if (!(error instanceof SyntaxError)) throw error;
      socket.terminate();
    }
  });
  socket.on('close', () => transport.onclose?.());
  return transport;
}
