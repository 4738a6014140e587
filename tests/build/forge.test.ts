import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tried } from '../support/depth.ts';
import { createRepository } from '../support/repository.ts';
import { createSite, run, type BuildResult, type TestSite } from '../support/site.ts';
import { commandsOf, parseWorkflow, readWorkflows } from '../support/workflows.ts';

const BIN = fileURLToPath(new URL('../../node_modules/.bin', import.meta.url));
const PACKAGE = {
  private: true,
  type: 'module',
  scripts: { check: 'group-blog check', build: 'astro build' },
};
const NETWORK = 'content/network.md';
const ORGANISER = 'gwen-l';
/** No name that a forge gives, and no command either. */
const STRANGER = 'mallory"; echo $(id) #';
const POST =
  '---\ntitle: Day three\ndate: 2026-03-04\nchallenge: week\nvalues: { miles: 2 }\n---\n\nA short one.\n';

const temporary = mkdtempSync(join(tmpdir(), 'group-blog-runner-'));

interface PullRequest {
  site: TestSite;
  /** By the command, as it stands in the workflow. */
  results: ReadonlyMap<string, BuildResult>;
  /** What the comment is made of. */
  summary: string;
  /** What the run's own page shows. */
  page: string;
}

/** Three members' network with the commands that a network has. */
function siteOfThree(): TestSite {
  const site = createSite('three-members', {
    'package.json': JSON.stringify(PACKAGE),
    '.gitignore': 'node_modules\n.astro\ndist\n',
  });
  site.write(NETWORK, site.read(NETWORK).replace('title', `organisers: [${ORGANISER}]\ntitle`));
  const week = 'content/challenges/week.md';
  site.write(week, site.read(week).replace('title', 'lateDays: 7\ntitle'));
  symlinkSync(BIN, site.path('node_modules/.bin'));
  return site;
}

/** As a runner does. */
function runLine(command: string, site: TestSite, environment: Record<string, string>): Promise<BuildResult> {
  return run(['/usr/bin/env', 'bash', '-e', '-c', command], site.root, environment);
}

/** A change of it as a pull request, and the commands of check.yml in their order. */
async function check(change: (write: TestSite['write']) => void, author = ORGANISER): Promise<PullRequest> {
  const site = siteOfThree();
  createRepository(site.root).pullRequest(
    () => {
      change(site.write);
    },
    () => {
      site.write(
        'content/posts/ann/meanwhile.md',
        '---\ntitle: Meanwhile\ndate: 2026-03-01\n---\n\nOn main.\n',
      );
    },
  );
  const runner = mkdtempSync(join(temporary, 'run-'));
  const environment = {
    RUNNER_TEMP: runner,
    GITHUB_STEP_SUMMARY: join(runner, 'page.md'),
    ACTOR: author,
  };
  const results = new Map<string, BuildResult>();
  for (const command of commandsOf(parseWorkflow(readWorkflows()['check.yml'] ?? ''))) {
    // The packages are this repository's own.
    if (command === 'npm ci') continue;
    results.set(command, await runLine(command, site, environment));
  }
  const read = (name: string): string => readFileSync(join(runner, name), 'utf8');
  return { site, results, summary: read('summary.md'), page: read('page.md') };
}

function resultOf({ results }: PullRequest, part: string): BuildResult {
  const [, result] = [...results].find(([command]) => command.includes(part)) ?? [];
  if (!result) throw new Error(`no command has ${part} in it`);
  return result;
}

afterAll(() => {
  rmSync(temporary, { recursive: true, force: true });
});

describe('a change that is right', () => {
  let green: PullRequest;
  beforeAll(async () => {
    green = await check((write) => {
      write('content/posts/ben/day-three.md', POST);
      write('content/check-ins/week/ann/2026-03-03.md', '---\nvalues: { miles: 2 }\n---\n');
    });
  });

  it('passes the check, and the site is built of it', () => {
    for (const [command, { status, output }] of green.results)
      expect.soft(status, `${command}\n${output}`).toBe(0);
    expect(green.site.has('dist/posts/ben/day-three/index.html')).toBe(true);
  });

  it('is told: what it adds, which days it makes, its cards, what comes next, and nothing of main', () => {
    expect(green.summary).toBe(`### This adds

- A check-in by Ann Abbot in “A week”, of March 3, 2026
  - **This makes Day 2 of 7 for Ann Abbot. Ahead: 3 working days in hand.**
- A post by Ben Bell: “Day three”
  - **This makes Day 3 of 7 for Ben Bell.**

### Share cards, in the built site

- /cards/challenges/week/ann.png
- /cards/posts/ben/day-three.png
- /cards/challenges/week/ben.png

**Next:** an organiser reads this and merges it; then the site is built and published anew.
`);
    expect(green.page).toBe(green.summary);
  });

  it('names cards that are in the site', () => {
    const cards = [...green.summary.matchAll(/^- (\/cards\/\S+\.png)$/gm)].map(
      ([, address]) => address ?? '',
    );
    expect(cards).toHaveLength(3);
    expect(cards.filter((address) => !green.site.has(`dist${address}`))).toEqual([]);
  });
});

describe('what is published', () => {
  const [command = ''] = commandsOf(parseWorkflow(readWorkflows()['publish.yml'] ?? '')).filter((words) =>
    words.startsWith('npm run build'),
  );

  it.each([
    { title: 'where Pages says', base: '/our-network', told: '/our-network' },
    { title: 'at the top of its host where Pages says nothing', base: '', told: '/' },
  ])('stands $title', async ({ base, told }) => {
    const site = siteOfThree();
    site.write('package.json', JSON.stringify({ ...PACKAGE, scripts: { build: 'echo builds with' } }));
    const { status, output } = await runLine(command, site, { BASE_PATH: base });
    expect(status, output).toBe(0);
    expect(output.split('\n')).toContain(`builds with --base ${told}`);
  });

  it.each(tried([{ built: 'stands there when it is built', deep: true }]))('$built', async () => {
    const site = siteOfThree();
    const { status, output } = await runLine(command, site, { BASE_PATH: '/our-network' });
    expect(status, output).toBe(0);
    expect(site.read('dist/posts/index.html')).toContain('href="/our-network/members/"');
  });
});

describe('a change that is wrong', () => {
  let red: PullRequest;
  beforeAll(async () => {
    red = await check((write) => {
      write('content/posts/ben/day-three.md', POST.replace('challenge', 'chalenge'));
    }, STRANGER);
  });

  it('does not pass the check, which says so beside the line', () => {
    const { status, output } = resultOf(red, 'npm run check');
    expect(status).toBe(1);
    expect(output).toMatch(/^::error file=content\/posts\/ben\/day-three\.md,line=4,/m);
  });

  it('is told with the same words as in the terminal', async () => {
    expect(resultOf(red, 'group-blog summary').status).toBe(0);
    const { stdout } = await red.site.check('--base', 'HEAD^1', '--actor', STRANGER);
    const blocks = stdout.split('\n\n').filter((block) => block.includes('day-three.md:'));
    expect(blocks).toHaveLength(3);
    expect(stdout).toContain(`not @${STRANGER}'s`);
    expect(blocks.join('')).toContain('write "challenge: week"');
    expect(red.summary).toContain(
      `### Problems\n\n\`\`\`text\n${blocks.join('\n\n')}\n\n3 problems in 1 file of content/.\n`,
    );
    expect(red.summary).toContain('- A post by Ben Bell: “Day three”\n');
    expect(red.summary).toMatch(/\*\*Next:\*\* mend the (?:\d+ )?problems? in the same branch/);
  });

  it('is not built', () => {
    expect(resultOf(red, 'npm run build').status).not.toBe(0);
    expect(red.site.has('dist/index.html')).toBe(false);
  });
});
