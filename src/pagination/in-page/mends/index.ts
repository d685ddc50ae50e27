/** All mends of Paged.js, each in a room of its own. */
import { mendAvoidedBreaks } from './avoided-breaks.ts';
import { forgetOrigins, mendBreakTokens } from './break-tokens.ts';
import { mendCuts } from './cut-again.ts';
import { mendInlineStyles } from './inline-styles.ts';
import { mendLongNotes } from './long-notes.ts';
import { mendLooks } from './looks.ts';
import { mendNamedRules } from './named-rules.ts';
import { mendNoteBreaks } from './note-breaks.ts';
import { mendNoteCalls } from './note-calls.ts';
import { mendNoteRoom } from './note-room.ts';
import { mendPreservedLines } from './preserved-lines.ts';
import { mendStrandedLines } from './stranded-lines.ts';
import { mendTableHeads } from './table-heads.ts';
import { mendTableRows } from './table-rows.ts';
import { forgetRows, mendTableSpans } from './table-spans.ts';
import { mendTextBreaks } from './text-breaks.ts';
import { forgetNotes, mendWholeNotes } from './whole-notes.ts';

/** Once in a page, before any style is read. The order counts: some go on from what others put in a method's place. */
export function mendAll(): void {
  mendAvoidedBreaks();
  mendNamedRules();
  mendNoteCalls();
  mendNoteRoom();
  mendLooks();
  mendLongNotes();
  mendBreakTokens();
  mendTextBreaks();
  mendNoteBreaks();
  mendStrandedLines();
  mendCuts();
  mendPreservedLines();
  mendInlineStyles();
  mendTableSpans();
  mendTableHeads();
  mendTableRows();
  // Last: nothing of a note that is there already concerns the others.
  mendWholeNotes();
}

/** Call when a flow is laid out: what the mends know of its pages would hold on to all that these were made from. */
export function forgetFlow(): void {
  forgetOrigins();
  forgetNotes();
  forgetRows();
}
