import type { Network } from '../network/network.ts';
import type { ProgressSummary } from '../views/progress-summary.ts';
import type { Person } from '../views/person.ts';
import { possessive, type PostItem } from '../views/post-item.ts';
import type { CardModel, CardPerson } from './card-model.ts';

const toCardPerson = ({ name, initials, shade }: Person): CardPerson => ({ name, initials, shade });

/** Someone whose name stands on the card already. */
const face = (person: Person): CardPerson => ({ ...toCardPerson(person), name: '' });

export function siteCard({ title, description }: Pick<Network, 'title' | 'description'>): CardModel {
  return { eyebrow: '', title, text: description, people: [], strip: [], network: '' };
}

/** A guest post names its host above the title, and shows both faces. */
export function postCard(post: PostItem, network: string): CardModel {
  const day = post.day ? `${post.day.text} · ${post.day.challenge}` : post.dateText;
  return {
    eyebrow: post.isGuestPost ? `Guest post at ${possessive(post.host.name)} blog` : day,
    title: post.title,
    text: '',
    people: [...post.authors.map(toCardPerson), ...(post.isGuestPost ? [face(post.host)] : [])],
    strip: [],
    network,
  };
}

export function memberCard(member: Person, network: string): CardModel {
  return {
    eyebrow: member.kind,
    title: member.name,
    text: member.tagline ?? '',
    people: [face(member)],
    strip: [],
    network,
  };
}

export function progressCard(
  { person, challenge, headline, strip }: ProgressSummary,
  network: string,
): CardModel {
  return {
    eyebrow: challenge,
    title: headline,
    text: '',
    people: [toCardPerson(person)],
    strip,
    network,
  };
}
