/**
 * What no rule may change, although it is no code: addresses, names of files, options of commands, smileys.
 * Each word is looked at once.
 */
import type { Run } from '../run.ts';

/** Between these stand words. */
const EDGE = /[\s"«»“”„‟‹›\ufffc]/u;
/** Only words with one of these can be an address or the like. */
const TELLING = /[:/@.\\_=!;#&-]/g;

/** Judged as they stand. */
const WHOLE: readonly RegExp[] = [
  /^[:;=8][-'^]?[)(\][DPpOo|/*3]+[.,!?]?$/, // :-) ;)
  /^!\p{L}|^[!=<>]=/u, // !important, !=
  /^:[\w+-]+:[.,;!?]*$/, // :house:
  /^&#?\w+;/,
  /^-{1,2}\p{L}[\w-]*(=.*)?$/u, // --lang
  /^[{[]?[\w.-]+=./, // width=50%
  /^<-|^<?-+>|^<?=+>/, // arrows
];

/** Judged without the punctuation around them. */
const CORE: readonly RegExp[] = [
  /^[a-z][a-z0-9+.-]{1,15}:\/\//i,
  /^(www\.|mailto:|tel:|sms:|xmpp:|data:|javascript:|doi:|urn:)./i,
  /^[^@]*@[^@]*\p{L}/u,
  /^[~.]*[/\\]./,
  /^[a-z]:[\\/]/i,
  /^[\p{L}\p{N}_~-]+(\.[\p{L}\p{N}_~-]+)+([/:?#].*)?$/u, // booklet.yaml, example.org/a?b
  /^\w+(::\w+)+/,
];

/** What each of these has. */
const TELLS_WHOLE = /^[:;=8!<>&-]|=/;
const TELLS_CORE = /[:/@.\\]/;

/** What other programs would have filled in: `{{< figure src="a" >}}`, `{% note %}`. */
const TEMPLATE = /\{\{[^{}]*\}\}|\{%[^{}]*%\}/g;

/** Freezes them. @param but what shall not be taken for an address */
export function freezeUntouched(run: Run, but: (word: string) => boolean = () => false): void {
  if (run.words.includes('{'))
    run.freeze(
      [...run.words.matchAll(TEMPLATE)].map(({ 0: text, index }) => [index, index + text.length] as const),
    );
  const stretches: [number, number][] = [];
  for (const [index, word] of tellingWords(run.words)) {
    if (TELLS_WHOLE.test(word) && WHOLE.some((whole) => whole.test(word))) {
      stretches.push([index, index + word.length]);
      continue;
    }
    const [from, to] = coreOf(word);
    const core = word.slice(from, to);
    if (!TELLS_CORE.test(core)) continue;
    if (/\p{L}{2}/u.test(core) && !but(core) && CORE.some((pattern) => pattern.test(core))) {
      stretches.push([index + from, index + to]);
    }
  }
  run.freeze(stretches);
}

function* tellingWords(words: string): Generator<[index: number, word: string]> {
  let done = 0;
  for (;;) {
    TELLING.lastIndex = done;
    const at = TELLING.exec(words)?.index;
    if (at === undefined) return;
    let [from, to] = [at, at + 1];
    while (from > done && !EDGE.test(words[from - 1]!)) from -= 1;
    while (to < words.length && !EDGE.test(words[to]!)) to += 1;
    done = to;
    yield [from, words.slice(from, to)];
  }
}

const BEFORE = "([{*'’‘¿¡—–";
const AFTER = ".,;:!?…)]}*'’—–";

/** Without brackets, elided articles and what ends a sentence. A bracket that the address opens is its own. */
function coreOf(word: string): [from: number, to: number] {
  let [from, to] = [0, word.length];
  while (from < to && BEFORE.includes(word[from]!)) from += 1;
  from += /^\p{L}{1,7}['’](?=\p{L})/u.exec(word.slice(from, from + 10))?.[0].length ?? 0;
  const opens = word.includes('(', from);
  while (to > from && AFTER.includes(word[to - 1]!) && !(opens && word[to - 1] === ')')) to -= 1;
  return [from, to];
}
