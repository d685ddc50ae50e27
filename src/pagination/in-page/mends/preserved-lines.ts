/**
 * Paged.js ends a page before a word. In code and verse, where spaces and line ends count, that leaves the new
 * line and its indent on the old page: an empty last line, for which the browser takes the line before it along
 * past the page, where nobody sees it (`widows` asks for two). So there a page ends after the line end, and the
 * indent goes with its line.
 */
import Layout from '#pagedjs/chunker/layout.js';

export function mendPreservedLines(): void {
  const textBreak = Layout.prototype.textBreak;
  Layout.prototype.textBreak = function (this: Layout, node: Text, ...bounds: number[]): number | undefined {
    const offset = textBreak.call(this, node, ...bounds);
    if (!offset || !keepsLines(node)) return offset;
    let at = offset;
    while (at > 0 && /[ \t]/.test(node.data[at - 1]!)) at -= 1;
    return at > 0 && node.data[at - 1] === '\n' ? at : offset;
  };
}

const keepsLines = ({ parentElement }: Text): boolean =>
  parentElement !== null && getComputedStyle(parentElement).whiteSpaceCollapse.startsWith('preserve');
