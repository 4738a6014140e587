import type { Challenge, Member, Participation, Post } from '../network/network.ts';
import { phaseOn } from '../progress/civil-days.ts';
import type { GoalView } from '../progress/progress-view.ts';
import { checkInToFillIn } from '../writing/check-in-file.ts';
import type { NewFile } from '../writing/file-text.ts';
import { participantToFillIn } from '../writing/participant-file.ts';
import { answerToFillIn, guestPostToFillIn } from '../writing/post-file.ts';
import { verdictToFillIn } from '../writing/verdict-file.ts';
import type { Site } from './site.ts';

type WithForge = Pick<Site, 'forge'>;

/** The page of the forge where a post is edited; null where there is no repository. */
export function editUrl({ forge }: WithForge, { source }: Pick<Post, 'source'>): string | null {
  return forge && forge.editUrl(source.path);
}

/** A new post that answers one, linking to it in its first sentence. */
export function answerUrl(site: WithForge, post: Post): string | null {
  return newFileUrl(site, answerToFillIn(post));
}

/** A new guest post on a member's blog. */
export function guestPostUrl(site: WithForge, { id }: Member): string | null {
  return newFileUrl(site, guestPostToFillIn(id));
}

/** A check-in of a day, with every unit of the participant's goals; the numbers are theirs to write. */
export function checkInUrl(site: WithForge, participation: Participation, date: string): string | null {
  return newFileUrl(site, checkInToFillIn(participation, date));
}

/** Taking part in a challenge that is not over. */
export function joinUrl(site: Pick<Site, 'forge' | 'network'>, { id, data }: Challenge): string | null {
  const { phase } = phaseOn(data, site.network.today);
  return phase === 'closed' ? null : newFileUrl(site, participantToFillIn(id));
}

interface Judged {
  view: Pick<GoalView, 'id' | 'judge' | 'verdict'>;
  /** In force. */
  due: string;
}

/** The judge's word, from the due day on: before it, the goal is still being worked on. */
export function verdictUrl(
  site: Pick<Site, 'forge' | 'network'>,
  participation: Participation,
  { view: { id, judge, verdict }, due }: Judged,
  asOf: string,
): string | null {
  const isThere = site.network.members.some((member) => member.id === judge);
  if (judge === null || !isThere || verdict !== null || asOf < due) return null;
  return newFileUrl(site, verdictToFillIn(participation, { id, judge }));
}

function newFileUrl({ forge }: WithForge, { path, text }: NewFile): string | null {
  return forge && forge.newFileUrl(path, text);
}
