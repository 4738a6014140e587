import { beginningOf, type NoteChange } from './change.ts';
import { escapeHtml } from '../../model/escape-html.ts';

/** A picture of the blog's library. */
export interface LibraryPicture {
  url: string;
  alt: string;
  caption: string;
}

interface ShortcodeOptions {
  note: NoteChange;
  /** The line of the source at which the text begins. */
  line: number;
  /** Finds a picture by its number in the library. */
  picture: (id: string) => LibraryPicture | undefined;
  /** The pictures that were put into the library for this post. */
  ownPictures: readonly LibraryPicture[];
}

const VERBATIM =
  'code|sourcecode|source|php|js|javascript|css|html|xml|python|ruby|bash|sql|java|csharp|cpp|perl';
const CODE = new RegExp(`\\[(${VERBATIM})((?:\\s[^\\]]*)?)\\]([^]*?)\\[/\\1\\]`, 'gi');
const LANGUAGE_NAMES = /^(?:php|js|javascript|css|html|xml|python|ruby|bash|sql|java|csharp|cpp|perl)$/i;

/** Writes what shortcodes of WordPress stand for as HTML. Of those that nobody knows here, the words in them stay. */
export function withoutShortcodes(html: string, options: ShortcodeOptions): string {
  const { note, line } = options;
  const lineAt = (index: number): number => line + html.slice(0, index).split('\n').length - 1;
  const kept: string[] = [];
  const keep = (text: string): string => {
    kept.push(text);
    return `\u0000${kept.length - 1}\u0000`;
  };
  const text = html
    .replace(/<(pre|code|script|style)\b[^]*?<\/\1\s*>/gi, keep)
    .replace(CODE, (_, name: string, rest: string, code: string) => {
      const own = attributesOf(rest);
      const named = own['lang'] ?? own['language'] ?? (LANGUAGE_NAMES.test(name) ? name : (own['0'] ?? ''));
      const inner = code.replace(/^\n+|\s+$/g, '');
      const escaped = /&(?:lt|gt|amp|quot|#\d+);/.test(inner) ? inner : escapeHtml(inner);
      return keep(
        `<pre><code${named === '' ? '' : ` class="language-${escapeHtml(named.toLowerCase())}"`}>${escaped}</code></pre>`,
      );
    })
    .replace(/^[^\S\n]*(https?:\/\/[^\s<>"]+)[^\S\n]*$/gm, (_, url: string) => keep(aloneOnItsLine(url)))
    .replace(/\[\[([\w-]+[^\]]*)\]\]/g, (_, inner: string) => keep(`[${inner}]`))
    .replace(
      /\[(?:wp_)?caption((?:\s[^\]]*)?)\]([^]*?)\[\/(?:wp_)?caption\]/gi,
      (_, rest: string, inner: string) => {
        const [, media = '', words = ''] =
          /^\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?)([^]*)$/i.exec(inner) ?? [];
        const caption = attributesOf(rest)['caption'] ?? words.trim();
        return media === '' ? inner : `\n\n<figure>${media}<figcaption>${caption}</figcaption></figure>\n\n`;
      },
    )
    .replace(/\[gallery((?:\s[^\]]*)?)\]/gi, (tag, rest: string, index: number) => {
      const ids = attributesOf(rest)['ids'] ?? attributesOf(rest)['include'];
      const pictures =
        ids === undefined
          ? options.ownPictures
          : ids.split(',').flatMap((id) => options.picture(id.trim()) ?? []);
      if (pictures.length === 0) note({ what: 'shortcode', line: lineAt(index), text: beginningOf(tag) });
      return `\n\n${pictures.map(pictureHtml).join('\n\n')}\n\n`;
    })
    .replace(
      /\[(?:embed|youtube|vimeo|tweet|twitter|gist|audio|video|soundcloud|spotify|instagram|wpvideo|embedyt|vine|dailymotion)((?:[\s=][^\]]*)?)\](?:([^[\]\n]*)\[\/\w+\])?/gi,
      (tag, rest: string, inner: string | undefined, index: number) =>
        frame(tag, rest, inner ?? '') ?? dropped(tag, index),
    )
    .replace(/\[(?:footnote|ref|note|efn_note)\]([^]*?)\[\/(?:footnote|ref|note|efn_note)\]/gi, footnote())
    .replace(/\[(?:more|nextpage|toc)[^\]]*\]/gi, '');
  const plain = withoutUnknown(text, dropped);
  return plain.replace(/\u0000(\d+)\u0000/g, (_, index: string) => restored(Number(index)));

  function restored(index: number): string {
    return (kept[index] ?? '').replace(/\u0000(\d+)\u0000/g, (_, inner: string) => restored(Number(inner)));
  }

  function dropped(tag: string, index: number): string {
    note({ what: 'shortcode', line: lineAt(Math.min(index, html.length)), text: beginningOf(tag) });
    return '';
  }
}

/** Shortcodes have attributes, or an end. Other words in square brackets, such as [sic], are the writer's own. */
function withoutUnknown(text: string, dropped: (tag: string, index: number) => string): string {
  const ends = new Set(
    Array.from(text.matchAll(/\[\/([a-z][\w-]*)\]/gi), ([, name = '']) => name.toLowerCase()),
  );
  return text.replace(
    /\[(\/?)([a-z][\w-]*)((?:\s+[\w-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s\]]+))*)\s*\/?\](?!\()/gi,
    (tag, slash: string, name: string, rest: string, index: number) => {
      if (slash === '' && rest === '' && !ends.has(name.toLowerCase())) return tag;
      if (slash === '/' && !ends.has(name.toLowerCase())) return tag;
      return slash === '' ? dropped(tag, index) : '';
    },
  );
}

/** WordPress shows what an address leads to that stands on a line of its own. */
function aloneOnItsLine(url: string): string {
  const isPlayed = /youtu\.?be|vimeo|twitter\.com|x\.com|spotify|soundcloud/i.test(new URL(url).host);
  const address = escapeHtml(url.replaceAll('&amp;', '&'));
  return isPlayed ? `<iframe src="${address}"></iframe>` : `<a href="${address}">${address}</a>`;
}

function footnote(): (all: string, inner: string) => string {
  let count = 0;
  return (_, inner) => {
    count += 1;
    return `<sup class="footnote"><a href="#note-${count}">${count}</a></sup><aside id="note-${count}">${inner}</aside>`;
  };
}

function frame(tag: string, rest: string, inner: string): string | undefined {
  const own = attributesOf(rest.replace(/^=/, ' '));
  const names = ['src', 'mp4', 'mp3', 'm4v', 'm4a', 'webm', 'ogg', 'url', 'id', '0'];
  const found = [inner.trim(), ...names.map((name) => own[name] ?? '')].find((value) => value !== '') ?? '';
  const [, kind = ''] = /^\[(\w+)/.exec(tag) ?? [];
  const address = found.replaceAll('&amp;', '&');
  if (/^(?:https?:)?\/\//.test(address)) return `\n\n<iframe src="${escapeHtml(address)}"></iframe>\n\n`;
  if (address === '') return undefined;
  const page = {
    youtube: 'https://www.youtube.com/watch?v=',
    vimeo: 'https://vimeo.com/',
    gist: 'https://gist.github.com/',
  }[kind.toLowerCase()];
  return page === undefined ? undefined : `\n\n<iframe src="${escapeHtml(page + address)}"></iframe>\n\n`;
}

export function pictureHtml({ url, alt, caption }: LibraryPicture): string {
  const picture = `<img src="${escapeHtml(url)}" alt="${escapeHtml(alt)}">`;
  return caption === '' ? picture : `<figure>${picture}<figcaption>${caption}</figcaption></figure>`;
}

function attributesOf(text: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  let count = 0;
  for (const [, name, double, single, bare] of text.matchAll(
    /(?:([\w-]+)\s*=\s*)?(?:"([^"]*)"|'([^']*)'|([^\s"'=]+))/g,
  )) {
    found[name?.toLowerCase() ?? String(count++)] = double ?? single ?? bare ?? '';
  }
  return found;
}
