import { openQuestions, threadsOf } from '../../network/conversations.ts';
import { focusOn } from '../../community/focus.ts';
import { suggestGuestPosts } from '../../community/guest-posts.ts';
import { memberSupport, needsSupport } from '../../community/support.ts';
import type { Network, Post } from '../../network/network.ts';
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
  const support = memberSupport(network).map(({ member, given, received, supported }) => [
    plainLine(member.name),
    community.given(given),
    community.received(received),
    community.supported(supported),
  ]);
  const parts = [
    words.report.asOf(dateText(today, language)),
    ...sections.map(([heading, items]) => sectionText(heading, items, community.nothing)),
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

function sectionText(heading: string, items: readonly string[], nothing: string): string {
  const shown = items.slice(0, MOST_ITEMS).map((item) => wrap(plainLine(item), '  '));
  const more = items.length > MOST_ITEMS ? [`  … ${items.length - MOST_ITEMS}`] : [];
  return [heading, ...(items.length === 0 ? [`  ${nothing}`] : shown), ...more].join('\n');
}
