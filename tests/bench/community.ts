import { spawnSync } from 'node:child_process';
import { groupMedians } from '../../integrations/group-blog/community/channels/medians.ts';
import { buildCommunityView } from '../../integrations/group-blog/community/community-view.ts';
import { createFindWeek } from '../../integrations/group-blog/community/weeks.ts';
import { buildNetwork } from '../../integrations/group-blog/network/build-network.ts';
import { SUPPORT_KINDS } from '../../integrations/group-blog/schemas/support.ts';
import {
  community,
  entriesOf,
  member,
  nowOf,
  offer,
  post,
  SITE,
  strategy,
  supportFile,
  weekReport,
} from '../support/content.ts';
import { dayText } from './days.ts';
import { createRandom } from './random.ts';

/**
 * Measures what threads, acts of support, needs and weeks, and then strategies, results and offers of a large network cost, on one core:
 * `npm run bench:community`. A network of half the size is measured before it, and should take half the time.
 */

const POSTS = 5_000;
const LINKS_A_POST = 4;
const ACTS_A_POST = 4;
const RESULTS_A_POST = 2;
const POSTS_A_STRATEGY = 25;
const POSTS_AN_OFFER = 5;
const TURNS = 5;
const FLOOR = { cpuSeconds: 1, megabytes: 250, workSeconds: 0.5 };
const START = '2020-01-01';
const DAYS = 2_000;
const CHANNELS = ['blog', 'forum', 'newsletter'] as const;

interface Measured {
  cpuSeconds: number;
  megabytes: number;
  /** What strategies, results and offers cost besides. */
  workSeconds: number;
}

/** Measures how much longer a network with its community takes than one without links and support. */
function measure(posts: number): Measured {
  const random = createRandom(posts);
  const ids = Array.from({ length: posts / POSTS_A_STRATEGY }, (_, index) => `member-${index}`);
  const dateOf = (index: number): string => dayText(START, Math.floor((index / posts) * DAYS));
  const written: string[] = [];
  const entries = entriesOf({
    communities: ['early', 'late'].map((id) => community(id)),
    members: ids.map((id) =>
      member(id, {
        serves: [random.pick(['early', 'late'])],
        wantsToServe: [random.pick(['early', 'late'])],
      }),
    ),
    posts: Array.from({ length: posts }, (_, index) => {
      const id = `${random.pick(ids)}/post-${index}`;
      const others = written.slice(-200);
      const links = Array.from({ length: others.length > 0 ? LINKS_A_POST : 0 }, () => ({
        href: `/posts/${random.pick(others)}/`,
        sentence: '',
      }));
      const answers = others.length > 0 && random.chance(0.4) ? { replyTo: random.pick(others) } : {};
      const guest = random.chance(0.1) ? { authors: [random.pick(ids)] } : {};
      written.push(id);
      return post(id, { date: dateOf(index), links, asks: random.chance(0.2), ...answers, ...guest });
    }),
    support: Array.from({ length: posts * ACTS_A_POST }, (_, index) =>
      supportFile(`${random.pick(ids)}/${dateOf(index / ACTS_A_POST)}-act-${index}`, {
        to: random.pick(ids),
        kind: random.pick(SUPPORT_KINDS),
        ...(random.chance(0.5) && { url: `https://social.example/${random.between(1, posts)}?utm_source=x` }),
      }),
    ),
  });
  const work = {
    strategies: ids.map((id) =>
      strategy(id, {
        updated: START,
        primaryOutcome: 'visit',
        channels: CHANNELS.map((kind) => ({ id: kind, kind, state: 'active', promise: 2 })),
      }),
    ),
    results: Array.from({ length: posts * RESULTS_A_POST }, (_, index) => {
      const week = Math.floor(index / ids.length);
      return weekReport(`${ids[index % ids.length] ?? ''}/${dayText(START, DAYS - 7 * week)}`, {
        channels: Object.fromEntries(
          CHANNELS.map((kind) => [
            kind,
            { minutes: random.between(0, 120), outcomes: { visit: random.between(0, 9) } },
          ]),
        ),
      });
    }),
  };
  const offers = Array.from({ length: posts / POSTS_AN_OFFER }, (_, index) => {
    const begins = random.between(0, DAYS);
    const [starts, ends] = [dayText(START, begins), dayText(START, begins + random.between(0, DAYS))];
    return offer(`${random.pick(ids)}/offer-${index}`, {
      community: random.pick(['early', 'late']),
      partner: random.pick(ids),
      starts,
      ends,
      promises: [
        { by: 'giver', what: 'Bake', due: ends },
        { by: 'partner', what: 'Tell', due: ends },
      ],
    });
  });
  const options = { now: nowOf(dayText(START, DAYS)), site: SITE };
  const bare = { ...entries, support: [], posts: entries.posts.map((one) => ({ ...one, links: [] })) };
  const start = process.cpuUsage();
  buildNetwork(bare, options);
  const without = process.cpuUsage(start);
  const memory = process.memoryUsage.rss();
  const before = process.cpuUsage();
  const network = buildNetwork(entries, options);
  const view = buildCommunityView(network);
  const weeks = view.weeks.map(createFindWeek(network));
  const { user, system } = process.cpuUsage(before);
  const megabytes = process.resourceUsage().maxRSS / 1024 - memory / 1024 / 1024;
  const acts = network.support.length;
  if (view.acts.length < acts || weeks.includes(undefined)) throw new Error('an act or a week was lost');
  const withWork = { ...entries, ...work, offers };
  const { channels, offers: offersShown } = buildCommunityView(buildNetwork(withWork, options));
  if (channels.length !== ids.length * CHANNELS.length || offersShown.length !== offers.length)
    throw new Error('a channel or an offer was lost');
  // The two are measured in turn, and the least of each counts, for the difference is small beside what the engine does meanwhile.
  const turns = Array.from({ length: TURNS }, () =>
    [entries, withWork].map((all) => {
      const beforeTurn = process.cpuUsage();
      const built = buildNetwork(all, options);
      buildCommunityView(built);
      groupMedians(built);
      const used = process.cpuUsage(beforeTurn);
      return (used.user + used.system) / 1e6;
    }),
  );
  const least = (side: 0 | 1): number => Math.min(...turns.map((turn) => turn[side] ?? Infinity));
  return {
    workSeconds: least(1) - least(0),
    cpuSeconds: (user + system - without.user - without.system) / 1e6,
    megabytes,
  };
}

/** Measures in a process of its own, because what one size leaves in memory would count for the next. */
function measureAlone(posts: number): Measured {
  const { stdout, stderr } = spawnSync(process.execPath, [import.meta.filename, String(posts)], {
    encoding: 'utf8',
  });
  if (stderr !== '') throw new Error(stderr);
  return JSON.parse(stdout) as Measured;
}

const [, , size] = process.argv;
if (size === undefined) {
  const sizes = [POSTS / 2, POSTS];
  const measured = sizes.map(measureAlone);
  for (const [index, { cpuSeconds, megabytes, workSeconds }] of measured.entries()) {
    const posts = sizes[index] ?? 0;
    process.stdout.write(
      `${posts} posts with ${posts * LINKS_A_POST} links and ${posts * ACTS_A_POST} support files: ${cpuSeconds.toFixed(2)} s of CPU, ${megabytes.toFixed(0)} MB more than the network without them; ${posts / POSTS_A_STRATEGY} strategies, ${posts * RESULTS_A_POST} reports and ${posts / POSTS_AN_OFFER} offers besides: ${workSeconds.toFixed(2)} s of CPU\n`,
    );
  }
  const { cpuSeconds = 0, megabytes = 0, workSeconds = 0 } = measured.at(-1) ?? {};
  const isOver =
    cpuSeconds > FLOOR.cpuSeconds || megabytes > FLOOR.megabytes || workSeconds > FLOOR.workSeconds;
  process.exitCode = isOver ? 1 : 0;
} else {
  process.stdout.write(JSON.stringify(measure(Number(size))));
}
