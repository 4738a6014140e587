import { describe, expect, it } from 'vitest';
import { onlyProblem, postText, problemsWith } from '../../support/folder.ts';

const path = 'posts/ann/a.md';
const FIRST = 6;
const codesIn = (body: string): string[] => [
  ...new Set(problemsWith({ [path]: postText([], body) }).map(({ code }) => code)),
];

describe('HTML in Markdown', () => {
  it.each([
    'Press <kbd>Esc</kbd>.<br>H<sub>2</sub>O, <abbr title="As soon as possible">ASAP</abbr>, <mark>so</mark>.',
    '<details open>\n<summary>More</summary>\n\n**Inside**\n\n</details>',
    '<p lang="de" dir="ltr">Brot</p>',
    '<blockquote cite="https://zed.example/">Words</blockquote>',
    '<table><thead><tr><th scope="col" colspan="2">a</th></tr></thead><tr><td align="right">b</td></tr></table>',
    '<dl><dt>Rye<dd>Dark</dl>',
    '<time datetime="2026-03-02">today</time>, <ruby>漢<rt>kan</rt></ruby>',
    '<a href="https://zed.example/" title="Zed">Zed</a>, <A HREF="MAILTO:ann@ann.example">mail</A>, <a href="tel:+1">tel</a>',
    '<ol start="3" reversed><li>one</ol>',
    'A <!-- note to self --> word, a < b, a <3, 1<2 and <https://zed.example>.',
    '`<script>` and\n\n```html\n<script>alert(1)</script>\n```\n\n    <iframe>',
    '\\<script>',
    '- [ ] one\n- [x] two\n\nOne[^1]\n\n[^1]: two\n\n| a |\n|:-:|\n| b |',
    '![Dots](data:image/png;base64,iVBORw0KGgo=)',
  ])('%j is let be', (body) => {
    expect(problemsWith({ [path]: postText([], body) })).toEqual([]);
  });

  it.each<[body: string, fix: RegExp, place?: { line?: number; column?: number }]>([
    ['<script>alert(1)</script>', /take it out/],
    ['One\n\ntwo <script src=x></script>', /take it out/, { line: 8, column: 5 }],
    ['<div>\n\n<style>p { color: red }</style>\n\n</div>', /how the page looks/, { line: 8 }],
    ['<div>\n  <style>p { color: red }</style>\n</div>', /how the page looks/, { line: 7, column: 3 }],
    ['<iframe src="https://zed.example/"></iframe>', /link to it/],
    ['<IFRAME SRCDOC="x"></IFRAME>', /link to it/],
    ['<object data="x"></object>', /link to it/],
    ['<embed src="x">', /link to it/],
    ['<video src="x"></video>', /<Video/],
    ['<form action="x">Words</form>', /write to you/],
    ['<input type="text">', /write to you/],
    ['<input type="checkbox" disabled onfocus="x">', /write to you/],
    ['<button>Words</button>', /write to you/],
    ['<base href="https://zed.example/">', /take it out/],
    ['<meta http-equiv="refresh" content="0;url=https://zed.example/">', /take it out/],
    ['<link rel="stylesheet" href="x">', /take it out/],
    ['<svg><circle r="1"/></svg>', /drawing\.png/],
    ['<math><mi>x</mi></math>', /drawing\.png/],
    ['<template><p>Words</p></template>', /take it out/],
    ['<noscript><p>Words</p></noscript>', /take it out/],
    ['<picture><source srcset="x"></picture>', /drawing\.png/],
    ['<marquee>Words</marquee>', /leave the words/],
    ['<x-words>Words</x-words>', /Markdown/],
    ['<p onclick="x">Words</p>', /onclick/],
    ['<p ONCLICK=x>Words</p>', /onclick/],
    ['<td style="position: fixed">', /the site’s/],
    ['<p id="location">Words</p>', /heading gets an id/],
    ['<a name="cookie">Words</a>', /heading gets an id/],
    ['<a href="https://zed.example/" target="opener">Words</a>', /target/],
    ['<a href="https://zed.example/" ping="https://zed.example/">Words</a>', /ping/],
    ['<table background="https://zed.example/a.png"></table>', /background/],
    [
      '<img src="data:image/png;base64,AA==" alt="Four dots" srcset="https://zed.example/a.png 2x">',
      /srcset/,
    ],
    ['<!--><script>alert(1)</script>-->', /take it out/, { column: 6 }],
    ['<p title="</noscript>"><b onmouseover=x>Words</b></p>', /onmouseover/, { column: 24 }],
    ['<table><tr><td><p hidden>Words</p></table>', /hidden/, { column: 16 }],
  ])('%j is unsafe', (body, fix, place = {}) => {
    const problems = problemsWith({ [path]: postText([], body) });
    for (const problem of problems) expect(problem).toMatchObject({ code: 'unsafe-html', severity: 'error' });
    expect(problems[0]).toMatchObject({ line: FIRST, column: 1, ...place });
    expect(problems.map((problem) => problem.fix).join()).toMatch(fix);
  });

  it.each([
    ['deeper than anybody writes', '<div>'.repeat(200)],
    ['in more tags than anybody writes', '<div>\n'.repeat(50_000)],
  ])('%s is not looked into', (_, body) => {
    expect(onlyProblem({ [path]: postText([], body) })).toMatchObject({ code: 'out-of-range', line: FIRST });
  });
});

describe('an address', () => {
  const UNSAFE = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    ' javascript:alert(1)',
    'vbscript:x',
    'data:text/html,<script>alert(1)</script>',
    'data:image/png;base64,AA==',
    'blob:https://zed.example/1',
    'file:///etc/passwd',
    'ftp://zed.example/',
    'intent://x',
    'view-source:https://zed.example/',
  ];
  it.each(UNSAFE)('%j is no link, in HTML or Markdown', (address) => {
    const attribute = address.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\t', '&Tab;');
    expect(codesIn(`<a href="${attribute}">Words</a>`)).toEqual(['unsafe-link']);
    const inMarkdown = encodeURI(address.trim()).replace('%09', '&Tab;').replace('%01', '&#1;');
    if (!address.startsWith('\u0001')) expect(codesIn(`[Words](${inMarkdown})`)).toEqual(['unsafe-link']);
  });

  it.each([
    '<a href="java&#115;cript:x">Words</a>',
    '<a href="&#x6A;avascript:x">Words</a>',
    '<a href="javascript&colon;x">Words</a>',
    '<a href="java&NewLine;script:x">Words</a>',
    '[Words](javascript&#58;x)',
    '[Words](javascript&colon;x)',
    '[Words][one]\n\n[one]: javascript:x',
    '<javascript:x>',
    '<blockquote cite="javascript:x">Words</blockquote>',
    '![Four loaves](javascript:x)',
    '![Four loaves](data:image/svg+xml;base64,AA==)',
    `![Four loaves](data:image/png;base64,${'A'.repeat(10_000)})`,
    '<img src="data:text/html,x" alt="Four loaves">',
  ])('in %.40j is none either', (body) => {
    expect(codesIn(body)).toEqual(['unsafe-link']);
  });

  it.each([
    '![Four loaves](https://zed.example/a.png)',
    '![Four loaves](//zed.example/a.png)',
    '![Four loaves](HTTPS://zed.example/a.png)',
    '![Four loaves][a]\n\n[a]: https://zed.example/a.png',
    '<img src="https://zed.example/a.png" alt="Four loaves">',
    '<img src="/\\zed.example/a.png" alt="Four loaves">',
  ])('in %j is a picture’s from another host', (body) => {
    const problem = onlyProblem({ [path]: postText([], body) });
    expect(problem).toMatchObject({ code: 'foreign-image', severity: 'warning', line: FIRST, column: 1 });
  });

  it.each([
    ['posts/ann/a.md', postText(['canonical: javascript:alert(1)']), 'canonical'],
    ['posts/ann/a.md', postText(['canonical: "data:text/html,x"']), 'canonical'],
    ['posts/ann/a.md', postText(['replyTo: "javascript://x"']), 'replyTo.0'],
    ['members/ann.md', '---\nname: Ann\nlinks: { website: "javascript:alert(1)" }\n---\n', 'links.website'],
  ])('in the front matter of %s is told: %j', (file, text, field) => {
    expect(onlyProblem({ [file]: text })).toMatchObject({ code: 'unsafe-link', field });
  });
});

describe('a picture in HTML', () => {
  it('has to be there', () => {
    const body = 'One\n\n<img src="./b.jpg" alt="Four loaves">';
    expect(onlyProblem({ [path]: postText([], body), 'posts/ann/a.jpg': '' })).toMatchObject({
      code: 'missing-image',
      line: 8,
    });
  });

  it('has to be described', () => {
    const body = '<img src="./a.jpg">';
    expect(onlyProblem({ [path]: postText([], body), 'posts/ann/a.jpg': '' })).toMatchObject({
      code: 'missing-alt',
      line: FIRST,
    });
  });
});
