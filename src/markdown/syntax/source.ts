/** What an author wrote for a text, its backslashes included: what has one before it is meant as it stands. */
import type { Text } from 'mdast';
import type { MarkdownChapter } from '../types.ts';

/** The text itself where its place is not known: bare addresses are told apart by a library that drops it. */
export function sourceOf({ position, value }: Text, { body }: MarkdownChapter): string {
  const { start, end } = position ?? {};
  return start?.offset === undefined || end?.offset === undefined
    ? value
    : body.slice(start.offset, end.offset);
}
