import { DAYS_PER_WEEK } from '../../../network/civil-days.ts';
import { exampleChallenge } from '../../examples.ts';
import { defineRule, type ExampleFile } from '../../rule.ts';

const sessionOn = (day: number): ExampleFile =>
  exampleChallenge(
    'plan:',
    '  weeks:',
    `    - { rest: [1], sessions: [{ day: ${day}, what: Run, load: 3 }] }`,
  );

export const sessionOnRestDay = defineRule({
  code: 'session-on-rest-day',
  severity: 'error',
  excludes: 'plans-and-goals',
  explanation: {
    means: 'A session of a week lies on a day of rest, or there are more sessions than free days.',
    why: 'The plan says two things at once, and those who take part would not know which to believe.',
    wrong: sessionOn(1),
    right: sessionOn(2),
  },
  check: ({ content }) =>
    content.challenges.flatMap(({ data: { plan }, file }) =>
      (plan?.weeks ?? []).flatMap((week, index) => {
        const rest = new Set(week.rest);
        const field = ['plan', 'weeks', index, 'sessions'];
        const free = Array.from({ length: DAYS_PER_WEEK }, (_, day) => day + 1).filter(
          (day) => !rest.has(day),
        );
        const onRest = week.sessions.flatMap(({ day, what }, number) => {
          if (day === undefined || !rest.has(day)) return [];
          const message = `"${what}" lies on day ${day} of week ${index + 1}, a day of rest`;
          const [other] = free;
          const fix =
            other === undefined
              ? `leave ${day} out of the week's rest`
              : `write another day, as "day: ${other}", or leave ${day} out of the week's rest`;
          return [{ file, field: [...field, number, 'day'], message, fix }];
        });
        const held = week.sessions.filter(({ optional }) => optional !== true);
        const floating = held.filter(({ day }) => day === undefined).length;
        const room = free.filter((day) => held.every((session) => session.day !== day)).length;
        if (floating <= room) return onRest;
        const message = `week ${index + 1} has ${floating} sessions for any day and ${room} free days, and a day takes one`;
        const fix = `leave out ${floating - room}, write "optional: true" for them, or take a day out of the week's rest`;
        return [...onRest, { file, field, message, fix }];
      }),
    ),
});
