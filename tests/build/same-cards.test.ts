import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CARD_KINDS } from '../../integrations/group-blog/views/cards/card-model.ts';
import { createRandom } from '../bench/random.ts';
import type { CardDigest } from '../support/draw-cards.ts';
import { writeFolder } from '../support/folder.ts';

const DRAW = fileURLToPath(new URL('../support/draw-cards.ts', import.meta.url));

/** Of so many colours that its card needs a palette. */
async function photograph(): Promise<Buffer> {
  const random = createRandom(8);
  const [width, height] = [420, 630];
  const pixels = Buffer.from(Array.from({ length: width * height * 3 }, () => random.between(0, 255)));
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .blur(1)
    .jpeg()
    .toBuffer();
}

/** What keeps a process on one core, where the system can; elsewhere one thread has to do. */
function onOneCore(): string[] {
  if (process.platform !== 'linux') return [];
  const [, core = '0'] = /^Cpus_allowed_list:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  return ['taskset', '-c', core];
}

describe('cards drawn twice', () => {
  let folder = '';
  let alone: CardDigest[] = [];
  let together: CardDigest[] = [];
  const draw = (before: readonly string[], threads: string): CardDigest[] => {
    const [command, ...parameters] = [...before, process.execPath, DRAW, folder, threads];
    const env = { ...process.env, UV_THREADPOOL_SIZE: threads };
    return JSON.parse(execFileSync(command, parameters, { encoding: 'utf8', env })) as CardDigest[];
  };

  beforeAll(async () => {
    const face = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#a63' } })
      .png()
      .toBuffer();
    folder = writeFolder({ 'photograph.jpg': await photograph(), 'face.png': face });
    alone = draw(onOneCore(), '1');
    together = draw([], '4');
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(CARD_KINDS)('are the same, in one worker on one core or in four: %s', (kind) => {
    const of = (digests: readonly CardDigest[]): string | undefined =>
      digests.find((digest) => digest.kind === kind)?.digest;
    expect(of(alone)).toMatch(/^[0-9a-f]{64}$/);
    expect(of(together)).toBe(of(alone));
  });

  it('are so with few colours too, as a photograph has them', () => {
    expect(together.filter(({ hasPalette }) => hasPalette).map(({ kind }) => kind)).toEqual(['post']);
  });
});
