import { describe, expect, it } from 'vitest';
import { load } from 'cheerio';
import { fitIntoPage } from '../../../integrations/group-blog/views/parts/fit-into-page.ts';
import { wordsIn } from '../../../integrations/group-blog/words/words.ts';
import type { BodyContext } from '../../../integrations/group-blog/views/parts/body-view.ts';

const PLAIN: BodyContext = {
  resolve: (href) => href,
  idPrefix: 'ann-hello',
  trustedLinks: [],
  words: wordsIn('en').body,
};

describe('the headings in a body', () => {
  it.each([
    // As written, and as they stand below the page's h1.
    ['1 2 6', '2 3 4'],
    ['2 3 2', '2 3 2'],
    ['3 4 3 2', '2 3 2 2'],
    ['2 4 3 4', '2 3 3 4'],
    ['2 1 2', '2 2 3'],
    ['6', '2'],
    ['1 2 3 4 5 6', '2 3 4 5 6 6'],
  ])('of the levels %s stand below the page’s own as %s', (written, fitted) => {
    const html = (levels: string): string =>
      levels.replace(/\d/g, (level) => `<h${level} id="a">A <em>b</em></h${level}>`);
    expect(fitIntoPage(html(written), PLAIN)).toBe(html(fitted));
  });

  it('stand apart from that of the footnotes, which belong to the whole body', () => {
    const footnotes = '<section class="footnotes"><h2 id="footnote-label">Footnotes</h2></section>';
    expect(fitIntoPage(`<h1>A</h1>${footnotes}`, PLAIN)).toBe(`<h2>A</h2>${footnotes}`);
  });
});

describe('footnotes', () => {
  const made = (title: string, back: string, sign: string): string =>
    `<section data-footnotes class="footnotes"><h2 id="footnote-label" class="sr-only">${title}</h2>` +
    ['1', '1-2']
      .map(
        (place) =>
          `<a href="#a" data-footnote-backref aria-label="${back}${place}" class="data-footnote-backref">${sign}</a>`,
      )
      .join(' ') +
    '</section>';

  it.each([
    ['en', made('Footnotes', 'Back to reference ', '↩')],
    ['ar', made('الحواشي', 'عودة إلى موضع الحاشية ', '↪')],
  ])('are said in the words of %s', (language, expected) => {
    const words = wordsIn(language).body;
    expect(fitIntoPage(made('Footnotes', 'Back to reference ', '↩'), { ...PLAIN, words })).toBe(expected);
  });
});

describe('the links in a body', () => {
  const resolve = (href: string): string | null => (href === '/gone/' ? null : `/network${href}`);
  const rewritten = (html: string): string => fitIntoPage(html, { ...PLAIN, resolve });

  it('get their address, and keep what else they have', () => {
    const $ = load(
      rewritten('<p>See <a class="x" href="/a/?b=1&amp;c=2">an <em>oven</em></a>.</p>'),
      null,
      false,
    );
    expect($('a').attr()).toEqual({ class: 'x', href: '/network/a/?b=1&c=2' });
    expect($('a em').text()).toBe('oven');
    expect($('p').text()).toBe('See an oven.');
  });

  it('become their words where they lead nowhere', () => {
    const $ = load(
      rewritten('<p>See <a href="/gone/">an <em>old</em> oven</a>, <a href="/a/">this</a>.</p>'),
      null,
      false,
    );
    expect($('a').length).toBe(1);
    expect($('p').text()).toBe('See an old oven, this.');
    expect($('p > em').text()).toBe('old');
  });

  it.each([
    '<p>No links &amp; none &lt;a href="/gone/"&gt;</p>',
    '<p><a id="here">An anchor</a></p>',
    '<pre><code>&lt;a href="/a/"&gt;</code></pre>',
  ])('leave the rest as it is: %s', (html) => {
    expect(load(rewritten(html), null, false).html()).toBe(load(html, null, false).html());
  });
});

describe('a link around a picture', () => {
  const resolve = (href: string): string | null => (href.endsWith('.png') ? null : `/network${href}`);
  const hrefIn = (html: string): string | undefined =>
    load(fitIntoPage(html, { ...PLAIN, resolve }), null, false)('a').attr('href');

  it.each(['./a.png', 'a.png', 'img/a.PNG'])('leads to where the picture is shown from: %s', (href) => {
    expect(hrefIn(`<p><a href="${href}"><img alt="A cat" src="/_astro/a.x1.webp"></a></p>`)).toBe(
      '/_astro/a.x1.webp',
    );
  });

  it.each([
    ['<a href="/posts/"><img alt="A cat" src="/_astro/a.x1.webp"></a>', '/network/posts/'],
    ['<a href="./a.png">a cat</a>', undefined],
    ['<img alt="A cat" src="/_astro/a.x1.webp"><a href="./a.png">a cat</a>', undefined],
  ])('is another one elsewhere: %s', (html, href) => {
    expect(hrefIn(html)).toBe(href);
  });
});

describe('a link to a heading of the same body', () => {
  it.each([
    ['caf\u00E9', '#cafe\u0301'],
    ['cafe\u0301', '#caf\u00E9'],
    ['cafe\u0301', '#caf%C3%A9'],
    ['\uBE75', '#\u1108\u1161\u11BC'],
    ['ti\u1EBFng-vi\u1EC7t', '#tie\u0302\u0301ng-vie\u0323\u0302t'],
  ])('leads to the id %s as it is, from %s', (id, href) => {
    const $ = load(fitIntoPage(`<p><a href="${href}">On</a></p><h2 id="${id}">One</h2>`, PLAIN), null, false);
    expect(decodeURI($('a').attr('href') ?? '')).toBe(`#${id}`);
    expect($('h2').attr('id')).toBe(id);
  });

  it('leads to the one of two headings that is written alike', () => {
    const html = '<a href="#cafe\u0301">On</a><h2 id="caf\u00E9">One</h2><h2 id="cafe\u0301">Two</h2>';
    expect(fitIntoPage(html, PLAIN)).toBe(html);
  });

  it('is let be where letters differ, and in other pages', () => {
    const html = '<a href="#cafe">On</a><a href="/a/#cafe\u0301">There</a><h2 id="caf\u00E9">One</h2>';
    expect(fitIntoPage(html, PLAIN)).toBe(html);
  });
});

describe('an id that the page has itself', () => {
  it.each(['main-content', 'day-5'])('is not given to a heading: %s', (id) => {
    expect(fitIntoPage(`<h2 id="${id}">One</h2>`, PLAIN)).toBe('<h2>One</h2>');
  });

  it('is another’s where it only begins so', () => {
    const html = '<h2 id="day-5-rain">One</h2>';
    expect(fitIntoPage(html, PLAIN)).toBe(html);
  });
});

describe('the footnotes in a body', () => {
  it('have the post in their ids, and lead to each other', () => {
    const html =
      '<p>So<a href="#user-content-fn-1" id="user-content-fnref-1">1</a></p><li id="user-content-fn-1">Or so.</li>';
    const $ = load(fitIntoPage(html, PLAIN), null, false);
    expect($('a').attr()).toEqual({ href: '#ann-hello-fn-1', id: 'ann-hello-fnref-1' });
    expect($('li').attr('id')).toBe('ann-hello-fn-1');
  });
});

describe('an unseen break in a body', () => {
  it.each(['\u000B', '\u000C', '\u001F', '\u0085', '\u2028', '\u2029'])('is a space: %j', (sign) => {
    expect(fitIntoPage(`<p>Two lines${sign}in one</p>`, PLAIN)).toBe('<p>Two lines in one</p>');
  });
});

describe('the rest of a body', () => {
  const resolve = (href: string): string | null => (href === '/gone/' ? null : `/network${href}`);

  it.each([
    {
      why: 'its spelling',
      html: '<P CLASS=x>It&#39;s <a href="/a/">on</a\n>, &lt;a href="/a/"></p><hr/>',
      fitted: '<P CLASS=x>It&#39;s <a href="/network/a/">on</a\n>, &lt;a href="/a/"></p><hr/>',
    },
    {
      why: 'what only looks like a tag',
      html: '<p title="<a href=\'/a/\'>"><!-- <a href="/a/"> --><a href="/gone/">off</a></p>',
      fitted: '<p title="<a href=\'/a/\'>"><!-- <a href="/a/"> -->off</p>',
    },
    {
      why: 'scripts of the site’s own components',
      html: '<script>const html = "<h1><a href=\'/a/\'>";</script><a href="/a/">on</a >',
      fitted: '<script>const html = "<h1><a href=\'/a/\'>";</script><a href="/network/a/">on</a >',
    },
    {
      why: 'what stands in a link that leads nowhere, and in a heading',
      html: '<h1><a href="/gone/"><img src="x" alt=""> A <em>b</em></a > c</h1\n><h2>d</h2>',
      fitted: '<h2><img src="x" alt=""> A <em>b</em> c</h2><h3>d</h3>',
    },
    {
      why: 'a link that is never closed',
      html: '<p><a href="/gone/">One <b>two</b></p><p><a href="/a/">three</p>',
      fitted: '<p>One <b>two</b></p><p><a href="/network/a/">three</p>',
    },
    {
      why: 'quotes in addresses',
      html: '<a href="/a/?q=%22&quot;&amp;b" title="&quot;">on</a>',
      fitted: '<a href="/network/a/?q=%22&quot;&amp;b" title="&quot;">on</a>',
    },
  ])('keeps $why', ({ html, fitted }) => {
    expect(fitIntoPage(html, { ...PLAIN, resolve })).toBe(fitted);
  });
});
