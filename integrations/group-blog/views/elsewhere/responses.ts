import type { Post, Response } from '../../network/network.ts';
import { cleanForeignHtml } from '../../safety/foreign-html.ts';
import { dateText } from '../../words/dates.ts';
import { initialsOf } from '../../words/letters.ts';
import { dayOf } from '../../network/joining/build-outside.ts';
import type { Site } from '../site.ts';
import { fitIntoPage } from '../parts/fit-into-page.ts';
import { finishForPage } from '../parts/page-body.ts';
import { shadeOf } from '../parts/person.ts';

/** What was said of a post elsewhere, apart from members' answers. */
export interface Responses {
  /** What has words, the oldest first. */
  said: readonly SaidItem[];
  /** "and 12 more"; null where all are shown. */
  more: string | null;
  /** Those who liked it, passed it on or noted it down; a row without faces is left out. */
  rows: readonly { label: string; faces: readonly Face[]; more: string | null }[];
}

export interface Face {
  name: string;
  /** Where they are, or else what they did; null where nobody knows. */
  url: string | null;
  initials: string;
  /** The number of the colour behind the initials, as of members. */
  shade: number;
}

interface SaidItem extends Face {
  /** "answered" */
  did: string;
  /** The sanitised words; empty where there are none. */
  html: string;
  /** Where it stands; null for a comment of an old blog. */
  source: string | null;
  date: string | null;
  dateText: string | null;
}

const MOST_SAID = 50;
const MOST_FACES = 30;

/** Gives what was said of a post elsewhere; null where nothing was. */
export function buildResponses(site: Site, { responses, id }: Post): Responses | null {
  if (responses.length === 0) return null;
  const { elsewhere: words, people } = site.network.words;
  const more = (count: number): string | null => (count > 0 ? people.more(count) : null);
  const of = (...types: Response['type'][]): Response[] =>
    responses.filter(({ type }) => types.includes(type));
  const said = of('reply', 'mention');
  const row = (label: (count: number) => string, type: Response['type']): Responses['rows'] => {
    const found = of(type);
    if (found.length === 0) return [];
    const faces = found.slice(0, MOST_FACES).map((one) => toFace(one, words.somebody));
    return [{ label: label(found.length), faces, more: more(found.length - faces.length) }];
  };
  return {
    said: said.slice(0, MOST_SAID).map((one, index) => toSaid(site, one, `${id} ${index}`)),
    more: more(said.length - MOST_SAID),
    rows: [...row(words.likes, 'like'), ...row(words.reposts, 'repost'), ...row(words.bookmarks, 'bookmark')],
  };
}

function toFace({ name, home, url }: Response, somebody: string): Face {
  const shown = name ?? somebody;
  return { name: shown, url: home ?? url, initials: initialsOf(shown), shade: shadeOf(shown) };
}

function toSaid({ network }: Site, response: Response, id: string): SaidItem {
  const { url, published, html, type } = response;
  const date = published === null ? null : dayOf(published, network.timezone).date;
  const clean = cleanForeignHtml(html ?? '', url ?? 'https://here.invalid/').html;
  const words = network.words.body;
  const context = {
    resolve: (href: string) => href,
    idPrefix: id.replace(/[ /]/g, '-'),
    trustedLinks: [],
    words,
  };
  return {
    ...toFace(response, network.words.elsewhere.somebody),
    did: network.words.elsewhere.did[type],
    html: finishForPage(fitIntoPage(clean, context), { words, hasFirstPicture: false }),
    source: url,
    date,
    dateText: date && dateText(date, network.language),
  };
}
