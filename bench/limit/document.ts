/**
 * The document that livret lays out, as one file of HTML that any program can print: made by livret's own stages up to
 * the browser's door.
 */
import fs from 'node:fs/promises';
import path from 'node:path';
import { fontSource } from '../../src/build/fonts.ts';
import { chapterInput, coverPictures, documentInput, imageShelf } from '../../src/build/hand-over.ts';
import { ownTemplates } from '../../src/build/own-templates.ts';
import { paperOf } from '../../src/build/paper.ts';
import { picturePrinter } from '../../src/build/pictures.ts';
import { servedFiles } from '../../src/build/served.ts';
import { makeDocument } from '../../src/document/index.ts';
import { HOME, THEMES } from '../../src/home.ts';
import { readManuscript } from '../../src/manuscript/read.ts';
import { renderWithin } from '../../src/markdown/worker.ts';
import { Notices } from '../../src/report/notices.ts';
import { forPeers, plainHtml } from './html.ts';

/** The files for the limit, and for programs that number pages themselves. Both lie in one folder with what they load. */
export interface PlainDocument {
  limit: string;
  peers: string;
}

/**
 * @param booklet the folder with the Markdown
 * @param folder where to put it; made if it is not there
 * @throws {Refusal} if livret would refuse the booklet
 */
export async function writeDocument(booklet: string, folder: string): Promise<PlainDocument> {
  const notices = new Notices();
  const manuscript = await readManuscript(booklet, { notices, themes: THEMES });
  const { config } = manuscript;
  const images = imageShelf(manuscript);
  const chapters = await renderWithin(
    manuscript.chapters.map(chapterInput),
    {
      ...{ notices, ...config, values: manuscript.values },
      ...{ resolveImage: images.resolve, usePicture: images.use },
    },
    config.limits,
  );
  const document = await makeDocument({
    ...documentInput(manuscript, chapters),
    ...(await coverPictures(manuscript, images, notices)),
    ownTemplates: ownTemplates(manuscript, images, notices),
    fontSource: fontSource(manuscript, { base: HOME, home: HOME }),
    ...{ page: paperOf(manuscript).page, home: HOME, notices },
  });
  notices.refuseErrors();
  const print = picturePrinter(config, images.uses, document);
  for (const [address, file] of await servedFiles(document.fontFiles, images.files, print)) {
    const to = path.join(folder, address);
    await fs.mkdir(path.dirname(to), { recursive: true });
    await fs.writeFile(to, await file.body());
  }
  const files = { limit: path.join(folder, 'limit.html'), peers: path.join(folder, 'peers.html') };
  // Whether a short booklet has a list of contents is known when its pages are: the guide has none.
  const html = plainHtml({
    ...document,
    flows: document.flows.filter(({ kind }) => kind !== 'contents' || config.toc === true),
  });
  await fs.mkdir(folder, { recursive: true });
  await fs.writeFile(files.limit, html);
  await fs.writeFile(files.peers, forPeers(html));
  return files;
}
