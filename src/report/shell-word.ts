/** A name as it is typed in a command that people copy. */

/** In quotation marks where a shell would take it apart. The marks are those that every shell understands. */
export const inCommand = (word: string): string =>
  /^[\p{L}\p{N}\p{M}_./\\:-]+$/u.test(word) ? word : `"${word}"`;
