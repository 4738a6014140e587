import { describe, expect, it } from 'vitest';
import { serverOf } from '../../../integrations/group-blog/browser/mastodon-server.ts';

describe('somebody’s Mastodon server', () => {
  it.each([
    ['mastodon.social', 'mastodon.social'],
    ['  Mastodon.Social\n', 'mastodon.social'],
    ['https://mastodon.social/', 'mastodon.social'],
    ['http://mastodon.social', 'mastodon.social'],
    ['HTTPS://mastodon.social', 'mastodon.social'],
    ['https://mastodon.social/@me', 'mastodon.social'],
    ['mastodon.social/@me', 'mastodon.social'],
    ['@me@mastodon.social', 'mastodon.social'],
    ['me@mastodon.social', 'mastodon.social'],
    ['mastodon.social/share?text=another', 'mastodon.social'],
    ['social.example:8443', 'social.example:8443'],
    ['münchen.social', 'xn--mnchen-3ya.social'],
  ])('called %s is %s', (typed, server) => {
    expect(serverOf(typed)).toBe(server);
  });

  it.each([
    '',
    ' ',
    '@me',
    'mastodon',
    'https://',
    'my server',
    'mastodon. social',
    'mastodon.',
    '.social',
    'a..b',
    'javascript:alert(1)',
  ])('is not called "%s"', (typed) => {
    expect(serverOf(typed)).toBeNull();
  });
});
