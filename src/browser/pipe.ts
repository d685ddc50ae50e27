/** Messages to and from the browser through the two pipes of `--remote-debugging-pipe`. */
import type { Readable, Writable } from 'node:stream';
import type { ConnectionTransport } from 'puppeteer-core';

/** Each message is JSON in UTF-8 and ends with a NUL byte, in both directions. */
export function pipeTransport(write: Writable, read: Readable): ConnectionTransport {
  const transport: ConnectionTransport = {
    send: (message) => {
      if (write.writable) write.write(`${message}\0`);
    },
    close: () => {
      write.destroy();
      read.destroy();
    },
  };
  let pending: Buffer[] = [];
  read.on('data', (chunk: Buffer) => {
    let start = 0;
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
      const message = Buffer.concat([...pending, chunk.subarray(start, end)]).toString();
      pending = [];
      start = end + 1;
      // Each in a turn of its own, so that an exception in one handler does not lose the messages after it.
      setImmediate(() => transport.onmessage?.(message));
    }
    if (start < chunk.length) pending.push(chunk.subarray(start));
  });
  read.on('close', () => setImmediate(() => transport.onclose?.()));
  // When the browser dies both pipes break; `close` tells all there is to know.
  for (const stream of [write, read]) stream.on('error', () => {});
  return transport;
}
