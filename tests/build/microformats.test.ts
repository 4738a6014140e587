import { cpSync } from 'node:fs';
import { mf2 } from 'microformats-parser';
import { beforeAll, describe, expect, it } from 'vitest';
import { readDist, type Dist } from '../support/dist.ts';
import { createSite } from '../support/site.ts';

const HOST = 'https://three.example';

let dist: Dist;

/** What another site's reader finds on a page. */
const itemsOf = (address: string): ReturnType<typeof mf2>['items'] =>
  mf2(dist.text(`${address}index.html`), { baseUrl: HOST + address }).items;

const card = (name: string, member: string): unknown =>
  expect.objectContaining({
    type: ['h-card'],
    properties: expect.objectContaining({ name: [name], url: [`${HOST}/members/${member}/`] }) as unknown,
  });

beforeAll(async () => {
  const site = createSite('three-members');
  site.write(
    'content/posts/ben/picture-day/index.md',
    `${site.read('content/posts/ben/picture-day/index.md')}\nFirst this. What [Ann said](/posts/ann/hello/) is right. Then that.\n`,
  );
  // A face stands beside a name that is another's too: the host's is no picture of a guest's post.
  cpSync(site.path('content/posts/ben/picture-day/square.png'), site.path('content/members/ann.png'));
  site.write(
    'content/members/ann.md',
    site.read('content/members/ann.md').replace('kind:', 'avatar: ./ann.png\nkind:'),
  );
  expect(await site.build()).toMatchObject({ status: 0 });
  dist = readDist(site.path('dist'));
});

describe('microformats', () => {
  it('tell of a post all that its readers see', () => {
    const [entry, ...others] = itemsOf('/posts/ann/guest/');
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      type: ['h-entry'],
      properties: {
        name: ['A guest writes'],
        url: [`${HOST}/posts/ann/guest/`],
        published: ['2026-03-01'],
        author: [card('Cleo Cruz', 'cleo'), card('Ben Bell', 'ben')],
        content: [{ value: expect.stringContaining('Guests bring cake.') as unknown }],
      },
    });
  });

  it('tell what a post answers and is answered by, with the sentence around the link', () => {
    const [answer] = itemsOf('/posts/ben/picture-day/');
    expect(answer?.properties['in-reply-to']).toMatchObject([
      { type: ['h-cite'], properties: { name: ['Hello'], url: [`${HOST}/posts/ann/hello/`] } },
    ]);
    const [answered] = itemsOf('/posts/ann/hello/');
    expect(answered?.properties['category']).toEqual(['Early risers', 'greetings']);
    expect(answered?.properties['comment']).toMatchObject([
      {
        type: ['h-cite'],
        properties: {
          name: ['Picture day'],
          url: [`${HOST}/posts/ben/picture-day/`],
          author: [card('Ben Bell', 'ben')],
          published: [expect.stringMatching(/^\d{4}-\d\d-\d\d$/)],
        },
      },
    ]);
    for (const [page, title] of [
      ['/posts/ann/hello/', 'The conversation'],
      ['/posts/ben/picture-day/', 'In answer to'],
    ] as const) {
      const quote = dist.page(page)(`[aria-label="${title}"] blockquote`).text().trim();
      expect(quote).toBe('What Ann said is right.');
    }
  });

  it('tell whose face it is', () => {
    const [entry] = itemsOf('/posts/ann/hello/');
    expect(entry?.properties['author']).toMatchObject([
      { properties: { name: ['Ann Abbot'], url: [`${HOST}/members/ann/`], photo: [expect.anything()] } },
    ]);
    expect(entry?.properties).not.toHaveProperty('photo');
    expect(itemsOf('/posts/ann/guest/')[0]?.properties).not.toHaveProperty('photo');
    expect(itemsOf('/members/ann/')[0]?.properties).toHaveProperty('photo');
  });

  it('tell who a member is, and list their posts', () => {
    const [member, feed] = itemsOf('/members/ann/');
    expect(member).toMatchObject({
      type: ['h-card'],
      properties: {
        name: ['Ann Abbot'],
        note: ['Bread.'],
        uid: [`${HOST}/members/ann/`],
        url: [`${HOST}/members/ann/`, 'https://ann.example', 'https://social.example/@ann'],
        email: ['mailto:ann@ann.example'],
      },
    });
    expect(feed?.type).toEqual(['h-feed']);
    expect(feed?.children).toMatchObject([
      { type: ['h-entry'], properties: { name: ['Hello'], url: [`${HOST}/posts/ann/hello/`] } },
    ]);
  });

  it('have a feed of every list of posts', () => {
    for (const page of ['/', '/posts/', '/tags/greetings/', '/communities/early/', '/challenges/week/']) {
      const feed = itemsOf(page).find(({ type }) => type?.includes('h-feed'));
      expect.soft(feed?.children?.length, page).toBeGreaterThan(0);
    }
  });
});

describe('the answer row', () => {
  it('has the author’s own addresses, and links into the forge', () => {
    const $ = dist.page('/posts/ann/hello/');
    const links = $('.gb-answer a')
      .toArray()
      .map((link) => [$(link).text().trim(), $(link).attr('href')?.split('?')[0]]);
    expect(links).toEqual([
      ['at ann.example', 'https://ann.example'],
      ['on Mastodon', 'https://social.example/@ann'],
      ['by mail', 'mailto:ann@ann.example'],
      ['Answer this post', 'https://github.com/example/three/new/main'],
      ['I shared this', 'https://github.com/example/three/new/main'],
      ['Edit this post', 'https://github.com/example/three/edit/main/content/posts/ann/hello.md'],
    ]);
    expect(dist.page('/members/ann/')('main').text()).toContain('Write a guest post for Ann Abbot');
    expect(dist.page('/members/cleo/')('main').text()).not.toContain('Write a guest post');
  });
});
