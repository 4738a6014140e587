import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import {
  commandFor,
  contentFolder,
  namedFolder,
} from '../../../integrations/group-blog/cli/content-folder.ts';

it.each([
  ['content', { name: 'content', path: resolve('content') }],
  ['our words//', { name: 'our words', path: resolve('our words') }],
  ['007', { name: '007', path: resolve('007') }],
  ['.', { name: '.', path: resolve('.') }],
  ['/', { name: '/', path: '/' }],
])('--content %j names a folder', (typed, folder) => {
  expect(namedFolder(typed)).toEqual(folder);
});

it('--content names a folder that exists', () => {
  expect(() => contentFolder('')).toThrow('--content is empty: name the folder that holds network.md');
  expect(() => contentFolder('package.json')).toThrow('there is no folder package.json');
});

it.each([
  ['content', 'npx group-blog check'],
  ['other', 'npx group-blog check --content other'],
  ['our words', 'npx group-blog check --content "our words"'],
])('what to type names %j where it is not the usual folder', (typed, command) => {
  expect(commandFor('check', namedFolder(typed))).toBe(command);
});
