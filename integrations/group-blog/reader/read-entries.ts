import { pathBeside } from '../model/content-path.ts';
import { pictureIn, type Entries, type Entry, type Picture } from '../model/entries.ts';
import type { ParsedFile, ValidContent } from '../model/parsed-content.ts';
import { wordsInLanguage } from '../parse/body-words.ts';
import type { ContentKind } from '../schemas/kind.ts';
import { KINDS, type DataOf } from '../schemas/kinds.ts';
import { replacePictures } from '../schemas/values/picture-path.ts';

/**
 * Reads what Astro's collections would hold of these files. A picture has only its path under the content folder, since
 * Astro alone publishes pictures: cards can be drawn from the result, but no pages made.
 * @param network the facts of `network.md`, or what stands in for them.
 * @param content the files to join with their words, without files whose body cannot be parsed.
 * @param versionOf returns a text that changes with the bytes of a picture, from its path under the content folder. It is not needed
 * where no drawn card is kept.
 */
export function readEntries(
  network: DataOf<'network'>,
  content: ValidContent,
  versionOf: (picture: string) => string = () => '',
): Entries {
  const read = (
    kind: ContentKind,
    { id, data, file: { path, words } }: ParsedFile<object>,
  ): Entry<object> => {
    if (!words) throw new Error(`the words of ${path} were not read`);
    const { language = network.language } = data as { language?: string };
    const shown = replacePictures(data, kind.pictureFields, (url) => pictureOf(path, url));
    const file = pictureIn(shown, kind)?.src;
    return {
      id,
      data: shown,
      path,
      digest: '',
      picture: file === undefined ? undefined : { file, version: versionOf(file) },
      ...wordsInLanguage(words, language),
    };
  };
  const entries = KINDS.flatMap((kind) =>
    kind.id === 'network'
      ? []
      : [[kind.id, content[kind.id].map((parsed: ParsedFile<object>) => read(kind, parsed))] as const],
  );
  return {
    ...(Object.fromEntries(entries) as unknown as Omit<Entries, 'network'>),
    network: {
      id: 'network',
      data: network,
      path: 'network.md',
      digest: '',
      links: [],
      excerpt: '',
      text: '',
      asks: false,
    },
  };
}

function pictureOf(file: string, url: string): Picture | undefined {
  const src = pathBeside(file, url);
  return src === undefined ? undefined : { src, width: 0, height: 0, format: '' };
}
