/** Two recorders of attempts to connect: one inside Node, one inside the browser. */
import fs from 'node:fs';
import path from 'node:path';
import { browsersHere } from '../../src/browser/find/find.ts';

/** Told as `kind what`, a line an attempt; what Node does within this machine's own pipes is none. */
const RECORDER = (log: string): string => `import dgram from 'node:dgram';
import dns from 'node:dns';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
const tell = (kind, what) => fs.appendFileSync(${JSON.stringify(log)}, kind + ' ' + JSON.stringify(what) + '\\n');
const watch = (owner, name, kind) => {
  const real = owner[name];
  owner[name] = function (...args) {
    tell(kind, args.filter((arg) => typeof arg !== 'function'));
    return real.apply(this, args);
  };
};
watch(net.Socket.prototype, 'connect', 'connect');
watch(net.Server.prototype, 'listen', 'listen');
for (const name of ['connect', 'send', 'bind']) watch(dgram.Socket.prototype, name, 'datagram');
for (const owner of [dns, dns.promises])
  for (const name of Object.keys(owner))
    if (/^(?:lookup|resolve|reverse)/.test(name) && typeof owner[name] === 'function') watch(owner, name, 'dns');
syncBuiltinESMExports();
`;

export interface Watched {
  /** For Node's command line. */
  recorder: string;
  /** A program that starts the browser and has it write down what its network does. */
  browser: string;
  /** Attempts so far, of both. */
  attempts(): string[];
  /** How many events the browser wrote down, of whatever kind. */
  events(): number;
}

/** What the browser's network calls asking for an address, and going there (Chromium's net_log_event_type_list.h). */
const ATTEMPTS =
  /^(?:TCP_CONNECT|UDP_CONNECT|UDP_BYTES|SOCKET_OPEN|SOCKET_CONNECT|CONNECT_JOB|HOST_RESOLVER_MANAGER_REQUEST|HOST_RESOLVER_SYSTEM|DNS_TRANSACTION|URL_REQUEST_START_JOB|QUIC_SESSION$|WEBSOCKET)/;

export async function watched(folder: string): Promise<Watched> {
  const { value: found } = await browsersHere().next();
  const [log, recorder, browser] = ['node.log', 'recorder.mjs', 'chrome'].map((name) =>
    path.join(folder, name),
  );
  const logs = path.join(folder, 'net');
  fs.mkdirSync(logs);
  fs.writeFileSync(recorder!, RECORDER(log!));
  fs.writeFileSync(
    browser!,
    `#!/bin/sh\nexec "${found!.executable}" --log-net-log="${logs}/$$.json" "$@"\n`,
    { mode: 0o755 },
  );
  const events = () => fs.readdirSync(logs).flatMap((name) => eventsIn(path.join(logs, name)));
  return {
    ...{ recorder: recorder!, browser: browser! },
    events: () => events().length,
    attempts: () => [
      ...(fs.existsSync(log!) ? fs.readFileSync(log!, 'utf8').trim().split('\n') : []),
      ...events().filter((event) => ATTEMPTS.test(event)),
    ],
  };
}

/** The kinds of events in a log, which breaks off where the browser was ended. */
function eventsIn(file: string): string[] {
  const [first = '', ...lines] = fs.readFileSync(file, 'utf8').split('\n');
  const { constants } = JSON.parse(`${first.replace(/,\s*$/, '')}}`);
  const names = new Map<number, string>(
    Object.entries<number>(constants.logEventTypes).map(([name, type]) => [type, name]),
  );
  return lines.flatMap((line) => {
    try {
      const { type } = JSON.parse(line.replace(/(?:,|\]\}?,?)\s*$/, ''));
      return type === undefined ? [] : [names.get(type) ?? `number ${type}`];
    } catch {
      return []; // the list's own lines, and one that breaks off
    }
  });
}
