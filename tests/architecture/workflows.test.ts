import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commandsOf, faultsOf, parseWorkflow, readWorkflows, stepsOf } from '../support/workflows.ts';

const workflows = readWorkflows();
const check = workflows['check.yml'] ?? '';
const comment = workflows['comment.yml'] ?? '';
const deep = workflows['deep.yml'] ?? '';
const merge = workflows['merge.yml'] ?? '';
const publish = workflows['publish.yml'] ?? '';
const pull = workflows['pull.yml'] ?? '';
const release = workflows['release.yml'] ?? '';
const week = workflows['week.yml'] ?? '';
const witness = workflows['witness.yml'] ?? '';

describe('the workflows', () => {
  it('are these', () => {
    expect(Object.keys(workflows).toSorted()).toEqual([
      'check.yml',
      'comment.yml',
      'deep.yml',
      'merge.yml',
      'publish.yml',
      'pull.yml',
      'release.yml',
      'week.yml',
      'witness.yml',
    ]);
  });

  it.each(Object.keys(workflows))('%s has no fault', (name) => {
    expect(faultsOf(workflows[name] ?? '')).toEqual([]);
  });

  it('run what there is', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    const commands = Object.values(workflows).flatMap((text) => commandsOf(parseWorkflow(text)));
    const named = (pattern: RegExp): string[] =>
      commands.flatMap((command) => pattern.exec(command)?.[1] ?? []).toSorted();
    expect(named(/^npm run (\S+)/)).toEqual(['build', 'build', 'check', 'check', 'test:deep']);
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['build', 'check', 'test:deep']));
    expect(named(/^npx group-blog (\S+)/)).toEqual(['pull', 'summary', 'witness']);
    // What members wrote is written to by themselves.
    expect(commands.filter((command) => command.includes('--fix'))).toEqual([]);
    expect(named(/^node (\S+)/).filter((path) => !existsSync(path))).toEqual([]);
  });
});

describe('check.yml', () => {
  it('runs for pull requests alone, and may only read', () => {
    const { on, permissions, jobs } = parseWorkflow(check);
    expect(Object.keys(on)).toEqual(['pull_request']);
    expect(permissions).toEqual({ contents: 'read' });
    expect(Object.values(jobs).map((job) => job.permissions)).toEqual([undefined]);
    expect(check).not.toContain('github.token');
  });

  it('has the base in its history, and leaves the summary and the site behind', () => {
    const steps = stepsOf(parseWorkflow(check));
    expect(steps[0]?.with['fetch-depth']).toBe(0);
    expect(steps.flatMap(({ with: { name, path } }) => (name === undefined ? [] : [[name, path]]))).toEqual([
      ['summary', '${{ runner.temp }}/summary.md'],
      ['site', 'dist'],
    ]);
  });
});

describe('who sent a pull request', () => {
  it('is its author, and a word of the environment', () => {
    const asked = stepsOf(parseWorkflow(check)).filter(({ run }) => run?.includes('--actor') === true);
    expect(asked.map(({ run }) => /--base HEAD\^1 --actor "\$ACTOR"/.test(run ?? ''))).toEqual([true, true]);
    for (const { env } of asked)
      expect(env).toEqual({ ACTOR: '${{ github.event.pull_request.user.login }}' });
  });
});

describe('comment.yml', () => {
  it('follows the check, with what it needs and no more', () => {
    const { on, permissions, jobs } = parseWorkflow(comment);
    expect(on).toEqual({ workflow_run: { workflows: [parseWorkflow(check).name], types: ['completed'] } });
    expect(permissions).toEqual({});
    expect(jobs['comment']?.permissions).toEqual({
      actions: 'read',
      contents: 'read',
      'pull-requests': 'write',
    });
    expect(jobs['comment']?.if).toContain("github.event.workflow_run.event == 'pull_request'");
  });

  it('downloads to where nothing is run from', () => {
    const paths = stepsOf(parseWorkflow(comment)).flatMap(({ with: { path } }) => path ?? []);
    expect(paths).toEqual(['${{ runner.temp }}/summary']);
  });
});

describe('merge.yml', () => {
  it('follows a green check of a pull request, where the repository asks for it', () => {
    const { on, permissions, jobs } = parseWorkflow(merge);
    expect(on).toEqual({ workflow_run: { workflows: [parseWorkflow(check).name], types: ['completed'] } });
    expect(permissions).toEqual({});
    expect(jobs['merge']?.permissions).toEqual({
      actions: 'write',
      contents: 'write',
      'pull-requests': 'read',
    });
    expect(jobs['merge']?.if?.split(' && ')).toEqual([
      "vars.MERGE_OWN_CHANGES == 'true'",
      "github.event.workflow_run.event == 'pull_request'",
      "github.event.workflow_run.conclusion == 'success'",
    ]);
  });

  it('reads only what is the default branch’s, and hands the token to one script alone', () => {
    const steps = stepsOf(parseWorkflow(merge));
    expect(steps[0]?.with).toEqual({ 'persist-credentials': false, 'sparse-checkout': '.github' });
    expect(steps.map(({ env }) => Object.keys(env))).toEqual([[], [], ['GITHUB_TOKEN']]);
  });
});

describe('publish.yml', () => {
  it('runs after a merge, every night and by hand, one at a time, and keeps the cache', () => {
    const workflow = parseWorkflow(publish);
    expect(Object.keys(workflow.on)).toEqual(['push', 'schedule', 'workflow_dispatch']);
    expect(workflow.concurrency).toEqual({ group: 'publish', 'cancel-in-progress': false });
    const cache = stepsOf(workflow).find(({ uses }) => uses?.startsWith('actions/cache@') === true);
    expect(cache?.with).toMatchObject({ path: '.cache', 'restore-keys': 'site-' });
    expect(String(cache?.with['key'])).toMatch(/^site-\$\{\{ github\.run_id \}\}/);
  });
});

describe('deep.yml', () => {
  it('runs every night where the repository asks for it, and by hand, and may only read', () => {
    const { on, permissions, jobs } = parseWorkflow(deep);
    expect(Object.keys(on)).toEqual(['schedule', 'workflow_dispatch']);
    expect(permissions).toEqual({ contents: 'read' });
    expect(Object.values(jobs).map((job) => job.permissions)).toEqual([undefined]);
    expect(jobs['deep']?.if).toContain("vars.TEST_NIGHTLY == 'true'");
    expect(deep).not.toContain('github.token');
  });
});

describe('release.yml', () => {
  const { on, permissions, jobs } = parseWorkflow(release);

  it('is started by hand, and publishes what was tested, with its provenance', () => {
    expect(Object.keys(on)).toEqual(['workflow_dispatch']);
    expect(permissions).toEqual({ contents: 'read' });
    expect(jobs['release']?.needs).toBe('test');
    expect(jobs['release']?.steps.flatMap(({ run }) => run ?? [])).toEqual([
      'npm ci --ignore-scripts',
      'npm publish --workspace astro-group-blog --provenance --access public',
    ]);
  });

  it('lets only the job that publishes say which workflow it is', () => {
    expect(jobs['release']?.permissions).toEqual({ contents: 'read', 'id-token': 'write' });
    expect(jobs['test']?.permissions).toBeUndefined();
  });
});

describe('week.yml', () => {
  const { on, permissions, jobs } = parseWorkflow(week);

  it('runs every Monday where the repository asks for it, and by hand, and may read', () => {
    expect(Object.keys(on)).toEqual(['schedule', 'workflow_dispatch']);
    expect(on.schedule?.map(({ cron }) => cron.split(' ').at(-1))).toEqual(['1']);
    expect(permissions).toEqual({ contents: 'read' });
    expect(jobs['write']?.if?.split(' || ')).toEqual([
      "vars.TELL_THE_WEEK == 'issue'",
      "vars.TELL_THE_WEEK == 'print'",
      "github.event_name == 'workflow_dispatch'",
    ]);
  });

  it('opens an issue only where it is asked to, in a job that runs nothing of the repository’s', () => {
    const { tell } = jobs;
    expect(tell?.if).toBe("vars.TELL_THE_WEEK == 'issue'");
    expect(tell?.permissions).toEqual({ issues: 'write' });
    expect(tell?.steps.map(({ uses, run }) => (uses ?? run ?? '').split(/[@ ]/)[0])).toEqual([
      'actions/download-artifact',
      'gh',
    ]);
    expect(jobs['write']?.permissions).toBeUndefined();
  });
});

describe('witness.yml', () => {
  const { on, permissions, jobs } = parseWorkflow(witness);

  it('runs every night where the repository asks for it, and by hand, and may read', () => {
    expect(Object.keys(on)).toEqual(['schedule', 'workflow_dispatch']);
    expect(permissions).toEqual({ contents: 'read' });
    expect(jobs['write']?.permissions).toBeUndefined();
    expect(jobs['write']?.if).toContain("vars.KEEP_WITNESSED_DAYS == 'true'");
  });

  it('sends what it found from one branch, in a job that runs nothing of the repository’s', () => {
    const { send } = jobs;
    expect(send?.if).toBe("vars.KEEP_WITNESSED_DAYS == 'true'");
    expect(send?.permissions).toEqual({ contents: 'write', 'pull-requests': 'write' });
    expect(
      send?.steps.flatMap(({ run }) => [...(run ?? '').matchAll(/refs\/heads\/[\w-]+/g)].flat()),
    ).toEqual(['refs/heads/witnessed-days']);
    expect(send?.steps.map(({ run }) => run ?? '').join('')).not.toMatch(/\b(?:npm|npx|node)\b/);
  });
});

describe('pull.yml', () => {
  const { on, permissions, jobs } = parseWorkflow(pull);

  it('runs every night where the repository asks for it, and by hand, and may read', () => {
    expect(Object.keys(on)).toEqual(['schedule', 'workflow_dispatch']);
    expect(permissions).toEqual({ contents: 'read' });
    expect(jobs['write']?.permissions).toBeUndefined();
    expect(jobs['write']?.if).toContain("vars.PULL_BLOGS == 'true'");
  });

  it('sends what it found from one branch, in a job that runs nothing of the repository’s', () => {
    const { send } = jobs;
    expect(send?.if).toBe("vars.PULL_BLOGS == 'true'");
    expect(send?.permissions).toEqual({ contents: 'write', 'pull-requests': 'write' });
    const commands = send?.steps.map(({ run }) => run ?? '').join('\n') ?? '';
    expect([...commands.matchAll(/refs\/heads\/[\w-]+/g)].flat()).toEqual(['refs/heads/pulled-blogs']);
    expect(commands).not.toMatch(/\b(?:npm|npx|node)\b/);
  });

  it('hands over what pull writes, and no other file', () => {
    const written = jobs['write']?.steps.map(({ run }) => run ?? '').join('\n') ?? '';
    const taken = jobs['send']?.steps.map(({ run }) => run ?? '').join('\n') ?? '';
    expect(written).toContain('for folder in outside responses;');
    expect(taken).toContain('rm -rf content/outside content/responses\n'.trimEnd());
  });
});

describe('the history', () => {
  it.each([publish, week, witness])('is there as a whole, without older texts', (text) => {
    expect(stepsOf(parseWorkflow(text))[0]?.with).toMatchObject({ 'fetch-depth': 0, filter: 'blob:none' });
  });
});

describe('what a workflow may not be or do is found', () => {
  const SHA = '3d3c42e5aac5ba805825da76410c181273ba90b1';
  it.each<[string, string, string, string]>([
    ['another trigger', check, 'on: pull_request', 'on: pull_request_target'],
    ['no permissions', check, 'permissions:\n  contents: read\n', ''],
    ['more permissions than anybody needs', check, 'contents: read', 'contents: write'],
    ['writing in another job', publish, 'pages: read #', 'pages: write #'],
    ['a tag', check, `@${SHA} # v7.0.1`, '@v7.0.1'],
    ['no version behind the commit', check, ` # v7.0.1`, ''],
    ['half a commit', check, SHA, SHA.slice(0, 20)],
    ['no end', check, '    timeout-minutes: 20\n', ''],
    ['words of a stranger in a command', check, 'npm ci', 'echo ${{ github.event.pull_request.title }}'],
    ['a branch of a stranger in a command', check, 'npm ci', 'echo ${{ github.head_ref }}'],
    ['the token left in the checkout', check, 'persist-credentials: false', 'persist-credentials: true'],
    ['a secret', check, 'cache: npm', 'token: ${{ secrets.TOKEN }}'],
    [
      'the code of a pull request that is merged',
      merge,
      'sparse-checkout: .github',
      'ref: ${{ github.event.workflow_run.head_sha }}',
    ],
    ['a command of a pull request that is merged', merge, 'node .github/merge.mjs', 'npm run check'],
    ['more than a merge needs', merge, 'pull-requests: read', 'pull-requests: write'],
    ['a key that means nothing', check, 'runs-on:', 'run-on:'],
    ['no YAML', check, 'jobs:', 'jobs: ['],
    ['a step that is not there', check, '- id: install', '- id: installed'],
    ['a job that is not there', publish, 'needs: build', 'needs: site'],
    [
      'the code of the pull request',
      comment,
      'sparse-checkout: .github',
      'ref: ${{ github.event.workflow_run.head_sha }}',
    ],
    [
      'a script of the pull request',
      comment,
      'node .github/comment.mjs',
      'npm ci && node .github/comment.mjs',
    ],
    [
      'a fork’s artifact that is run',
      comment,
      'node .github/comment.mjs',
      'node "$RUNNER_TEMP/summary/comment.mjs"',
    ],
  ])('%s', (_, text, right, wrong) => {
    expect(text).toContain(right);
    expect(faultsOf(text.replace(right, wrong))).not.toEqual([]);
  });
});
