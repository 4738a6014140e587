import { dayNumber } from '../../network/civil-days.ts';
import type { Member } from '../../network/network.ts';
import { PAGES } from '../../network/pages/pages.ts';
import { dateText } from '../../words/dates.ts';
import type { Link } from '../parts/link.ts';
import { toPerson, type Person } from '../parts/person.ts';
import type { Site } from '../site.ts';
import { buildPage, type Page } from '../pages/page.ts';

/** How reading members' blogs elsewhere goes. */
export interface PulledPage {
  page: Page;
  sources: readonly SourceItem[];
}

export interface SourceItem {
  member: Person;
  /** The address that the member names. */
  blog: Link;
  isFailing: boolean;
  /** "read on 2 March 2026"; "cannot be read since …". */
  state: string;
  /** "last post on …", or "quiet since …". */
  lastPost: string;
}

/** After so many days without a post, a blog is called quiet. */
export const QUIET_AFTER = 90;

export function buildPulledPage(site: Site): PulledPage {
  const { members, title, words } = site.network;
  return {
    page: buildPage(site, {
      title: words.elsewhere.pulled,
      description: words.elsewhere.pulledOf(title),
      address: PAGES.pulled.make(),
      isIndexed: false,
    }),
    sources: members.flatMap((member) => toSource(site, member)),
  };
}

function toSource(site: Site, member: Member): SourceItem[] {
  if (!member.feed) return [];
  const { network } = site;
  const { elsewhere: words } = network.words;
  const day = (date: string): string => dateText(date, network.language);
  const { succeeded, failing } = network.sources.get(member.id) ?? {};
  const last = member.outside[0]?.date;
  const { url } = member.feed;
  return [
    {
      member: toPerson(member, site),
      blog: { text: new URL(url).host, url },
      isFailing: failing !== undefined,
      state: failing
        ? words.isFailing(day(failing.since), failing.why)
        : succeeded === undefined
          ? words.notYet
          : words.isRead(day(succeeded)),
      lastPost:
        last === undefined
          ? words.noPost
          : (dayNumber(last, network.today) > QUIET_AFTER ? words.isQuiet : words.lastPost)(day(last)),
    },
  ];
}
