import { pathOfId } from '../../../model/content-path.ts';
import type { SourceFile } from '../../../model/source-file.ts';
import { decodeAddress, withSlash } from '../../../network/addresses.ts';
import {
  addressesUnderOtherIds,
  expectedAddresses,
  isReserved,
  pageAddressOf,
} from '../../../network/pages/page-addresses.ts';
import { hasFormerIds } from '../../../network/pages/published-pages.ts';
import { kindNamed } from '../../../schemas/kinds.ts';
import { examplePost } from '../../examples.ts';
import { defineRule, type CheckContext, type Finding } from '../../rule.ts';
import { contentBefore } from '../changes/change-rights.ts';
import { renamableFiles } from '../changes/former-ids.ts';

/** Two files, aliases included, at one address; also when they differ only in case. */
export const duplicateAddress = defineRule({
  code: 'duplicate-address',
  severity: 'error',
  explanation: {
    means: 'Two files would stand at one address, or differ only in capital letters.',
    why: 'Only one of them could be seen. An alias is an address too, and cannot be that of a page there is; nor can a file have a name that stands in the aliases of another.',
    wrong: examplePost('aliases: [/posts/ben/starter/]'),
    right: examplePost('aliases: [/2019/my-first-loaf/]'),
  },
  check: (context) => [...pages(context), ...pictures(context)],
});

interface AddressClaim {
  address: string;
  file: SourceFile;
  /** The alias that claims it; undefined for an address that follows from names of files. */
  alias?: {
    index: number;
    written: string;
    /** The field that has it; `aliases` where none is said. */
    field?: string;
    /** The path of a file that has this id still, where the alias is an id. */
    holder?: string;
    /** Whether it stood there before the change that is checked. */
    isKnown?: boolean;
  };
}

function pages(context: CheckContext): Finding[] {
  const files = new Map(context.files.map((file) => [file.path, file]));
  const taken = new Map(
    expectedAddresses(context.content).map((address) => [caselessKey(address), 'the network']),
  );
  // Every file's own address comes first, so that it is the alias that has to give way.
  const claims = [
    ...ownAddresses(context),
    ...formerIds(context),
    ...aliases(context),
    ...feedAliases(context),
    ...formerAddresses(context),
  ];
  return claims.flatMap(({ address, file, alias }): Finding[] => {
    const key = caselessKey(address);
    const owner = taken.get(key) ?? (alias !== undefined && isReserved(key) ? 'the network' : undefined);
    if (owner === undefined) {
      taken.set(key, file.path);
      return [];
    }
    const isOwn = owner === file.path;
    if (alias === undefined && isOwn) return [];
    const message = `${address} is the address of ${isOwn ? 'this file itself' : owner} already`;
    if (alias === undefined) {
      const rename = pageAddressOf(file) === undefined ? '' : `rename it to ${otherPath(file.path)}, or `;
      return [{ file, message, fix: `${rename}remove it or ${owner}` }];
    }
    const other = files.get(owner);
    if (alias.isKnown && other) {
      const why = `${address} leads to ${file.path}, which had the name ${alias.written} before`;
      return [{ file: other, message: why, fix: `rename it to ${otherPath(owner)}` }];
    }
    const { field = 'aliases' } = alias;
    const remove = `remove ${alias.written} from ${field}`;
    const fix =
      owner === alias.holder && !isOwn
        ? `${remove}; or, if ${owner} is what had another name, remove that file`
        : remove;
    return [{ file, field: [field, alias.index], message, fix }];
  });
}

function caselessKey(address: string): string {
  return decodeAddress(address).toLowerCase();
}

function ownAddresses({ files, kinds }: CheckContext): AddressClaim[] {
  return files.flatMap((file): AddressClaim[] => {
    if (file.place.is !== 'content' || file.place.kind === 'network' || file.isLink) return [];
    // Files without a page may not differ in case only either.
    const address = pageAddressOf(file) ?? `/${kindNamed(file.place.kind, kinds).folder}/${file.place.id}/`;
    return [{ address: decodeAddress(address), file }];
  });
}

function aliases({ content }: CheckContext): AddressClaim[] {
  return content.posts.flatMap(({ data, file }) =>
    (data.aliases ?? []).map((written, index) => {
      const address = withSlash(written);
      return { address, file, alias: { index, written: address } };
    }),
  );
}

function feedAliases({ content }: CheckContext): AddressClaim[] {
  return content.network.flatMap(({ data, file }) =>
    (data.feedAliases ?? []).map((written, index) => ({
      address: withSlash(written),
      file,
      alias: { index, written, field: 'feedAliases' },
    })),
  );
}

/** The addresses under former ids of what has pages. Those that were there before the change come first. */
function formerIds(context: CheckContext): AddressClaim[] {
  const before = context.once(contentBefore);
  return renamableFiles(context)
    .flatMap(({ kind, files }) =>
      files.flatMap(({ id, file, data: { aliases: ids = [] } }) =>
        ids.map((written, index) => ({
          address: `/${kind.folder}/${written}/`,
          file,
          alias: {
            index,
            written,
            holder: pathOfId(kind, written),
            isKnown: before?.currentIds.get(kind.id)?.get(written) === id,
          },
        })),
      ),
    )
    .toSorted((a, b) => Number(b.alias.isKnown) - Number(a.alias.isKnown));
}

/** The addresses that pages had as long as something in the paths of their files had another name. */
function formerAddresses({ content, files }: CheckContext): AddressClaim[] {
  // What has former ids itself claims them as its aliases.
  const others = files.filter((file) => !hasFormerIds(file));
  const byAddress = Map.groupBy(others, (file) => pageAddressOf(file) ?? '');
  return [...byAddress].flatMap(([address, [file]]) =>
    file === undefined
      ? []
      : addressesUnderOtherIds(address, content.currentIds).map((former) => ({ address: former, file })),
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
