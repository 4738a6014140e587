import { numberText } from '../../progress/number-text.ts';
import { groupMedians } from '../../community/channels/medians.ts';
import { stoppedChannels } from '../../community/channels/stopped.ts';
import { membersOn } from '../../community/people.ts';
import { PAGES } from '../../network/pages/pages.ts';
import { dateText } from '../../words/dates.ts';
import { toPerson, type Person } from '../parts/person.ts';
import type { Site } from '../site.ts';
import { channelName } from '../works/channel-names.ts';
import { buildPage, type Page } from './page.ts';

/** What works for the group, and what members stopped. */
export interface WhatWorksPage {
  page: Page;
  medians: readonly { kind: string; outcome: string; perHour: string; members: string }[];
  stopped: readonly StoppedItem[];
  /** "and 5 more"; null where all are shown. */
  stoppedMore: string | null;
  /** Members who have channels, by name, with the pages of these. */
  people: readonly { person: Person; url: string }[];
  peopleMore: string | null;
}

export interface StoppedItem {
  person: Person;
  /** The page of their channels. */
  url: string;
  /** "Instagram, dropped on 2 November 2026" */
  what: string;
  because: string;
}

/** The page of a large network stays under 1,500 elements. */
const MOST = { stopped: 40, people: 60 };

export function buildWhatWorksPage(site: Site): WhatWorksPage {
  const { network, addresses } = site;
  const { words, language, today, title } = network;
  const { works } = words;
  const text = (value: number): string => numberText(value, language);
  const stopped = stoppedChannels(network);
  const present = new Set(membersOn(network, today));
  const people = network.members.filter(
    (member) => present.has(member) && (member.strategy?.data.channels ?? []).length > 0,
  );
  const moreOf = (count: number, most: number): string | null =>
    count > most ? words.people.more(count - most) : null;
  const channelsUrl = (id: string): string => addresses.page(PAGES.channels.make(id));
  return {
    page: buildPage(site, {
      title: works.group,
      description: works.groupAbout(title),
      address: PAGES.works.make(),
    }),
    medians: groupMedians(network).map(({ kind, outcome, perHour, members }) => ({
      kind: works.kinds[kind],
      outcome: works.outcomes[outcome],
      perHour: text(perHour),
      members: text(members),
    })),
    stopped: stopped.slice(0, MOST.stopped).map(({ member, channel, decided, because }) => ({
      person: toPerson(member, site),
      url: channelsUrl(member.id),
      what: works.stopped(
        channelName(channel, words),
        works.states[channel.state],
        dateText(decided, language),
      ),
      because,
    })),
    stoppedMore: moreOf(stopped.length, MOST.stopped),
    people: people.slice(0, MOST.people).map((member) => ({
      person: toPerson(member, site),
      url: channelsUrl(member.id),
    })),
    peopleMore: moreOf(people.length, MOST.people),
  };
}
