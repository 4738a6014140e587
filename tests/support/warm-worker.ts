import { enableCompileCache } from 'node:module';
import { cli as astro } from '../../node_modules/astro/dist/cli/index.js';
import type { Job } from './warm.ts';

/** The process of `warm.ts`: one command after another, each as it runs in a process of its own. */

// As both commands do.
enableCompileCache();

let done = 0;

async function groupBlog(argv: string[]): Promise<void> {
  process.argv = argv;
  // It begins when it is loaded.
  await import(`../../integrations/group-blog/cli/main.ts?${done}`);
}

const COMMANDS = { astro, 'group-blog': groupBlog };

async function run({ command: [name, ...words], folder, environment }: Job): Promise<number> {
  Object.assign(process.env, environment);
  process.chdir(folder);
  await COMMANDS[name]([process.execPath, name, ...words]);
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
