/** What kind of system this is, for advice on how to get a browser on it. */
import fs from 'node:fs';

/** `debian`, `ubuntu`, `fedora`, `suse`, `arch`, `alpine`, `macos`, `windows`, else `linux`. */
export function systemName(platform = process.platform, osRelease = '/etc/os-release'): string {
  if (platform === 'darwin') return 'macos';
  if (platform === 'win32') return 'windows';
  let text = '';
  try {
    text = fs.readFileSync(osRelease, 'utf8');
  } catch {
    return 'linux';
  }
  // ID is the system itself, ID_LIKE those it descends from, nearest first (man 5 os-release).
  const values = ['ID', 'ID_LIKE'].flatMap(
    (key) => new RegExp(`^${key}=["']?([^"'\\n]*)`, 'm').exec(text)?.[1]?.toLowerCase().split(/\s+/) ?? [],
  );
  const families: readonly (readonly [RegExp, string])[] = [
    [/^ubuntu$/, 'ubuntu'],
    [/^debian$/, 'debian'],
    [/^(fedora|rhel|centos)$/, 'fedora'],
    [/^(suse|opensuse.*|sles)$/, 'suse'],
    [/^arch$/, 'arch'],
    [/^alpine$/, 'alpine'],
  ];
  for (const value of values) {
    const family = families.find(([pattern]) => pattern.test(value));
    if (family) return family[1];
  }
  return 'linux';
}
