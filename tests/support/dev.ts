import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { environmentOf, NODE, type TestSite } from './site.ts';

export interface DevServer {
  /** As `http://localhost:4321`. */
  origin: string;
  /** All that it has said. */
  output: () => string;
  stop: () => Promise<void>;
}

/** A site in `astro dev`; where the port is taken, Astro takes the next. */
export async function startDev({ root }: TestSite): Promise<DevServer> {
  const astro = join(import.meta.dirname, '../../node_modules/astro/bin/astro.mjs');
  // Within Vitest, Astro's server answers nothing.
  const env = { ...environmentOf(), VITEST: undefined };
  const child = spawn(NODE, [astro, 'dev', '--port', '4350'], { cwd: root, env });
  const ended = new Promise<void>((done) =>
    child.on('close', () => {
      done();
    }),
  );
  let output = '';
  const origin = await new Promise<string>((found, reject) => {
    const listen = (text: Buffer): void => {
      output += text.toString();
      const address = /http:\/\/localhost:\d+/.exec(output)?.[0];
      if (address !== undefined) found(address);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    void ended.then(() => {
      reject(new Error(`astro dev ended:\n${output}`));
    });
  });
  return {
    origin,
    output: () => output,
    stop: () => {
      child.kill();
      return ended;
    },
  };
}
