import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHECK_IN, checkInText, DatedRepository, HONEST } from '../support/dated-repository.ts';
import { runQuickly, type BuildResult } from '../support/site.ts';

const LATE = CHECK_IN.replace('-05.md', '-06.md');
const WITNESSED = {
  file: 'check-ins/spring/ann/2026-03-05.md',
  member: 'ann',
  author: '2026-03-05',
  landed: '2026-03-05',
  by: 'address',
};

let repository: DatedRepository;

beforeAll(() => {
  repository = new DatedRepository();
  repository.commit({ at: '2026-02-01', by: 'forge', files: HONEST });
  repository.commit({ at: '2026-03-05', by: 'forge', files: { [CHECK_IN]: checkInText() } });
  repository.commit({ at: '2026-03-07', files: { [LATE]: checkInText() } });
  repository.write();
});

afterAll(() => {
  rmSync(repository.root, { recursive: true, force: true });
});

function command(words: string): Promise<BuildResult> {
  const { root, content } = repository;
  return runQuickly(['group-blog', ...words.split(' '), '--content', content, '--on', '2026-03-20'], root);
}

describe('group-blog witness', () => {
  it('prints by path when each file arrived, as JSON and nothing else', async () => {
    const { stdout, status } = await command('witness spring ann --json');
    expect(status).toBe(0);
    const claimed = { ...WITNESSED, file: 'check-ins/spring/ann/2026-03-06.md', for: '2026-03-06' };
    expect(JSON.parse(stdout)).toEqual([
      { ...WITNESSED, for: '2026-03-05', grade: 'witnessed' },
      { ...claimed, author: '2026-03-07', landed: '2026-03-07', by: 'committer', grade: 'claimed' },
    ]);
  });

  it('knows no other challenge', async () => {
    const { status, output } = await command('witness autumn');
    expect(status, output).toBe(2);
  });

  it('keeps what the forge vouches for, which stands when the history says another day', async () => {
    const kept = join(repository.content, 'witnessed.json');
    await command('witness --write');
    const text = readFileSync(kept, 'utf8');
    expect(JSON.parse(text)).toEqual([WITNESSED]);
    await command('witness --write');
    expect(readFileSync(kept, 'utf8')).toBe(text);
    writeFileSync(kept, text.replaceAll('2026-03-05"', '2026-03-12"'));
    const { stdout, output } = await command('witness --json');
    expect(JSON.parse(stdout)).toMatchObject([{ landed: '2026-03-12', grade: 'backfilled' }, {}]);
    expect(output).toContain('witnessed.json keeps 2026-03-12');
    expect(output).not.toContain('left out');
    expect((await command('check')).output).not.toContain('stray-file');
    rmSync(kept);
  });

  it('leaves alone what it cannot read', async () => {
    const kept = join(repository.content, 'witnessed.json');
    writeFileSync(kept, '[\n  {\n]\n');
    const { output, status } = await command('witness --write');
    expect(status).not.toBe(0);
    expect(output).toContain('witnessed.json is wrong, so it is not written');
    expect(readFileSync(kept, 'utf8')).toBe('[\n  {\n]\n');
    expect((await command('check')).output).toContain('witnessed.json:2');
    rmSync(kept);
  });
});

describe('group-blog progress', () => {
  it('says how well the days are known', async () => {
    const { stdout } = await command('progress spring ann');
    expect(stdout).toContain('1 witnessed, 1 claimed');
  });

  it('says once that there is only the end of the history', async () => {
    const shallow = join(repository.root, 'shallow');
    repository.git('clone', '--quiet', '--depth', '1', `file://${repository.root}`, shallow);
    const { output, stdout } = await runQuickly(
      ['group-blog', 'progress', 'spring', 'ann', '--content', join(shallow, 'content')],
      shallow,
    );
    expect(output.match(/fetch-depth: 0/g)).toHaveLength(1);
    expect(stdout).toContain('2 unverified');
    expect(existsSync(join(shallow, 'content', 'witnessed.json'))).toBe(false);
  });
});
