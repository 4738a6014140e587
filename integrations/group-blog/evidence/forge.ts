import type { DataOf } from '../schemas/kinds.ts';

/** What is needed to read the history of a repository. */
export interface HistoryNeeds {
  /** The addresses of committers that stand for the forge. */
  landedBy: readonly string[];
  /** The file of the forge's public keys, beside `network.md`. */
  forgeKeys: string | undefined;
}

/** Says what is needed to read the history; null where no challenge asks for it, so that nothing is read. */
export function historyNeeds(
  { landedBy, forgeKeys, repository }: Pick<DataOf<'network'>, 'landedBy' | 'forgeKeys' | 'repository'>,
  challenges: readonly { data: Partial<Pick<DataOf<'challenges'>, 'evidence'>> }[],
): HistoryNeeds | null {
  if (challenges.every(({ data }) => data.evidence !== 'git')) return null;
  return { landedBy: landedBy ?? forgeAddresses(repository), forgeKeys };
}

/** GitHub and GitLab commit with an address of their own. Other forges do so only where they sign. */
const ADDRESSES: Readonly<Record<string, string>> = {
  'github.com': 'noreply@github.com',
  'gitlab.com': 'noreply@gitlab.com',
};

function forgeAddresses(repository = 'https://github.com'): string[] {
  const address = ADDRESSES[new URL(repository).hostname.replace(/^www\./, '')];
  return address === undefined ? [] : [address];
}
