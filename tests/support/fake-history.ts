import type {
  Fields,
  FileFacts,
  FileVersion,
  History,
  KeptDay,
  Voucher,
} from '../../integrations/group-blog/model/history.ts';

export interface FakeVersion {
  /** The witnessed day, at noon UTC. */
  landed: string;
  /** The day on which it was written; the witnessed one unless told otherwise. */
  authored?: string;
  by?: Voucher;
  /** Null where the text is not here. */
  fields?: Fields | null;
}

export interface FakeFacts {
  kept?: readonly KeptDay[];
  fault?: History['fault'];
  vouchers?: History['vouchers'];
}

/** A history in which files were added and then changed; the last version is what the file is now. A file without versions is in no commit. */
export function historyOf(
  files: Readonly<Record<string, readonly FakeVersion[]>>,
  { kept = [], fault = null, vouchers = 'address' }: FakeFacts = {},
): History {
  return {
    fault,
    vouchers,
    landedBy: ['noreply@github.com'],
    kept,
    facts: (path) => factsOf(fault === null ? (files[path] ?? []) : []),
  };
}

function factsOf(versions: readonly FakeVersion[]): FileFacts {
  const all = versions.map(
    ({ landed, authored = landed, by = 'address', fields = {} }, index): FileVersion => {
      const before = versions[index - 1];
      return {
        authored: noon(authored),
        landed: noon(landed),
        by,
        isSquash: false,
        isAddition: index === 0,
        text: String(index),
        fields,
        previous: before ? [before.fields ?? null] : [],
      };
    },
  );
  return { versions: all, isCommitted: versions.length > 0, fields: versions.at(-1)?.fields ?? null };
}

function noon(date: string): number {
  return Date.parse(`${date}T12:00:00Z`) / 1000;
}
