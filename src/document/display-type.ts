/** How a theme sets what is large: read from its tokens, so that sizes can be reckoned before anything is laid out. */
import type { DisplayType } from './display-size.ts';
import { stacksOf } from './fonts/index.ts';

export function displayType(tokens: ReadonlyMap<string, string>): DisplayType {
  const stack = stacksOf(tokens).find(({ token }) => token === 'font-display');
  return {
    face: stack?.families[0]?.package ?? '',
    capitals: tokens.get('heading-case') !== 'none',
    leading: Number.parseFloat(tokens.get('display-leading') ?? '1'),
  };
}
