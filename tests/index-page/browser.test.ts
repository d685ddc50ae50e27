/** The index page in the browser that builds booklets, as a web host serves it and as it opens from a disk. */
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browsersHere } from '../../src/browser/find/find.ts';
import { start } from '../../src/browser/start.ts';
import { writeIndexPage } from '../../src/commands/index-page/write.ts';
import { Notices } from '../../src/report/notices.ts';
import { OUTPUT_KINDS } from '../../src/report/report.ts';
import { type Place, placeToKeep } from '../commands/support.ts';
import { writeFinished } from './finished.ts';

const LONG =
  'Un titre qui n’en finit pas, avec un motanticonstitutionnellementinterminablequidéborde et la suite';
/** Served in a folder of its own, as on the pages of a forge. */
const SITE = 'http://books.example/our%20books/';

let where: Place;
let remove: () => void;
let dist: string;
let browser: Browser;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ where, remove } = placeToKeep());
  dist = path.join(where.cwd, 'dist');
  await writeFinished(dist, {
    'Été à 100 % #1?': { title: LONG, language: 'fr', groupName: 'Les Étés', name: 'Un-été' },
    yard: { language: 'fr', title: 'Nos droits', groupName: 'La Cour', kinds: [...OUTPUT_KINDS] },
    rasif: { language: 'ar', title: 'حقوقنا', groupName: 'مطبخ الرصيف' },
    none: { language: 'fr', title: 'Nos droits', kinds: ['print'], groupName: 'x'.repeat(90) },
  });
  await writeIndexPage({ folder: dist, base: where.cwd, notices: new Notices() });
  const found = (await browsersHere().next()).value!;
  const running = await start(found);
  browser = running.browser;
  close = () => running.stop();
});
afterAll(async () => {
  await close?.();
  remove();
});

interface Opened {
  page: Page;
  /** What was asked for beyond the page, and what the console was told. */
  asked: string[];
  said: string[];
}

/** As a web host serves it at {@link SITE}. */
async function open(width: number, scheme: 'light' | 'dark' = 'light', url = SITE): Promise<Opened> {
  const page = await browser.newPage();
  const [asked, said]: [string[], string[]] = [[], []];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  await page.setViewport({ width, height: 800 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  if (url === SITE) {
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const at = request.url();
      if (at !== url) asked.push(at);
      const file = path.join(dist, decodeURIComponent(at.slice(SITE.length)) || 'index.html');
      void request.respond(
        at.startsWith(SITE) && fs.existsSync(file)
          ? { body: fs.readFileSync(file), contentType: file.endsWith('.html') ? 'text/html' : 'image/png' }
          : { status: 404 },
      );
    });
  }
  await page.goto(url);
  return { page, asked, said };
}

const loaded = (page: Page): Promise<boolean[]> =>
  page.evaluate(async () => {
    for (const image of document.images) {
      image.scrollIntoView();
      if (!image.complete) await new Promise((done) => image.addEventListener('load', done));
    }
    return [...document.images].map(({ naturalWidth }) => naturalWidth > 0);
  });

test('asks for its covers and nothing else; nothing is said on the console', async () => {
  const { page, asked, said } = await open(1280);
  expect(await loaded(page)).toEqual([true, true, true]);
  expect(said).toEqual([]);
  expect(asked.length).toBeGreaterThan(0);
  for (const url of asked)
    expect(url).toMatch(/^http:\/\/books\.example\/our%20books\/index-covers\/[0-9a-f]{16}\.png$/);
  // The style sheet was let in by its hash.
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(ground).not.toBe('rgba(0, 0, 0, 0)');
  await page.close();
});

test('opens from a disk as well, with its covers', async () => {
  const { page, said } = await open(1280, 'light', pathToFileURL(path.join(dist, 'index.html')).href);
  expect(await loaded(page)).toEqual([true, true, true]);
  expect(said).toEqual([]);
  await page.close();
});

test('every link leads to a file that is there', async () => {
  const { page } = await open(1280);
  const hrefs = await page.evaluate(() => [...document.links].map(({ href }) => href));
  expect(hrefs.length).toBe(2 + OUTPUT_KINDS.length + 2 + 1);
  for (const href of hrefs) {
    expect(href.startsWith(SITE)).toBe(true);
    expect(fs.existsSync(path.join(dist, decodeURIComponent(href.slice(SITE.length)))), href).toBe(true);
  }
  await page.close();
});

test.each([
  320, 360, 700, 1280,
])('at %i px nothing runs over the side, or over anything else', async (width) => {
  const { page } = await open(width);
  const { scroll, cut, small } = await page.evaluate(() => {
    const texts = [...document.querySelectorAll('h1, h2, p, a')].filter(
      (each) => each.getClientRects().length > 0,
    );
    return {
      scroll: document.documentElement.scrollWidth,
      cut: texts
        .filter(
          (each) => each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).display !== 'inline',
        )
        .map((each) => each.textContent),
      small: [...document.querySelectorAll('.files > a, .others a')]
        .filter((each) => each.getBoundingClientRect().height < (each.matches('.others a') ? 24 : 44))
        .map((each) => each.textContent),
    };
  });
  expect(scroll).toBeLessThanOrEqual(width);
  expect(cut).toEqual([]);
  // Room for a thumb (WCAG 2.5.5 for what matters most, 2.5.8 for all else).
  expect(small).toEqual([]);
  await page.close();
});

test.each([360, 1280])('at %i px the cover is part of the link to read, and of no other', async (width) => {
  const { page } = await open(width);
  const at = await page.evaluate(() =>
    [...document.images].map((image) => {
      image.scrollIntoView({ block: 'center' });
      const { left, top, width, height } = image.getBoundingClientRect();
      const hit = document.elementFromPoint(left + width / 2, top + height / 2);
      return hit?.className === 'read' && hit.closest('li') === image.closest('li');
    }),
  );
  expect(at).toEqual([true, true, true]);
  await page.close();
});

describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
  test('all words have the contrast they need (WCAG 1.4.3), edges of buttons theirs (1.4.11)', async () => {
    const { page } = await open(1280, scheme);
    const found = await page.evaluate(() => {
      const numbers = (colour: string): number[] => [...colour.matchAll(/[\d.]+/g)].map(Number);
      const luminance = (colour: string): number => {
        const [r = 0, g = 0, b = 0] = numbers(colour).map((value) => {
          const share = value / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const ground = (each: Element): string => {
        const { backgroundColor } = getComputedStyle(each);
        if (numbers(backgroundColor)[3] !== 0) return backgroundColor;
        return each.parentElement ? ground(each.parentElement) : 'rgb(255, 255, 255)';
      };
      const ratio = (a: string, b: string): number => {
        const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
        return (light! + 0.05) / (dark! + 0.05);
      };
      const own = [...document.body.querySelectorAll('*')].filter((each) =>
        [...each.childNodes].some((node) => node.nodeType === 3 && node.textContent!.trim() !== ''),
      );
      return {
        words: own.map(
          (each) => [each.textContent!, ratio(getComputedStyle(each).color, ground(each))] as const,
        ),
        edges: [...document.querySelectorAll('.files > a')].map((each) =>
          ratio(getComputedStyle(each).borderTopColor, ground(each.parentElement!)),
        ),
        ground: ground(document.body),
      };
    });
    expect(found.words.length).toBeGreaterThan(40);
    expect(found.words.filter(([, ratio]) => !(ratio >= 4.5))).toEqual([]);
    expect(found.edges.every((ratio) => ratio >= 3)).toBe(true);
    const [red = 0] = /\d+/.exec(found.ground)!.map(Number);
    expect(red < 128).toBe(scheme === 'dark');
    await page.close();
  });
});

test('an Arabic title begins on the right of its booklet, a French one on the left', async () => {
  const { page } = await open(1280);
  const sides = await page.evaluate(() =>
    [...document.querySelectorAll('.edition')].map((card) => {
      const title = card.querySelector('.title')!;
      const range = document.createRange();
      range.selectNodeContents(title);
      const [words, box] = [range.getBoundingClientRect(), title.getBoundingClientRect()];
      const start = Math.abs(words.left - box.left) < 2;
      return [
        title.getAttribute('lang'),
        start ? 'left' : Math.abs(words.right - box.right) < 2 ? 'right' : 'else',
      ];
    }),
  );
  expect(sides.filter(([lang]) => lang === 'ar')).toEqual([['ar', 'right']]);
  expect(sides.filter(([lang]) => lang === 'fr').every(([, side]) => side === 'left')).toBe(true);
  await page.close();
});

test('screen readers get links by what they do and whose they are, and pictures in words', async () => {
  const { page } = await open(360);
  const tree = await page.accessibility.snapshot({ interestingOnly: true });
  const flat = (node: typeof tree): { role: string; name?: string | undefined }[] =>
    node ? [node, ...(node.children ?? []).flatMap((child) => flat(child))] : [];
  const named = (role: string): string[] =>
    flat(tree).flatMap((node) => (node.role === role ? [node.name ?? ''] : []));
  expect(named('link').filter((name) => /^Lire PDF, \d+\sKo La Cour$/.test(name))).toHaveLength(1);
  expect(new Set(named('link')).size).toBe(named('link').length);
  expect(named('image')).toContain('Première page de «\u00a0حقوقنا\u00a0», مطبخ الرصيف');
  expect(named('heading')[0]).toBe('Brochures à lire et à imprimer');
  await page.close();
});

test('the keyboard reaches every link in order, and shows where it is', async () => {
  const { page } = await open(1280);
  const order: string[] = [];
  for (let n = 0; n < 3; n++) {
    await page.keyboard.press('Tab');
    order.push(
      await page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement!);
        return `${document.activeElement!.id} ${outlineStyle} ${outlineWidth}`;
      }),
    );
  }
  expect(order).toEqual(['e1-read solid 3px', 'e1-print solid 3px', 'e1-print-long-edge solid 3px']);
  await page.close();
});

test('on paper there are no buttons, and no ground of colour', async () => {
  const { page } = await open(794);
  await page.emulateMediaType('print');
  const seen = await page.evaluate(() => [
    [...document.querySelectorAll('.files')].map((each) => getComputedStyle(each).display),
    getComputedStyle(document.body).backgroundColor,
    document.documentElement.scrollWidth <= innerWidth,
  ]);
  expect(seen).toEqual([['none', 'none', 'none', 'none'], 'rgba(0, 0, 0, 0)', true]);
  await page.close();
});
