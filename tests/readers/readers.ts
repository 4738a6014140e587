import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import type { FeedFormat } from '../../integrations/group-blog/network/pages/page-files.ts';
import type { ReadAtom, ReadJson, ReadRss } from '../support/feed.ts';
import { readIndependently } from '../support/feed-rules.ts';

/** A post as a reader knows it. What the reader does not know is empty. */
export interface Seen {
  title: string;
  authors: readonly string[];
  /** What it shows of the post. */
  text: { html: string } | { plain: string };
  /** The ISO day in UTC that it shows. */
  day: string;
  id: string;
}

export interface Reader {
  name: string;
  formats: readonly FeedFormat[];
  /** Whether it remembers what it has shown, so that a feed can be read again. */
  remembers?: true;
  /**
   * Reads a feed: as a new subscriber, or again where the folder has what the reader remembers. It gives all items that it has shown.
   * @param file the path of the feed.
   * @param folder a folder for the reader's own files, empty at first.
   */
  read: (file: string, folder: string, format: FeedFormat) => Seen[] | Promise<Seen[]>;
}

const PACKAGES = ['newsboat', 'rss2email', 'sfeed', 'python3-feedparser'];

/** Throws with what to type where a reader is not installed. */
export function wantInstalled(): void {
  try {
    run('dpkg', ['--status', ...PACKAGES], tmpdir());
  } catch {
    throw new Error(`The bench of readers needs Debian and "apt-get install ${PACKAGES.join(' ')}"`);
  }
}

/** The Python for which apt installs modules. */
const PYTHON = '/usr/bin/python3';

function run(command: string, words: readonly string[], home: string, input = ''): string {
  const env = { ...process.env, HOME: home, LC_ALL: 'C.UTF-8', TZ: 'UTC' };
  return execFileSync(command, words, { encoding: 'utf8', input, env, stdio: ['pipe', 'pipe', 'pipe'] });
}

const dayOf = (date: string | number | Date): string => new Date(date).toISOString().slice(0, 10);

const newsboat: Reader = {
  name: 'newsboat',
  remembers: true,
  formats: ['rss', 'atom'],
  read(file, folder) {
    const [urls, cache] = [join(folder, 'urls'), join(folder, 'cache.db')];
    writeFileSync(urls, `file://${file}\n`);
    run('newsboat', ['-u', urls, '-c', cache, '-C', '/dev/null', '-x', 'reload'], folder);
    const rows = new DatabaseSync(cache, { readOnly: true })
      .prepare('select title, author, content, pubDate, guid from rss_item')
      .all();
    return rows.map(({ title, author, content, pubDate, guid }) => ({
      title: String(title),
      authors: String(author).split(', '),
      text: { html: String(content) },
      day: dayOf(Number(pubDate) * 1000),
      id: String(guid),
    }));
  },
};

const MAILS_AS_JSON = `
import email, email.policy, json, sys
from email.utils import parseaddr, parsedate_to_datetime

def seen(file):
    with open(file, 'rb') as opened:
        mail = email.message_from_binary_file(opened, policy=email.policy.default)
    return {
        'title': mail['Subject'],
        'authors': [parseaddr(mail['From'])[0].split(': ')[-1]],
        'text': {'plain': mail.get_content()},
        'day': parsedate_to_datetime(mail['Date']).strftime('%Y-%m-%d'),
        'id': mail['X-RSS-ID'],
    }

print(json.dumps([seen(file) for file in sys.argv[1:]]))
`;

const rss2email: Reader = {
  name: 'rss2email',
  remembers: true,
  formats: ['rss', 'atom'],
  read(file, folder) {
    const inbox = join(folder, 'mail', 'inbox');
    for (const part of ['cur', 'new', 'tmp']) mkdirSync(join(inbox, part), { recursive: true });
    const configuration = join(folder, 'rss2email.cfg');
    const settings = [
      'from = network@example.org',
      'to = reader@example.org',
      'email-protocol = maildir',
      `maildir-path = ${join(folder, 'mail')}`,
      'maildir-mailbox = inbox',
    ];
    const r2e = ['-c', configuration, '-d', join(folder, 'data.json')];
    if (!existsSync(configuration)) {
      writeFileSync(configuration, `[DEFAULT]\n${settings.join('\n')}\n`);
      run('r2e', [...r2e, 'add', 'network', `file://${file}`], folder);
    }
    run('r2e', [...r2e, 'run'], folder);
    const mails = readdirSync(join(inbox, 'new')).map((name) => join(inbox, 'new', name));
    return JSON.parse(run(PYTHON, ['-c', MAILS_AS_JSON, ...mails], folder)) as Seen[];
  },
};

const sfeed: Reader = {
  name: 'sfeed',
  formats: ['rss', 'atom'],
  read(file, folder) {
    const lines = run('sfeed', [], folder, readFileSync(file, 'utf8')).trimEnd().split('\n');
    return lines.map((line) => {
      const [time = '', title = '', , text = '', , id = '', author = ''] = line.split('\t');
      return {
        title,
        authors: [author],
        text: { html: text.replaceAll('\\n', '\n') },
        day: dayOf(Number(time) * 1000),
        id,
      };
    });
  },
};

const ENTRIES_AS_JSON = `
import feedparser, json, sys
print(json.dumps([{
    'title': entry.title,
    'authors': [author.name for author in entry.authors],
    'text': {'html': entry.content[0].value if 'content' in entry else entry.summary},
    'day': '%04d-%02d-%02d' % entry.published_parsed[:3],
    'id': entry.id,
} for entry in feedparser.parse(sys.argv[1]).entries]))
`;

const pythonFeedparser: Reader = {
  name: 'feedparser (Python)',
  formats: ['rss', 'atom'],
  read: (file, folder) => JSON.parse(run(PYTHON, ['-c', ENTRIES_AS_JSON, file], folder)) as Seen[],
};

const npmFeedparser: Reader = {
  name: 'feedparser (npm)',
  formats: ['rss', 'atom'],
  async read(file) {
    const { items } = await readIndependently(readFileSync(file, 'utf8'));
    return items.map(({ title, author, description, pubdate, guid }) => ({
      title,
      // Its types promise an author, and it gives null where it finds none.
      authors: [author as string | null].filter((name) => name !== null),
      text: { html: description },
      day: pubdate ? dayOf(pubdate) : '',
      id: guid,
    }));
  },
};

const feedsmith: Reader = {
  name: 'feedsmith',
  formats: ['rss', 'atom', 'json'],
  read(file, _, format) {
    const text = readFileSync(file, 'utf8');
    if (format === 'json') {
      return ((parseJsonFeed(text) as ReadJson).items ?? []).map((item) => ({
        title: item.title ?? '',
        authors: item.authors?.map(({ name = '' }) => name) ?? [],
        text:
          item.content_html === undefined ? { plain: item.content_text ?? '' } : { html: item.content_html },
        day: dayOf(item.date_published ?? ''),
        id: item.id ?? '',
      }));
    }
    if (format === 'atom') {
      return ((parseAtomFeed(text) as ReadAtom).entries ?? []).map((entry) => ({
        title: entry.title?.value ?? '',
        authors: entry.authors?.map(({ name = '' }) => name) ?? [],
        text: { html: (entry.content ?? entry.summary)?.value ?? '' },
        day: dayOf(entry.published ?? ''),
        id: entry.id ?? '',
      }));
    }
    return ((parseRssFeed(text) as ReadRss).items ?? []).map((item) => ({
      title: item.title ?? '',
      authors: item.dc?.creators ?? [],
      text: { html: item.content?.encoded ?? item.description ?? '' },
      day: dayOf(item.pubDate ?? ''),
      id: item.guid?.value ?? '',
    }));
  },
};

export const READERS = [newsboat, rss2email, sfeed, pythonFeedparser, npmFeedparser, feedsmith];

/** What a reader shows of a feed, in its own order. */
export async function readWith(reader: Reader, format: FeedFormat, feed: string): Promise<Seen[]> {
  return (await followWith(reader, format, [feed]))[0] ?? [];
}

/** What a reader that remembers has shown each time after it read a feed as that was then. */
export async function followWith(
  reader: Reader,
  format: FeedFormat,
  feeds: readonly string[],
): Promise<Seen[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'group-blog-readers-'));
  try {
    const file = join(folder, 'feed');
    const own = join(folder, 'own');
    mkdirSync(own);
    const shown: Seen[][] = [];
    for (const feed of feeds) {
      writeFileSync(file, feed);
      shown.push(await reader.read(file, own, format));
    }
    return shown;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
