import { describe, expect, it } from 'vitest';
import { codesOf, pictureOf } from '../../support/folder.ts';
import {
  addLine,
  rename,
  replaceText,
  told,
  typeLine,
  typeProposal,
  type Mend,
} from '../../support/typing.ts';
import { EXAMPLES, problemsOf, type FolderCode } from './examples.ts';

const LIGHT_PICTURE = await pictureOf();

/** Writes the lines of a fix, from the first --- to the last, into the file that it names. */
const writeFile: Mend = (problem, files) => ({
  ...files,
  [told(problem, /(participants\/\S+\.md)/)]: `${told(problem, /^(---\n[^]*\n---)$/m)}\n`,
});

const removeFile: Mend = ({ file, fix }, files) => {
  expect(fix).toMatch(/^remove this file/);
  return Object.fromEntries(Object.entries(files).filter(([path]) => path !== file));
};

/** What is typed for each code; a code without it does not compile. */
const MENDS: Readonly<Record<FolderCode, Mend>> = {
  'stray-file': rename(/Move it to (\S+)/),
  'bad-id': rename(/rename it to "([^"]+)"/),
  'not-yaml': typeLine,
  'unknown-field': typeLine,
  'missing-field': addLine,
  'wrong-type': typeLine,
  'no-such-date': typeLine,
  'out-of-range': typeLine,
  'unknown-reference': typeProposal,
  'guest-member': (problem, files) => {
    const moved = rename(/as in (\S+\.md)/)(problem, files);
    return addLine({ ...problem, file: told(problem, /as in (\S+\.md)/) }, moved);
  },
  'not-a-translation': addLine,
  'date-not-filename': rename(/(\d{4}-\d\d-\d\d\.md)/),
  'outside-challenge': rename(/(\d{4}-\d\d-\d\d\.md)/),
  'not-participating': writeFile,
  'future-check-in': rename(/(\d{4}-\d\d-\d\d\.md)/),
  'unknown-unit': (problem, files) => typeLine({ ...problem, fix: told(problem, /Write (.*)$/) }, files),
  'fuzzy-goal': (problem, files) =>
    replaceText(problem, files, /^ *- .*$/m, `  ${told(problem, /^(- .*)$/m)}`),
  'self-judge': typeLine,
  // The verdict is the judge's to write: it is taken away.
  'not-the-judge': (problem, files) => rename(/(verdicts\/\S+\.md)/)(problem, files),
  'technology-first': (problem, files) =>
    replaceText(problem, files, '  technology', `${told(problem, /^( {2}objectives: .*)$/m)}\n  technology`),
  'aimless-channel': (problem, files) =>
    replaceText(problem, files, ' }\n', `, ${told(problem, /"(objective: [^"]+)"/)} }\n`),
  'no-trial-channel': addLine,
  shotgun: typeLine,
  'systems-too-early': (problem, files) =>
    replaceText(problem, files, '  where: 👍👍👍👍👍', told(problem, /^( {2}where: .*)$/m)),
  vanity: typeLine,
  'future-results': rename(/(\d{4}-\d\d-\d\d\.md)/),
  'trial-report': (problem, files) => typeLine({ ...problem, fix: told(problem, /as in ("[^"]+")/) }, files),
  'self-support': typeLine,
  'future-support': rename(/(\d{4}-\d\d-\d\d-[a-z]+\.md)/),
  'counted-by-itself': removeFile,
  'one-sided': (problem, files) =>
    replaceText(problem, files, '\n---\n', `\n  ${told(problem, /"(- .*)"/)}\n---\n`),
  'offer-before-giving': (problem, files) => ({
    ...files,
    [told(problem, /(support\/\S+\.md)/)]: `${told(problem, /^(---\n[^]*)$/m)}\n`,
  }),
  'target-equals-from': typeLine,
  'milestone-order': typeLine,
  'empty-plan': (problem, files) => replaceText(problem, files, `, ${told(problem, /remove "([^"]+)"/)}`, ''),
  'session-on-rest-day': typeLine,
  'steep-ramp': (problem, files) =>
    replaceText(problem, files, 'load: 3.1', `load: ${told(problem, /at most about ([\d.]+)/)}`),
  'no-milestone': (problem, files) =>
    replaceText(problem, files, ' }', `, ${told(problem, /"(milestones: [^"]+)"/)} }`),
  'late-easing': (problem, files) => {
    told(problem, /^(remove it)/);
    return replaceText(problem, files, /, changes: \[.*\]/, '');
  },
  'no-feed-authority': addLine,
  'no-forge-keys': (problem, files) =>
    replaceText(problem, files, `${told(problem, /"(forgeKeys: [^"]+)"/)}\n`, ''),
  'broken-witnessed': (problem, files) => replaceText(problem, files, /^ *\{.*\n/m, ''),
  'duplicate-address': rename(/rename it to (\S+\.md)/),
  'duplicate-feed-id': (problem, files) => replaceText(problem, files, /^feedId: .*\n/m, ''),
  'missing-alt': (problem, files) =>
    replaceText(problem, files, ' />', ` ${told(problem, /(alt="[^"]+")/)} />`),
  'missing-image': typeProposal,
  'image-too-heavy': (problem, files) => ({ ...files, [problem.file]: LIGHT_PICTURE }),
  'broken-link': typeProposal,
  'unsafe-html': (problem, files) => replaceText(problem, files, / onclick="[^"]*"/, ''),
  'heading-without-space': (problem, files) =>
    replaceText(problem, files, '##Two', told(problem, /write "(## Two)"/)),
  'unseen-break': (problem, files) => {
    told(problem, /^(write a space)/);
    return replaceText(problem, files, '\u0085', ' ');
  },
  'ignored-html': (problem, files) => {
    told(problem, /^(take it out)/);
    return replaceText(problem, files, / class="[^"]*"/, '');
  },
  'unsafe-link': (problem, files) =>
    replaceText(problem, files, 'javascript:three', told(problem, /(https:\/\/)/).concat('three.example')),
  'unread-markup': (problem, files) => replaceText(problem, files, '==two==', told(problem, /^write (.*)$/)),
  'unknown-language': (problem, files) =>
    replaceText(problem, files, 'pyhton', told(problem, /did you mean "(.*?)"/)),
  'foreign-image': (problem, files) => {
    told(problem, /(leave it a link)/);
    return replaceText(problem, files, '![', '[');
  },
  'outside-path': (problem, files) => ({
    ...replaceText(problem, files, '../../members/ann.jpg', told(problem, /write "([^"]+)"/)),
    [told(problem, /at (\S+\.jpg)/)]: LIGHT_PICTURE,
  }),
  'mdx-code': (problem, files) => replaceText(problem, files, '{', told(problem, /write (\\\{)/)),
  'unknown-component': (problem, files) =>
    replaceText(problem, files, /Notes/g, told(problem, /did you mean <(\w+)>/)),
};

const codes = Object.keys(EXAMPLES) as FolderCode[];

describe('the fix, typed as it stands', () => {
  it.each(codes)('mends %s', async (code) => {
    const { bad, on } = EXAMPLES[code];
    const [problem] = await problemsOf(bad, on);
    if (!problem) throw new Error(`${code} is not found`);
    const mended = MENDS[code](problem, bad);
    expect(mended).not.toEqual(bad);
    expect(codesOf(await problemsOf(mended, on))).toEqual([]);
  });
});
