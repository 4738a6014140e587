import type { Command } from '../command.ts';
import { card } from './card.ts';
import { checkIn } from './check-in.ts';
import { check } from './check.ts';
import { community } from './community.ts';
import { focus } from './focus.ts';
import { importPosts } from './elsewhere/import.ts';
import { join } from './join.ts';
import { manual } from './manual.ts';
import { newChallenge } from './new-challenge.ts';
import { newCommunity } from './new-community.ts';
import { newGuestPost } from './new-guest-post.ts';
import { newMember } from './new-member.ts';
import { newNetwork } from './new-network.ts';
import { newOffer } from './new-offer.ts';
import { newPost } from './new-post.ts';
import { newStrategy } from './new-strategy.ts';
import { newResults } from './new-results.ts';
import { newSupport } from './new-support.ts';
import { doctor } from './site/doctor.ts';
import { init } from './site/init.ts';
import { owners } from './owners.ts';
import { progress } from './progress.ts';
import { importOpml } from './elsewhere/import-opml.ts';
import { mention } from './elsewhere/mention.ts';
import { pull } from './elsewhere/pull.ts';
import { summary } from './summary.ts';
import { week } from './week.ts';
import { witness } from './witness.ts';
import { words } from './site/words.ts';

/** The commands of `group-blog`, in the order of its help. */
export const COMMANDS: readonly Command[] = [
  check,
  progress,
  community,
  focus,
  week,
  witness,
  pull,
  importOpml,
  mention,
  init,
  newMember,
  newPost,
  newGuestPost,
  newChallenge,
  newCommunity,
  newNetwork,
  join,
  checkIn,
  newSupport,
  newStrategy,
  newResults,
  newOffer,
  importPosts,
  summary,
  owners,
  manual,
  words,
  doctor,
  card,
];
