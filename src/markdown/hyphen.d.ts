/** The package brings no types of its own. */
declare module 'hyphen/*/index.js' {
  /** A CommonJS module, whose parts Node gives no names. */
  const hyphen: {
    /** With soft hyphens (U+00AD) where a word may be parted. */
    hyphenateSync: (text: string, options?: { minWordLength?: number }) => string;
  };
  export default hyphen;
}
