import { relative } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import type { Addresses } from '../../network/addresses.ts';
import { checkContent } from '../../check/check-content.ts';
import { formatReport, summarise } from '../../check/format-problems.ts';
import { hasErrors, type Problem } from '../../model/problem.ts';
import type { SourceFile } from '../../model/source-file.ts';
import type { FolderReader } from '../../reader/folder-reader.ts';
import { readSite, type SiteFacts } from '../../reader/read-site.ts';
import { filesWithErrors, setExcludedFiles } from '../content/excluded-files.ts';
import { problemPages, renderProblemPage, type ProblemPages } from './problem-pages.ts';

/** The part of Vite's server that is used here. */
interface Server {
  watcher: {
    on: (event: 'all', listener: (event: string, path: string) => void) => unknown;
    add: (path: string) => unknown;
  };
  middlewares: {
    use: (handler: (request: Request, response: Response, next: () => void) => void) => unknown;
  };
  ws: { send: (payload: { type: 'full-reload' }) => void };
  config: { base: string };
}

interface Request {
  /** Without the site's base, which Vite has taken off. */
  url?: string | undefined;
  /** The address that the browser asked for. */
  originalUrl?: string | undefined;
}

interface Response {
  writeHead: (status: number, headers: Record<string, string>) => unknown;
  end: (text: string) => unknown;
}

interface Options {
  /** The content as it was read and checked before the server started; without it, it is checked when the server starts. */
  checked?: { files: readonly SourceFile[]; problems: readonly Problem[] } | undefined;
  /** Reads the content again. */
  read: FolderReader['read'];
  contentFolder: string;
  site: SiteFacts;
  /** The content folder's name in messages. */
  folder: string;
  addresses: Pick<Addresses, 'page'>;
  /** Makes Astro load the content again. */
  refresh: () => Promise<void>;
  logger: Pick<AstroIntegrationLogger, 'info' | 'warn' | 'error'>;
}

const QUIET_MS = 120;

/**
 * Checks all content again in `astro dev` when a file of it changes. It logs new problems, and serves them in the place of the pages that
 * cannot be shown.
 */
export function watchContent(server: Server, options: Options): void {
  const { read, contentFolder, site, folder, addresses, refresh, logger } = options;
  const { checked } = options;
  let known = checked?.problems;
  let pages: ProblemPages = checked
    ? problemPages(checked.files, checked.problems, addresses)
    : new Map<string, Problem[]>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let work = checked ? Promise.resolve() : checkAgain();

  server.watcher.add(contentFolder);
  server.watcher.on('all', (_, path) => {
    if (relative(contentFolder, path).startsWith('..')) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      work = work.then(checkAgain);
    }, QUIET_MS);
  });
  server.middlewares.use((request, response, next) => {
    const page = pathOf(request.originalUrl ?? request.url ?? '/');
    if (pages.has(page)) void answer(page, response, next);
    else next();
  });

  /** Reads the content once more before it answers: the watcher tells of a change late, and of one while it starts never. */
  async function answer(page: string, response: Response, next: () => void): Promise<void> {
    await (work = work.then(checkAgain));
    const problems = pages.get(page);
    if (!problems) {
      next();
      return;
    }
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(
      renderProblemPage(problems, folder, `${server.config.base.replace(/\/?$/, '/')}@vite/client`),
    );
  }

  async function checkAgain(): Promise<void> {
    try {
      const files = await read();
      const problems = checkContent(files, readSite(site));
      pages = problemPages(files, problems, addresses);
      await reportChange(problems);
      known = problems;
    } catch (cause) {
      // A file may disappear while it is read; the next change starts another check.
      logger.warn(
        `The content could not be checked: ${cause instanceof Error ? cause.message : String(cause)}`,
      );
    }
  }

  async function reportChange(problems: readonly Problem[]): Promise<void> {
    const before = new Set(known?.map(keyOf));
    const fresh = problems.filter((problem) => !before.has(keyOf(problem)));
    if (fresh.length > 0) {
      const report = `\n${formatReport(fresh, folder)}\n`;
      if (hasErrors(fresh)) logger.error(report);
      else logger.warn(report);
    }
    const left = new Set(problems.map(keyOf));
    if (known?.some((problem) => !left.has(keyOf(problem)))) logger.info(summarise(problems, folder));
    const paths = filesWithErrors(problems);
    if (known && paths.join('\n') === filesWithErrors(known).join('\n')) return;
    setExcludedFiles({ paths, aliases: [] });
    await refresh();
    server.ws.send({ type: 'full-reload' });
  }
}

/** Identifies a problem without its line, which changes while the file is edited. */
function keyOf({ file, code, field, message }: Problem): string {
  return JSON.stringify([file, code, field, message]);
}

function pathOf(url: string): string {
  const path = url.replace(/[?#].*$/s, '');
  return path.endsWith('/') ? path : `${path}/`;
}
