/** `livret doctor`: what this machine has and lacks. Downloads nothing, sends nothing. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pc from 'picocolors';
import { type BrowserProbe, probeBrowser } from '../browser/probe.ts';
import { clearStore, MOST_BYTES, storeFolder, storeSize } from '../cache/store.ts';
import { homeFolder } from '../cache-folder.ts';
import { FONT_PACKAGES } from '../document/fonts/families.ts';
import { HOME, VERSION } from '../home.ts';
import { COMMAND_WORDS, type CommandWords } from '../report/command-words.ts';
import type { ExitCode } from '../report/notice.ts';
import { Session, type SessionOptions } from './session.ts';

/** A build keeps a booklet and a browser profile for a while; a browser is unpacked once. In bytes. */
const SPACE_NEEDED = 500e6;

interface Finding {
  name: string;
  ok: boolean;
  text: string;
}

export interface DoctorOptions extends SessionOptions {
  /** What builds kept for the next one is thrown away. */
  clearCache?: boolean | undefined;
}

export async function doctorCommand(options: DoctorOptions): Promise<0 | ExitCode> {
  const session = new Session(options);
  const words = COMMAND_WORDS[session.language].doctor;
  const [major = 0] = process.versions.node.split('.').map(Number);
  const probe = await probeBrowser({ executable: options.browser });
  const missing = FONT_PACKAGES.filter(
    (name) => !fs.existsSync(path.join(HOME, 'node_modules', '@fontsource', name)),
  );
  const space = [session.base, os.tmpdir(), homeFolder() ?? os.tmpdir()].map(freeSpace);
  const least = Math.min(...space);
  session.notices.push(...probe.notices);
  const findings: Finding[] = [
    { name: 'Node', ok: major >= 20, text: process.versions.node },
    { name: words.browser, ok: probe.starts, text: browserText(probe, words) },
    {
      name: words.fonts,
      ok: missing.length === 0,
      text: missing.length === 0 ? words.allFonts : words.fontsMissing(missing),
    },
    { name: words.space, ok: least >= SPACE_NEEDED, text: words.megabytes(Math.round(least / 1e6)) },
    { name: words.kept, ...(await keptPages(options.clearCache === true, words)) },
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

function browserText({ found, starts, notices }: BrowserProbe, words: CommandWords['doctor']): string {
  const used = notices.find(({ code }) => code === 'browser-used');
  if (used) return words.browserFrom(String(used.params.browser), String(used.params.origin));
  if (notices.some(({ code }) => code.startsWith('remote-'))) return words.notUsable;
  return found && !starts ? words.notStarted : words.noBrowser;
}

/** What long booklets left for their next build; {@link Finding.ok} unless it was to be removed and cannot be. */
async function keptPages(
  clear: boolean,
  words: CommandWords['doctor'],
): Promise<Pick<Finding, 'ok' | 'text'>> {
  const folder = storeFolder();
  if (folder === undefined) return { ok: true, text: words.keptNothing };
  const kept = await (clear ? clearStore(folder) : Promise.resolve())
    .then(() => storeSize(folder))
    .catch(({ code, message }: NodeJS.ErrnoException) => code ?? message);
  if (typeof kept === 'string') {
    const text = clear ? words.keptNotCleared(folder, kept) : words.keptUnseen(folder, kept);
    return { ok: !clear, text };
  }
  const { bytes, entries } = kept;
  const size = words.megabytes(Math.ceil(bytes / 1e6));
  if (entries > 0) return { ok: true, text: words.keptSize(size, words.megabytes(MOST_BYTES / 1e6)) };
  return { ok: true, text: clear ? words.keptCleared : words.keptNothing };
}

/** Of the disk that holds the folder, or will: a home that does not exist yet is no hindrance. */
function freeSpace(folder: string): number {
  let existing = path.resolve(folder);
  while (!fs.existsSync(existing)) existing = path.dirname(existing);
  const { bavail, bsize } = fs.statfsSync(existing);
  return bavail * bsize;
}
