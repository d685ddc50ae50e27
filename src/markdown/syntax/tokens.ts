/** What livret's own pieces of the Markdown parser have in common: micromark's types, and codes of signs. */
import type {} from 'remark-parse'; // says what a processor's data holds
import type { Data, Processor } from 'unified';

export type Extension = NonNullable<Data['micromarkExtensions']>[number];
export type FromMarkdown = Extract<
  NonNullable<Data['fromMarkdownExtensions']>[number],
  { enter?: unknown; length?: never }
>;
type Named = NonNullable<NonNullable<Extension['text']>[number]>;
export type Construct = Extract<Named, { tokenize: unknown; length?: never }>;
export type Tokenize = Construct['tokenize'];
type Effects = Parameters<Tokenize>[0];
export type State = Parameters<Tokenize>[1];
/** The code of a sign (UTF-16); micromark has negative ones for line ends and tabs, null for the end. */
export type Code = Parameters<State>[0];
type TokenName = Parameters<Effects['enter']>[0];

/** Signs by their codes. */
export const SIGN = {
  space: 32,
  quote: 34,
  dollar: 36,
  percent: 37,
  apostrophe: 39,
  colon: 58,
  open: 91,
  backslash: 92,
  close: 93,
  caret: 94,
  braceOpen: 123,
  braceClose: 125,
} as const;

/** A token of livret's own; micromark's list of names is closed. */
export const token = (name: `livret${string}`): TokenName => name as TokenName;

export const isLineEnd = (code: Code): code is -5 | -4 | -3 => code !== null && code < -2;

/** Tabs count as spaces. */
export const isSpace = (code: Code): boolean => code !== null && (code < 0 || code === SIGN.space);

/** The sign itself; line ends and tabs as a space, the end as nothing. */
export const signOf = (code: Code): string =>
  code === null ? '' : code < 0 ? ' ' : String.fromCharCode(code);

/** Adds to what a processor's parser knows. */
export function addToParser(processor: Processor, syntax: Extension, tree: FromMarkdown): void {
  const data = processor.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), syntax];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), tree];
}

/**
 * Uses a plugin of remark's, with its constructs changed.
 * @param change gets each construct and whether it is a block's
 */
export function useChanged(
  processor: Processor,
  plugin: (this: Processor) => void,
  change: (construct: Construct, block: boolean) => Construct,
): void {
  const data = processor.data();
  const before = data.micromarkExtensions?.length ?? 0;
  plugin.call(processor);
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map((extension, index) =>
    index < before
      ? extension
      : {
          ...extension,
          text: changed(extension.text, (construct) => change(construct, false)),
          flow: changed(extension.flow, (construct) => change(construct, true)),
        },
  );
}

type Constructs = NonNullable<Extension['text']>;

function changed(constructs: Constructs | undefined, change: (construct: Construct) => Construct) {
  const result: Record<string, Construct[]> = {};
  for (const [code, named] of Object.entries(constructs ?? {})) {
    result[code] = [named ?? []].flat().map((construct) => change(construct as Construct));
  }
  return result as Constructs;
}

/** `construct`, but only where `ahead` finds what it looks for. Nothing is read twice for good. */
export const onlyWhere = (construct: Construct, ahead: Tokenize): Construct => ({
  ...construct,
  tokenize(effects, ok, nok) {
    const go = construct.tokenize.call(this, effects, ok, nok);
    return effects.check({ tokenize: ahead, partial: true }, go, nok);
  },
});

/**
 * `construct`, but only after certain signs. micromark asks a construct's own `previous` for where running text
 * may be interrupted, not for whether the construct may begin.
 */
export const onlyAfter = (construct: Construct, fits: (code: Code) => boolean): Construct => ({
  ...construct,
  previous: fits,
  tokenize(effects, ok, nok) {
    const { previous } = this;
    const go = construct.tokenize.call(this, effects, ok, nok);
    return (code) => (fits(previous) ? go(code) : nok(code));
  },
});
