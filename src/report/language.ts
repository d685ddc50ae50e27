/** In which language livret speaks: as asked, else as the machine is set, else as the booklet is written. */
import type { MessageLanguage } from './render.ts';

/**
 * The first of these that livret speaks: what was asked for, the machine's languages, the booklet's. A
 * machine set to a third language says nothing, so that a French booklet then speaks French. English, where
 * nothing speaks.
 *
 * @param asked `--lang` or the configuration's `lang`
 * @param environment the process environment (POSIX: LC_ALL, then LC_MESSAGES, then LANG; GNU's LANGUAGE,
 *   a list, goes before them all but counts for nothing where they say C)
 * @param booklet the booklet's language, where known
 * @param system the language of a system that has no such variables, see {@link systemLanguage}
 */
export function messageLanguage(
  asked: string | undefined,
  environment: NodeJS.ProcessEnv,
  booklet?: string,
  system: string | undefined = systemLanguage(),
): MessageLanguage {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG;
  // C and POSIX name no language.
  const silent = locale !== undefined && /^(C|POSIX)(\.|$)/.test(locale);
  const list = silent || !locale ? [] : (environment.LANGUAGE ?? '').split(':');
  const machine = locale ? [...list, silent ? undefined : locale] : [system];
  for (const candidate of [asked, ...machine, booklet]) {
    const spoken = spokenIn(candidate);
    if (spoken !== undefined) return spoken;
  }
  return 'en';
}

/**
 * Windows sets no variables; Node learns its language by itself. Elsewhere Node looks at nothing but the
 * variables, macOS included, and takes American English where there are none: that says nothing.
 */
export const systemLanguage = (platform: NodeJS.Platform = process.platform): string | undefined =>
  platform === 'win32' ? Intl.DateTimeFormat().resolvedOptions().locale : undefined;

/** The language asked for by `--lang` among arguments that nobody has read yet. */
export function languageAsked(args: readonly string[]): string | undefined {
  const given = args.flatMap((arg, index) => {
    if (arg === '--lang') return args[index + 1] ?? [];
    return arg.startsWith('--lang=') ? arg.slice('--lang='.length) : [];
  });
  return given[0];
}

/** `fr_CA.UTF-8`, `fr-FR`, `en`… but not `frr`, which is another language. */
const spokenIn = (language: string | undefined): MessageLanguage | undefined =>
  /^(fr|en)(?![a-z])/i.exec(language ?? '')?.[1]?.toLowerCase() as MessageLanguage | undefined;
