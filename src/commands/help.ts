/** What `--help` shows, in the reader's language: commander lays it out, the words are those of `report/help`. */
import { type Argument, type Command, Help, type HelpConfiguration, type Option } from 'commander';
import { HELP } from '../report/help/index.ts';
import { translatePlaceholders } from '../report/help/placeholders.ts';
import { FRAME, SHARED_OPTIONS } from '../report/help/shared.ts';
import type { CommandWords } from '../report/help/words.ts';
import type { MessageLanguage } from '../report/render.ts';

/** Stands for a space that does not break while lines are broken: commander would break there. */
const HELD = '\ue000';

/** For `configureHelp`. Whatever has no words of ours keeps those it was declared with. */
export function helpIn(language: MessageLanguage): HelpConfiguration {
  const { headings, oneOf, byDefault, between } = FRAME[language];
  const translate = (term: string): string => translatePlaceholders(term, language);
  const plain = Help.prototype;

  const describe = (words: string | undefined, of: Option | Argument): string => {
    const value: unknown = of.defaultValue;
    const extra = [
      ...(of.argChoices ? [oneOf + of.argChoices.join(', ')] : []),
      ...(typeof value === 'string' ? [byDefault + value] : []),
    ];
    return [words ?? of.description, ...(extra.length > 0 ? [`(${extra.join(between)})`] : [])].join(' ');
  };
  const does = (command: Command): string => wordsOf(command)?.does[language] ?? command.description();

  let shown: Command | undefined;
  return {
    // Options and arguments do not know their command; this is asked first, for the command that is shown.
    formatHelp(command, helper) {
      shown = command;
      return plain.formatHelp.call(this, command, helper);
    },
    commandDescription: (command) => sentence(does(command)),
    subcommandDescription: does,
    optionDescription: (option) =>
      describe(
        (wordsOf(shown)?.options?.[option.long ?? ''] ?? SHARED_OPTIONS[option.long ?? ''])?.[language],
        option,
      ),
    argumentDescription: (argument) =>
      describe(wordsOf(shown)?.arguments?.[argument.name()]?.[language], argument),
    // A command's own options first, then those that all have.
    visibleOptions(command) {
      const isShared = ({ long }: Option): number => (Object.hasOwn(SHARED_OPTIONS, long ?? '') ? 1 : 0);
      return plain.visibleOptions.call(this, command).sort((a, b) => isShared(a) - isShared(b));
    },
    // Commander leaves out arguments that were declared without a description, as all of ours are.
    visibleArguments: (command) => [...command.registeredArguments],
    commandUsage: (command) => translate(plain.commandUsage(command)),
    subcommandTerm: (command) => translate(plain.subcommandTerm(command)),
    optionTerm: (option) => translate(plain.optionTerm(option)),
    argumentTerm: (argument) => translate(`<${argument.name()}>`).slice(1, -1),
    styleTitle: (heading) => headings[heading] ?? heading,
    boxWrap(text, width) {
      return plain.boxWrap.call(this, text.replaceAll('\u00a0', HELD), width).replaceAll(HELD, '\u00a0');
    },
  };
}

/** @returns the words of a command, `new group` by its whole name */
export function wordsOf(command: Command | undefined): CommandWords | undefined {
  const names: string[] = [];
  for (let one = command; one?.parent; one = one.parent ?? undefined) names.unshift(one.name());
  // Commander's own help command has no parent.
  if (command?.name() === 'help') names.push('help');
  return HELP[names.join(' ')];
}

/** A phrase of the list of commands, as it stands by itself. */
const sentence = (phrase: string): string =>
  `${phrase.slice(0, 1).toUpperCase()}${phrase.slice(1)}${/[.!?]$/.test(phrase) ? '' : '.'}`;
