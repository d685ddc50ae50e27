/** `livret doctor`: what this machine has and lacks. Downloads nothing, sends nothing. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pc from 'picocolors';
import { probeBrowser } from '../browser/probe.ts';
import { FONT_PACKAGES } from '../document/fonts/families.ts';
import { HOME, VERSION } from '../home.ts';
import type { ExitCode } from '../report/notice.ts';
import { Session, type SessionOptions } from './session.ts';

/** A build keeps a booklet and a browser profile for a while; a browser is unpacked once. In bytes. */
const SPACE_NEEDED = 500e6;

interface Finding {
  name: string;
  ok: boolean;
  text: string;
}

export async function doctorCommand(options: SessionOptions): Promise<0 | ExitCode> {
  const session = new Session(options);
  const french = session.language === 'fr';
  const [major = 0] = process.versions.node.split('.').map(Number);
  const probe = await probeBrowser({ executable: options.browser });
  const missing = FONT_PACKAGES.filter(
    (name) => !fs.existsSync(path.join(HOME, 'node_modules', '@fontsource', name)),
  );
  const space = [session.base, os.tmpdir(), os.homedir()].map(freeSpace);
  const least = Math.min(...space);
  session.notices.push(...probe.notices);
  const findings: Finding[] = [
    { name: 'Node', ok: major >= 20, text: process.versions.node },
    {
      name: french ? 'Navigateur' : 'Browser',
      ok: probe.starts,
      text: probe.description ?? (french ? 'aucun sur cette machine' : 'none on this machine'),
    },
    {
      name: french ? 'Polices' : 'Fonts',
      ok: missing.length === 0,
      text:
        missing.length === 0
          ? french
            ? 'toutes là'
            : 'all there'
          : `${french ? 'manquent' : 'missing'}: ${missing.join(', ')} (npm ci)`,
    },
    {
      name: french ? 'Place libre' : 'Free space',
      ok: least >= SPACE_NEEDED,
      text: `${Math.round(least / 1e6)} MB`,
    },
  ];
  const ok = findings.every((finding) => finding.ok);
  const messages = session.messages();
  session.print({ livret: VERSION, ok, findings, messages });
  if (!options.json) {
    const width = Math.max(...findings.map(({ name }) => name.length));
    for (const { name, ok: good, text } of findings) {
      process.stdout.write(`${good ? pc.green('✓') : pc.red('✗')} ${name.padEnd(width)}  ${text}\n`);
    }
    session.show(messages);
  }
  await session.close();
  return ok ? 0 : 3;
}

/** Of the disk that holds the folder, or will: a home that does not exist yet is no hindrance. */
function freeSpace(folder: string): number {
  let existing = path.resolve(folder);
  while (!fs.existsSync(existing)) existing = path.dirname(existing);
  const { bavail, bsize } = fs.statfsSync(existing);
  return bavail * bsize;
}
