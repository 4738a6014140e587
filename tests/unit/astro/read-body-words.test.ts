import { beforeEach, describe, expect, it } from 'vitest';
import type { BodyWordsFinder } from '../../../integrations/group-blog/astro/content/body-words.ts';
import { readBodyWords } from '../../../integrations/group-blog/astro/content/read-body-words.ts';
import type { SourceFile } from '../../../integrations/group-blog/model/source-file.ts';
import { toSourceFile } from '../../../integrations/group-blog/reader/read-folder.ts';
import { postText } from '../../support/folder.ts';

const PATH = 'posts/ann/hello.md';

/** A file as it was read with its words. */
const fileWith = (body: string): SourceFile => toSourceFile(PATH, postText([], body), { keepWords: true });

/** The file as it is on the disk. */
let now: string;
let words: BodyWordsFinder;

beforeEach(() => {
  now = 'Now.';
  words = readBodyWords(() => fileWith(now), [fileWith('One *two*.')]);
});

describe('the words of a body', () => {
  it('are those that the checks have read', () => {
    expect(words.find(PATH, 'en').excerpt).toBe('One two.');
  });

  it('are read again once those are forgotten, and for a file that the checks have not read', () => {
    words.clear();
    expect(words.find(PATH, 'en').excerpt).toBe('Now.');
    now = 'Later.';
    expect(words.find(PATH, 'en').excerpt).toBe('Later.');
  });

  it('are those of the language that is asked for', () => {
    words.clear();
    now = 'Να έρθω;';
    expect(words.find(PATH, 'el').asks).toBe(true);
    expect(words.find(PATH, 'en').asks).toBe(false);
  });
});

describe('the digest of a body', () => {
  const digestOf = (body: string): string => {
    now = body;
    words.clear();
    return words.find(PATH, 'en').textDigest;
  };

  it('changes with its text, and not with the white space at its ends', () => {
    expect(digestOf('One.')).not.toBe(digestOf('Two.'));
    expect(digestOf('One.')).toBe(digestOf('\nOne.\n\n'));
  });

  it('is empty for an empty body', () => {
    expect(digestOf('\n  \n')).toBe('');
  });
});
