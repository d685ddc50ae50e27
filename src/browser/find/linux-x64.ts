/** Whether this machine runs the programs that are built for Linux on x64 with GNU's C library. */
import fs from 'node:fs';

/** What starts such programs. Systems with another C library (Alpine) or layout (NixOS) lack it. */
const LOADER = '/lib64/ld-linux-x86-64.so.2';

export const runsLinuxX64 = (): boolean =>
  process.platform === 'linux' && process.arch === 'x64' && fs.existsSync(LOADER);
