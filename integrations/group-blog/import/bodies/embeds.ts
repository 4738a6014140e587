import { parseWebAddress } from '../../model/web-address.ts';

/** What is embedded from elsewhere, as a link that a reader can follow. */
export interface EmbedLink {
  url: string;
  text: string;
}

/** Where players and frames of well-known services show what has a page of its own. */
const PAGES: readonly { of: RegExp; page: (id: string) => string; text: string }[] = [
  {
    of: /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/(?:embed|v|shorts|live)\/([\w-]{6,})/i,
    page: (id) => `https://www.youtube.com/watch?v=${id}`,
    text: 'Video on YouTube',
  },
  {
    of: /^https?:\/\/(?:www\.)?(?:youtube\.com\/watch\?(?:.*&)?v=|youtu\.be\/)([\w-]{6,})/i,
    page: (id) => `https://www.youtube.com/watch?v=${id}`,
    text: 'Video on YouTube',
  },
  {
    of: /^https?:\/\/(?:player\.)?vimeo\.com\/(?:video\/)?(\d+)/i,
    page: (id) => `https://vimeo.com/${id}`,
    text: 'Video on Vimeo',
  },
  {
    of: /^https?:\/\/open\.spotify\.com\/embed\/([\w/]+)/i,
    page: (id) => `https://open.spotify.com/${id}`,
    text: 'Sound on Spotify',
  },
  {
    of: /^https?:\/\/(?:www\.)?(?:twitter|x)\.com\/(\w+\/status\/\d+)/i,
    page: (id) => `https://x.com/${id}`,
    text: 'Post on X',
  },
  {
    of: /^https?:\/\/gist\.github\.com\/([\w-]+\/\w+|\w+)(?:\.js)?/i,
    page: (id) => `https://gist.github.com/${id}`,
    text: 'Gist on GitHub',
  },
  {
    of: /^https?:\/\/codepen\.io\/([\w-]+)\/embed\/(?:preview\/)?/i,
    page: (id) => `https://codepen.io/${id}`,
    text: 'Pen on CodePen',
  },
];

/**
 * The link to what a frame or a player shows; undefined for what is no web address.
 * @param title what the frame says that it shows.
 */
export function embedLink(address: string, title = ''): EmbedLink | undefined {
  const url = parseWebAddress(address.trim().replace(/^\/\//, 'https://'));
  if (!url) return undefined;
  for (const { of, page, text } of PAGES) {
    const [, id] = of.exec(url.href) ?? [];
    if (id !== undefined) return { url: page(id), text: title.trim() || text };
  }
  return { url: url.href, text: title.trim() || url.host.replace(/^www\./, '') };
}
