import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pictureIn, type Entries, type Entry, type Picture } from '../model/entries.ts';
import type { Parsed, ParsedContent } from '../model/parsed-content.ts';
import type { Kind } from '../schemas/kinds.ts';
import type { NetworkData } from '../schemas/network.ts';
import { pathBeside } from '../model/content-path.ts';
import { splitSource } from '../parse/front-matter.ts';
import { formatOf } from '../parse/markdown.ts';
import { readWords, type BodyWords } from '../parse/body-words.ts';

/**
 * What Astro's collections would hold of these files; but of pictures only their paths under the content folder, for Astro
 * alone publishes them: no page can be made of this, though cards can.
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
    const src = pictureIn(data)?.src;
    const picture = src === undefined ? undefined : { file: src, version: '' };
    return { id, data, path, digest: '', picture, ...wordsOf(join(folder, path), language) };
  };
  return {
    network: { id: 'network', data: network, path: 'network.md', digest: '', links: [] },
    members: content.members.map(({ data, ...member }) =>
      read({ ...member, data: { ...data, avatar: pictureOf(member.file.path, data.avatar) } }),
    ),
    posts: content.posts.map(({ data: { cover, ...data }, ...post }) => {
      const src = pictureOf(post.file.path, cover?.src);
      return read({ ...post, data: { ...data, cover: cover && src && { ...cover, src } } });
    }),
    communities: content.communities.map(read),
    challenges: content.challenges.map(read),
    participants: content.participants.map(read),
    checkIns: content.checkIns.map(read),
    verdicts: content.verdicts.map(read),
  };
}

function pictureOf(file: string, url: string | undefined): Picture | undefined {
  const src = url === undefined ? undefined : pathBeside(file, url);
  return src === undefined ? undefined : { src, width: 0, height: 0, format: '' };
}

function wordsOf(file: string, language: string): BodyWords {
  const { body } = splitSource(readFileSync(file, 'utf8'));
  return readWords(body.trim(), formatOf(file), language);
}
