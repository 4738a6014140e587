import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { finishForPage } from '../../../integrations/group-blog/views/parts/page-body.ts';
import { wordsIn } from '../../../integrations/group-blog/words/words.ts';

const { body: words } = wordsIn('en');
const finished = (html: string, hasFirstPicture = false): string =>
  finishForPage(html, { words, hasFirstPicture });

describe('what may be wider than the page', () => {
  it('is reached with the keyboard: code', () => {
    expect(finished('<pre class="a"><code>b &lt; c</code></pre>')).toContain(
      '<pre class="a" tabindex="0"><code>b &lt; c</code></pre>',
    );
  });

  it('is left as it is where a highlighter has seen to it', () => {
    const html = '<pre class="astro-code" style="color:#fff" tabindex="0"><code>a</code></pre>';
    expect(finished(html)).toContain(html);
  });

  it('is reached with the keyboard: tables, each in one box', () => {
    const inner = '<table><tr><td>2</td></tr></table>';
    const outer = `<table><tr><td>1 ${inner}</td></tr></table>`;
    const $ = load(finished(`<p>a</p>${outer}${inner}<p>b</p>`), null, false);
    const boxes = $('.gb-scroll');
    expect(boxes.length).toBe(2);
    expect(boxes.attr()).toMatchObject({ tabindex: '0', role: 'group', 'aria-label': 'Table' });
    expect(boxes.toArray().map((box) => $(box).html())).toEqual(
      [outer, inner].map((html) => load(html, null, false).html()),
    );
    expect($('p').text()).toBe('ab');
  });
});

describe('code', () => {
  const box = (html: string): ReturnType<typeof load> => load(finished(html), null, false);

  it('has the name of its language, and a button that is hidden until its script runs', () => {
    const $ = box('<p>a</p><pre data-language="c&lt;"><code>b</code></pre><p>c</p>');
    expect($('.gb-code-box').text()).toBe('c<Copy the codeb');
    expect($('.gb-code-box > .gb-code-name').text()).toBe('c<');
    expect($('.gb-code-box > button[hidden][type="button"]')).toHaveLength(1);
    expect($('p').text()).toBe('ac');
  });

  it.each(['', ' data-language="plaintext"'])('has no name without a language: <pre%s>', (attributes) => {
    expect(box(`<pre${attributes}>b</pre>`)('.gb-code-name')).toHaveLength(0);
  });
});

describe('a picture', () => {
  const figures = (html: string): ReturnType<typeof load> => load(finished(html), null, false);

  it('that stands alone and has a title is a figure with a caption', () => {
    const $ = figures('<p>\n<img src="a.png" alt="A" title="Bread &#x26; &#x3C;b>"> </p><p>b</p>');
    expect($('figure > img[alt="A"]')).toHaveLength(1);
    expect($('figure > figcaption').text()).toBe('Bread & <b>');
    expect($('p').text()).toBe('b');
  });

  it.each([
    '<p>Look: <img src="a.png" alt="A" title="B"></p>',
    '<p><img src="a.png" alt="A" title="B"><img src="b.png" alt="C"></p>',
    '<p><img src="a.png" alt="A"></p>',
    '<img src="a.png" alt="A" title="B">',
  ])('is none where it does not: %s', (html) => {
    expect(figures(html)('figure')).toHaveLength(0);
  });
});

describe('a cell', () => {
  it.each([
    ['<td style="text-align: right">1</td>', '<td class="gb-align-right">1</td>'],
    ['<td align="CENTER" colspan="2">1</td>', '<td colspan="2" class="gb-align-center">1</td>'],
    ['<td align="char">1</td>', '<td align="char">1</td>'],
  ])('is aligned without style and obsolete attributes: %s', (cell, aligned) => {
    expect(finished(`<table><tr>${cell}</tr></table>`)).toContain(aligned);
  });
});

it('gives the box of a task a name that says whether it is done', () => {
  const $ = load(
    finished(
      '<li><input type="checkbox" checked disabled/> a</li><li><input type="checkbox" disabled> b</li>',
    ),
    null,
    false,
  );
  expect(
    $('input')
      .toArray()
      .map((box) => $(box).attr('aria-label')),
  ).toEqual(['Done', 'Not done yet']);
  expect($('li').text()).toBe(' a b');
});

describe('pictures', () => {
  const FACE = '<img class="gb-avatar" src="/face.webp" alt="" loading="lazy">';
  const PICTURE = '<img src="/a.webp" alt="A" loading="lazy" width="1600" height="800">';
  const loadingOf = (html: string): (string | undefined)[] => {
    const $ = load(html, null, false);
    return $('img')
      .toArray()
      .map((image) => `${$(image).attr('loading') ?? ''} ${$(image).attr('fetchpriority') ?? ''}`.trim());
  };

  it('are loaded when they are needed, but the first one of the page at once', () => {
    const body = FACE + PICTURE + PICTURE;
    expect(loadingOf(finished(body, true))).toEqual(['lazy', 'eager high', 'lazy']);
    expect(loadingOf(finished(body))).toEqual(['lazy', 'lazy', 'lazy']);
  });

  it('have copies that are told apart by their widths', () => {
    const copies = (srcset: string, others: string): string | undefined =>
      load(
        finished(`<img alt="A" src="/a.webp" srcset="${srcset}" ${others}>`),
        null,
        false,
      )('img').attr('srcset');
    const densities = '/a_1.webp 0.6666666666666666x, /a.webp 1x';
    expect(copies(densities, 'sizes="100vw" width="1200"')).toBe('/a_1.webp 800w, /a.webp 1200w');
    expect(copies(densities, 'width="1200"'), 'a picture of the site’s own').toBe(densities);
  });
});
