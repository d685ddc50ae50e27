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
  if (typeof this.livret?.[name] !== 'function') throw new Error('livret.' + name + ' is not there');
  return await this.livret[name](argument);
}`;

/** The page's `globalThis`, asked for once: a tab keeps to its document. */
const worlds = new WeakMap<CDPSession, Promise<string>>();

function worldOf(session: CDPSession): Promise<string> {
  let world = worlds.get(session);
  if (!world) {
    world = session
      .send('Runtime.evaluate', { expression: 'globalThis' })
      .then(({ result }) => result.objectId!);
    world.catch(() => worlds.delete(session));
    worlds.set(session, world);
  }
  return world;
}

/**
 * Awaits `globalThis.livret[name](argument)`. Argument and answer pass as JSON.
 * @param onSent called when it is on its way
 */
export async function callFunction(
  session: CDPSession,
  name: string,
  argument: unknown,
  onSent?: () => void,
): Promise<unknown> {
  const answer = session.send('Runtime.callFunctionOn', {
    objectId: await worldOf(session),
    functionDeclaration: CALL,
    arguments: [{ value: name }, argument === undefined ? {} : { value: argument }],
    awaitPromise: true,
    returnByValue: true,
  });
  onSent?.();
  const { result, exceptionDetails } = await answer;
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
