/** The environment the browser is given: nothing of the user's gets in, and pages come out the same. */

/** What Windows programs cannot do without. */
const WINDOWS = [
  'SystemRoot',
  'SystemDrive',
  'windir',
  'ComSpec',
  'TEMP',
  'TMP',
  'USERPROFILE',
  'APPDATA',
  'LOCALAPPDATA',
  'ProgramData',
  'ProgramFiles',
  'ProgramFiles(x86)',
  'PROCESSOR_ARCHITECTURE',
  'NUMBER_OF_PROCESSORS',
];

/**
 * Longest folder for temporary files, in bytes. The browser puts sockets below it, and a socket's path has at
 * most 104 (macOS) or 108 bytes (unix(7)), of which their own names take about 50.
 */
const LONGEST = 54;

/**
 * @param profile stands in for the home and the temporary folder
 * @param extra fonts and libraries
 */
export function browserEnvironment(
  profile: string,
  extra: Record<string, string>,
  env: NodeJS.ProcessEnv = process.env,
  platform = process.platform,
): Record<string, string> {
  const kept = platform === 'win32' ? WINDOWS : Buffer.byteLength(profile) > LONGEST ? ['TMPDIR'] : [];
  const result: Record<string, string> = { TMPDIR: profile };
  for (const key of ['PATH', ...kept]) {
    const value = env[key];
    if (value === undefined) delete result[key];
    else result[key] = value;
  }
  return { ...result, HOME: profile, LANG: 'C.UTF-8', TZ: 'UTC', ...extra };
}
