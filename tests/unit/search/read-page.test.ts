import { describe, expect, it } from 'vitest';
import { pagefindHtml, shownFragment } from '../../../integrations/group-blog/search/pagefind-page.ts';
import { readSearchedPage, type SearchedPage } from '../../../integrations/group-blog/search/read-page.ts';

function pageOf(body: string): SearchedPage {
  const page = readSearchedPage(
    `<html lang="en"><head><title>data-pagefind-body</title></head><body>${body}`,
  );
  if (!page) throw new Error('This is no page for the search');
  return page;
}
const textOf = ({ blocks }: SearchedPage): string =>
  blocks
    .map(
      ({ tag, words }) =>
        `${tag}: ${words
          .map(({ shown }) => shown)
          .join('')
          .trim()}`,
    )
    .join('\n');

describe('a built page', () => {
  it('is none of the search’s without its attribute, even if its words name that', () => {
    expect(readSearchedPage('<main>Words</main>')).toBeNull();
    expect(readSearchedPage('<p>data-pagefind-body</p><main>Words</main>')).toBeNull();
    expect(readSearchedPage('data-pagefind-body')).toBeNull();
  });

  it('has the words of its body, by headings and lines, without what is left out', () => {
    const page = pageOf(`<p>Menu</p>
      <article data-pagefind-body>
        <h1>A <em>small</em>thing</h1><p data-pagefind-ignore>By Ann <b>and Ben</b></p>
        <p>First<br>line, &amp; <a href="/">sec</a>ond.</p><ul><li>one</li><li><label><input type="checkbox"> two</label></li></ul>
        <h3>漢<ruby>字<rt>じ</rt></ruby></h3><pre><code>let a\n  = 1</code></pre>
        <script>no()</script><style>p {}</style><svg><text>no</text></svg>
      </article><footer>No</footer>`);
    expect(textOf(page)).toBe(
      ['h1: A smallthing', 'p: First line, & second.', 'p: one', 'p: two', 'h3: 漢字', 'p: let a = 1'].join(
        '\n',
      ),
    );
  });

  it('says its facts, filters and date, and its title’s language', () => {
    const page =
      pageOf(`<div data-pagefind-body><h1 data-pagefind-meta="title" lang="ar" dir="rtl">A <i>b</i></h1>
      <p hidden data-pagefind-ignore><a data-pagefind-meta="url[href]" href="/a/"></a>
      <span data-pagefind-meta="about">By  A &amp; B</span><span data-pagefind-filter="tag">x</span><span data-pagefind-filter="tag">y</span>
      <span data-pagefind-sort="date">2026-03-02</span></p></div>`);
    expect(page).toMatchObject({ title: 'A b', language: 'ar', direction: 'rtl', date: '2026-03-02' });
    expect(Object.fromEntries(page.meta)).toEqual({ title: 'A b', url: '/a/', about: 'By A & B' });
    expect(Object.fromEntries(page.filters)).toEqual({ tag: ['x', 'y'] });
  });

  it('is called by its first heading where it says no title', () => {
    expect(pageOf('<main data-pagefind-body><h2>Two</h2><h1>One, really</h1></main>').title).toBe(
      'One, really',
    );
  });
});

describe('what Pagefind gets', () => {
  const page = pageOf(`<main data-pagefind-body><h1 data-pagefind-meta="title">L’été</h1>
    <p data-pagefind-ignore><a data-pagefind-meta="url[href]" href="/posts/ann/"></a><b data-pagefind-meta="about">By Ann</b>
    <b data-pagefind-meta="author">Łucja</b><b data-pagefind-filter="member">A &lt;b> & "c"</b></p>
    <p>書く</p></main>`);

  it('are the words as they are searched, and facts that may be searched', () => {
    const html = pagefindHtml(page, 'fr');
    expect(html).toMatch(/^<html lang="fr">.*<h1>L-été <\/h1><p>書く く0 <\/p>/);
    expect(html).toContain('<span data-pagefind-meta="title">L-été</span>');
    expect(html).toContain('<span data-pagefind-meta="author">Lucja</span>');
    expect(html).toContain('<span data-pagefind-filter="member">A &lt;b> &amp; &quot;c&quot;</span>');
    expect(html).toContain('<span data-pagefind-sort="date">0000-01-01</span>');
    expect(html).not.toMatch(/meta="(?:url|about)"/);
  });

  it('becomes what readers see, if the words are still those', () => {
    const fragment = { url: '/a/', content: 'L-été 書く く0', meta: { title: 'L-été' }, anchors: [{}] };
    expect(shownFragment(fragment, page)).toEqual({
      url: '/a/',
      content: 'L’été · \u200B書\u200Bく · ',
      meta: { title: 'L’été', url: '/posts/ann/', about: 'By Ann', author: 'Łucja' },
      anchors: [],
    });
    expect(shownFragment({ ...fragment, content: 'L-été 書 く' }, page)).toBeNull();
  });
});
