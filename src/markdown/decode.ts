/** Percent codes to signs (`%C3%A9` → `é`). A name with a stray `%` stays as it is. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
