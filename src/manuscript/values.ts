/** What `{{ … }}` in chapters can say: a list of settings that are safe to print, and the booklet's own words. */
import type { Config } from './config.ts';

/** By name; undefined where the booklet says nothing. */
export type Values = Readonly<Record<string, string | undefined>>;

/** Settings that may stand in a chapter. No clock, no folder, no name of a machine is among them. */
const SETTINGS: Readonly<Record<string, (config: Config) => string | undefined>> = {
  title: ({ title }) => title,
  subtitle: ({ subtitle }) => subtitle,
  url: ({ url }) => url,
  contact: ({ contact }) => contact,
  version: ({ version }) => version,
  licence: ({ licence }) => licence,
  group: ({ group }) => group,
  'group.name': ({ group }) => group,
  'group.url': ({ url }) => url,
  'group.contact': ({ contact }) => contact,
  'closing.statement': ({ closing }) => closing?.statement,
  'closing.slogan': ({ closing }) => closing?.slogan,
  'closing.url': ({ closing }) => closing?.url,
};

/** Their names, which the booklet's own words cannot take. */
export const SETTING_NAMES: ReadonlySet<string> = new Set(Object.keys(SETTINGS));

/** Everything a chapter of this booklet may name; own words also as `values.NAME`. Texts are put on one line. */
export function valuesOf(config: Config): Values {
  const settings = Object.entries(SETTINGS).map(([name, read]) => [name, read(config)] as const);
  const own = Object.entries(config.values ?? {}).flatMap(([name, text]) => [
    [name, text] as const,
    [`values.${name}`, text] as const,
  ]);
  return Object.fromEntries(
    [...settings, ...own].map(([name, text]) => [name, text?.replace(/\s+/gu, ' ').trim() || undefined]),
  );
}
