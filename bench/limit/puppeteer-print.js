// What a script of one's own would do: `node puppeteer-print.js CHROMIUM FILE.html FILE.pdf [--no-sandbox]`.
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';

const [executablePath = '', html = '', path = '', ...args] = process.argv.slice(2);
// `shell`: the flag that headless shells know, as full Chromes do.
const browser = await puppeteer.launch({ executablePath, args, headless: 'shell', pipe: true });
const page = await browser.newPage();
await page.goto(pathToFileURL(html).href);
const print = { preferCSSPageSize: true, printBackground: true, tagged: true, outline: true, timeout: 0 };
await page.pdf({ path, ...print });
await browser.close();
