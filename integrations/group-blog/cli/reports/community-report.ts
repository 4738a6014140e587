import { channelsOn, type ChannelState } from '../../community/channels/channels.ts';
import { isReallocated } from '../../community/channels/stopped.ts';
import { openQuestions, threadsOf } from '../../network/conversations.ts';
import { focusOn } from '../../community/focus.ts';
import { suggestGuestPosts } from '../../community/guest-posts.ts';
import { stepsOn } from '../../community/steps.ts';
import { memberSupport, needsSupport } from '../../community/support.ts';
import { BASICS } from '../../schemas/strategy.ts';
import { channelName } from '../../views/works/channel-names.ts';
import { sentences } from '../../words/sentences.ts';
import type { Network, Offer, Post } from '../../network/network.ts';
import { dateText, rangeText } from '../../words/dates.ts';
import { listText } from '../../words/language.ts';
import { plainLine, table, wrap } from '../terminal/terminal-text.ts';

const MOST_ITEMS = 10;

/** Writes a summary of what members do for each other. */
export function communityReport(network: Network): string {
  const { today, language, words, communities } = network;
  const { community } = words;
  const focus = focusOn(network, today);
  const names = new Map(communities.map(({ id, name }) => [id, name]));
  const sections: [string, string[]][] = [
    [community.focus, focus ? [`${focus.member.name} (${rangeText(focus.from, focus.to, language)})`] : []],
    [
      community.needsSupport,
      needsSupport(network, today).map(
        ({ member, since }) =>
          member.name + words.marks.comma + community.waitingSince(dateText(since, language)),
      ),
    ],
    [community.openQuestions, openQuestions(network, today).map((post) => postText(post, network))],
    [
      community.threads,
      threadsOf(network).map(
        ({ root, people }) =>
          `${root.title} – ${listText(
            people.map(({ name }) => name),
            language,
          )}`,
      ),
    ],
    [
      community.suggestions,
      suggestGuestPosts(network).map(({ members: [a, b], community: id }) => {
        const because =
          id === null ? community.becauseAnswers : community.becauseCommunity(names.get(id) ?? id);
        return words.marks.labelled(listText([a.name, b.name], language), because);
      }),
    ],
  ];
  const channels = channelsOn(network);
  const offers = network.offers.filter(({ isListed, status }) => isListed && status !== 'over');
  // A network that knows nothing of these is not told of them.
  const further: [string, string[]][] = [
    [words.offers.all, offers.map((offer) => offerText(offer, network))],
    [
      words.steps.title,
      stepsOn(network, today).map(({ member, basics }) =>
        words.marks.labelled(member.name, words.steps.basicsCount(basics, BASICS.length)),
      ),
    ],
    [words.works.title, channels.flatMap((state) => channelText(state, network) ?? [])],
  ];
  const support = memberSupport(network).map(({ member, given, received, supported }) => [
    plainLine(member.name),
    community.given(given),
    community.received(received),
    community.supported(supported),
  ]);
  const parts = [
    words.report.asOf(dateText(today, language)),
    ...sections.map(([heading, items]) => sectionText(heading, items, community.nothing)),
    ...further
      .filter(([, items]) => items.length > 0)
      .map(([heading, items]) => sectionText(heading, items, community.nothing)),
    [wrap(community.support), ...table(support)].join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}

function postText({ title, authors }: Post, { language, words }: Network): string {
  return `${title} – ${words.community.by(
    listText(
      authors.map(({ name }) => name),
      language,
    ),
  )}`;
}

function offerText({ title, giver, status, starts, ends }: Offer, { language, words }: Network): string {
  const { offers, marks } = words;
  const days =
    status === 'coming' ? offers.from(dateText(starts, language)) : offers.until(dateText(ends, language));
  return `${title} – ${offers.of(giver.name)}${marks.comma}${days}`;
}

/** Says what the numbers of a channel say, and asks where the time goes that is free once it is stopped. Null without a verdict. */
function channelText({ member, channel, verdict, freed }: ChannelState, network: Network): string | null {
  const { today, words } = network;
  const { works, marks } = words;
  if (verdict === null) return null;
  const isAsked = verdict === 'stop' && !isReallocated(member, channel.id, today);
  const asked = freed === null ? works.reallocate : works.reallocateMinutes(freed);
  const name = `${member.name} – ${channelName(channel, words)}`;
  return marks.labelled(name, sentences([works.verdicts[verdict], isAsked ? asked : ''], words));
}

function sectionText(heading: string, items: readonly string[], nothing: string): string {
  const shown = items.slice(0, MOST_ITEMS).map((item) => wrap(plainLine(item), '  '));
  const more = items.length > MOST_ITEMS ? [`  … ${items.length - MOST_ITEMS}`] : [];
  return [heading, ...(items.length === 0 ? [`  ${nothing}`] : shown), ...more].join('\n');
}
