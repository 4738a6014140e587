import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  bodyDigests,
  type PicturedFile,
} from '../../../integrations/group-blog/astro/content/body-digest.ts';
import { writeFolder } from '../../support/folder.ts';

let folder: string;

beforeEach(() => {
  folder = writeFolder({ 'ann/boat.png': 'boat', 'ben/bread.png': 'bread', 'cleo/face.png': 'face' });
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const pathOf = (name: string): string => join(folder, name);

/** @returns the digests of Ann's post with a boat, Ben's with bread, and Cleo's page, whose field names a picture. */
function digests(textDigest = 'Words.'): (string | undefined)[] {
  const fileOf = (name: string, pictures: readonly string[], ownPicture?: string): PicturedFile => ({
    textDigest,
    file: pathOf(name),
    pictures,
    ownPicture,
  });
  const files = [
    fileOf('ann/post.md', ['./boat.png']),
    fileOf('ben/post.md', ['bread.png']),
    fileOf('cleo/page.md', [], pathOf('cleo/face.png')),
  ];
  const made = bodyDigests(files);
  return files.map(({ file }) => made.get(file));
}

/** @returns which of the three digests a change makes others of. */
function changedBy(change: () => void): boolean[] {
  const before = digests();
  change();
  return digests().map((digest, index) => digest !== before[index]);
}

const put = (name: string, bytes: string) => (): void => {
  writeFileSync(pathOf(name), bytes);
};

describe('the digest of a body', () => {
  it('is the same for the same words and pictures', () => {
    expect(changedBy(() => undefined)).toEqual([false, false, false]);
  });

  it('is another for other words', () => {
    const before = digests();
    expect(digests('Other words.').map((digest, index) => digest !== before[index])).toEqual([
      true,
      true,
      true,
    ]);
  });

  it.each([
    ['another picture', put('ann/boat.png', 'ship'), [true, false, false]],
    [
      'no picture any more',
      () => {
        rmSync(pathOf('ben/bread.png'));
      },
      [false, true, false],
    ],
    ['the picture of another post', put('ann/boat.png', 'bread'), [true, true, false]],
    ['the picture of a field elsewhere', put('cleo/face.png', 'boat'), [true, false, false]],
  ])('is another where there is %s', (_, change, expected) => {
    expect(changedBy(change)).toEqual(expected);
  });
});
