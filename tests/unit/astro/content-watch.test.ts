import { rmSync } from 'node:fs';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import {
  excludedFiles,
  setExcludedFiles,
} from '../../../integrations/group-blog/astro/content/excluded-files.ts';
import { watchContent } from '../../../integrations/group-blog/astro/dev/content-watch.ts';
import { checkContent } from '../../../integrations/group-blog/check/check-content.ts';
import { createFolderReader } from '../../../integrations/group-blog/reader/folder-reader.ts';
import { createAddresses } from '../../../integrations/group-blog/network/addresses.ts';
import { folderWith, postText, readFiles, writeFolder } from '../../support/folder.ts';

type Server = Parameters<typeof watchContent>[0];
type Handler = Parameters<Server['middlewares']['use']>[0];

const files = readFiles(folderWith({ 'posts/ann/a.md': postText(['discription: Short']) }));

/** Starts watching a folder; one that is not there has other problems for whoever reads it. */
function start({ contentFolder = '/nowhere/content', isChecked = true } = {}) {
  const handlers: Handler[] = [];
  const logger = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  const server: Server = {
    watcher: { on: () => undefined, add: () => undefined },
    middlewares: { use: (handler) => handlers.push(handler) },
    ws: { send: () => undefined },
    config: { base: '/' },
  };
  const refresh = vi.fn(() => Promise.resolve());
  watchContent(server, {
    checked: isChecked ? { files, problems: checkContent(files) } : undefined,
    read: createFolderReader(contentFolder).read,
    contentFolder,
    site: {
      publicFolder: '/nowhere/public',
      pagesFolder: '/nowhere/src/pages',
      highlighter: 'shiki',
      ownLanguages: [],
      off: new Set(),
    },
    folder: 'content',
    addresses: createAddresses({
      site: null,
      base: '/',
      prefix: '',
      trailingSlash: 'always',
      format: 'directory',
    }),
    refresh,
    logger,
  });
  return { handlers, logger, refresh };
}

/** What a reader gets who asks for a page; null where another handler answers. */
function answerTo([handler]: readonly Handler[], url: string): Promise<string | null> {
  return new Promise((answer) => {
    handler?.({ url }, { writeHead: () => undefined, end: answer }, () => {
      answer(null);
    });
  });
}

function contentWith(content: Readonly<Record<string, string>>): string {
  const contentFolder = writeFolder(folderWith(content));
  onTestFinished(() => {
    rmSync(contentFolder, { recursive: true });
  });
  return contentFolder;
}

describe('astro dev', () => {
  it('shows what was found before it started, and reads the content for no other page', async () => {
    const contentFolder = contentWith({ 'posts/ann/a.md': postText(['discription: Short']) });
    const { handlers, logger } = start({ contentFolder });
    expect(await answerTo(handlers, '/members/ann/')).toBeNull();
    expect(await answerTo(handlers, '/posts/ann/a/?x')).toContain('discription is not a field here');
    for (const told of Object.values(logger)) expect(told).not.toHaveBeenCalled();
  });

  it('shows a page whose problem was mended when no watcher could tell', async () => {
    const contentFolder = contentWith({ 'posts/ann/a.md': postText() });
    const { handlers, refresh } = start({ contentFolder });
    expect(await answerTo(handlers, '/posts/ann/a/')).toBeNull();
    expect(refresh).toHaveBeenCalledOnce();
  });

  it.each([
    { content: { 'posts/ann/a.md': postText(['discription: Short']) }, paths: ['posts/ann/a.md'] },
    { content: {}, paths: [] },
  ])('reads the content again where Vite starts its server again: $paths', async ({ content, paths }) => {
    setExcludedFiles({ paths: ['posts/ann/mended-since.md'], aliases: [] });
    const { handlers, refresh } = start({ contentFolder: contentWith(content), isChecked: false });
    await vi.waitFor(() => {
      expect(refresh).toHaveBeenCalled();
    });
    expect(excludedFiles().paths).toEqual(paths);
    expect((await answerTo(handlers, '/posts/ann/a/')) !== null).toBe(paths.length > 0);
  });
});
