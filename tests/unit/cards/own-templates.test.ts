import { beforeAll, describe, expect, it } from 'vitest';
import type { CardElement } from '../../../integrations/group-blog/cards/element.ts';
import type { CardTemplate } from '../../../integrations/group-blog/cards/templates.ts';
import { cardOf, openCards } from '../../support/card.ts';

const words = (children: unknown): CardElement =>
  ({ type: 'div', props: { style: { display: 'flex' }, children } }) as CardElement;
const circle: Record<string, unknown> = { type: 'div' };
circle['props'] = { circle };

let usual: Buffer;
beforeAll(async () => {
  usual = (await (await openCards()).draw(cardOf())).bytes;
});

describe('a template of the site’s own', () => {
  it('draws the cards of its kind, and no others', async () => {
    const { draw, said } = await openCards({ templates: { post: ({ title }) => words(`My ${title}`) } });
    expect((await draw(cardOf())).bytes.equals(usual)).toBe(false);
    const others = { templates: { member: () => words('Another kind') } };
    expect((await (await openCards(others)).draw(cardOf())).bytes.equals(usual)).toBe(true);
    expect(said).toEqual([]);
  });

  it('that writes what no font has says so, each time', async () => {
    const templates = { post: (): CardElement => words('first 한국 text') };
    const { draw, said } = await openCards({ templates });
    await draw(cardOf());
    await draw(cardOf());
    const sentence = expect.stringContaining('its template writes "한국", which no font has') as string;
    expect(said).toEqual([sentence, sentence]);
  });

  it.each<[string, unknown, string]>([
    ['throws', (): unknown => JSON.parse('{'), 'JSON'],
    [
      'throws no error',
      () => {
        // eslint-disable-next-line @typescript-eslint/only-throw-error -- a site's own module may
        throw 'a word';
      },
      'a word',
    ],
    ['is no function', 'post', 'not a function'],
    ['gives back nothing', () => undefined, 'no element, as { type, props }'],
    ['gives back null', () => null, 'no element, as { type, props }'],
    ['gives back text', () => 'Bread', 'no element, as { type, props }'],
    ['gives back a list', () => [words('Bread')], 'no element, as { type, props }'],
    ['gives back a promise', () => Promise.resolve(words('Bread')), 'no element, as { type, props }'],
    ['gives back an element in itself', () => circle, 'circular'],
    ['has nothing where an element should be', () => words([undefined]), ''],
    [
      'names a picture that is not there',
      () => ({
        type: 'img',
        props: {
          style: {},
          picture: { file: 'no.png', version: '', shape: 'square', width: 9, height: 9 },
        },
      }),
      'no.png is not there',
    ],
  ])('that %s is named, and the usual card drawn', async (_, template, why) => {
    const templates = { post: template as CardTemplate };
    const { draw, said } = await openCards({ templates });
    expect((await draw(cardOf())).bytes.equals(usual)).toBe(true);
    expect(said).toEqual([
      expect.stringMatching(/^cardTemplates\['post'\] fails, so the usual card is drawn: /),
    ]);
    expect(said[0]).toContain(why);
  });

  it('of no kind that there is, is named', async () => {
    const { said } = await openCards({ templates: { posts: () => words('') } as object });
    expect(said).toEqual([
      'cardTemplates has "posts", which is no kind of card; these are: post, guest-post, co-authored-post, challenge-post, ' +
        'member, challenge, finished-challenge, progress, community, offer, conversations, week, focus, site',
    ]);
  });
});
