/** Which browsers elsewhere are taken. One that is started here is chosen by its owner; a service changes by itself. */
import { type Notice, notice, Refusal } from '../../report/notice.ts';

/** Major versions of Chromium that livret's tests were run with: of the package from npm, and of Debian. */
export const KNOWN = { oldest: 147, newest: 156 };

/**
 * @param product such as `HeadlessChrome/147.0.7727.0`
 * @returns its name and version, and what is to be said of them: a newer one is used, since guards are tried at each
 *   connection and words are proved in each PDF, but lines may end elsewhere
 * @throws {Refusal} exit code 3: it is no Chromium, or an older one
 */
export function judge(product: string, place: string): { name: string; version: string; notices: Notice[] } {
  const [, maker = '', version = ''] =
    /^(?:Headless)?(Chrome|Chromium|Edg|HeadlessEdg)\/([\d.]+)$/.exec(product) ?? [];
  const major = Number.parseInt(version, 10);
  if (!major) throw new Refusal([notice('remote-other', { place })]);
  const name = maker.includes('Edg') ? 'Edge' : 'Chrome';
  const params = { browser: `${name} ${version}`, ...KNOWN };
  if (major < KNOWN.oldest) throw new Refusal([notice('remote-old', { ...params, place })]);
  return { name, version, notices: major > KNOWN.newest ? [notice('remote-new', params)] : [] };
}
