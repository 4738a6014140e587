import { describe, expect, it } from 'vitest';
import { candidateAddresses } from '../../../integrations/group-blog/cli/card/card-page.ts';

const ADDRESSES = {
  site: 'https://our.example',
  base: '/three/',
  prefix: '/blog',
  trailingSlash: 'always',
  format: 'directory',
} as const;

describe('the page that is meant with', () => {
  it.each([
    'members/ann',
    '/members/ann',
    '/members/ann/',
    '//members/ann',
    '/members/ann.html',
    '/members/ann/index.html',
    '/blog/members/ann/',
    '/three/members/ann/',
    '/three/blog/members/ann/',
    'https://our.example/three/blog/members/ann/?from=here#top',
    'http://localhost:4321/three/blog/members/ann',
    'http://127.0.0.1:4321/three/blog/members/ann',
    'cards/members/ann.png',
    'https://our.example/three/blog/cards/members/ann.png?v=0123456789',
  ])('%s is /members/ann/', (typed) => {
    expect(candidateAddresses(typed, ADDRESSES)[0]).toBe('/members/ann/');
  });

  it.each([
    ['', '/'],
    ['/', '/'],
    ['/three/blog', '/'],
    ['https://our.example/three/blog/', '/'],
    ['/cards/site.png', '/'],
    ['/cards/challenges/spring/ann.png', '/challenges/spring/ann/'],
    ['/tags/%E8%8C%B6/', '/tags/茶/'],
    ['/blog/', '/'],
  ])('%j is %s', (typed, page) => {
    expect(candidateAddresses(typed, ADDRESSES)[0]).toBe(page);
  });

  it('an old address that ends as a file does is that too', () => {
    expect(candidateAddresses('/2012/hello.html', ADDRESSES)).toEqual(['/2012/hello/', '/2012/hello.html/']);
  });

  it('an address of another host is none', () => {
    expect(() => candidateAddresses('https://other.example/members/ann/', ADDRESSES)).toThrow(
      '"https://other.example/members/ann/" is on another host: the network stands at https://our.example',
    );
    expect(candidateAddresses('https://other.example/members/ann/', { ...ADDRESSES, site: null })[0]).toBe(
      '/members/ann/',
    );
  });
});
