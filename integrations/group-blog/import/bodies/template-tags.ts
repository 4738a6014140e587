import { beginningOf, type NoteChange } from './change.ts';
import { embedLink } from './embeds.ts';

interface TagOptions {
  note: NoteChange;
  /** The line of the source at which the text begins. */
  line: number;
  /** The address of the old blog; empty where nobody knows it. */
  site: string;
}

/** Says what stands in the place of the tags and shortcodes of other programs: Liquid, Nunjucks, Hugo, kramdown, Docusaurus. */
export function withoutTemplateTags(text: string, options: TagOptions): string {
  const blocks = text
    .replace(/\{%-?\s*(comment)\b[^]*?\{%-?\s*endcomment\s*-?%\}/g, keepLines)
    .replace(/\{%-?\s*highlight\s+([\w+#-]+)[^%]*%\}\n?([^]*?)\n?\{%-?\s*endhighlight\s*-?%\}/g, fence)
    .replace(
      /\{\{[<%]\s*highlight\s+"?([\w+#-]+)"?[^>%]*[>%]\}\}\n?([^]*?)\n?\{\{[<%]\s*\/highlight\s*[>%]\}\}/g,
      fence,
    );
  return mapOutsideCode(blocks, (piece, line) =>
    withoutTags(piece, { ...options, line: options.line - 1 + line }),
  );
}

function keepLines(all: string): string {
  return all.replace(/[^\n]+/g, '');
}

function fence(_: string, language: string, code: string): string {
  return `\`\`\`${language}\n${code}\n\`\`\``;
}

/**
 * Changes a text outside its blocks and spans of code.
 * @param change gets a piece, and the line at which it begins, from 1.
 */
export function mapOutsideCode(text: string, change: (piece: string, line: number) => string): string {
  const code =
    /(^|\n)([ \t]*)(`{3,}|~{3,})[^\n]*\n(?:[^]*?\n)?[ \t]*\3[`~]*[ \t]*(?=\n|$)|(?<!`)(`+)(?!`)[^\n]*?[^`]\4(?!`)/g;
  let result = '';
  let at = 0;
  let line = 1;
  const add = (piece: string, isCode: boolean): void => {
    result += isCode || piece === '' ? piece : change(piece, line);
    line += piece.split('\n').length - 1;
  };
  for (const match of text.matchAll(code)) {
    add(text.slice(at, match.index), false);
    add(match[0], true);
    at = match.index + match[0].length;
  }
  add(text.slice(at), false);
  return result;
}

function withoutTags(text: string, { note, line, site }: TagOptions): string {
  const dropped = (tag: string, index: number): string => {
    const at = line + text.slice(0, index).split('\n').length - 1;
    note({ what: 'shortcode', line: at, text: beginningOf(tag) });
    return '';
  };
  const embedded = (tag: string, index: number, url: string): string => {
    const found = embedLink(url);
    if (!found) return dropped(tag, index);
    const at = line + text.slice(0, index).split('\n').length - 1;
    note({ what: 'embed', line: at, text: beginningOf(tag) });
    return `[${found.text}](${found.url})`;
  };
  return text
    .replace(
      /\{\{([<%])\/\*\s*([^]*?)\s*\*\/([>%])\}\}/g,
      (_, open: string, inner: string, close: string) => `\`{{${open} ${inner} ${close}}}\``,
    )
    .replace(/\{%-?\s*(?:raw|endraw)\s*-?%\}/g, '')
    .replace(/^[*-] (?:TOC|toc)\s*\n\{:toc[^}]*\}\n?/gm, '')
    .replace(/\n?\{:[^}\n]*\}/g, '')
    .replace(/\{\{-?\s*(?:site|page)\.(?:baseurl|base_url|root)\s*-?\}\}/g, '')
    .replace(/\{\{-?\s*site\.url\s*-?\}\}/g, site.replace(/\/$/, ''))
    .replace(
      /\{\{-?\s*["']([^"']*)["']\s*\|\s*(?:relative_url|absolute_url|url|prepend:[^}]*)[^}]*\}\}/g,
      '$1',
    )
    .replace(/\{%-?\s*(?:post_url|link)\s+([^\s%]+)\s*-?%\}/g, (_, path: string) => sourcePath(path))
    .replace(/\{\{[<%]\s*(?:rel)?ref\s+"?([^"\s>%]+)"?[^>%]*[>%]\}\}/g, (_, path: string) => sourcePath(path))
    .replace(
      /\{\{[<%]\s*([\w./-]+)((?:"[^"]*"|`[^`]*`|[^>%"`])*?)\/?\s*[>%]\}\}/g,
      (tag, name: string, rest: string, index: number) =>
        hugoTag(name, rest, (url) => embedded(tag, index, url)) ?? dropped(tag, index),
    )
    .replace(/\{\{[<%]\s*\/\s*[\w./-]+\s*[>%]\}\}/g, '')
    .replace(
      /\{%-?\s*([\w-]+)\b((?:"[^"]*"|'[^']*'|[^%"'])*?)-?%\}/g,
      (tag, name: string, rest: string, index: number) => {
        if (/^(?:end|else|elsif)/.test(name)) return '';
        return liquidTag(name, rest, (url) => embedded(tag, index, url)) ?? dropped(tag, index);
      },
    )
    .replace(/\{\{-?[^{}\n]{1,200}\}\}/g, (tag, index: number) => dropped(tag, index))
    .replace(
      /^([ \t]*)(:{3,})(note|tip|info|warning|caution|danger|important)(?:\[([^\]\n]*)\]|[ \t]+([^\n]*))?\n([^]*?)\n[ \t]*\2[ \t]*$/gim,
      admonition,
    );
}

/** An address by which other sources of the blog are named. */
export const SOURCE_SCHEME = 'source:';

function sourcePath(path: string): string {
  return SOURCE_SCHEME + path.replace(/^["']|["']$/g, '');
}

function admonition(
  _: string,
  indent: string,
  __: string,
  kind: string,
  bracketed = '',
  spaced = '',
  inner = '',
): string {
  const title =
    bracketed.trim() || spaced.trim() || kind.charAt(0).toUpperCase() + kind.slice(1).toLowerCase();
  const lines = inner
    .trim()
    .split('\n')
    .map((one) => `${indent}> ${one.trim()}`.trimEnd());
  return [`${indent}> **${title}**`, `${indent}>`, ...lines].join('\n');
}

/** The attributes of a tag by name; those without one by their number. */
function attributesOf(rest: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  let count = 0;
  for (const [, name, double, single, tick, bare] of rest.matchAll(
    /(?:([\w-]+)\s*[=:]\s*)?(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|`([^`]*)`|([^\s"'`=]+))/g,
  )) {
    found[name ?? String(count++)] = (double ?? single ?? tick ?? bare ?? '').replace(/\\(["'])/g, '$1');
  }
  return found;
}

type Embed = (url: string) => string;

function hugoTag(name: string, rest: string, embed: Embed): string | undefined {
  const own = attributesOf(rest);
  const id = own['id'] ?? own['0'];
  switch (name) {
    case 'figure':
    case 'img':
    case 'image':
      return pictureMarkdown(own);
    case 'youtube':
    case 'youtubeLite':
    case 'vimeo':
    case 'gist':
    case 'tweet':
    case 'x':
      return embed(pageOf(name, own, id));
    default:
      return undefined;
  }
}

function pageOf(name: string, own: Readonly<Record<string, string>>, id = ''): string {
  switch (name) {
    case 'vimeo':
      return `https://vimeo.com/${id}`;
    case 'gist':
      return `https://gist.github.com/${[own['0'], own['1']].filter(Boolean).join('/')}`;
    case 'tweet':
    case 'x':
      return `https://x.com/${own['user'] ?? own['0'] ?? 'i'}/status/${own['id'] ?? own['1'] ?? own['0'] ?? ''}`;
    default:
      return /^https?:/.test(id) ? id : `https://www.youtube.com/watch?v=${id}`;
  }
}

function pictureMarkdown(own: Readonly<Record<string, string>>): string | undefined {
  const src = own['src'] ?? own['url'] ?? own['image_path'] ?? own['0'];
  if (src === undefined) return undefined;
  const caption = own['caption'] ?? own['title'] ?? '';
  const alt = own['alt'] ?? caption;
  const picture = `![${alt.replace(/[[\]]/g, '')}](${src.replace(/ /g, '%20')})`;
  return caption === '' ? picture : `${picture}\n\n_${caption}_`;
}

function liquidTag(name: string, rest: string, embed: Embed): string | undefined {
  const own = attributesOf(rest);
  if (name === 'youtube' || name === 'vimeo' || name === 'gist' || name === 'twitter' || name === 'tweet') {
    const first = own['id'] ?? own['0'] ?? '';
    if (/^https?:/.test(first)) return embed(first);
    return embed(name === 'gist' ? `https://gist.github.com/${first}` : pageOf(name, own, first));
  }
  if (name === 'image' || name === 'figure' || name === 'img') return pictureMarkdown(own);
  if (name !== 'include' && name !== 'render') return undefined;
  const file = own['0'] ?? '';
  const id = own['id'] ?? own['video'] ?? own['videoid'] ?? own['video_id'];
  if (/youtube|video/i.test(file) && id !== undefined) return embed(pageOf('youtube', own, id));
  if (/vimeo/i.test(file) && id !== undefined) return embed(pageOf('vimeo', own, id));
  return /figure|image|img|picture/i.test(file)
    ? pictureMarkdown({ ...own, 0: own['src'] ?? own['url'] ?? own['image_path'] ?? '' })
    : undefined;
}
