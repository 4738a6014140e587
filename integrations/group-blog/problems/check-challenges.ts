import { lastDay, ownFirstDay, type Plan } from '../progress/civil-days.ts';
import { isCivilDate } from '../schemas/fields.ts';
import { problemAt, type ParsedContent } from './parsed-content.ts';
import type { Problem } from './problem.ts';
import type { SourceFile } from './source-file.ts';

/** Check-ins and challenge posts by those who take part, on the days of the plan; participants' own dates in bounds. */
export function checkChallenges(content: ParsedContent): Problem[] {
  const { partial } = content;
  const challenges = new Map(
    partial.challenges.flatMap(({ id, data: { start, plan } }): [string, Plan][] =>
      start !== undefined && plan !== undefined ? [[id, { start, plan }]] : [],
    ),
  );
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
        ? `change the date, or remove the line "challenge: ${challengeId}"`
        : 'rename the file to the right day';
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
    return challenge ? checkParticipantDates(participant, challenge) : [];
  });

  const fromPrompts = partial.challenges.flatMap(({ data: { plan, prompts = {} }, file }) =>
    Object.keys(prompts)
      .filter((day) => plan !== undefined && Number(day) > plan.days)
      .map((day) => {
        const message = `prompts.${day} is for a day after the last, day ${plan?.days ?? 0}`;
        return problemAt(
          file,
          ['prompts', day],
          'out-of-range',
          message,
          `write a day from 1 to ${plan?.days ?? 0}`,
        );
      }),
  );

  return [...fromCheckIns, ...fromPosts, ...fromParticipants, ...fromPrompts];
}

function notParticipating(
  file: SourceFile,
  field: string[],
  challenge: string,
  members: readonly string[],
): Problem {
  const who = members.join(' and ');
  const message = `${who} ${members.length > 1 ? 'take' : 'takes'} no part in ${challenge}`;
  const fix = `add participants/${challenge}/${members[0] ?? '<member>'}.md with a goal, or take this out of the challenge`;
  return problemAt(file, field, 'not-participating', message, fix);
}

function checkParticipantDates(
  { data, file }: ParsedContent['partial']['participants'][number],
  challenge: Plan,
): Problem[] {
  const first = ownFirstDay(challenge, data.joined);
  const last = lastDay(challenge);
  const problems: Problem[] = [];
  if (data.joined !== undefined && data.joined > last) {
    const message = `joined (${data.joined}) lies after the last day, ${last}`;
    problems.push(
      problemAt(file, ['joined'], 'out-of-range', message, `write a day from ${challenge.start} to ${last}`),
    );
    return problems;
  }
  const dues = (data.goals ?? []).flatMap((goal, index) => [
    { due: goal.due, path: ['goals', index, 'due'] },
    ...(goal.milestones ?? []).map(({ due }, k) => ({ due, path: ['goals', index, 'milestones', k, 'due'] })),
  ]);
  for (const { due, path } of dues) {
    if (due === undefined || (due >= first && due <= last)) continue;
    const message = `${path.join('.')} (${due}) lies outside the own days, ${first} to ${last}`;
    problems.push(problemAt(file, path, 'out-of-range', message, `write a day from ${first} to ${last}`));
  }
  return problems;
}
