/** The sentences of the page on how to print, as its files in `templates/howto/` hold them. */
export interface HowtoWords {
  heading: string;
  facts: Record<'sheets' | 'pages' | 'blank' | 'copies' | 'total' | 'cost', string>;
  file: Record<'title' | 'print' | 'oneSided' | 'read', string>;
  settings: SettingsWords;
  check: Record<
    | 'title'
    | 'behind'
    | 'behindOne'
    | 'onHead'
    | 'onHeadOneSided'
    | 'oneSide'
    | 'small'
    | 'leaf'
    | 'front'
    | 'back',
    string
  >;
  copy: Record<'title' | 'both' | 'oneSide' | 'direct' | 'sheets', string>;
  finish: FinishWords;
}

/** What stands in the drawn print window. */
export type SettingsWords = Record<
  | 'title'
  | 'text'
  | 'paper'
  | 'sides'
  | 'size'
  | 'booklet'
  | 'shortEdge'
  | 'longEdge'
  | 'oneSide'
  | 'actual'
  | 'fit'
  | 'off',
  string
>;

/** How the sheets become a booklet, by scheme; `single` is a saddle of one sheet. */
export type FinishWords = Record<'title' | 'helper' | 'single', string> & Record<string, string>;
