/** The frame of the commands that take one PDF: whatever happens, it is told, and the session is closed. */
import { VERSION } from '../home.ts';
import type { ExitCode } from '../report/notice.ts';
import { Session, type SessionOptions } from './session.ts';

/**
 * @param report what the report says whatever happens; `work` adds to it
 * @param work does the command's work, with the session's notices
 * @param farewell what a person reads when all went well
 * @returns the exit code
 */
export async function workOnPdf(
  options: SessionOptions,
  report: Record<string, unknown>,
  work: (session: Session) => Promise<void>,
  farewell: (session: Session) => string,
): Promise<0 | ExitCode> {
  const session = new Session(options);
  let exit: 0 | ExitCode = 0;
  try {
    await work(session);
  } catch (error) {
    const explained = session.explain(error);
    session.notices.push(...explained.notices);
    exit = explained.exit;
  } finally {
    await session.close();
  }
  const messages = session.messages();
  session.show(messages);
  session.print({ livret: VERSION, ok: exit === 0, ...report, messages });
  if (exit === 0 && !options.quiet && !options.json) process.stderr.write(`${farewell(session)}\n`);
  return exit;
}
