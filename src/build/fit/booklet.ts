/** A booklet laid out to fit its sheets: the same layout as ever, with other tokens and hyphens. */
import type { HtmlChapter } from '../../markdown/types.ts';
import type { Notices } from '../../report/notices.ts';
import { Progress } from '../../report/progress.ts';
import { type LaidOut, type LayOutInput, layOut } from '../lay-out.ts';
import type { Sheets } from './fullness.ts';
import { layOutFitted } from './index.ts';
import { MOST_LAYOUTS } from './steps.ts';

export interface FittingInput extends LayOutInput, Pick<Sheets, 'planFor'> {
  /** The chapters rendered anew, with hyphens; what is said of them goes to the notices. */
  hyphenated: (notices: Notices) => Promise<readonly HtmlChapter[]>;
}

/** The layout to use. @throws {Refusal} as {@link layOut} */
export function layOutToFit(input: FittingInput): Promise<LaidOut> {
  const { manuscript, chapters, progress, filling, planFor, notesPage } = input;
  const { config, folder } = manuscript;
  let layouts = 0;
  return layOutFitted({
    ...{ config, folder, notices: input.notices, filling, planFor, ruled: notesPage },
    layOut: async ({ tokens, hyphenate }, notices) => {
      layouts += 1;
      // All that are tried after the first are one stage of the build, and say nothing of the look as it is.
      if (layouts === 2) progress.stage('fit');
      if (layouts > 1) progress.count(layouts - 1, MOST_LAYOUTS);
      const trial = { progress: new Progress('silent', progress.language, () => {}), onTokens: undefined };
      // What is wrong with the look is told at once, before a browser starts.
      const onTokens: LayOutInput['onTokens'] = (tokens) => {
        input.onTokens?.(tokens);
        input.notices.refuseErrors();
      };
      return layOut({
        ...input,
        ...(layouts === 1 ? { onTokens } : trial),
        notices,
        manuscript: { ...manuscript, config: { ...config, tokens } },
        chapters: hyphenate === config.hyphenate ? chapters : await input.hyphenated(notices),
      });
    },
  });
}
