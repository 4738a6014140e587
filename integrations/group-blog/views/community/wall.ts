import { PAGES } from '../../network/pages/pages.ts';
import type { Act, ActKind, Member } from '../../network/network.ts';
import { dateText } from '../../words/dates.ts';
import { directionOf } from '../../words/language.ts';
import type { LinkedSite } from '../site.ts';
import type { Link } from '../parts/link.ts';
import { toPerson, type Person } from '../parts/person.ts';

/** One thing that somebody did for somebody else, on the page of one of them. */
export interface WallItem {
  /** The other one. */
  person: Person;
  /** Whether the member of the page did it for the other one. */
  isGiven: boolean;
  kind: ActKind;
  date: string;
  dateText: string;
  /** The post that it was about, or in which it was done. */
  post: (Link & { language: string; direction: 'ltr' | 'rtl' }) | null;
  /** Where it can be seen elsewhere, by the host of the address. */
  seen: Link | null;
  /** The note of who did it; empty where there is none. */
  note: string;
}

/** @param of whose page it is on. */
export function toWallItem({ addresses, network }: LinkedSite, act: Act, of: Member): WallItem {
  const { by, to, kind, date, post, file } = act;
  const { language } = network;
  return {
    person: toPerson(by === of ? to : by, { addresses, network }),
    isGiven: by === of,
    kind,
    date,
    dateText: dateText(date, language),
    post: post && {
      text: post.title,
      url: addresses.page(PAGES.post.make(post.host.id, post.slug)),
      language: post.language,
      direction: directionOf(post.language),
    },
    seen: file === null || file.url === null ? null : { text: new URL(file.url).host, url: file.url },
    note: file?.note.trim() ?? '',
  };
}
