import type { Now } from '../network/now.ts';
import type { ContentKind } from '../schemas/kind.ts';
import { KINDS, type DataOf } from '../schemas/kinds.ts';
import { network } from '../schemas/network.ts';
import { checkAddresses } from './check-addresses.ts';
import { checkChallenges } from './check-challenges.ts';
import { checkDayNames } from './check-day-names.ts';
import { checkFile, wholeFile } from './check-file.ts';
import { checkFeedAuthority } from './check-feed-authority.ts';
import { checkFuture } from './check-future.ts';
import { checkGoals } from './check-goals.ts';
import { checkLinks } from './check-links.ts';
import { checkGuests, checkMemberLinks } from './check-members.ts';
import { checkPictureNames } from './check-picture-names.ts';
import { checkPictures } from './check-pictures.ts';
import { checkPlans } from './check-plans.ts';
import { checkReferences } from './check-references.ts';
import { componentsWith } from '../safety/mdx-components.ts';
import { countedFromOne } from './count-from-one.ts';
import { checkUnits } from './check-units.ts';
import { checkVerdicts } from './check-verdicts.ts';
import { checkVideos } from './check-videos.ts';
import { checkSince } from './check-change.ts';
import type { Since } from '../ownership/change.ts';
import { idsByKind, toParsedContent } from '../model/parsed-content.ts';
import { explainPlaceholder } from './placeholders.ts';
import { sortProblems, type Problem } from '../model/problem.ts';
import type { PublicFiles } from '../model/site-files.ts';
import { fieldsIn, type SourceFile } from '../model/source-file.ts';

const NETWORK_FILE = `---
title: Our Network
description: Who we are, in a sentence or two.
site: https://example.org
---

What we are here for.`;

/**
 * Everything that is wrong with a content folder, sorted by file and line.
 * @param now only what is still to come depends on it; without it, nothing is.
 * @param publicFiles what else links and pictures can lead to.
 * @param since what was changed, where it is a change that is checked.
 * @param kinds the kinds of content that there are.
 */
export function checkContent(
  files: readonly SourceFile[],
  {
    now,
    publicFiles,
    since,
    kinds = KINDS,
  }: { now?: Now; publicFiles?: PublicFiles; since?: Since; kinds?: readonly ContentKind[] } = {},
): Problem[] {
  const components = componentsWith(ownComponents(files));
  const ids = idsByKind(files, kinds);
  const checked = files.map((file) => checkFile(file, components, ids, kinds));
  const content = toParsedContent(
    files,
    checked.flatMap(({ parsed }) => (parsed ? [parsed] : [])),
    kinds,
  );
  const ofChallenges = checkChallenges(content);
  const outside = new Set(
    ofChallenges.flatMap(({ code, file }) => (code === 'outside-challenge' ? [file] : [])),
  );
  const problems = [
    ...checked.flatMap(({ problems }) => problems),
    ...checkNetworkFile(files),
    ...checkReferences(content, kinds),
    ...checkAddresses(files, content),
    ...checkGuests(content),
    ...checkMemberLinks(content),
    ...checkPlans(content),
    ...checkGoals(content),
    ...ofChallenges,
    ...checkDayNames(files, content, kinds),
    ...checkUnits(content),
    ...checkVerdicts(content),
    ...(now ? checkFuture(content, now).filter(({ file }) => !outside.has(file)) : []),
    ...checkPictures(files, content, publicFiles),
    ...checkVideos(files),
    ...checkPictureNames(files),
    ...checkLinks(files, content, publicFiles),
    ...checkFeedAuthority(content),
    ...(now && since ? checkSince(since, files, content, { now, kinds }) : []),
  ];
  return sortProblems(problems.map(explainPlaceholder).map(countedFromOne));
}

/** Those that network.md lists, right or wrong in the rest. */
function ownComponents(files: readonly SourceFile[]): DataOf<'network'>['components'] {
  const file = files.find(({ path }) => path === network.path);
  const listed = network.schema
    .pick({ components: true })
    .loose()
    .safeParse(file ? fieldsIn(file) : {});
  return listed.data?.components;
}

function checkNetworkFile(files: readonly SourceFile[]): Problem[] {
  if (files.some(({ path }) => path === 'network.md')) return [];
  const message = 'network.md is missing: it says who you are together';
  return [
    wholeFile(
      'network.md',
      'missing-field',
      message,
      `make the file network.md with these lines:\n\n${NETWORK_FILE}\n`,
    ),
  ];
}
