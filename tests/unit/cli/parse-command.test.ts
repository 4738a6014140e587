import { describe, expect, it } from 'vitest';
import { defineCommand } from '../../../integrations/group-blog/cli/command.ts';
import { parseCommand } from '../../../integrations/group-blog/cli/parse-command.ts';

const command = defineCommand({
  name: 'bake',
  summary: 'Bake something',
  positionals: ['<bread>', '[oven]'],
  flags: {
    title: { value: 'text', help: 'What it is called' },
    count: { value: 'number', help: 'How many', default: '1' },
    salt: { value: 'spice', help: 'What goes in', isRepeatable: true },
    explain: { value: 'word', help: 'Say what a word means', isValueOptional: true },
    quick: { help: 'Leave the dough alone' },
    json: { help: 'Print JSON' },
  },
  required: ['title'],
  examples: ['bake rye --title Rye'],
  run: () => 0,
});

const NOT_GIVEN = { title: 'A', count: '1', salt: [], explain: undefined, quick: false, json: false };

describe('what is typed after a command', () => {
  it.each<[string[], Partial<Record<keyof typeof NOT_GIVEN, unknown>>]>([
    [['--title', '007'], { title: '007' }],
    [['--title', '12e4567'], { title: '12e4567' }],
    [['--title='], { title: '' }],
    [['--title', ''], { title: '' }],
    [['--title=a=b'], { title: 'a=b' }],
    [['--title', '-1e3'], { title: '-1e3' }],
    [['--title', '- x'], { title: '- x' }],
    [['--title', '-'], { title: '-' }],
    [['--title=--quick'], { title: '--quick' }],
    [['--title', '--quicker'], { title: '--quicker' }],
    [['--title', 'A', '--count', '-3', '--quick'], { count: '-3', quick: true }],
    [['--title', 'A', '--salt', 'miles=-1', '--salt', '-3', '--salt='], { salt: ['miles=-1', '-3', ''] }],
    [['--explain', 'dough', '--title', 'A'], { explain: 'dough' }],
    [['--explain=dough', '--title', 'A'], { explain: 'dough' }],
    [['--explain', '--title', 'A'], { explain: true }],
    [['--title', 'A', '--explain'], { explain: true }],
  ])('%j stays as it is', (typed, flags) => {
    const args = parseCommand(command, ['rye', ...typed], false);
    expect(args.flags).toEqual({ ...NOT_GIVEN, ...flags });
    expect(args.positionals).toEqual({ bread: 'rye', oven: undefined });
  });

  it.each([
    [['rye', 'stone', '--title', 'A'], 'stone'],
    [['--title', 'A', 'rye', 'stone'], 'stone'],
    [['--quick', 'rye', '--title', 'A', 'stone'], 'stone'],
    [['--title', 'A', '--', 'rye', '--quick'], '--quick'],
    [['--title', 'A', '--explain=dough', 'rye', 'stone'], 'stone'],
    [['--title', 'A', 'rye', ''], ''],
  ])('%j has its words in their order', (typed, oven) => {
    expect(parseCommand(command, typed, false).positionals).toEqual({ bread: 'rye', oven });
  });

  it.each([
    [['rye', '--title'], 'a value is missing after --title'],
    [['rye', '--title', '--quick'], 'a value is missing after --title'],
    [['rye', '--title', '--count=3'], 'a value is missing after --title'],
    [['rye', '--title', '--', 'A'], 'a value is missing after --title'],
    [['rye', '--title', 'A', '--title=B'], '--title was given twice: leave one of them out'],
    [['rye', '--title', 'A', '--quick', '--quick'], '--quick was given twice: leave one of them out'],
    [['rye', '--title', 'A', '--quick=no'], '--quick takes no value'],
    [['rye', '--titel', 'A'], 'there is no flag --titel; did you mean "--title"?'],
    [['rye', '-title', 'A'], 'there is no flag -t; it can be --title, --count, '],
    [['rye', '--toString', 'A'], 'there is no flag --toString'],
    [['rye', '--__proto__=A'], 'there is no flag --__proto__'],
    [['rye', '--no-quick'], 'there is no flag --no-quick; did you mean "--quick"?'],
    [['rye', 'stone', 'more', '--title', 'A'], '"more" is one word too many'],
    [['rye'], '--title is missing'],
    [['--quick'], '<bread> and --title are missing'],
  ])('%j is wrong', (typed, message) => {
    expect(() => parseCommand(command, typed, true)).toThrow(message);
  });
});

describe('a command that asks', () => {
  const asking = { ...command, asks: true } as const;

  it('asks for what is missing, where somebody is at the terminal', () => {
    expect(parseCommand(asking, ['--quick'], true)).toMatchObject({
      isAsking: true,
      canAsk: true,
      positionals: { bread: undefined },
    });
    expect(parseCommand(asking, ['rye', '--title', 'A'], true)).toMatchObject({
      isAsking: false,
      canAsk: true,
    });
  });

  it('asks nobody where there is no terminal, or JSON is wanted', () => {
    expect(() => parseCommand(asking, [], false)).toThrow('<bread> and --title are missing');
    expect(() => parseCommand(asking, ['rye', '--json'], true)).toThrow('--title is missing');
  });
});
