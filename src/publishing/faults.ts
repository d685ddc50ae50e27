/** What the system says when it will not write, as a person is told it. */
import { notice, Refusal } from '../report/notice.ts';

/** @param shown what messages call the folder @returns a Refusal where `error` is the system's or one already */
export function explained(error: unknown, shown: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (error instanceof Refusal || typeof code !== 'string') return error;
  return new Refusal([faultOf(code, shown)], { cause: error });
}

function faultOf(code: string, folder: string) {
  if (code === 'ENOSPC' || code === 'EDQUOT') return notice('disk-full', { folder });
  if (code === 'ENOTDIR' || code === 'EEXIST') return notice('out-not-a-folder', { folder });
  return notice('out-not-writable', { folder, reason: code });
}
