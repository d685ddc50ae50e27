/**
 * Starts a browser that was found, as safely as this machine allows: first with its sandbox and the machine's
 * own libraries; then, only if it says that it cannot, without the one or with the libraries that came along.
 */
import { refuse } from '../report/notice.ts';
import { browserEnvironment } from './environment.ts';
import { browserFlags } from './flags.ts';
import { fontEnvironment } from './fonts.ts';
import { type Found, nameOf } from './found.ts';
import { makeProfile, removeProfile } from './profile.ts';
import { type Running, run, StartError, StartLateError } from './running.ts';
import { systemName } from './system-name.ts';

export interface Started extends Running {
  /** Why there is no sandbox, if there is none. */
  readonly unsandboxed?: 'root' | 'system';
}

/** What Chromium for Linux writes when it may not make a sandbox (zygote_host_impl_linux.cc and others). */
const NO_SANDBOX =
  /No usable sandbox|without --no-sandbox|move to new namespace|namespace sandbox|setuid sandbox|credentials\.cc/i;
/** What the loaders of GNU's and of musl's C library write. */
const NO_LIBRARY = /error (?:while )?loading shared librar(?:ies|y):?\s*([^\s:]+)/i;

/** So many times as long as was waited for in vain is proposed. */
const MORE = 5;

/**
 * @param options.onLaunch called when its process runs
 * @param options.trySandbox false where it is known not to start: Chromium refuses to sandbox root
 * @throws {Refusal} if it does not start
 */
export async function start(
  found: Found,
  options: { trySandbox?: boolean; onLaunch?: (() => void) | undefined } = {},
): Promise<Started> {
  const root = process.getuid?.() === 0;
  let sandbox = options.trySandbox ?? !root;
  let libraries: string | undefined;
  let renewed = false;
  let current = found;
  for (;;) {
    try {
      const running = await attempt(current, sandbox, libraries, options.onLaunch);
      return sandbox ? running : { ...running, unsandboxed: root ? 'root' : 'system' };
    } catch (error) {
      if (!(error instanceof StartError)) throw error;
      const library = NO_LIBRARY.exec(error.message)?.[1];
      if (library && current.libraries && !libraries) libraries = current.libraries;
      else if (library) {
        refuse(
          'browser-library-missing',
          { browser: nameOf(found), library, system: systemName() },
          {},
          error,
        );
      } else if (sandbox && NO_SANDBOX.test(error.message)) sandbox = false;
      else if (current.renew && !renewed) {
        renewed = true;
        current = await current.renew();
      } else if (error instanceof StartLateError) {
        refuse(
          'browser-start-late',
          { browser: nameOf(found), seconds: error.seconds, more: MORE * error.seconds },
          {},
          error,
        );
      } else {
        refuse(
          'browser-start-failed',
          { browser: nameOf(found), detail: reasonIn(error.message) },
          {},
          error,
        );
      }
    }
  }
}

async function attempt(
  found: Found,
  sandbox: boolean,
  libraries: string | undefined,
  onLaunch: (() => void) | undefined,
): Promise<Running> {
  const profile = makeProfile();
  try {
    const extra = {
      ...(await fontEnvironment(profile)),
      ...(libraries ? { LD_LIBRARY_PATH: libraries } : {}),
    };
    return await run({
      executable: found.executable,
      flags: browserFlags({ profile, sandbox }),
      environment: browserEnvironment(profile, extra),
      ...{ profile, onLaunch },
    });
  } catch (error) {
    removeProfile(profile);
    throw error;
  }
}

/** The line that says why, without its time and place in Chromium's source. */
function reasonIn(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const line = lines.find((each) => /fatal|error|cannot|failed/i.test(each)) ?? lines[0] ?? '';
  return line
    .replace(/^\[[^\]]*\]\s*/, '')
    .trim()
    .replace(/\.$/, '')
    .slice(0, 200);
}
