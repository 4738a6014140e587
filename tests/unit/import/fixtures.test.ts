import { zipSync } from 'fflate';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FORMATS } from '../../../integrations/group-blog/cli/import/formats.ts';
import { runImport, type ImportFlags } from '../../../integrations/group-blog/cli/import/run-import.ts';
import { checkContent } from '../../../integrations/group-blog/check/check-content.ts';
import { readFolder } from '../../../integrations/group-blog/reader/read-folder.ts';
import { readPictures } from '../../../integrations/group-blog/reader/read-pictures.ts';

const FIXTURES = fileURLToPath(new URL('../../fixtures/import/', import.meta.url));

const NETWORK =
  '---\ntitle: Our Network\ndescription: Neighbours who write.\nsite: https://network.example\ntimezone: Europe/Berlin\nfeedAuthority: network.example,2026\n---\n';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'group-blog-import-'));
  mkdirSync(join(root, 'content/members'), { recursive: true });
  writeFileSync(join(root, 'content/network.md'), NETWORK);
  writeFileSync(join(root, 'content/members/ann.md'), '---\nname: Ann Baker\n---\n');
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true, force: true });
});

/** The path to type for a fixture; an archive of it where the format has one. */
function sourceOf(format: string): string {
  const source = join(FIXTURES, format, 'source');
  const [file, ...others] = readdirSync(source);
  if (format === 'medium' || format === 'substack') {
    const files = filesUnder(source).map((path) => [path, new Uint8Array(readFileSync(join(source, path)))]);
    const zip = join(root, 'export.zip');
    writeFileSync(zip, zipSync(Object.fromEntries(files) as Record<string, Uint8Array>));
    return zip;
  }
  return /\.(?:xml|json|atom)$/.test(file ?? '') && others.length === 0 ? join(source, file ?? '') : source;
}

function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .toSorted();
}

async function importing(format: string, flags: Partial<ImportFlags> = {}): Promise<Record<string, unknown>> {
  let printed = '';
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  try {
    await runImport(format, sourceOf(format), {
      content: join(root, 'content'),
      host: 'ann',
      on: '2026-03-01',
      drafts: false,
      'dry-run': false,
      again: false,
      json: true,
      ...(['ghost', 'substack'].includes(format) && { site: 'https://old.example' }),
      ...flags,
    });
  } finally {
    write.mockRestore();
  }
  return JSON.parse(printed) as Record<string, unknown>;
}

/** Every file of the content folder that the test has not put there. */
function written(): Record<string, string> {
  const content = join(root, 'content');
  return Object.fromEntries(
    filesUnder(content)
      .filter((path) => path !== 'network.md' && path !== join('members', 'ann.md') && !path.endsWith('.png'))
      .map((path) => [path, readFileSync(join(content, path), 'utf8')]),
  );
}

function expected(format: string): Record<string, string> {
  const folder = join(FIXTURES, format, 'expected/content');
  return Object.fromEntries(
    filesUnder(folder).map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  );
}

const FORMAT_NAMES = Object.keys(FORMATS);

describe.each(FORMAT_NAMES)('an import from %s', (format) => {
  it('writes the files that were written by hand, and they have no problems', async () => {
    await importing(format);
    expect(written()).toEqual(expected(format));
    const content = join(root, 'content');
    const problems = checkContent(await readPictures(content, readFolder(content)));
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('changes nothing when it runs again, and finishes what was killed in the middle', async () => {
    const first = await importing(format);
    const files = filesUnder(root);
    const texts = files.map((path) => readFileSync(join(root, path), 'latin1'));
    expect(await importing(format)).toMatchObject({ written: [], differ: [], report: first['report'] });
    expect(filesUnder(root)).toEqual(files);
    expect(files.map((path) => readFileSync(join(root, path), 'latin1'))).toEqual(texts);

    const [gone = ''] = (first['written'] as string[]).filter((path) => path.startsWith('posts/'));
    rmSync(join(root, 'content', gone));
    mkdirSync(join(root, 'content/.group-blog-import/posts'), { recursive: true });
    writeFileSync(join(root, 'content/.group-blog-import/posts/half.md'), '---\ntit');
    expect(await importing(format)).toMatchObject({ written: [gone] });
    expect(filesUnder(root)).toEqual(files);
  });
});

describe('an import', () => {
  it('leaves a file alone that somebody changed, and says so', async () => {
    await importing('wordpress');
    const file = join(root, 'content/posts/ann/day-6.md');
    writeFileSync(file, readFileSync(file, 'utf8').replace('A footnote', 'A note'));
    const moved = join(root, 'content/posts/ann/fifth.md');
    cpSync(join(root, 'content/posts/ann/day-5.md'), moved);
    rmSync(join(root, 'content/posts/ann/day-5.md'));
    expect(await importing('wordpress')).toMatchObject({
      written: [],
      differ: expect.arrayContaining(['posts/ann/day-6.md']) as unknown,
    });
    expect(readFileSync(file, 'utf8')).toContain('A note');
    expect(existsSync(join(root, 'content/posts/ann/day-5.md'))).toBe(false);
  });

  it('tells what stays outside, and why, and takes it as drafts where it is asked to', async () => {
    const { leftOut } = await importing('wordpress');
    expect(
      (leftOut as { title: string; reason: string }[]).map(({ title, reason }) => `${title}: ${reason}`),
    ).toEqual([
      'Not for you: it is private',
      'With a password: it needs a password',
      'Half a thought: it is a draft',
    ]);
    await importing('wordpress', { drafts: true });
    const drafts = filesUnder(join(root, 'content/posts/ann')).filter((path) =>
      readFileSync(join(root, 'content/posts/ann', path), 'utf8').includes('\ndraft: true\n'),
    );
    expect(drafts).toEqual(['half-a-thought.md', 'not-for-you.md', 'with-a-password.md']);
  });

  it('writes nothing in a dry run', async () => {
    const before = filesUnder(root);
    expect(await importing('jekyll', { 'dry-run': true })).toMatchObject({
      written: ['members/ben-cole.md', 'posts/ann/first.md', 'posts/ann/day-five.md'],
    });
    expect(filesUnder(root)).toEqual(before);
  });

  it('takes the authors from the map', async () => {
    writeFileSync(join(root, 'import-authors.yaml'), 'ben.c: benjamin\n');
    await importing('wordpress');
    expect(Object.keys(written())).toContain(join('members', 'benjamin.md'));
    expect(readFileSync(join(root, 'import-authors.yaml'), 'utf8')).toBe('ben.c: benjamin\nann.b: ann\n');
  });

  it('puts the old feeds into network.md where the old blog stood at the same address', async () => {
    writeFileSync(join(root, 'content/network.md'), NETWORK.replace('network.example\n', 'old.example\n'));
    await importing('wordpress');
    expect(readFileSync(join(root, 'content/network.md'), 'utf8')).toContain(
      'feedAliases: [/feed/, /feed/atom/, /feed/rss2/, /feed/rss/]\n---\n',
    );
  });

  it('leaves out what is older than a day', async () => {
    await importing('jekyll', { since: '2012-02-05' });
    expect(Object.keys(written())).toEqual([
      join('members', 'ben-cole.md'),
      join('posts', 'ann', 'day-five.md'),
    ]);
  });

  it.each([
    { format: 'wordprss', flags: {}, says: 'wordpress' },
    { format: 'jekyll', flags: { host: 'an' }, says: 'ann' },
    { format: 'jekyll', flags: { since: 'May' }, says: '--since' },
    { format: 'jekyll', flags: { site: 'old.example' }, says: '--site' },
  ])('is refused with what to type instead: $says', async ({ format, flags, says }) => {
    const path = join(FIXTURES, 'jekyll/source');
    await expect(
      runImport(format, path, {
        content: join(root, 'content'),
        host: 'ann',
        drafts: false,
        'dry-run': false,
        again: false,
        json: true,
        ...flags,
      }),
    ).rejects.toThrow(says);
  });

  it('brings pictures along, without what their files say besides', async () => {
    await importing('hugo');
    const picture = join(root, 'content/posts/ann/fifth/oven.png');
    expect(statSync(picture).size).toBeGreaterThan(0);
    expect(readFileSync(picture).subarray(1, 4).toString()).toBe('PNG');
  });
});
