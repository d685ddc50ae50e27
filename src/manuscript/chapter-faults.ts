/** A chapter's file by the name a list gives it, and what is said when it cannot be had. */
import type { Place } from '../report/notice.ts';
import type { Notices } from '../report/notices.ts';
import type { Found, Lookup } from './lookup.ts';
import { nearestFile } from './nearest.ts';
import { isAbsolutePath, normalisePath } from './paths.ts';

export function locate(text: string, lookup: Lookup): Found {
  const name = isAbsolutePath(text) ? undefined : normalisePath(text);
  return name === undefined ? { ok: false, fault: 'outside', name: text } : lookup.find(name);
}

/** Faults that need no more than the chapter's name. */
const FAULTS = {
  outside: 'chapter-outside',
  'not-a-file': 'chapter-not-a-file',
  'broken-link': 'chapter-link-broken',
  unreadable: 'chapter-unreadable',
} as const;

/** @param candidates the chapters there are, of which one may have been meant */
export function tellFault(
  text: string,
  found: Found & { ok: false },
  at: Place,
  candidates: readonly string[],
  notices: Notices,
): void {
  const name = text.replaceAll('\0', '\ufffd');
  if (found.fault === 'missing') {
    const suggestion = nearestFile(text.replaceAll('\\', '/'), candidates) ?? '';
    notices.add('chapter-missing', { name, suggestion }, at);
  } else if (found.fault === 'case') notices.add('chapter-case', { name, actual: found.name }, at);
  else notices.add(FAULTS[found.fault], { name }, at);
}
