import type { GoalData } from '../schemas/goal.ts';
import { goalsIn, hasField } from './listed-goals.ts';
import { nearest } from '../suggest/did-you-mean.ts';
import { problemAt, type Parsed, type ParsedContent } from '../model/parsed-content.ts';
import type { Problem } from '../model/problem.ts';
import type { SourceFile } from '../model/source-file.ts';

/** The units of those whom a value is for. */
interface Units {
  used: Set<string>;
  /** What is counted from the content itself: unit to what is counted. */
  counted: Map<string, string>;
}

/** Values for units that no goal uses. */
export function checkUnits(content: ParsedContent): Problem[] {
  const participants = new Map(
    content.partial.participants.map((participant) => [participant.id, participant]),
  );
  const challenges = new Map(content.partial.challenges.map((challenge) => [challenge.id, challenge]));
  const known = new Map<string, Units>();

  const fromCheckIns = content.partial.checkIns.flatMap(({ parts, data, file }) => {
    const [challenge = '', member = ''] = parts;
    return check(data.values, challenge, [member], file);
  });
  const fromPosts = content.partial.posts.flatMap(({ parts, data, file }) =>
    data.challenge === undefined
      ? []
      : check(data.values, data.challenge, data.authors ?? parts.slice(0, 1), file),
  );
  return [...fromCheckIns, ...fromPosts];

  /** Somebody's units are the same on each of their days. */
  function unitsIn(challenge: string, members: readonly string[]): Units | undefined {
    const key = [challenge, ...members].join('/');
    const units =
      known.get(key) ??
      unitsOf(
        challenges.get(challenge),
        members.map((member) => participants.get(`${challenge}/${member}`)),
      );
    if (units) known.set(key, units);
    return units;
  }

  function check(
    values: Readonly<Record<string, number>> | undefined,
    challenge: string,
    members: readonly string[],
    file: SourceFile,
  ): Problem[] {
    const taking = members.filter((member) => content.ids.participants.has(`${challenge}/${member}`));
    if (values === undefined || taking.length === 0) return [];
    const units = unitsIn(challenge, taking);
    if (units === undefined) return [];
    return Object.entries(values)
      .filter(([unit]) => !units.used.has(unit))
      .map(([unit, value]) => unknownUnit(unit, value, units, `${challenge}/${taking[0] ?? ''}`, file));
  }
}

/** Undefined where a file could not be read, or a goal could not: nobody knows its unit then. */
function unitsOf(
  challenge: ParsedContent['partial']['challenges'][number] | undefined,
  participants: readonly (Parsed<unknown> | undefined)[],
): Units | undefined {
  if (challenge === undefined) return undefined;
  const { groupGoal } = challenge.data;
  const listed = participants.flatMap((participant) =>
    participant ? goalsIn(participant.file).map(({ data }) => data) : [undefined],
  );
  const goals = [...listed, ...(hasField(challenge.file, 'groupGoal') ? [groupGoal] : [])];
  const known = goals.filter((goal): goal is GoalData => goal !== undefined);
  if (known.length < goals.length) return undefined;
  return {
    used: new Set(
      known.flatMap(({ unit, counts }) => (counts === undefined && unit !== undefined ? [unit] : [])),
    ),
    counted: new Map(
      known.flatMap(({ unit, counts }): [string, string][] =>
        counts === undefined
          ? []
          : [
              [counts, counts],
              [unit ?? counts, counts],
            ],
      ),
    ),
  };
}

function unknownUnit(
  unit: string,
  value: number,
  { used, counted }: Units,
  participation: string,
  file: SourceFile,
): Problem {
  const at = ['values', unit];
  const counts = counted.get(unit);
  if (counts !== undefined) {
    const message = `${unit} are in values, and ${counts.replaceAll('-', ' ')} are counted for you`;
    return problemAt(file, at, 'unknown-unit', message, `remove "${unit}: ${value}"`);
  }
  const units = [...used];
  const near = nearest(unit, units);
  const message = `no goal is counted in "${unit}"`;
  const [only = '', ...others] = units.map((one) => `"${one}: ${value}"`);
  const choice =
    only === '' ? `remove "${unit}: ${value}", or ` : `write ${[only, ...others].join(' or ')} instead, or `;
  const fix =
    near === undefined
      ? `${choice}add a goal with "unit: ${unit}" to participants/${participation}.md`
      : `did you mean "${near}"? Write "${near}: ${value}"`;
  return problemAt(file, at, 'unknown-unit', message, fix);
}
