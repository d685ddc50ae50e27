/** A WebSocket server that answers as it is told to, in place of a browser (RFC 6455: text frames, unfragmented). */
import { createHash } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { ConnectionTransport } from 'puppeteer-core';
import { onTestFinished } from 'vitest';
import { openSocket } from '../../../src/browser/remote/socket.ts';

/** Section 1.3 of the RFC. */
const KEY_SUFFIX = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

type Say = (text: string) => void;

/**
 * @param answer what to say to a message: one text, several, or nothing, at once or by `say` later
 * @param onLeft told when somebody has left, by what was said to them with
 * @returns its address
 */
export async function fakeBrowser(
  answer: (message: string, say: Say) => string | string[] | undefined,
  onLeft?: (say: Say) => void,
): Promise<string> {
  const server = http.createServer();
  const sockets = new Set<Duplex>();
  server.on('upgrade', (request, socket) => {
    sockets.add(socket);
    const key = createHash('sha1')
      .update(`${request.headers['sec-websocket-key']}${KEY_SUFFIX}`)
      .digest('base64');
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${key}\r\n\r\n`,
    );
    const say = (text: string) => void socket.write(textFrame(text));
    let pending = Buffer.alloc(0);
    socket.on('error', () => {});
    socket.on('close', () => onLeft?.(say));
    socket.on('data', (chunk: Buffer) => {
      pending = Buffer.concat([pending, chunk]);
      for (let frame = firstFrame(pending); frame; frame = firstFrame(pending)) {
        pending = pending.subarray(frame.length);
        if (frame.opcode === 8) socket.end(Buffer.from([0x88, 0]));
        if (frame.opcode === 1) for (const text of [answer(frame.text, say) ?? []].flat()) say(text);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return `ws://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** The first frame of a client, which is masked (section 5.2), if all of it is there. */
function firstFrame(bytes: Buffer): { opcode: number; text: string; length: number } | undefined {
  if (bytes.length < 6) return undefined;
  const short = bytes[1]! & 127;
  const at = short === 127 ? 10 : short === 126 ? 4 : 2;
  if (bytes.length < at + 4) return undefined;
  const size =
    short === 127 ? Number(bytes.readBigUInt64BE(2)) : short === 126 ? bytes.readUInt16BE(2) : short;
  const length = at + 4 + size;
  if (bytes.length < length) return undefined;
  const mask = bytes.subarray(at, at + 4);
  const data = bytes.subarray(at + 4, length).map((byte, i) => byte ^ mask[i % 4]!);
  return { opcode: bytes[0]! & 15, text: Buffer.from(data).toString(), length };
}

function textFrame(text: string): Buffer {
  const data = Buffer.from(text);
  if (data.length < 126) return Buffer.concat([Buffer.from([0x81, data.length]), data]);
  const head = Buffer.from([0x81, 127, ...Buffer.alloc(8)]);
  head.writeBigUInt64BE(BigInt(data.length), 2);
  return Buffer.concat([head, data]);
}

/** What is asked of a browser. */
export interface Message {
  method: string;
  params?: Record<string, unknown>;
}

/**
 * A service between us and a real browser that changes what we ask.
 * @param change gets each message and may change it; false swallows it
 */
export async function between(real: string, change: (message: Message) => unknown): Promise<string> {
  const ways = new Map<object, Promise<ConnectionTransport>>();
  return fakeBrowser(
    (text, say) => {
      let way = ways.get(say);
      if (!way) {
        way = openSocket(new URL(real), {}, 10_000).then(({ transport }) => {
          transport.onmessage = say;
          return transport;
        });
        ways.set(say, way);
      }
      const message = JSON.parse(text);
      if (change(message) !== false) way.then((transport) => transport.send(JSON.stringify(message)));
      return undefined;
      // Who left must be seen to have left: a browser waits for whoever is attached to it.
    },
    (say) => void ways.get(say)?.then((transport) => transport.close()),
  );
}
