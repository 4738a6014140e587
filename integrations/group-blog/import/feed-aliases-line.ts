import { isReserved } from '../network/pages/page-addresses.ts';
import { splitSource } from '../parse/front-matter.ts';
import { fieldLine } from '../suggest/yaml-line.ts';
import { aliasOf } from './old-addresses.ts';

interface FeedAliasesLine {
  /** The line of `network.md` with the old feeds; undefined where none of them can stand here. */
  line: string | undefined;
  /** Whether the file has all of them already. */
  isKnown: boolean;
  /** The file with the line; undefined where it has such a line, which is somebody's own. */
  withLine: string | undefined;
}

/**
 * @param network the text of `network.md`.
 * @param feeds paths under the old blog's own path.
 * @param base the path of the old blog.
 */
export function feedAliasesLine(network: string, feeds: readonly string[], base: string): FeedAliasesLine {
  const own = base.replace(/\/$/, '');
  const paths = feeds.flatMap((feed) => aliasOf(own + feed) ?? []);
  const free = paths.filter((path) => !isReserved(path.endsWith('/') ? path : `${path}/`));
  const { frontMatter } = splitSource(network);
  const typed = frontMatter.data?.['feedAliases'];
  const known = Array.isArray(typed) ? typed.map(String) : [];
  const all = [...new Set([...known, ...free])];
  const line = free.length === 0 ? undefined : fieldLine('feedAliases', all);
  const end = /\n---[^\S\n]*(?:\r?\n|$)/.exec(network.replace(/^\uFEFF?---/, '   '));
  const isAddable = typed === undefined && frontMatter.data !== null && end !== null && line !== undefined;
  return {
    line,
    isKnown: free.every((path) => known.includes(path)),
    withLine: isAddable ? `${network.slice(0, end.index)}\n${line}${network.slice(end.index)}` : undefined,
  };
}
