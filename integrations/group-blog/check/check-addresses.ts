import { hostAddress, isReserved, PAGES, withSlash } from '../network/addresses.ts';
import { problemAt, type ParsedContent } from '../model/parsed-content.ts';
import type { Problem } from '../model/problem.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { ContentKind } from '../schemas/kind.ts';
import { kindNamed, KINDS } from '../schemas/kinds.ts';

interface Claim {
  address: string;
  file: SourceFile;
  /** Undefined for the file's own page. */
  alias?: number;
}

/** Two files, aliases included, at one address; also when they differ only in case. */
export function checkAddresses(
  files: readonly SourceFile[],
  content: ParsedContent,
  kinds: readonly ContentKind[] = KINDS,
): Problem[] {
  const hostPages = [...content.ids.members].map(hostAddress);
  const taken = new Map<string, string>([...PAGES, ...hostPages].map((address) => [address, 'the network']));
  const problems: Problem[] = [];
  // Every file's own address comes first, so that it is the alias that has to give way.
  for (const { address, file, alias } of [...ownAddresses(files, kinds), ...aliases(content)]) {
    const key = decodeURI(address).toLowerCase();
    const owner = taken.get(key) ?? (alias !== undefined && isReserved(key) ? 'the network' : undefined);
    if (owner === undefined) {
      taken.set(key, file.path);
      continue;
    }
    const message = `${address} is the address of ${owner === file.path ? 'this file itself' : owner} already`;
    problems.push(
      alias === undefined
        ? problemAt(
            file,
            [],
            'duplicate-address',
            message,
            `rename it to ${otherPath(file.path)}, or remove it or ${owner}`,
          )
        : problemAt(file, ['aliases', alias], 'duplicate-address', message, `remove ${address} from aliases`),
    );
  }
  return problems;
}

function ownAddresses(files: readonly SourceFile[], kinds: readonly ContentKind[]): Claim[] {
  return files.flatMap((file): Claim[] => {
    if (file.place.is !== 'content' || file.place.kind === 'network' || file.isLink) return [];
    const { kind, id } = file.place;
    // Participants' pages stand under their challenge; check-ins have no page, but may not differ in case only.
    const { folder } = kindNamed(kind === 'participants' ? 'challenges' : kind, kinds);
    return [{ address: `/${folder}/${id}/`, file }];
  });
}

/** The same with a 2 in what its address is made of: a folder's name where it is an index. */
function otherPath(path: string): string {
  return path.replace(/((?:\/index)?\.mdx?)$/i, '-2$1');
}

function aliases(content: ParsedContent): Claim[] {
  return content.partial.posts.flatMap(({ data, file }) =>
    (data.aliases ?? []).map((address, alias) => ({ address: withSlash(address), file, alias })),
  );
}
