import type { ActKind, Network } from '../network/network.ts';
import { actsOf } from '../network/acts/acts.ts';
import type { Side } from '../schemas/offer.ts';
import { countAnswers, mutualAnswers, openQuestions, threadsOf } from '../network/conversations.ts';
import { channelsOn } from './channels/channels.ts';
import type { Verdict } from './channels/verdicts.ts';
import { focusOn } from './focus.ts';
import { buildReciprocity, suggestGuestPosts } from './guest-posts.ts';
import type { ChannelKind } from '../schemas/strategy.ts';
import { offersOn, type OfferPromiseState } from './offers.ts';
import { membersOn } from './people.ts';
import { promisesOn } from './promises.ts';
import { stepsOn } from './steps.ts';
import { memberSupport, needsSupport } from './support.ts';

/**
 * What members do for each other, for `group-blog community` and `community.json`. Its shape is a public contract. Dates are `YYYY-MM-DD`,
 * members are ids, posts are `host/slug`, and what does not exist is null.
 */
export interface CommunityView {
  asOf: string;
  /** The thread with the latest answer comes first. */
  threads: readonly {
    root: string;
    /** In the order of the tree, each with the post under which it stands. */
    posts: readonly { post: string; answers: string | null }[];
    people: readonly string[];
    /** The date of the newest answer. */
    latest: string;
  }[];
  /** Posts with an open question, oldest first. */
  open: readonly string[];
  /** Pairs of members of whom each has answered the other. */
  talked: readonly (readonly [string, string])[];
  /** In the order in which they are counted. */
  acts: readonly {
    kind: ActKind;
    by: string;
    to: string;
    date: string;
    url: string | null;
    post: string | null;
    counted: boolean;
  }[];
  /** Every member. `supported` is how many different people they have supported. */
  support: readonly {
    member: string;
    given: number;
    received: number;
    supported: number;
    waitingSince: string | null;
  }[];
  /** Members who need support; who has waited longest comes first. */
  needs: readonly string[];
  focus: { from: string; to: string; member: string } | null;
  reciprocity: readonly { host: string; guest: string; posts: number }[];
  suggestions: readonly {
    members: readonly [string, string];
    reason: 'community' | 'answers';
    community: string | null;
  }[];
  promises: readonly {
    member: string;
    period: 'week' | 'month';
    promised: number;
    last: { from: string; to: string; posts: number; kept: boolean } | null;
  }[];
  /** Newest first. */
  weeks: readonly string[];
  /** By id. Both numbers have one decimal, rounded down. */
  offers: readonly {
    offer: string;
    community: string;
    status: 'coming' | 'open' | 'over';
    listed: boolean;
    promises: readonly { by: Side; state: OfferPromiseState }[];
    conversion: string | null;
    leverage: string | null;
  }[];
  /** Members who have a strategy, by id, with how many answers count of 6, 5 and 4. */
  steps: readonly { member: string; basics: number; systems: number; post: number }[];
  /** The active ones, by member, then as in the strategy. What a private report tells is null. */
  channels: readonly {
    member: string;
    channel: string;
    kind: ChannelKind;
    state: 'active';
    minutes: number | null;
    outcomes: number | null;
    interactions: number | null;
    reports: number | null;
    verdict: Verdict | null;
    /** The minutes a week that are free once it is stopped. */
    freed: number | null;
    silentSince: string | null;
  }[];
}

/** Computes all that members do for each other, as of today (community rules). */
export function buildCommunityView(network: Network): CommunityView {
  const { today } = network;
  const members = membersOn(network, today);
  const focus = focusOn(network, today);
  const view: CommunityView = {
    asOf: today,
    threads: threadsOf(network).map(({ root, posts, people, latest }) => ({
      root: root.id,
      posts: posts.map(({ post, answers }) => ({ post: post.id, answers: answers?.id ?? null })),
      people: people.map(({ id }) => id),
      latest,
    })),
    open: openQuestions(network, today).map(({ id }) => id),
    talked: mutualAnswers(countAnswers(network), members, 1).map(([a, b]) => [a.id, b.id]),
    acts: actsOf(network).all.map(({ kind, by, to, date, post, file, counted }) => ({
      kind,
      by: by.id,
      to: to.id,
      date,
      url: file?.url ?? null,
      post: post?.id ?? null,
      counted,
    })),
    support: memberSupport(network).map(({ member, ...numbers }) => ({ member: member.id, ...numbers })),
    needs: needsSupport(network, today).map(({ member }) => member.id),
    focus: focus && { ...focus, member: focus.member.id },
    reciprocity: buildReciprocity(network).map(({ host, guest, posts }) => ({
      host: host.id,
      guest: guest.id,
      posts: posts.length,
    })),
    suggestions: suggestGuestPosts(network).map(({ members: [a, b], community }) => ({
      members: [a.id, b.id],
      reason: community === null ? 'answers' : 'community',
      community,
    })),
    promises: promisesOn(network, today).map(({ member, promise, last }) => ({
      member: member.id,
      period: promise.per,
      promised: promise.posts,
      last,
    })),
    weeks: network.weeks.map(({ week }) => week),
    offers: offersOn(network).map(({ offer, promises, conversion, leverage }) => ({
      offer: offer.id,
      community: offer.community.id,
      status: offer.status,
      listed: offer.isListed,
      promises: promises.map(({ promise: { by }, state }) => ({ by, state })),
      conversion,
      leverage,
    })),
    steps: stepsOn(network, today).map(({ member, ...counts }) => ({ member: member.id, ...counts })),
    channels: channelsOn(network).map(
      ({ member, channel, numbers, outcomes, verdict, freed, silentSince }) => ({
        member: member.id,
        channel: channel.id,
        kind: channel.kind,
        state: 'active',
        minutes: numbers?.minutes ?? null,
        outcomes,
        interactions: numbers?.interactions ?? null,
        reports: numbers?.reports ?? null,
        verdict,
        freed,
        silentSince,
      }),
    ),
  };
  return {
    ...view,
    ...(network.off.has('conversations') && { threads: [], open: [], talked: [] }),
    ...(network.off.has('support') && OFF_WITH_SUPPORT),
    ...(network.off.has('weeks') && { weeks: [] }),
  };
}

const OFF_WITH_SUPPORT = {
  acts: [],
  support: [],
  needs: [],
  focus: null,
  reciprocity: [],
  suggestions: [],
  promises: [],
} satisfies Partial<CommunityView>;
