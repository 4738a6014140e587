import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entries, Entry } from '../network/entries.ts';
import type { Parsed, ParsedContent } from '../problems/parsed-content.ts';
import type { Kind } from '../schemas/kinds.ts';
import type { NetworkData } from '../schemas/network.ts';
import { splitSource } from './front-matter.ts';
import { formatOf } from './markdown.ts';
import { readWords, type BodyWords } from './read-words.ts';

/**
 * What Astro's collections would hold of these files, but without pictures, whose sizes only Astro reads: no page can be
 * made of them.
 * @param folder absolute path of the content folder.
 * @param network the facts of `network.md`, or what stands in for them.
 * @param content the files to join, without those whose body cannot be parsed.
 */
export function readEntries(
  folder: string,
  network: NetworkData,
  content: Pick<ParsedContent, Exclude<Kind, 'network'>>,
): Entries {
  const read = <Data>({ id, data, file: { path } }: Parsed<Data>): Entry<Data> & BodyWords => {
    const { language = network.language } = data as { language?: string };
    return { id, data, path, digest: '', ...wordsOf(join(folder, path), language) };
  };
  return {
    network: { id: 'network', data: network, path: 'network.md', digest: '', links: [] },
    members: content.members.map(({ data, ...file }) =>
      read({ ...file, data: { ...data, avatar: undefined } }),
    ),
    posts: content.posts.map(({ data, ...file }) => read({ ...file, data: { ...data, cover: undefined } })),
    communities: content.communities.map(read),
    challenges: content.challenges.map(read),
    participants: content.participants.map(read),
    checkIns: content.checkIns.map(read),
    verdicts: content.verdicts.map(read),
  };
}

function wordsOf(file: string, language: string): BodyWords {
  const { body } = splitSource(readFileSync(file, 'utf8'));
  return readWords(body.trim(), formatOf(file), language);
}
