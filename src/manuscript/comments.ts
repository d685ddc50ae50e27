/** HTML comments in Markdown, taken out in one pass: a search for pairs would take for ever on unclosed ones. */

/** HTML comments emptied, their line breaks kept so that lines keep their numbers. */
export function withoutComments(text: string): string {
  let rest = '';
  let from = 0;
  for (;;) {
    const start = text.indexOf('<!--', from);
    const end = start < 0 ? -1 : text.indexOf('-->', start + 4);
    if (end < 0) return rest + text.slice(from);
    rest += text.slice(from, start) + text.slice(start, end + 3).replace(/[^\n]/g, '');
    from = end + 3;
  }
}
