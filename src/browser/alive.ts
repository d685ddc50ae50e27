/** Whether a process of this machine is running. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, but is another user's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
