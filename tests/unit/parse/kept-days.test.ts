import { describe, expect, it } from 'vitest';
import { parseKeptDays } from '../../../integrations/group-blog/parse/organisers/kept-days.ts';
import type { KeptDay } from '../../../integrations/group-blog/model/history.ts';
import { keptDaysText } from '../../../integrations/group-blog/history/kept-days.ts';

const dayOf = (date: string): KeptDay => ({
  file: `check-ins/spring/ann/${date}.md`,
  member: 'ann',
  author: null,
  landed: date,
  by: 'address',
});
const DAYS = ['2026-03-05', '2026-03-06', '2026-03-07'].map(dayOf);
const LINES = keptDaysText(DAYS).split('\n');

/** What is wrong with the file when some of its lines are others, as `line: message`. */
function faultsWith(...edits: [line: number, text: string][]): string[] {
  const text = LINES.map((line, index) => edits.find(([number]) => number === index + 1)?.[1] ?? line);
  const { days, faults } = parseKeptDays(text.join('\n'));
  expect(days).toEqual([]);
  return faults.map(({ line, message }) => `${line}: ${message}`);
}

const LINE_3 = LINES[2] ?? '';

describe('witnessed.json', () => {
  it('is read as it was written, whatever its line ends', () => {
    expect(parseKeptDays(keptDaysText(DAYS))).toEqual({ days: DAYS, faults: [] });
    expect(parseKeptDays(LINES.join('\r\n')).days).toEqual(DAYS);
    expect(parseKeptDays(keptDaysText([]))).toEqual({ days: [], faults: [] });
  });

  it.each<[string, string, string]>([
    [
      'no date',
      LINE_3.replace('"2026-03-06","by', '"6 March","by'),
      '"landed" is "6 March"; it is a date, such as "2026-03-05"',
    ],
    ['no voucher', LINE_3.replace('"address"', '"me"'), '"by" is "me"; it is "key" or "address"'],
    [
      'a field too few',
      LINE_3.replace('"member":"ann",', ''),
      '"member" is missing; it is the id of a member',
    ],
    ['no object', '  5,', 'this is no day: 5'],
    ['half a line', LINE_3.slice(0, 20), `this line is no JSON: ${LINE_3.trim().slice(0, 18)}`],
    ['no comma', LINE_3.slice(0, -1), 'the comma at the end of the line is missing'],
  ])('names the line with %s', (_, line, message) => {
    const at = message.startsWith('this is no day') ? 1 : 3;
    expect(faultsWith([3, line])).toEqual([`${at}: ${message}`]);
  });

  it('names a comma too many', () => {
    expect(faultsWith([4, `${LINES[3]},`])).toEqual(['4: after the last day there is a comma']);
  });

  it('names every mark of two changes that did not fit together', () => {
    const faults = faultsWith([2, `<<<<<<< ours\n${LINES[1]}\n=======\n${LINES[1]}\n>>>>>>> theirs`]);
    expect(faults.map((fault) => fault.slice(0, 26))).toEqual([
      '2: this line is no JSON: <',
      '4: this line is no JSON: =',
      '6: this line is no JSON: >',
    ]);
  });

  it('says so where it is no list, and where no line tells what is wrong', () => {
    const messages = (text: string): string[] => parseKeptDays(text).faults.map(({ message }) => message);
    expect(messages('{}')).toEqual(['it is no list of days']);
    expect(messages('')).toEqual(['it is no JSON']);
  });
});
