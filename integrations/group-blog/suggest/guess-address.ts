import { distance } from 'fastest-levenshtein';

const MAIL = /^[^\s/@:;()<>]+@[^\s/@()<>]+\.[^\s/@.()<>]+$/;
const HOST = /^[a-z\d][a-z\d-]*(?:\.[a-z\d-]+)*\.[a-z]{2,}(?::\d+)?(?:[/?#].*)?$/i;
/** Endings of files that people link to. */
const FILE =
  /\.(?:avif|bmp|csv|docx?|epub|gif|gpx|hei[cf]|html?|ics|jpe?g|json|mdx?|mov|mp[34]|od[ts]|pdf|png|pptx?|svg|tiff?|txt|webp|xlsx?|xml|zip)$/i;

/** What is known by a number, and where it stands in the web. */
const NUMBERED: readonly (readonly [form: RegExp, address: string])[] = [
  [/^(?:doi:\s*|https?:\/*doi:)?(10\.\d{4,9}\/\S+)$/i, 'https://doi.org/'],
  [/^arxiv:\s*(\S+)$/i, 'https://arxiv.org/abs/'],
  [/^pmid:\s*(\d+)$/i, 'https://pubmed.ncbi.nlm.nih.gov/'],
  [/^rfc:?\s*(\d+)$/i, 'https://www.rfc-editor.org/rfc/rfc'],
  [/^orcid:\s*(\S+)$/i, 'https://orcid.org/'],
];

/** The address in the web, of mail or of a telephone that was probably meant by one that is none; undefined where none was. */
export function guessAddress(text: string): string | undefined {
  const bare = text.trim().replace(/^[(<[{"'“‘]+|[)\]}"'”’]+$|>.*$/g, '');
  if (bare !== text && /^(?:https?:\/\/[^\s/]|mailto:\S)/i.test(bare)) return bare;
  const [, account, server] = /^@?([\w.-]+)@((?:[a-z\d-]+\.)+[a-z]{2,})$/i.exec(bare) ?? [];
  if (bare.startsWith('@') && account !== undefined && server !== undefined)
    return `https://${server}/@${account}`;
  for (const [form, address] of NUMBERED) {
    const number = form.exec(bare)?.[1];
    if (number !== undefined) return address + number;
  }
  if (MAIL.test(bare)) return `mailto:${bare}`;
  return withScheme(bare) ?? (isHost(bare) ? `https://${bare}` : undefined);
}

function isHost(text: string): boolean {
  return HOST.test(text) && (/^www\./i.test(text) || !FILE.test(text.split('/')[0] ?? ''));
}

/** A slip in the scheme: `hhttps://`, `https//`, `mail-to:`. */
function withScheme(text: string): string | undefined {
  const [, scheme = '', sign = '', rest = ''] = /^([a-z-]{3,9})([:;,.]?[/\\]*)\s*(.+)$/i.exec(text) ?? [];
  const plain = scheme.toLowerCase().replace('-', '');
  const isNear = (word: string): boolean =>
    distance(plain, word) <= 1 || (plain.length > 3 && sameLetters(plain, word));
  if (sign === '') return undefined;
  if ((isNear('mailto') || /^e?mail$/.test(plain)) && MAIL.test(rest)) return `mailto:${rest}`;
  const number = rest.replace(/[\s().-]/g, '');
  if (/^(?:call|phone|telephone|tel)$/.test(plain) && /^\+?\d{6,15}$/.test(number)) return `tel:${number}`;
  if (!/[/\\]/.test(sign) || !HOST.test(rest)) return undefined;
  const web = ['https', 'http'].find((word) => plain === word) ?? ['https', 'http'].find(isNear);
  return web === undefined ? undefined : `${web}://${rest}`;
}

/** `htpps` and `https`. */
function sameLetters(one: string, other: string): boolean {
  const sorted = (word: string): string => word.split('').toSorted().join('');
  return sorted(one) === sorted(other);
}
