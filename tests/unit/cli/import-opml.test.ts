import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runImportOpml } from '../../../integrations/group-blog/cli/reports/import-opml.ts';
import { checkContent } from '../../../integrations/group-blog/check/check-content.ts';
import { readFolder } from '../../../integrations/group-blog/reader/read-folder.ts';

let folder: string;
let content: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'group-blog-opml-'));
  content = join(folder, 'content');
  mkdirSync(join(content, 'members'), { recursive: true });
  writeFileSync(
    join(content, 'network.md'),
    '---\ntitle: Ours\ndescription: Neighbours.\nfeedAuthority: ours.example,2026\n---\n',
  );
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  vi.restoreAllMocks();
});

interface Report {
  members: { id: string; path: string; name: string; feed: string }[];
  skipped: { name: string; why: string }[];
}

async function importText(text: string, isDry = false): Promise<Report> {
  const file = join(folder, 'blogroll.opml');
  writeFileSync(file, text);
  let printed = '';
  const out = vi.spyOn(process.stdout, 'write').mockImplementation((written) => {
    printed += String(written);
    return true;
  });
  await runImportOpml(file, { content, on: '2026-03-31', 'dry-run': isDry, json: true });
  out.mockRestore();
  expect(checkContent(readFolder(content), {})).toEqual([]);
  return JSON.parse(printed) as Report;
}

const opml = (outlines: string): string =>
  `<?xml version="1.0"?><opml version="2.0"><head><title>Blogs</title></head><body>${outlines}</body></opml>`;
const ANN =
  '<outline text="Ann &amp; bread" xmlUrl="https://ann.example/feed" htmlUrl="https://ann.example/"/>';

describe('a blogroll', () => {
  it('makes members, also of what lies in its folders', async () => {
    const report = await importText(
      opml(
        `${ANN}<outline text="Friends"><outline type="rss" title="Ben: 2026" text="x" xmlUrl="http://ben.example/rss.xml"/></outline>`,
      ),
    );
    expect(report.members.map(({ id }) => id)).toEqual(['ann-bread', 'ben-2026']);
    expect(readFileSync(join(content, 'members/ann-bread.md'), 'utf8')).toBe(
      '---\nname: Ann & bread\nlinks:\n  website: https://ann.example/\nfeed:\n  url: https://ann.example/feed\n---\n\n',
    );
    expect(readFileSync(join(content, 'members/ben-2026.md'), 'utf8')).toContain('name: "Ben: 2026"');
  });

  it('brings in the same once, and touches no file that is there', async () => {
    await importText(opml(ANN));
    const text = readFileSync(join(content, 'members/ann-bread.md'), 'utf8');
    const again = await importText(
      opml(ANN + ANN.replace('https://ann.example/feed', 'http://www.ann.example/feed/')),
    );
    expect(again.members).toEqual([]);
    expect(again.skipped[0]?.why).toBe('it is the feed of ann-bread already');
    const other = await importText(opml(ANN.replace('ann.example/feed', 'ann.example/other')));
    expect(other.skipped).toMatchObject([
      { why: expect.stringContaining('write "feed: { url: https://ann.example/other }"') as string },
    ]);
    expect(readFileSync(join(content, 'members/ann-bread.md'), 'utf8')).toBe(text);
  });

  it('writes nothing where it is only tried', async () => {
    expect((await importText(opml(ANN), true)).members).toHaveLength(1);
    expect(readdirSync(join(content, 'members'))).toEqual([]);
  });

  it('leaves out what is no address of the web', async () => {
    const lines =
      '<outline text="A"/><outline text="B" xmlUrl="file:///etc/hosts"/><outline text="C" xmlUrl="javascript:x()"/>';
    expect(await importText(opml(lines))).toEqual({ members: [], skipped: [] });
  });

  it.each([
    ['no OPML', 'Hello'],
    ['entities', `<!DOCTYPE opml [<!ENTITY a "b">]>${opml(ANN)}`],
  ])('is refused where it is %s', async (_, text) => {
    await expect(importText(text)).rejects.toThrow(/cannot be taken/);
  });
});
