/**
 * Whether a process is at work, as Linux tells it (proc(5), `/proc/PID/stat`): a thread that runs or waits for a
 * processor is `R`, one that waits for a disk or for memory from it is `D`, a stopped one `T` or `t`.
 */
import fs from 'node:fs';

/**
 * @returns tells, each time it is called, whether the process has worked or wanted to since the time before: `still`
 *   if it is stopped, or has used no processor and no thread of it wants one. Undefined where nobody knows.
 */
export function processState(pid: number): () => 'working' | 'still' | undefined {
  if (process.platform !== 'linux') return () => undefined;
  let before: number | undefined;
  return () => {
    try {
      const { state, ticks } = stat(`/proc/${pid}/stat`);
      const idle = before === ticks && !threads(pid).some((each) => /[RD]/.test(each));
      before = ticks;
      return /[Tt]/.test(state) || idle ? 'still' : 'working';
    } catch {
      // It is gone, which is told elsewhere, or /proc is not there.
      return undefined;
    }
  };
}

const threads = (pid: number): string[] =>
  fs.readdirSync(`/proc/${pid}/task`).map((thread) => {
    try {
      return stat(`/proc/${pid}/task/${thread}/stat`).state;
    } catch {
      return 'R'; // One that ends this very moment is at work.
    }
  });

/** Fields are counted behind the name, which may hold spaces and brackets. */
function stat(file: string): { state: string; ticks: number } {
  const text = fs.readFileSync(file, 'latin1');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return { state: fields[0]!, ticks: Number(fields[11]) + Number(fields[12]) };
}
