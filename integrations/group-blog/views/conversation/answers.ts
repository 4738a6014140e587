import { PAGES } from '../../network/pages/pages.ts';
import type { Answer, Post } from '../../network/network.ts';
import { toPerson, type Person } from '../parts/person.ts';
import { linkedPostId } from '../parts/body-view.ts';
import type { Site } from '../site.ts';
import { directionOf } from '../../words/language.ts';

/** A post that is answered, or that answers, as the page of the other post shows it. */
export interface ConversationItem {
  title: string;
  url: string;
  /** The language of the title; null for an address outside the network. */
  language: string | null;
  direction: 'ltr' | 'rtl' | null;
  people: readonly Person[];
  /** The sentence of the answer that has the link; null where it has none. */
  quote: Quote | null;
}

export interface Quote {
  text: string;
  language: string;
  direction: 'ltr' | 'rtl';
}

/** Returns what a post answers, in the order of its `replyTo`. */
export function answersOf(site: Site, post: Post): ConversationItem[] {
  return post.answers.map((answer) => ({
    ...('post' in answer
      ? toItem(site, answer.post)
      : { title: new URL(answer.url).host, url: answer.url, language: null, direction: null, people: [] }),
    quote: quoteOf(site, post, answer),
  }));
}

/** Returns the posts that answer a post, oldest first. */
export function answersTo(site: Site, post: Post): ConversationItem[] {
  return post.answeredBy.map((answer) => ({
    ...toItem(site, answer),
    quote: quoteOf(site, answer, { post }),
  }));
}

function toItem(site: Site, { host, slug, title, language, authors }: Post): Omit<ConversationItem, 'quote'> {
  return {
    title,
    url: site.addresses.page(PAGES.post.make(host.id, slug)),
    language,
    direction: directionOf(language),
    people: authors.map((author) => toPerson(author, site)),
  };
}

/** Finds the sentence of an answer that has the link to what it answers. */
export function quoteOf(site: Site, { source, language }: Post, answered: Answer): Quote | null {
  const link = source.links.find(({ href, sentence }) => {
    if (sentence === '') return false;
    return 'post' in answered
      ? linkedPostId(site, source.path, href) === answered.post.id
      : withoutSlash(href) === withoutSlash(answered.url);
  });
  return link ? { text: link.sentence, language, direction: directionOf(language) } : null;
}

const withoutSlash = (url: string): string => url.replace(/\/$/, '');
