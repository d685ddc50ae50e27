/** The YAML parser's errors as faults that livret has words for. */
import { type Document, isCollection, isScalar, visit, type YAMLError } from 'yaml';

/** A fault in the text: `line` and `column` count from 1, `key` is the key or sign concerned, or empty. */
export interface YamlFault {
  fault: string;
  line: number;
  column: number;
  key: string;
}

/** Makes a fault of a kind for a place in the text, counted in characters from its start. */
export type FaultAt = (offset: number, fault: string, key?: string) => YamlFault;

/** The parser's errors in our words: the first one, as others mostly follow from it; of twins, all. */
export function explain(doc: Document, text: string, at: FaultAt): YamlFault[] {
  const first = doc.errors[0]!;
  if (first.code === 'DUPLICATE_KEY') {
    return doc.errors
      .filter((e) => e.code === 'DUPLICATE_KEY')
      .map((e) => at(e.pos[0], 'duplicate', /^["']?([^"':\n]*)/.exec(text.slice(e.pos[0]))![1]!.trim()));
  }
  const fault = kindOf(first, doc.errors[1]);
  if (fault === 'quote' || fault === 'bracket') return [at(openingBefore(doc, first.pos[0], fault), fault)];
  // The parser points at the value before the line that is wrongly indented.
  if (fault === 'indent' && first.code !== 'BAD_INDENT') {
    const next = text.indexOf('\n', first.pos[0]) + 1;
    return [at(next + /^\s*/.exec(text.slice(next))![0].length, fault)];
  }
  return [at(first.pos[0], fault)];
}

function kindOf(error: YAMLError, next: YAMLError | undefined): string {
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return 'tab';
    case 'BLOCK_AS_IMPLICIT_KEY':
      return next?.code === 'MULTILINE_IMPLICIT_KEY' ? 'indent' : 'colon';
    case 'BAD_INDENT':
      return error.message.startsWith('Flow') ? 'bracket' : 'indent';
    case 'MISSING_CHAR':
      if (error.message.includes('quote')) return 'quote';
      return error.message.startsWith('Flow') ? 'bracket' : 'key';
    case 'MULTILINE_IMPLICIT_KEY':
    case 'NON_STRING_KEY':
    case 'KEY_OVER_1024_CHARS':
      return 'key';
    case 'BAD_SCALAR_START':
    case 'BAD_ALIAS':
    case 'BAD_DIRECTIVE':
      return 'special';
    case 'BAD_DQ_ESCAPE':
      return 'escape';
    case 'MULTIPLE_DOCS':
      return 'documents';
    case 'RESOURCE_EXHAUSTION':
      return 'deep';
    case 'UNEXPECTED_TOKEN':
      return error.message === 'Unexpected scalar at node end' ? 'quote' : 'other';
    default:
      return 'other';
  }
}

/** Where the quotation mark or bracket opens that an error further down is about. */
function openingBefore(doc: Document, offset: number, fault: 'quote' | 'bracket'): number {
  let opening = offset;
  visit(doc, {
    Node: (_, node) => {
      const start = node.range?.[0];
      const opens =
        fault === 'quote'
          ? isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE')
          : isCollection(node) && node.flow === true;
      if (opens && start !== undefined && start <= offset) opening = start;
    },
  });
  return opening;
}
