import { lastDay, ownFirstDay, type Plan } from '../progress/civil-days.ts';
import { isCivilDate } from '../schemas/fields.ts';
import { challengePlans } from './challenge-plans.ts';
import { dayFix, nearestDay } from './day-fix.ts';
import { problemAt, type ParsedContent } from '../model/parsed-content.ts';
import type { Problem } from '../model/problem.ts';
import type { SourceFile } from '../model/source-file.ts';

/** Check-ins and challenge posts by those who take part, on the days of the plan. */
export function checkChallenges(content: ParsedContent): Problem[] {
  const { partial } = content;
  const challenges = challengePlans(content);
  const joined = new Map(partial.participants.map(({ id, data }) => [id, data.joined]));
  const takesPart = (challenge: string, member: string): boolean =>
    content.ids.participants.has(`${challenge}/${member}`);

  function outside(
    challengeId: string,
    member: string,
    date: string,
    file: SourceFile,
    field: string[],
  ): Problem[] {
    const challenge = challenges.get(challengeId);
    const id = `${challengeId}/${member}`;
    // A participant whose file is broken has problems of its own; their first day is not known.
    if (!challenge || !joined.has(id) || !isCivilDate(date)) return [];
    const first = ownFirstDay(challenge, joined.get(id));
    const last = lastDay(challenge);
    if (date >= first && date <= last) return [];
    const message = `${date} is not one of ${member}'s days in ${challengeId}: ${first} to ${last}`;
    const fix =
      field.length > 0
        ? `${dayFix(first, last, date, 'date')}, or remove the line "challenge: ${challengeId}"`
        : `rename it to the day it tells of, from ${first} to ${last}, as in ${nearestDay(first, last, date)}.md`;
    return [problemAt(file, field, 'outside-challenge', message, fix)];
  }

  const fromCheckIns = partial.checkIns.flatMap(
    ({ parts: [challenge = '', member = '', date = ''], file }) => {
      if (!content.ids.challenges.has(challenge) || !content.ids.members.has(member)) return [];
      return takesPart(challenge, member)
        ? outside(challenge, member, date, file, [])
        : [notParticipating(file, [], challenge, [member])];
    },
  );

  const fromPosts = partial.posts.flatMap(({ parts: [host = ''], data, file }) => {
    const { challenge, date } = data;
    if (challenge === undefined || !content.ids.challenges.has(challenge)) return [];
    const authors = data.authors ?? [host];
    const participants = authors.filter((author) => takesPart(challenge, author));
    if (participants.length === 0) return [notParticipating(file, ['challenge'], challenge, authors)];
    if (date === undefined) return [];
    // One author for whom the day counts is enough: the co-author may have joined later.
    const found = participants.map((author) => outside(challenge, author, date, file, ['date']));
    return found.every((problems) => problems.length > 0) ? (found[0] ?? []) : [];
  });

  const fromParticipants = partial.participants.flatMap((participant) => {
    const challenge = challenges.get(participant.parts[0] ?? '');
    return challenge ? checkJoined(participant, challenge) : [];
  });

  return [...fromCheckIns, ...fromPosts, ...fromParticipants];
}

function notParticipating(
  file: SourceFile,
  field: string[],
  challenge: string,
  members: readonly string[],
): Problem {
  const who = members.join(' and ');
  const message = `${who} ${members.length > 1 ? 'take' : 'takes'} no part in ${challenge}`;
  const instead = field.length > 0 ? `or remove the line "challenge: ${challenge}"` : 'or remove this file';
  const fix = [
    `write a goal into participants/${challenge}/${members[0] ?? '<member>'}.md, for example these lines`,
    '---',
    'goals:',
    '  - { title: Write, target: 3, counts: posts }',
    '---',
    instead,
  ].join('\n');
  return problemAt(file, field, 'not-participating', message, fix);
}

function checkJoined(
  { data: { joined }, file }: ParsedContent['partial']['participants'][number],
  challenge: Plan,
): Problem[] {
  const last = lastDay(challenge);
  if (joined === undefined || joined <= last) return [];
  const message = `joined (${joined}) lies after the last day, ${last}`;
  return [
    problemAt(file, ['joined'], 'out-of-range', message, dayFix(challenge.start, last, joined, 'joined')),
  ];
}
