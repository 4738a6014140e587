import type { SourceFile } from '../../../model/source-file.ts';
import { decodeAddress, withSlash } from '../../../network/addresses.ts';
import { expectedAddresses, isReserved, pageAddressOf } from '../../../network/page-addresses.ts';
import { examplePost } from '../../examples.ts';
import { defineRule, type CheckContext, type Finding } from '../../rule.ts';

/** Two files, aliases included, at one address; also when they differ only in case. */
export const duplicateAddress = defineRule({
  code: 'duplicate-address',
  severity: 'error',
  explanation: {
    means: 'Two files would stand at one address, or differ only in capital letters.',
    why: 'Only one of them could be seen. An alias is an address too, and cannot be that of a page there is.',
    wrong: examplePost('aliases: [/posts/ben/starter/]'),
    right: examplePost('aliases: [/2019/my-first-loaf/]'),
  },
  check: (context) => [...pages(context), ...pictures(context)],
});

interface AddressClaim {
  address: string;
  file: SourceFile;
  /** The number of the alias; undefined for the file's own page. */
  alias?: number;
}

function pages(context: CheckContext): Finding[] {
  const taken = new Map(
    expectedAddresses(context.content).map((address) => [caselessKey(address), 'the network']),
  );
  // Every file's own address comes first, so that it is the alias that has to give way.
  return [...ownAddresses(context), ...aliases(context)].flatMap(({ address, file, alias }) => {
    const key = caselessKey(address);
    const owner = taken.get(key) ?? (alias !== undefined && isReserved(key) ? 'the network' : undefined);
    if (owner === undefined) {
      taken.set(key, file.path);
      return [];
    }
    const message = `${address} is the address of ${owner === file.path ? 'this file itself' : owner} already`;
    return alias === undefined
      ? [{ file, message, fix: `rename it to ${otherPath(file.path)}, or remove it or ${owner}` }]
      : [{ file, field: ['aliases', alias], message, fix: `remove ${address} from aliases` }];
  });
}

function caselessKey(address: string): string {
  return decodeAddress(address).toLowerCase();
}

function ownAddresses({ files }: CheckContext): AddressClaim[] {
  return files.flatMap((file): AddressClaim[] => {
    if (file.place.is !== 'content' || file.place.kind === 'network' || file.isLink) return [];
    // Files without a page may not differ in case only either.
    const address = pageAddressOf(file) ?? `/${file.path.replace(/\.md$/, '')}/`;
    return [{ address: decodeAddress(address), file }];
  });
}

function aliases({ content }: CheckContext): AddressClaim[] {
  return content.posts.flatMap(({ data, file }) =>
    (data.aliases ?? []).map((address, alias) => ({ address: withSlash(address), file, alias })),
  );
}

/** Appends -2 to the part of a path that its address is made of: to the folder's name where the file is an index. */
function otherPath(path: string): string {
  return path.replace(/((?:\/index)?\.mdx?)$/i, '-2$1');
}

/** A Mac and Windows keep one of two that differ in capitals, a Mac one of two whose accents are composed differently. */
function pictures({ files }: CheckContext): Finding[] {
  const found = files.filter(({ place, isLink }) => place.is === 'picture' && !isLink);
  const groups = Map.groupBy(found, ({ path }) => path.normalize('NFC').toLowerCase());
  return [...groups.values()].flatMap(([first, ...others]) =>
    others.map((file) => ({
      file,
      message: `on some computers this picture and ${first?.path ?? ''} are one file`,
      fix: 'rename one of them, or take it away',
    })),
  );
}
