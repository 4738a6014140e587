import { headingWithoutSpace } from './rules/headings/heading-without-space.ts';
import { backfilled } from './rules/challenges/backfilled.ts';
import { dateNotFilename } from './rules/challenges/date-not-filename.ts';
import { emptyPlan } from './rules/challenges/empty-plan.ts';
import { futureCheckIn } from './rules/challenges/future-check-in.ts';
import { lateCheckIn } from './rules/challenges/late-check-in.ts';
import { notParticipating } from './rules/challenges/not-participating.ts';
import { notTheJudge } from './rules/challenges/not-the-judge.ts';
import { outsideChallenge } from './rules/challenges/outside-challenge.ts';
import { sessionOnRestDay } from './rules/challenges/session-on-rest-day.ts';
import { steepRamp } from './rules/challenges/steep-ramp.ts';
import { unknownUnit } from './rules/challenges/unknown-unit.ts';
import { notYours } from './rules/changes/not-yours.ts';
import { vanished } from './rules/changes/vanished.ts';
import { badId } from './rules/files/bad-id.ts';
import { strayFile } from './rules/files/stray-file.ts';
import { switchedOff } from './rules/files/switched-off.ts';
import { missingField } from './rules/front-matter/missing-field.ts';
import { noSuchDate } from './rules/front-matter/no-such-date.ts';
import { notYaml } from './rules/front-matter/not-yaml.ts';
import { outOfRange } from './rules/front-matter/out-of-range.ts';
import { unknownField } from './rules/front-matter/unknown-field.ts';
import { wrongType } from './rules/front-matter/wrong-type.ts';
import { fuzzyGoal } from './rules/goals/fuzzy-goal.ts';
import { lateEasing } from './rules/goals/late-easing.ts';
import { milestoneOrder } from './rules/goals/milestone-order.ts';
import { noMilestone } from './rules/goals/no-milestone.ts';
import { selfJudge } from './rules/goals/self-judge.ts';
import { targetEqualsFrom } from './rules/goals/target-equals-from.ts';
import { ignoredHtml } from './rules/html/ignored-html.ts';
import { mdxCode } from './rules/html/mdx-code.ts';
import { unknownComponent } from './rules/html/unknown-component.ts';
import { unsafeHtml } from './rules/html/unsafe-html.ts';
import { brokenLink } from './rules/links/broken-link.ts';
import { outsidePath } from './rules/links/outside-path.ts';
import { unsafeLink } from './rules/links/unsafe-link.ts';
import { duplicateAddress } from './rules/network/duplicate-address.ts';
import { duplicateFeedId } from './rules/network/duplicate-feed-id.ts';
import { guestMember } from './rules/network/guest-member.ts';
import { brokenWitnessed } from './rules/network/broken-witnessed.ts';
import { noFeedAuthority } from './rules/network/no-feed-authority.ts';
import { noForgeKeys } from './rules/network/no-forge-keys.ts';
import { notATranslation } from './rules/network/not-a-translation.ts';
import { unknownReference } from './rules/network/unknown-reference.ts';
import { offerBeforeGiving } from './rules/offers/offer-before-giving.ts';
import { oneSided } from './rules/offers/one-sided.ts';
import { foreignImage } from './rules/pictures/foreign-image.ts';
import { imageTooHeavy } from './rules/pictures/image-too-heavy.ts';
import { missingAlt } from './rules/pictures/missing-alt.ts';
import { missingImage } from './rules/pictures/missing-image.ts';
import { countedByItself } from './rules/support/counted-by-itself.ts';
import { futureSupport } from './rules/support/future-support.ts';
import { selfSupport } from './rules/support/self-support.ts';
import { futureResults } from './rules/results/future-results.ts';
import { noTrialChannel } from './rules/results/no-trial-channel.ts';
import { trialReport } from './rules/results/trial-report.ts';
import { aimlessChannel } from './rules/strategies/aimless-channel.ts';
import { shotgun } from './rules/strategies/shotgun.ts';
import { systemsTooEarly } from './rules/strategies/systems-too-early.ts';
import { technologyFirst } from './rules/strategies/technology-first.ts';
import { vanity } from './rules/strategies/vanity.ts';
import { unknownLanguage } from './rules/text/unknown-language.ts';
import { unreadMarkup } from './rules/text/unread-markup.ts';
import { unseenBreak } from './rules/text/unseen-break.ts';
import type { Rule } from './rule.ts';

/** Every rule, in the order in which the members' manual and `check --explain` list them. */
export const RULES = [
  strayFile,
  switchedOff,
  badId,
  notYaml,
  unknownField,
  missingField,
  wrongType,
  noSuchDate,
  outOfRange,
  unknownReference,
  guestMember,
  notATranslation,
  duplicateAddress,
  duplicateFeedId,
  noFeedAuthority,
  noForgeKeys,
  brokenWitnessed,
  missingAlt,
  missingImage,
  imageTooHeavy,
  brokenLink,
  unreadMarkup,
  unknownLanguage,
  headingWithoutSpace,
  unseenBreak,
  unsafeHtml,
  ignoredHtml,
  unsafeLink,
  foreignImage,
  outsidePath,
  mdxCode,
  unknownComponent,
  dateNotFilename,
  outsideChallenge,
  notParticipating,
  futureCheckIn,
  lateCheckIn,
  backfilled,
  unknownUnit,
  notTheJudge,
  emptyPlan,
  sessionOnRestDay,
  steepRamp,
  fuzzyGoal,
  selfJudge,
  targetEqualsFrom,
  milestoneOrder,
  noMilestone,
  lateEasing,
  selfSupport,
  futureSupport,
  countedByItself,
  technologyFirst,
  aimlessChannel,
  shotgun,
  systemsTooEarly,
  vanity,
  futureResults,
  noTrialChannel,
  trialReport,
  oneSided,
  offerBeforeGiving,
  notYours,
  vanished,
] as const satisfies readonly Rule[];

/** The code of a rule. */
export type ProblemCode = (typeof RULES)[number]['code'];
