import { reportDays } from '../community/channels/trials.ts';
import { resultsToFillIn } from '../writing/results-file.ts';
import type { Challenge, Community, Member, Participation, Post, Strategy } from '../network/network.ts';
import { featureOfKind } from '../model/features.ts';
import { KINDS } from '../schemas/kinds.ts';
import { phaseOn } from '../network/civil-days.ts';
import type { GoalView } from '../progress/progress-view.ts';
import { checkInToFillIn } from '../writing/check-in-file.ts';
import type { NewFile } from '../writing/file-text.ts';
import { offerToFillIn } from '../writing/offer-file.ts';
import { participantToFillIn } from '../writing/participant-file.ts';
import { answerToFillIn, guestPostToFillIn, reportToFillIn } from '../writing/post-file.ts';
import { strategyToFillIn } from '../writing/strategy-file.ts';
import { sharedToFillIn } from '../writing/support-file.ts';
import { verdictToFillIn } from '../writing/verdict-file.ts';
import type { Site } from './site.ts';

type WithForge = Pick<Site, 'forge' | 'network'>;

/** All addresses here are pages of the forge, and null without a repository. This one is for editing a file. */
export function editUrl({ forge }: Pick<Site, 'forge'>, { source }: Pick<Post, 'source'>): string | null {
  return forge && forge.editUrl(source.path);
}

/** Returns the page for writing a post that answers another, with a link to it in its first sentence. */
export function answerUrl(site: WithForge, post: Post): string | null {
  return newFileUrl(site, answerToFillIn(post));
}

/** Returns the page for writing a guest post for a member's blog. @param guest who is to write it, where that is known. */
export function guestPostUrl(site: WithForge, { id }: Member, guest?: Member): string | null {
  return newFileUrl(site, guestPostToFillIn(id, guest?.id));
}

/** Returns the page for beginning a member's starter steps; null for who has some, for a guest and for an earlier member. */
export function firstStepUrl(site: WithForge, member: Member): string | null {
  const isAsked = !member.isGuest && !member.isEarlier && !member.strategy;
  return isAsked ? newFileUrl(site, strategyToFillIn(member)) : null;
}

/** Returns the page for beginning an offer to a community. */
export function offerUrl(site: WithForge, community: Community): string | null {
  return newFileUrl(site, offerToFillIn(community));
}

/** Returns the page for noting down that one shared a post; null where nobody can be named for whom it was. */
export function sharedUrl(site: WithForge, post: Post): string | null {
  const file = sharedToFillIn(post);
  return file && newFileUrl(site, file);
}

/** Returns the page for writing the check-in of a day, with every unit of the participant's goals and no numbers. */
export function checkInUrl(site: WithForge, participation: Participation, date: string): string | null {
  return newFileUrl(site, checkInToFillIn(participation, date));
}

/** Returns the page for writing what a week brought; null where no channel of the member is active. */
export function resultsUrl(site: WithForge, strategy: Strategy): string | null {
  const file = resultsToFillIn(strategy);
  return file && newFileUrl(site, file);
}

/** Returns the page for writing the report on a channel trial; null before its last day. */
export function reportUrl(site: WithForge, participation: Participation): string | null {
  const { challenge, member } = participation;
  const { first } = reportDays(challenge.data);
  return site.network.today < first || member.isEarlier
    ? null
    : newFileUrl(site, reportToFillIn(participation));
}

/** Returns the page for joining a challenge; null once it is over. */
export function joinUrl(site: WithForge, { id, data }: Challenge): string | null {
  const { phase } = phaseOn(data, site.network.today);
  return phase === 'closed' ? null : newFileUrl(site, participantToFillIn(id, data.trial === true));
}

interface JudgedGoal {
  view: Pick<GoalView, 'id' | 'judge' | 'verdict'>;
  /** The due date in force, `YYYY-MM-DD`. */
  due: string;
}

/** Returns the page for writing the verdict on a goal; null before its due date and once there is a verdict. */
export function verdictUrl(
  site: WithForge,
  participation: Participation,
  { view: { id, judge, verdict }, due }: JudgedGoal,
  asOf: string,
): string | null {
  const isMember = site.network.members.some((member) => member.id === judge);
  if (judge === null || !isMember || verdict !== null || asOf < due) return null;
  return newFileUrl(site, verdictToFillIn(participation, { id, judge }));
}

/** What the site has switched off has no new files. */
function newFileUrl({ forge, network }: WithForge, { path, text }: NewFile): string | null {
  const [top] = path.split('/');
  const kind = KINDS.find(({ folder }) => folder === top);
  return forge && !(kind && featureOfKind(kind.id, network.off)) ? forge.newFileUrl(path, text) : null;
}
