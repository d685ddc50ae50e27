/** What a page writes to its console, as text. */
import type { CDPSession, Protocol } from 'puppeteer-core';

/** A value as a person would want to read it: text as it is, an error by its message. */
function asText(value: Protocol.Runtime.RemoteObject): string {
  if (value.type === 'string') return value.value;
  if (value.subtype === 'error') return withoutStack(value.description ?? '');
  if (value.unserializableValue !== undefined) return value.unserializableValue;
  if (value.value !== undefined) return String(value.value);
  const properties = value.preview?.properties.map(({ name, value: text }) => `${name}: ${text}`);
  return properties ? `${value.description} {${properties.join(', ')}}` : (value.description ?? value.type);
}

/** An error's text without the lines that say where in a script it arose. */
export const withoutStack = (description: string): string => description.split(/\n\s+at /)[0] ?? '';

/**
 * Listens to the console, and to errors nobody caught, whose type is `uncaught`.
 * @param onConsole gets the type as in the DevTools protocol: `log`, `warning`, `error`…
 */
export async function listen(
  session: CDPSession,
  onConsole: (type: string, text: string) => void,
): Promise<void> {
  session.on('Runtime.consoleAPICalled', ({ type, args }) => onConsole(type, args.map(asText).join(' ')));
  session.on('Runtime.exceptionThrown', ({ exceptionDetails }) =>
    onConsole('uncaught', withoutStack(exceptionDetails.exception?.description ?? exceptionDetails.text)),
  );
  await session.send('Runtime.enable');
}
