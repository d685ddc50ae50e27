import { describe, expect, it } from 'vitest';
import { writtenName } from '../../src/markdown/raw-html.ts';
import { printed, render } from './support.ts';

describe('HTML that is left open', () => {
  it.each([
    ['<!-- never closed\n\nWords', '<!--', '-->'],
    ['<script>\nlet x;\n\nWords', '<script>', '</script>'],
    ['<style>\np {}\n\nWords', '<style>', '</style>'],
    ['  <STYLE type="text/css">\n\nWords', '<STYLE>', '</STYLE>'],
    ['<textarea>\n\nWords', '<textarea>', '</textarea>'],
    ['<pre>\nline\n\nWords', '<pre>', '</pre>'],
    ['<?php echo 1;\n\nWords', '<?', '?>'],
    ['<!DECLARATION\n\nWords', '<!', '>'],
    ['<![CDATA[ x\n\nWords', '<![CDATA[', ']]>'],
    ['<div title="x\n\nWords', '<div', '>'],
    ['<div\n\nWords', '<div', '>'],
    ['<div>\n<!-- x\n\nWords', '<!--', '-->'],
    ['<script><!-- <script> </script> Words', '<script>', '</script>'],
  ])('is refused with its line: %j', async (html, tag, close) => {
    const { said, told } = await render(`Before.\n\n${html}\n`);
    expect(said.filter((line) => line.startsWith('error'))).toEqual(['error html-unclosed 1.md:3']);
    expect(told().join('\n')).toContain(
      `“${tag}” opens here and is never closed: all that follows would be taken for part of it. → Put “${close}” where it ends, or take it out.`,
    );
    expect(told('fr').join('\n')).toContain(
      `«\u00a0${tag}\u00a0» s’ouvre ici et n’est jamais refermé\u00a0: toute la suite serait prise pour son contenu. → Mettez «\u00a0${close}\u00a0»`,
    );
  });

  it.each([
    'textarea',
    'select',
    'template',
    'plaintext',
    'xmp',
    'svg',
    'math',
    'frameset',
    'title',
    'iframe',
    'noembed',
    'noframes',
    'noscript',
    'object',
    'form',
    'table',
    'ruby',
    'button',
    'video',
    'h1',
    'div',
    'SELECT',
  ])('cannot take the rest of the chapter along: <%s>', async (tag) => {
    for (const body of [
      `<div>\n<${tag}>\n\none **two**[^1]\n\n# Three\n\n[^1]: four\n`,
      `a <${tag}> one **two**[^1]\n\n# Three\n\n[^1]: four\n`,
    ]) {
      const result = await render(body);
      expect(result.html).toContain('<strong>two</strong><a href="#c1_note-1"');
      expect(result.html).toMatch(/<h1 id="c1-three">Three<\/h1>/);
      expect(printed(result)).toMatch(/one\s+two1\s*Three[\s\S]*1 four/);
      expect(result.said.filter((line) => line.startsWith('error'))).toEqual([]);
    }
  });
});

it.each([
  '<table>words',
  'a\n\n<table><tr>words',
  '<tr>words',
  'a[^1]\n\n[^1]: <table>words',
])('words that stand loose in a table stay: %j', async (body) => {
  expect(printed(await render(body))).toContain('words');
});

describe('elements that cannot stand in a booklet', () => {
  it.each([
    ['<form><label>One <input name="x"></label> <select><option>two</option></select></form>', 'One two'],
    ['<textarea>One &amp; two</textarea>', 'One & two'],
    ['<noscript>One</noscript>', 'One'],
    ['<template>One</template>', 'One'],
    ['<object data="x"><p>One</p></object>', 'One'],
    ['<video src="x">One</video>', 'One'],
    ['<svg><title>no</title><text>One</text><style>no</style></svg>', 'One'],
    ['<math><mi>One</mi></math>', 'One'],
    ['<article><header>One</header> <button>two</button></article>', 'One two'],
    ['<plaintext>One', 'One'],
    ['<xmp>One</xmp>', 'One'],
  ])('leave their words behind: %s', async (html, words) => {
    const result = await render(html);
    expect(printed(result).trim().replace(/\s+/g, ' ')).toBe(words);
    expect(result.said.length).toBeGreaterThan(0);
    expect(result.told()[0]).toMatch(/^The HTML element <[a-z]+> was taken out.*Its words stay\./);
    expect(result.told('fr')[0]).toMatch(/^L’élément HTML <[a-z]+> a été retiré.*Ses mots restent\./);
  });

  it.each([
    ['<script>alert(1)</script>', 'script'],
    ['<SCRIPT>alert(1)</SCRIPT>', 'script'],
    ['<style>p { color: red }</style>', 'style'],
    ['<iframe src="file:///etc/passwd">no frames</iframe>', 'iframe'],
    ['<title>no</title>', 'title'],
    ['<noembed>no</noembed>', 'noembed'],
    ['<meta http-equiv="refresh" content="0;url=https://x.example">', 'meta'],
    ['<base href="https://x.example">', 'base'],
    ['<link rel="stylesheet" href="https://x.example">', 'link'],
    ['<embed src="x">', 'embed'],
    ['<?php echo 1 ?>', '?'],
    ['<![CDATA[ no ]]>', '![CDATA['],
    ['<!ELEMENT no>', '!'],
  ])('go with what no browser would show, with a word: %s', async (html, tag) => {
    for (const [body, line] of [
      [`Before.\n\n${html}\n\nAfter.`, 3],
      [`Before. ${html} After.`, 1],
    ] as const) {
      const result = await render(body);
      expect(printed(result).trim().split(/\s+/)).toEqual(['Before.', 'After.']);
      expect(result.said).toEqual([`warning html-removed 1.md:${line}`]);
      expect(result.told()[0]).toBe(
        `The HTML element <${tag}> was taken out: it has no place in a booklet. → Write the passage in Markdown, or put \\ before < if you mean the sign itself.`,
      );
    }
  });

  it('keep the words between two tags that a paragraph parts', async () => {
    const result = await render('<iframe src="x">\n\nOne *two*\n\n</iframe>\n\nThree');
    expect(printed(result).trim().split(/\s+/)).toEqual(['One', 'two', 'Three']);
    expect(result.said).toEqual(['warning html-removed 1.md:1']);
  });

  it('are said to be taken out once for a whole drawing', async () => {
    const { said } = await render(
      '<svg viewBox="0 0 1 1">\n<g onclick="x()"><path d="M0 0"/><a href="javascript:x">a</a></g>\n</svg>',
    );
    expect(said).toEqual(['warning html-removed 1.md:1']);
  });

  it('are silent where nothing is missed', async () => {
    const { html, said } = await render(
      '<center><font color="red">a</font></center>\n\n<!-- a comment -->\n\n<!-->b',
    );
    expect(html.trim().split(/\s+/)).toEqual(['a', '', 'b'].filter(Boolean));
    expect(said).toEqual([]);
  });
});

it('knows elements by the names they were written with', () => {
  expect(writtenName('livret-select')).toBe('select');
  expect(writtenName('p')).toBe('p');
});
