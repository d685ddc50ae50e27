/**
 * Runs livret's own scripts in a page through the DevTools protocol. The page's policy against scripts does
 * not touch them: they come from outside the page. They are sent as text, never as functions of this program,
 * which bundlers rewrite.
 */
import type { CDPSession, Protocol } from 'puppeteer-core';
import { withoutStack } from './console.ts';

/** @throws {Error} what the script threw, by its message */
function raise(details: Protocol.Runtime.ExceptionDetails | undefined): void {
  if (!details) return;
  const description = details.exception?.description ?? String(details.exception?.value ?? details.text);
  const message = withoutStack(description).replace(/^(?:Uncaught )?Error: /, '');
  throw new Error(message, { cause: description });
}

/** Runs a script; its value stays in the page. */
export async function runScript(session: CDPSession, expression: string): Promise<void> {
  const { exceptionDetails } = await session.send('Runtime.evaluate', { expression });
  raise(exceptionDetails);
}

const CALL = `async function (name, argument) {
  if (typeof this?.[name] !== 'function') throw new Error('livret.' + name + ' is not there');
  return await this[name](argument);
}`;

/** Awaits `globalThis.livret[name](argument)`. Argument and answer pass as JSON. */
export async function callFunction(session: CDPSession, name: string, argument: unknown): Promise<unknown> {
  const owner = await session.send('Runtime.evaluate', { expression: 'globalThis.livret ?? {}' });
  raise(owner.exceptionDetails);
  const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
    objectId: owner.result.objectId!,
    functionDeclaration: CALL,
    arguments: [{ value: name }, argument === undefined ? {} : { value: argument }],
    awaitPromise: true,
    returnByValue: true,
  });
  raise(exceptionDetails);
  return result.value;
}

/**
 * Gives the page a global function that passes one value, as JSON, to `listener`. It answers nothing, and
 * gets through even while a script keeps the page busy.
 */
export async function bind(
  session: CDPSession,
  name: string,
  listener: (value: unknown) => void,
): Promise<void> {
  const wire = `livret:${name}`;
  session.on('Runtime.bindingCalled', (event) => {
    if (event.name === wire) listener(JSON.parse(event.payload));
  });
  await session.send('Runtime.addBinding', { name: wire });
  const [key, wireKey] = [JSON.stringify(name), JSON.stringify(wire)];
  await runScript(
    session,
    `globalThis[${key}] = (value) => globalThis[${wireKey}](JSON.stringify(value ?? null)); undefined`,
  );
}
