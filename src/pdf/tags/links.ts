/** What a link leads to, in words, for programs that read aloud (ISO 14289-1, 7.18.5). */
import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { allTags, isPiece, isTag, type Tag } from './types.ts';

const [A, URI, CONTENTS] = [PDFName.of('A'), PDFName.of('URI'), PDFName.of('Contents')];

export function describeLinks(root: Tag, { context }: PDFDocument): void {
  for (const link of allTags(root)) {
    for (const kid of link.kids) {
      if (isTag(kid) || isPiece(kid)) continue;
      const annotation = context.lookup(kid.annotation, PDFDict);
      const words = link.leadsTo || addressOf(annotation);
      if (words) annotation.set(CONTENTS, PDFHexString.fromText(words));
    }
  }
}

/** As people write it. */
function addressOf(annotation: PDFDict): string | undefined {
  const action = annotation.lookup(A);
  const uri = action instanceof PDFDict ? action.lookup(URI) : undefined;
  if (!(uri instanceof PDFString || uri instanceof PDFHexString)) return undefined;
  return uri.decodeText().replace(/^mailto:/, '');
}
