/** One set of keys laid over another: a group's over the booklet's. */
import { isRecord } from './validate.ts';

/**
 * Groups of keys are merged, lists and single values replaced; a key set to nothing (undefined) removes the
 * one beneath. Neither argument is changed.
 */
export function mergeKeys(
  under: Record<string, unknown>,
  over: Record<string, unknown>,
): Record<string, unknown> {
  const merged = { ...under };
  for (const [key, value] of Object.entries(over)) {
    const beneath = merged[key];
    if (value === undefined) delete merged[key];
    else merged[key] = isRecord(value) ? mergeKeys(isRecord(beneath) ? beneath : {}, value) : value;
  }
  return merged;
}
