/** In which language livret speaks: as asked, else as the machine is set, else as the booklet is written. */
import type { MessageLanguage } from './render.ts';

/**
 * @param asked `--lang` or the configuration's `lang`
 * @param environment the process environment (POSIX: LC_ALL, then LC_MESSAGES, then LANG)
 * @param booklet the booklet's language, where known
 */
export function messageLanguage(
  asked: string | undefined,
  environment: NodeJS.ProcessEnv,
  booklet?: string,
): MessageLanguage {
  const system = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG;
  // C and POSIX name no language.
  const candidates = [
    asked,
    system === undefined || /^(C|POSIX)(\.|$)/.test(system) ? undefined : system,
    booklet,
  ];
  const chosen = candidates.find((c) => c !== undefined && c !== '');
  return chosen !== undefined && /^fr(?![a-z])/i.test(chosen) ? 'fr' : 'en';
}
