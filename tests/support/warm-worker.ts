import { enableCompileCache, registerHooks } from 'node:module';
import { setTimeout } from 'node:timers/promises';
import { cli as astro } from '../../node_modules/astro/dist/cli/index.js';
import type { Job } from './warm.ts';

/** The process of `warm.ts`: one command after another, each as it runs in a process of its own. */

// As both commands do.
enableCompileCache();

let done = 0;

const SITES = new URL('../.sites/', import.meta.url).href;

// A site that is built again has other code in files of the same names, and Node loads a file only once.
registerHooks({
  resolve(specifier, context, resolveNext) {
    const found = resolveNext(specifier, context);
    if (!found.url.startsWith(SITES)) return found;
    const url = new URL(found.url);
    url.searchParams.set('command', String(done));
    return { ...found, url: url.href };
  },
});

/** Milliseconds in which Astro asks for the end of its process a second time, with the same words. */
const SECOND_END = 500;

/** Thrown where a command ends its process. */
class End extends Error {}

let isEnding = false;
process.exit = (code) => {
  process.exitCode = code ?? process.exitCode;
  if (!isEnding) throw new End();
  return undefined as never;
};

/** Waits until a command that ended its process says no more. */
async function waitForEnd(cause: unknown): Promise<void> {
  if (!(cause instanceof End)) throw cause;
  const { error } = console;
  isEnding = true;
  console.error = () => undefined;
  await setTimeout(SECOND_END);
  console.error = error;
  isEnding = false;
}

async function groupBlog(argv: string[]): Promise<void> {
  process.argv = argv;
  // It begins when it is loaded.
  await import(`../../integrations/group-blog/cli/main.ts?${done}`);
}

const COMMANDS = { astro, 'group-blog': groupBlog };

async function run({ command: [name, ...words], folder, environment }: Job): Promise<number> {
  Object.assign(process.env, environment);
  process.chdir(folder);
  await COMMANDS[name]([process.execPath, name, ...words]).catch(waitForEnd);
  done += 1;
  for (const variable of Object.keys(environment)) Reflect.deleteProperty(process.env, variable);
  const status = Number(process.exitCode ?? 0);
  process.exitCode = 0;
  return status;
}

process.on('message', (job: Job) => {
  // What goes wrong ends this process, as it ends the command.
  void run(job).then((status) => {
    for (const stream of [process.stdout, process.stderr]) {
      // Each command adds its own.
      stream.removeAllListeners('error');
      stream.write('\0');
    }
    process.send?.(status);
  });
});
