import { decodeAddress, withSlash } from '../network/addresses.ts';
import { expectedAddresses, isReserved, pageAddressOf } from '../network/page-addresses.ts';
import { problemAt, type ParsedContent } from '../model/parsed-content.ts';
import type { Problem } from '../model/problem.ts';
import type { SourceFile } from '../model/source-file.ts';

interface Claim {
  address: string;
  file: SourceFile;
  /** Undefined for the file's own page. */
  alias?: number;
}

/** Two files, aliases included, at one address; also when they differ only in case. */
export function checkAddresses(files: readonly SourceFile[], content: ParsedContent): Problem[] {
  const taken = new Map(expectedAddresses(content).map((address) => [toKey(address), 'the network']));
  const problems: Problem[] = [];
  // Every file's own address comes first, so that it is the alias that has to give way.
  for (const { address, file, alias } of [...ownAddresses(files), ...aliases(content)]) {
    const key = toKey(address);
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

function toKey(address: string): string {
  return decodeAddress(address).toLowerCase();
}

function ownAddresses(files: readonly SourceFile[]): Claim[] {
  return files.flatMap((file): Claim[] => {
    if (file.place.is !== 'content' || file.place.kind === 'network' || file.isLink) return [];
    // Files without a page may not differ in case only either.
    const address = pageAddressOf(file) ?? `/${file.path.replace(/\.md$/, '')}/`;
    return [{ address: decodeAddress(address), file }];
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
