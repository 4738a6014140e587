import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { toFeedHtml } from '../../../integrations/group-blog/feeds/item-html.ts';

const PAGE = 'https://example.org/network/posts/ann/hello/';
const cleaned = (html: string): ReturnType<typeof load> => load(toFeedHtml(html, PAGE), null, false);

describe('a body away from its page', () => {
  it.each([
    ['/a/', 'https://example.org/a/'],
    ['./a.jpg', `${PAGE}a.jpg`],
    ['../b/', 'https://example.org/network/posts/ann/b/'],
    ['#note-1', `${PAGE}#note-1`],
    ['?page=2', `${PAGE}?page=2`],
    ['//cdn.example/a.jpg', 'https://cdn.example/a.jpg'],
    ['https://ann.example/?a=b&c=d', 'https://ann.example/?a=b&c=d'],
    ['https://ann.example/日本 1/', 'https://ann.example/%E6%97%A5%E6%9C%AC%201/'],
    ['mailto:ann@ann.example', 'mailto:ann@ann.example'],
    ['https://', undefined],
    ['javascript:alert(1)', undefined],
    [' java\tscript:alert(1)', undefined],
    ['vbscript:x', undefined],
  ])('has for %j the address %s', (address, expected) => {
    const escaped = address.replaceAll('&', '&amp;');
    const $ = cleaned(
      `<a href="${escaped}">a</a><img src="${escaped}" alt=""><video poster="${escaped}"></video><q cite="${escaped}">q</q>`,
    );
    expect([
      $('a').attr('href'),
      $('img').attr('src'),
      $('video').attr('poster'),
      $('q').attr('cite'),
    ]).toEqual([expected, expected, expected, expected]);
    expect($.text()).toBe('aq');
  });

  it('has one address of each picture', () => {
    const $ = cleaned(
      '<picture><source srcset="/a.avif"><img src="/a.jpg" srcset="/a.jpg 1x, /b.jpg 2x" sizes="100vw" alt="A" width="3" height="2"></picture>',
    );
    expect($('source').length).toBe(0);
    expect($('img').attr()).toEqual({ src: 'https://example.org/a.jpg', alt: 'A', width: '3', height: '2' });
  });

  it('keeps its words, whatever they are', () => {
    const text = '< & > " \' ]]> é 🍞';
    const $ = cleaned(`<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`);
    expect($('p').text()).toBe(text);
  });

  it('keeps what its parts mean', () => {
    const html = `<h2>Bread</h2>
<p dir="rtl" lang="ar">خبز</p>
<ol start="3" reversed><li value="9">a</li></ol>
<table><thead><tr><th scope="col" colspan="2">b</th></tr></thead></table>
<figure><img src="https://example.org/a.jpg" alt="A loaf" width="3" height="2"><figcaption>c</figcaption></figure>
<blockquote cite="https://ann.example/"><p>d</p></blockquote>
<details open><summary>e</summary>f</details>
<time datetime="2026-03-02">today</time> <del>g</del> <kbd>h</kbd> <abbr title="long">i</abbr>
<pre><code>  j
 k</code></pre>`;
    expect(toFeedHtml(html, PAGE)).toBe(html);
  });

  it.each([
    [
      '<p class="x" style="color:red" data-x="1" onclick="x()" role="note" aria-label="x" tabindex="0">a</p>',
      '<p>a</p>',
    ],
    ['<p>a<script>x()</script><style>p{}</style><noscript>b</noscript></p>', '<p>a</p>'],
    ['<p>a</p><!-- b --><svg><path d="M0"/></svg><button>c</button><iframe src="/x"></iframe>', '<p>a</p>'],
    ['<p>a <b<i>c</p>', '<p>a c</p>'],
    ['<p>]]><A</p>', '<p>]]&gt;</p>'],
    ['<p>a<span aria-hidden="true">→</span><span hidden>b</span></p>', '<p>a</p>'],
    [
      '<span class="line"><span style="color:red">a</span> <span lang="ja">b</span></span>',
      'a <span lang="ja">b</span>',
    ],
    ['<h2 id="a-b">A b<a href="#a-b" class="anchor">#</a></h2>', '<h2>A b</h2>'],
    ['<h2 id="a-b"><a href="#a-b">A <em>b</em></a></h2>', '<h2>A <em>b</em></h2>'],
    [
      '<td style="text-align: right">1</td><th style="text-align:center">a</th>',
      '<td align="right">1</td><th align="center">a</th>',
    ],
    [
      '<li><input type="checkbox" disabled checked> a</li><li><input type="checkbox" disabled> b</li>',
      '<li>☑ a</li><li>☐ b</li>',
    ],
  ])('makes of %s only %s', (html, expected) => {
    expect(toFeedHtml(html, PAGE)).toBe(expected);
  });

  it('keeps links of headings that lead elsewhere', () => {
    const $ = cleaned('<h2 id="a">See <a href="/b/">b</a> and <a href="#c">c</a></h2>');
    expect($('h2').text()).toBe('See b and c');
    expect($('a').length).toBe(2);
  });

  it('has footnotes that lead there and back, and no other ids', () => {
    const $ = cleaned(
      `<h2 id="top">Top</h2><p>So<sup><a href="#ann-hello-fn-1" id="ann-hello-fnref-1" data-footnote-ref aria-describedby="footnote-label">1</a></sup>.</p>
<section data-footnotes class="footnotes"><h2 class="sr-only" id="footnote-label">Footnotes</h2>
<ol><li id="ann-hello-fn-1">Or so. <a href="#ann-hello-fnref-1" data-footnote-backref aria-label="Back">↩</a></li></ol></section>`,
    );
    const [there = '', back = ''] = $('a')
      .toArray()
      .map((link) => $(link).attr('href') ?? '');
    expect([there, back]).toEqual([`${PAGE}#ann-hello-fn-1`, `${PAGE}#ann-hello-fnref-1`]);
    expect($(`[id="${there.split('#')[1]}"]`).text()).toContain('Or so.');
    expect($(`[id="${back.split('#')[1]}"]`).text()).toBe('1');
    expect($('[id]').length).toBe(2);
  });
});
