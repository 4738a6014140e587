import { numberText } from '../../progress/number-text.ts';
import { channelsOf, recentReports, type ChannelState } from '../../community/channels/channels.ts';
import { isReallocated } from '../../community/channels/stopped.ts';
import { DAYS_OF_REPORTS } from '../../community/channels/verdicts.ts';
import { addDays } from '../../network/civil-days.ts';
import type { Strategy } from '../../network/network.ts';
import { PAGES } from '../../network/pages/pages.ts';
import { CHANNEL_STATES, type ChannelData } from '../../schemas/strategy.ts';
import { dateText } from '../../words/dates.ts';
import { reallocationLines } from '../../writing/results-file.ts';
import type { Link } from '../parts/link.ts';
import { toPerson, type Person } from '../parts/person.ts';
import type { Site } from '../site.ts';
import { channelName } from '../works/channel-names.ts';
import { toReallocationItems, type ReallocationItem } from '../works/reallocation-items.ts';
import { editUrl, resultsUrl } from '../writing-links.ts';
import { buildPage, type Page } from './page.ts';

/** What works for a member, by channel. */
export interface ChannelsPage {
  page: Page;
  heading: string;
  person: Person;
  /** "Visits are counted, in the 28 days to 20 November 2026."; without a primary outcome, what is missing. */
  counted: string;
  /** The active channels, then those that are planned, paused and dropped; none without any. */
  groups: readonly { title: string; channels: readonly ChannelItem[] }[];
  table: ChannelTable | null;
  reallocations: readonly ReallocationItem[];
  /** The notes of the last reports, without private ones; newest first. */
  notes: readonly { date: string; dateText: string; note: string }[];
  /** Begins the report on a week; null where none can be begun here. */
  report: Link | null;
  /** The page about the whole group. */
  group: Link;
}

export interface ChannelItem {
  name: string;
  url: string | null;
  /** "Since 7 September 2026", who is there, and how often the member means to be there. */
  facts: readonly string[];
  /** What the numbers say, in a sentence; null for a channel that is not active, and without a primary outcome. */
  verdict: string | null;
  /** What was counted; null where there is nothing to tell. */
  numbers: string | null;
  /** Since when nobody was there; null where the promise is kept. */
  silent: string | null;
  /** "Dropped on 2 November 2026: …"; null for a channel that goes on. */
  ended: string | null;
  reallocate: Reallocate | null;
}

/** Asks what is to be done with the time of a channel that is to be stopped. */
interface Reallocate {
  text: string;
  url: string;
  where: string;
  lines: string;
}

/** The minutes and the outcomes of the active channels, with the shares that the picture shows. */
export interface ChannelTable {
  rows: readonly ChannelRow[];
  outcome: string;
}

export interface ChannelRow {
  name: string;
  minutes: string;
  outcomes: string;
  perHour: string;
  /** The shares of all minutes and of all outcomes, 0 to 100; null for a private channel. */
  shares: { minutes: number; outcomes: number; label: string } | null;
}

const MOST_NOTES = 6;

export function buildChannelsPage(site: Site, strategy: Strategy): ChannelsPage {
  const { network, addresses } = site;
  const { words, language, today } = network;
  const { works } = words;
  const { member, data } = strategy;
  const states = new Map(channelsOf(member, today).map((state) => [state.channel.id, state]));
  const outcome = data.primaryOutcome;
  const report = member.isEarlier ? null : resultsUrl(site, strategy);
  return {
    page: buildPage(site, {
      title: works.of(member.name),
      description: works.about(member.name),
      address: PAGES.channels.make(member.id),
    }),
    heading: works.of(member.name),
    person: toPerson(member, site),
    counted:
      outcome === undefined
        ? works.nothingCounted
        : works.counted(works.outcomes[outcome], dateText(addDays(today, 1 - DAYS_OF_REPORTS), language)),
    groups: CHANNEL_STATE_ORDER.map((state) => ({
      title: works.states[state],
      channels: (data.channels ?? [])
        .filter((channel) => channel.state === state)
        .map((channel) => toItem(site, strategy, channel, states.get(channel.id))),
    })).filter(({ channels }) => channels.length > 0),
    table: outcome === undefined ? null : toTable(site, [...states.values()], works.outcomes[outcome]),
    reallocations: toReallocationItems(site, member),
    notes: recentReports(member.results, today)
      .filter(({ isPrivate, note }) => !isPrivate && note !== '')
      .toReversed()
      .slice(0, MOST_NOTES)
      .map(({ date, note }) => ({ date, dateText: dateText(date, language), note })),
    report: report === null ? null : { text: works.report, url: report },
    group: { text: works.group, url: addresses.page(PAGES.works.make()) },
  };
}

/** What is in use comes first. */
const CHANNEL_STATE_ORDER = CHANNEL_STATES.toSorted(
  (a, b) => Number(b === 'active') - Number(a === 'active'),
);

function toItem(
  site: Site,
  strategy: Strategy,
  channel: ChannelData,
  state: ChannelState | undefined,
): ChannelItem {
  const { words, language } = site.network;
  const { works } = words;
  const { since, audience, promise, decided, because, url } = channel;
  const isOver = channel.state === 'paused' || channel.state === 'dropped';
  return {
    name: channelName(channel, words),
    url: url ?? null,
    facts: [
      ...(since === undefined ? [] : [works.since(dateText(since, language))]),
      ...(audience === undefined ? [] : [works.audience(audience)]),
      ...(promise === undefined ? [] : [works.promise(promise)]),
    ],
    verdict: state?.verdict ? works.verdicts[state.verdict] : null,
    numbers: state ? numbersText(site, strategy, state) : null,
    silent: state?.silentSince == null ? null : works.silent(dateText(state.silentSince, language)),
    ended:
      isOver && decided !== undefined && because !== undefined
        ? works.ended[channel.state === 'paused' ? 'paused' : 'dropped'](dateText(decided, language), because)
        : null,
    reallocate: state?.verdict === 'stop' ? toReallocate(site, strategy, state) : null,
  };
}

function numbersText(
  { network: { words } }: Site,
  { data: { primaryOutcome } }: Strategy,
  { numbers, outcomes }: ChannelState,
): string {
  const { works } = words;
  if (!numbers) return works.isPrivate;
  if (numbers.reports === 0) return works.noReports;
  const { minutes, interactions, reports } = numbers;
  const spent = works.spent(minutes, reports);
  return primaryOutcome === undefined || outcomes === null
    ? works.spentAlone(spent, interactions)
    : works.spentFor(spent, works.outcomes[primaryOutcome], outcomes, interactions);
}

function toReallocate(site: Site, strategy: Strategy, { channel, freed }: ChannelState): Reallocate | null {
  const { today, words } = site.network;
  const { works } = words;
  const url = editUrl(site, strategy);
  if (isReallocated(strategy.member, channel.id, today) || url === null) return null;
  return {
    text: freed === null ? works.reallocate : works.reallocateMinutes(freed),
    url,
    where: strategy.data.reallocations === undefined ? works.reallocateAtEnd : works.reallocateInList,
    lines: reallocationLines(channel.id, freed, strategy).join('\n'),
  };
}

/** Null where there is nothing to see. */
function toTable({ network }: Site, states: readonly ChannelState[], outcome: string): ChannelTable | null {
  const { words, language } = network;
  const { works } = words;
  const text = (value: number): string => numberText(value, language);
  const open = states.filter(({ numbers }) => numbers !== null);
  const all = {
    minutes: open.reduce((sum, { numbers }) => sum + (numbers?.minutes ?? 0), 0),
    outcomes: open.reduce((sum, { outcomes }) => sum + (outcomes ?? 0), 0),
  };
  if (all.minutes === 0) return null;
  const share = (part: number, whole: number): number => (whole === 0 ? 0 : Math.floor((100 * part) / whole));
  return {
    outcome,
    rows: states.map(({ channel, numbers, outcomes }) => {
      const name = channelName(channel, words);
      if (!numbers) return { name, minutes: works.private, outcomes: '–', perHour: '–', shares: null };
      const shares = {
        minutes: share(numbers.minutes, all.minutes),
        outcomes: share(outcomes ?? 0, all.outcomes),
      };
      return {
        name,
        minutes: text(numbers.minutes),
        outcomes: text(outcomes ?? 0),
        perHour: numbers.minutes === 0 ? '–' : text(((outcomes ?? 0) * 60) / numbers.minutes),
        shares: { ...shares, label: works.shares(shares.minutes, outcome, shares.outcomes) },
      };
    }),
  };
}
