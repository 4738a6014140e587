import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { redirectHtml } from '../../../integrations/group-blog/views/pages/redirect-html.ts';
import { siteOf } from '../../support/content.ts';

describe('the page at an old address', () => {
  it('is whole HTML in the network’s language, and leads on at once', () => {
    const site = siteOf({ network: { language: 'ar' } }, { base: '/net' });
    const html = redirectHtml(site, '/net/members/ann/');
    const $ = load(html);
    expect(html).toMatch(/^<!doctype html>\n<html lang="ar" dir="rtl">\n<head>/);
    expect($('title').text()).toBe('لهذه الصفحة الآن عنوان آخر.');
    expect($('meta[http-equiv=refresh]').attr('content')).toBe('0;url=/net/members/ann/');
    expect($('meta[name=robots]').attr('content')).toBe('noindex');
    expect($('link[rel=canonical]').attr('href')).toBe('https://example.org/net/members/ann/');
    expect($('body a').attr('href')).toBe('/net/members/ann/');
  });

  it('keeps an address in its attribute', () => {
    const path = '/a"><script>x</script>&amp;/';
    const $ = load(redirectHtml(siteOf({}), path));
    expect($('script')).toHaveLength(0);
    expect($('body a').attr('href')).toBe(path);
  });
});
