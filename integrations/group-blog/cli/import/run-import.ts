import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { checkContent } from '../../check/check-content.ts';
import type { ContextOptions } from '../../check/context.ts';
import { RULES } from '../../check/rules.ts';
import type { Change } from '../../import/bodies/change.ts';
import { convertPost, createFindPost } from '../../import/convert.ts';
import { feedAliasesLine } from '../../import/feed-aliases-line.ts';
import { planPosts, postFileText, postPath, type LeftOut, type PlannedPost } from '../../import/plan.ts';
import { importReport, type ReportedPost } from '../../import/report.ts';
import type { SourceHead, SourcePost } from '../../import/source-post.ts';
import { whoIsWho, type Who } from '../../import/who-is-who.ts';
import type { SourceFile } from '../../model/source-file.ts';
import { todayIn } from '../../network/now.ts';
import { pinnedDay } from '../../parse/pinned-day.ts';
import { parseContent } from '../../parse/parse-content.ts';
import { toSourceFile } from '../../reader/read-folder.ts';
import { fileText, yamlLines } from '../../writing/file-text.ts';
import { folderOf } from '../../model/content-path.ts';
import { isCivilDate } from '../../schemas/fields.ts';
import { CommandRefusal } from '../command.ts';
import { commandFor, contentFolder, type ContentFolder } from '../content-folder.ts';
import { readMoment } from '../moment.ts';
import { plainLine } from '../terminal/terminal-text.ts';
import { unknownName } from '../unknown-name.ts';
import { replaceFile } from '../write-file.ts';
import { readAuthorsMap, writeAuthorsMap } from './authors-map.ts';
import { fitPosts, type FittingPost, type Surroundings } from './fit-post.ts';
import { formatNamed } from './formats.ts';
import { readKnown, type KnownContent } from './known-posts.ts';
import { fittingPicture } from './pictures.ts';
import type { Source } from './source.ts';
import { openSpool, type Written } from './spool.ts';
import { hostOf } from '../../import/old-addresses.ts';

export interface ImportFlags {
  content: string;
  on?: string | undefined;
  host: string;
  authors?: string | undefined;
  site?: string | undefined;
  since?: string | undefined;
  drafts: boolean;
  'dry-run': boolean;
  again: boolean;
  json: boolean;
}

/** What came of an import, as `--json` prints it. */
interface Outcome {
  /** Paths of new files, relative to the content folder. */
  written: string[];
  /** Paths of files that were there, and are the same. */
  same: string[];
  /** Paths of files that were there, and are others: they stay. */
  differ: string[];
  leftOut: { file: string; line: number; title: string; reason: string; fix: string }[];
  comments: number;
  /** Undefined in a dry run. */
  report: string | undefined;
}

/**
 * Imports the posts of another blog.
 * @returns the exit status: 0 fine.
 * @throws {Error} on wrong usage.
 */
export async function runImport(from: string, path: string, flags: ImportFlags): Promise<number> {
  const open = formatNamed(from);
  const { since, json } = flags;
  if (since !== undefined && !isCivilDate(since))
    throw new Error('--since takes a day, as in --since 2020-01-31');
  if (flags.site !== undefined && !/^https?:$/.test(URL.parse(flags.site)?.protocol ?? '')) {
    throw new Error('--site takes the address of the old blog, as in --site https://ann.example');
  }
  const folder = contentFolder(flags.content);
  const known = readKnown(folder.path);
  checkHost(flags.host, known, folder);
  const source = await open(resolve(path), { site: flags.site?.replace(/\/$/, '') ?? '' });
  const say = (text: string): void => void process.stderr.write(`${plainLine(text)}\n`);
  if (source.isSecret) {
    say(
      `${source.name} holds addresses and other secrets of people: keep it out of the repository, and throw it away afterwards.`,
    );
  }
  const outcome = await importFrom(source, { folder, known, flags, say });
  process.stdout.write(
    json ? `${JSON.stringify(outcome, null, 2)}\n` : `${outcomeText(outcome, folder, flags)}\n`,
  );
  return 0;
}

function checkHost(host: string, { members }: KnownContent, folder: ContentFolder): void {
  const member = members.find(({ id }) => id === host);
  if (member && !member.isGuest) return;
  if (member)
    throw new CommandRefusal(`${host} is a guest, and guests have no blog: name a member with --host`);
  const ids = members.filter(({ isGuest }) => !isGuest).map(({ id }) => id);
  if (ids.length > 0) throw unknownName(`there is no member "${host}"`, host, ids);
  throw new CommandRefusal(`there is no member "${host}": begin with ${commandFor('new member', folder)}`);
}

interface ImportContext {
  folder: ContentFolder;
  known: KnownContent;
  flags: ImportFlags;
  say: (text: string) => void;
}

async function importFrom(source: Source, context: ImportContext): Promise<Outcome> {
  const { folder, known, flags, say } = context;
  const root = dirname(folder.path);
  const mapFile = flags.authors === undefined ? join(root, 'import-authors.yaml') : resolve(flags.authors);
  if (flags.authors !== undefined && !existsSync(mapFile) && flags.authors.trim() === '')
    throw new Error('--authors is empty');
  const map = readAuthorsMap(mapFile);
  const heads: SourceHead[] = [];
  await source.read((post) => void heads.push(withoutBody(post)));
  const network = known.files.find(({ path }) => path === 'network.md');
  const content = parseContent(known.files);
  const { timezone = 'UTC', language = 'en', site: ownSite } = content.network[0]?.data ?? {};
  const now = readMoment({ on: flags.on, today: pinnedDay(known.files) });
  const who = whoIsWho(authorsOf(source, heads), { host: flags.host, members: known.members, map });
  const { planned, leftOut } = planPosts(heads, {
    host: flags.host,
    timezone,
    language,
    today: todayIn(now, timezone),
    since: flags.since,
    hasDrafts: flags.drafts,
    who,
    known: known.posts,
  });
  const guests = who.filter(({ isNew }) => isNew).map(guestFile);
  const options: ContextOptions = { now };
  const people = [
    ...known.files.filter(({ place }) => place.is === 'content' && place.kind === 'members'),
    ...guests.map(({ path, text }) => toSourceFile(path, text)),
  ];
  const surroundings: Surroundings = {
    network: network ? [network] : [],
    people: new Map(people.flatMap((file) => (file.place.is === 'content' ? [[file.place.id, file]] : []))),
    options,
  };
  const fitting = withoutClashes(planned, known, people, options);
  leftOut.push(...fitting.leftOut);

  const spool = openSpool(folder.path);
  try {
    let rest = fitting.planned;
    const posts = new Map<string, ReportedPost & { files: string[]; at: string }>();
    for (;;) {
      posts.clear();
      const failed = await convertAll(rest);
      if (failed.length === 0) break;
      leftOut.push(...failed);
      const gone = new Set(failed.map(({ head }) => head));
      // What links to a post that stays outside has to lead elsewhere.
      rest = rest.filter(({ head }) => !gone.has(head));
    }
    const authors = new Set(rest.flatMap(({ fields }) => fields.authors ?? []));
    const newGuests = guests.filter(({ member }) => authors.has(member));
    for (const { path, text } of newGuests) spool.add(path, text);
    const outcome = placeAll(
      posts,
      newGuests.map(({ path }) => path),
    );
    const unreadable = source
      .unreadable()
      .map(({ head, reason }): LeftOut => ({ head, reason, fix: 'mend it in the source, and import again' }));
    const all = [...leftOut, ...unreadable];
    const byHand = writeFeedAliases(source, ownSite);
    const report = importReport({
      source: source.name,
      posts: [...posts.values()],
      leftOut: all,
      comments: source.comments(),
      who: who.filter(({ member }) => authors.has(member) || member === flags.host),
      byHand,
    });
    const reportFile = join(root, 'import-report.md');
    if (!flags['dry-run']) {
      writeAuthorsMap(mapFile, map, who);
      writeReport(reportFile, report);
    }
    return {
      ...outcome,
      leftOut: all.map(({ head, reason, fix }) => ({ ...head.place, title: head.title, reason, fix })),
      comments: source.comments(),
      report: flags['dry-run'] ? undefined : relative(process.cwd(), reportFile) || reportFile,
    };

    /** Converts every post into the spool. */
    async function convertAll(plan: readonly PlannedPost[]): Promise<LeftOut[]> {
      const byKey = new Map(plan.map((post) => [post.head.key, post]));
      const find = createFindPost(plan, source.site.address);
      const failed: LeftOut[] = [];
      let done = 0;
      let batch: Batch = [];
      await source.read(async ({ body, changes = [], ...head }) => {
        const planned = byKey.get(head.key);
        if (!planned) return;
        done += 1;
        if (process.stderr.isTTY && done % 500 === 0) say(`${done} of ${plan.length} posts`);
        try {
          const converted = convertPost(planned, body, {
            site: source.site.address,
            find,
            findPicture: source.findPicture,
            hasTemplateTags: source.hasTemplateTags,
          });
          const { pictures, gone } = await spoolPictures(planned, converted.pictures);
          const withOthers = { ...converted, changes: [...changes, ...converted.changes] };
          batch.push({ planned, converted: withoutPictures(withOthers, pictures, gone) });
        } catch (cause) {
          const reason = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
          const fix = 'mend it in the source, and import again';
          failed.push({ head: planned.head, reason: `its body cannot be read: ${reason}`, fix });
        }
        if (batch.length >= BATCH) spoolBatch(failed);
      });
      spoolBatch(failed);
      return failed;

      function spoolBatch(left: LeftOut[]): void {
        fitPosts(batch, surroundings).forEach((fitted, index) => {
          const { planned, converted } = batch[index] ?? {};
          if (!planned || !converted) return;
          if ('problem' in fitted) {
            const { line, message, fix } = fitted.problem;
            left.push({ head: planned.head, reason: `line ${line} of what it would be: ${message}`, fix });
            return;
          }
          spool.add(fitted.path, fitted.text);
          posts.set(planned.head.key, {
            path: fitted.path,
            at: planned.known ?? fitted.path,
            from: planned.head.place.file,
            changes: [...converted.changes, ...fitted.changes].toSorted((a, b) => a.line - b.line),
            files: converted.pictures.map(({ name }) => folderOf(fitted.path) + name),
          });
        });
        batch = [];
      }
    }

    async function spoolPictures(
      { id }: PlannedPost,
      pictures: readonly { from: string; name: string }[],
    ): Promise<{ pictures: { from: string; name: string }[]; gone: string[] }> {
      const kept: { from: string; name: string }[] = [];
      const gone: string[] = [];
      for (const picture of pictures) {
        const bytes = await fittingPicture(
          await source.pictureBytes(picture.from),
          picture.name.slice(picture.name.lastIndexOf('.')),
        );
        if (bytes === undefined) gone.push(picture.name);
        else {
          kept.push(picture);
          spool.add(folderOf(postPath(id, true)) + picture.name, bytes);
        }
      }
      return { pictures: kept, gone };
    }

    function placeAll(
      made: ReadonlyMap<string, { path: string; at: string; files: string[] }>,
      guestPaths: readonly string[],
    ): Pick<Outcome, 'written' | 'same' | 'differ'> {
      const result: Record<Written, string[]> = { new: [], same: [], other: [] };
      const dry = flags['dry-run'];
      const put = (path: string): Written => (dry ? spool.compare(path, path) : spool.place(path));
      for (const path of guestPaths) result[put(path)].push(path);
      for (const { path, at, files } of made.values()) {
        const isHere = at !== path || existsSync(join(folder.path, at));
        if (isHere) {
          const compared = spool.compare(path, at);
          result[compared === 'new' ? 'other' : compared].push(at);
          continue;
        }
        // The pictures come first, so that no post is ever without them.
        for (const file of files) put(file);
        result[put(path)].push(path);
      }
      return { written: result.new, same: result.same, differ: result.other };
    }
  } finally {
    spool.clear();
  }

  /** Writes the addresses of the old feeds into `network.md` where the old blog stood at this site's own address. */
  function writeFeedAliases({ site }: Source, own: string | undefined): string[] {
    const file = join(folder.path, 'network.md');
    if (site.feeds.length === 0 || !existsSync(file)) return [];
    const text = readFileSync(file, 'utf8');
    const { line, isKnown, withLine } = feedAliasesLine(
      text,
      site.feeds,
      URL.parse(site.address)?.pathname ?? '/',
    );
    if (isKnown || line === undefined) return [];
    const isOwn = own !== undefined && site.address !== '' && hostOf(own) === hostOf(site.address);
    if (!isOwn || withLine === undefined) {
      const when = isOwn ? '' : 'where the address of the old blog leads to this site, ';
      return [`${when}write in network.md: \`${line}\``];
    }
    if (!flags['dry-run']) replaceFile(file, withLine);
    return [];
  }
}

/** The head alone, so that the body can be forgotten. */
function withoutBody(post: SourcePost): SourceHead {
  const head = { ...post, body: undefined, changes: undefined };
  return head;
}

function authorsOf({ site }: Source, heads: readonly SourceHead[]): { key: string; name: string }[] {
  const names = new Map(site.authors.map(({ key, name }) => [key, name]));
  return [...new Set(heads.flatMap(({ authors }) => authors))].map((key) => ({
    key,
    name: names.get(key) ?? key,
  }));
}

function guestFile({ member, name }: Who): { member: string; path: string; text: string } {
  const lines = yamlLines({ name: name.length > 80 ? name.slice(0, 80) : name, guest: true });
  return { member, path: `members/${member}.md`, text: fileText(lines, '') };
}

function writeReport(file: string, report: string): void {
  if (!existsSync(file)) writeFileSync(file, report, { flag: 'wx' });
  else if (readFileSync(file, 'utf8') !== report) replaceFile(file, report);
}

function withoutPictures(
  post: ReturnType<typeof convertPost>,
  pictures: readonly { from: string; name: string }[],
  gone: readonly string[],
): ReturnType<typeof convertPost> {
  if (gone.length === 0) return post;
  const changes: Change[] = gone.map((text) => ({ what: 'picture', line: 1, text }));
  const cover = post.fields.cover;
  const isGone = cover !== undefined && gone.includes(cover.src.replace('./', ''));
  return {
    ...post,
    pictures,
    changes: [...post.changes, ...changes],
    fields: { ...post.fields, ...(isGone && { cover: undefined }) },
  };
}

/** So many posts are checked at once. */
const BATCH = 50;

type Batch = FittingPost[];

/** What is wrong only with all posts together. */
const TOGETHER = new Set([
  'duplicate-address',
  'duplicate-feed-id',
  'unknown-reference',
  'guest-member',
  'bad-id',
]);

/** Takes out addresses and ids of feeds that are taken, and posts that cannot stand where they would. */
function withoutClashes(
  all: readonly PlannedPost[],
  known: KnownContent,
  people: readonly SourceFile[],
  options: ContextOptions,
): { planned: PlannedPost[]; leftOut: LeftOut[] } {
  const leftOut: LeftOut[] = [];
  let planned = [...all];
  const others = known.files.filter(
    ({ place }) => place.is !== 'content' || (place.kind !== 'members' && place.kind !== 'posts'),
  );
  const ofUs = new Set(all.flatMap((post) => post.known ?? []));
  const knownPosts = known.files.filter(
    ({ place, path }) => place.is === 'content' && place.kind === 'posts' && !ofUs.has(path),
  );
  const rules = RULES.filter(({ code }) => TOGETHER.has(code));
  for (let round = 0; round < 5; round += 1) {
    const byPath = new Map(planned.map((post) => [postPath(post.id, false), post]));
    const files = [...byPath].map(([path, { fields }]) => toSourceFile(path, postFileText(fields, '')));
    const errors = checkContent([...others, ...people, ...knownPosts, ...files], {
      ...options,
      rules,
    }).filter(({ severity, file }) => severity === 'error' && byPath.has(file));
    if (errors.length === 0) break;
    const changed = new Map<PlannedPost, PlannedPost | null>();
    for (const { file, field, message, fix } of errors) {
      const post = byPath.get(file);
      if (!post || changed.get(post) === null) continue;
      const now = changed.get(post) ?? post;
      const [name, index] = field?.split('.') ?? [];
      if (name === 'aliases') {
        const alias = post.fields.aliases?.[Number(index)] ?? '';
        const aliases = (now.fields.aliases ?? []).filter((one) => one !== alias);
        changed.set(post, {
          ...now,
          fields: { ...now.fields, aliases: aliases.length === 0 ? undefined : aliases },
          lostAddresses: [...now.lostAddresses, alias],
        });
      } else if (name === 'feedId') {
        changed.set(post, { ...now, fields: { ...now.fields, feedId: undefined } });
      } else {
        changed.set(post, null);
        leftOut.push({ head: post.head, reason: message, fix });
      }
    }
    planned = planned.flatMap((post) => {
      const now = changed.get(post);
      return now === null ? [] : [now ?? post];
    });
  }
  return { planned, leftOut };
}

function outcomeText(
  { written, same, differ, leftOut, report }: Outcome,
  folder: ContentFolder,
  flags: ImportFlags,
): string {
  const would = flags['dry-run'];
  const posts = (paths: readonly string[]): number =>
    paths.filter((path) => path.startsWith('posts/')).length;
  const lines = [
    `${posts(written)} ${would ? 'posts would come in' : 'posts came in'}${posts(same) > 0 ? `, ${posts(same)} were there` : ''}${leftOut.length > 0 ? `, ${leftOut.length} ${would ? 'would stay' : 'stay'} outside` : ''}.`,
    ...(differ.length === 0
      ? []
      : flags.again
        ? [
            `${differ.length} files differ from what the import would write, and stay as they are:`,
            ...differ.map((path) => `  ${folder.name}/${path}`),
          ]
        : [`${differ.length} files were there and differ: they stay as they are, and --again lists them.`]),
    ...(report === undefined ? [] : [`What was changed and what stays outside: ${report}`]),
    ...(would || posts(written) === 0 ? [] : [`Next: ${commandFor('check', folder)}`]),
  ];
  return lines.map(plainLine).join('\n');
}
