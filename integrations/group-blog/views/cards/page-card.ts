import {
  challengeAddress,
  challengeCardAddress,
  communityAddress,
  communityCardAddress,
  memberAddress,
  memberCardAddress,
  postAddress,
  postCardAddress,
  progressAddress,
  progressCardAddress,
  siteCardAddress,
} from '../../network/addresses.ts';
import type { CardModel } from './card-model.ts';
import { challengeCard, communityCard, memberCard, postCard, progressCard, siteCard } from './build-cards.ts';
import type { Site } from '../site.ts';

export interface PageCard {
  /** Where the built site has it, from the network's root. */
  address: string;
  model: CardModel;
  /** Whose it is, for messages: `posts/ann/hello.md`. */
  subject: string;
}

/**
 * The card of a page: its own, or the network's.
 * @param page its address in the network: `/posts/ann/hello/`.
 */
export function pageCard(site: Site, page: string): PageCard {
  const { allPosts, members, communities, challenges, source } = site.network;
  const post = allPosts.find(({ host, slug }) => postAddress(host.id, slug) === page);
  if (post) {
    return { address: postCardAddress(post.id), model: postCard(site, post), subject: post.source.path };
  }
  const member = members.find(({ id }) => memberAddress(id) === page);
  if (member) {
    const model = memberCard(site, member);
    return { address: memberCardAddress(member.id), model, subject: member.source.path };
  }
  const community = communities.find(({ id }) => communityAddress(id) === page);
  if (community) {
    const model = communityCard(site, community);
    return { address: communityCardAddress(community.id), model, subject: community.source.path };
  }
  const challenge = challenges.find(({ id }) => page.startsWith(challengeAddress(id)));
  if (challenge && challengeAddress(challenge.id) === page) {
    const model = challengeCard(site, challenge);
    return { address: challengeCardAddress(challenge.id), model, subject: challenge.source.path };
  }
  const participation = challenge?.participants.find(
    ({ member: { id } }) => progressAddress(challenge.id, id) === page,
  );
  if (challenge && participation) {
    return {
      address: progressCardAddress(challenge.id, participation.member.id),
      model: progressCard(site, participation),
      subject: participation.source.path,
    };
  }
  return { address: siteCardAddress, model: siteCard(site), subject: source.path };
}
