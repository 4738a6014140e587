import { describe, expect, it, vi } from 'vitest';
import { watchContent } from '../../../integrations/group-blog/astro/dev/content-watch.ts';
import { checkContent } from '../../../integrations/group-blog/check/check-content.ts';
import { createAddresses } from '../../../integrations/group-blog/network/addresses.ts';
import { folderWith, postText, readFiles } from '../../support/folder.ts';

type Server = Parameters<typeof watchContent>[0];
type Handler = Parameters<Server['middlewares']['use']>[0];

const files = readFiles(folderWith({ 'posts/ann/a.md': postText(['discription: Short']) }));

/** Starts watching a folder that is not there: whoever reads it finds a network with other problems. */
function start() {
  const handlers: Handler[] = [];
  const logger = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  const server: Server = {
    watcher: { on: () => undefined, add: () => undefined },
    middlewares: { use: (handler) => handlers.push(handler) },
    ws: { send: () => undefined },
    config: { base: '/' },
  };
  watchContent(server, {
    files,
    problems: checkContent(files),
    contentFolder: '/nowhere/content',
    site: { publicFolder: '/nowhere/public', pagesFolder: '/nowhere/src/pages' },
    folder: 'content',
    addresses: createAddresses({
      site: null,
      base: '/',
      prefix: '',
      trailingSlash: 'always',
      format: 'directory',
    }),
    refresh: () => Promise.resolve(),
    logger,
  });
  return { handlers, logger };
}

/** What a reader gets who asks for a page; null where another handler answers. */
function answerTo(handlers: readonly Handler[], url: string): string | null {
  let answer: string | null = null;
  for (const handler of handlers) {
    handler({ url }, { writeHead: () => undefined, end: (text) => (answer = text) }, () => undefined);
  }
  return answer;
}

describe('astro dev', () => {
  it('shows what was found before it started, without reading the content again', async () => {
    const { handlers, logger } = start();
    expect(answerTo(handlers, '/posts/ann/a/?x')).toContain('discription is not a field here');
    expect(answerTo(handlers, '/members/ann/')).toBeNull();
    await new Promise((resolve) => setImmediate(resolve));
    expect(answerTo(handlers, '/posts/ann/a/')).toContain('discription is not a field here');
    for (const told of Object.values(logger)) expect(told).not.toHaveBeenCalled();
  });
});
