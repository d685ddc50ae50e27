/** The parts of livret that take longest beside the browser, each by itself. */
import { compareDrawn } from '../../src/checks/compare.ts';
import { impose } from '../../src/imposition/impose.ts';
import { planFor, type SchemeName } from '../../src/imposition/schemes/index.ts';
import { greyJpeg } from '../../src/manuscript/picture.ts';
import { renderChapters } from '../../src/markdown/index.ts';
import { typeset } from '../../src/markdown/typography/index.ts';
import { makeExact } from '../../src/pdf/exact.ts';
import { loadPdf } from '../../src/pdf/load.ts';
import { pageNames } from '../../src/pdf/page-names.ts';
import { openText } from '../../src/pdf/text.ts';
import { writePdf } from '../../src/write-pdf.ts';
import type { Ground } from './ground.ts';

/** Something that is done again and again, and timed each time. */
export interface Task {
  name: string;
  /** To how much. */
  to: string;
  run: () => unknown;
}

const A5 = { width: 148, height: 210 };
/** The longest booklet that planning is tested with. */
const LONGEST = 400;
const SCHEMES: readonly SchemeName[] = ['saddle', 'signatures'];

export async function tasksOn({ chapter, context, printed }: Ground): Promise<Task[]> {
  const { body } = chapter;
  const { language } = context;
  const exact = () =>
    makeExact(printed, { page: A5, title: 'T', language, direction: 'ltr', grey: { jpeg: greyJpeg } });
  const finished = await exact();
  const document = await loadPdf(finished);
  const pages = document.getPageCount();
  const read = async () => {
    const text = await openText(finished);
    const texts = Array.from({ length: pages }, (_, index) => text.read(index + 1));
    text.close();
    return texts;
  };
  const texts = await read();
  const [aChapter, aBook] = [`a chapter of ${Math.round(body.length / 1000)} kB`, `${pages} pages`];
  return [
    {
      name: 'Markdown to HTML, with hyphens',
      to: aChapter,
      run: () => renderChapters([chapter], { ...context, hyphenate: true }),
    },
    {
      name: 'the same without',
      to: aChapter,
      run: () => renderChapters([chapter], { ...context, hyphenate: false }),
    },
    { name: 'the rules of typography', to: aChapter, run: () => typeset(body, language) },
    { name: 'a PDF taken in', to: aBook, run: () => loadPdf(finished) },
    { name: 'a printed PDF made exact and grey', to: aBook, run: exact },
    { name: 'names of its pages', to: aBook, run: () => pageNames(document) },
    { name: 'a PDF written', to: aBook, run: () => writePdf(document) },
    ...SCHEMES.map((scheme) => ({
      ...{ name: `a plan: ${scheme}`, to: `${LONGEST} pages` },
      run: () => planFor(scheme, LONGEST, {}),
    })),
    { name: 'sheets', to: aBook, run: () => impose(finished, { file: 'book.pdf' }) },
    { name: 'text read back', to: aBook, run: read },
    { name: 'text compared', to: aBook, run: () => texts.map((each) => compareDrawn(each, each, 'ltr')) },
  ];
}
