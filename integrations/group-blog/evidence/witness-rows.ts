import { compareText } from '../model/compare.ts';
import type { KeptDay, Voucher } from '../model/history.ts';
import type { Network, Participation } from '../network/network.ts';
import type { Now } from '../network/now.ts';
import type { Grade } from './grade.ts';
import { participantEvidence, type FileEvidence } from './participant-evidence.ts';

/** When a file arrived, for one of those who take part. A contract: `witness --json` prints a list of them. Dates are `YYYY-MM-DD`. */
export interface WitnessRow {
  /** Under the content folder. */
  file: string;
  member: string;
  /** The day that it is for. */
  for: string;
  /** The day on which it was written, and the day on which it arrived; null where nobody can tell. */
  author: string | null;
  landed: string | null;
  by: Voucher | null;
  grade: Grade;
}

/** A file of which `witnessed.json` keeps another day than the history says now. */
export interface WitnessDifference {
  file: string;
  member: string;
  kept: string | null;
  now: string | null;
}

export interface Witnessed {
  /** Sorted by file, then by member. */
  rows: WitnessRow[];
  differences: WitnessDifference[];
}

/** Lists the check-ins and posts of those participants whose challenges ask for evidence. */
export function witnessRows(network: Network, participations: readonly Participation[], now: Now): Witnessed {
  const found = participations
    .flatMap((participation) => {
      const evidence = participantEvidence(network, participation, now);
      if (!evidence) return [];
      const { checkIns, posts, member } = participation;
      const files = [
        ...checkIns.map((one) => [one.path, one.date, evidence.ofCheckIn(one)] as const),
        ...posts.map((one) => [one.source.path, one.date, evidence.ofPost(one)] as const),
      ];
      return files.map(([file, date, of]) => ({ file, date, member: member.id, evidence: of }));
    })
    .toSorted((a, b) => compareText(a.file, b.file) || compareText(a.member, b.member));
  return {
    rows: found.map(toRow),
    differences: found.flatMap(({ file, member, evidence: { sighting, differing } }) =>
      differing ? [{ file, member, kept: sighting?.landed ?? null, now: differing.landed }] : [],
    ),
  };
}

function toRow({
  file,
  member,
  date,
  evidence: { sighting, grade },
}: {
  file: string;
  member: string;
  date: string;
  evidence: FileEvidence;
}): WitnessRow {
  const { authored = null, landed = null, by = null } = sighting ?? {};
  return { file, member, for: date, author: authored, landed, by, grade };
}

/**
 * Returns the days that `witnessed.json` is to keep: those that it keeps, and those that the forge vouches for since. A day that only its
 * committer vouches for is left out, since the forge may yet see it.
 */
export function keptWith(kept: readonly KeptDay[], rows: readonly WitnessRow[]): KeptDay[] {
  const known = new Set(kept.map(({ file, member }) => `${member} ${file}`));
  const fresh = rows.flatMap(({ file, member, author, landed, by }) =>
    landed === null || by === null || by === 'committer' || known.has(`${member} ${file}`)
      ? []
      : [{ file, member, author, landed, by }],
  );
  return [...kept, ...fresh];
}
