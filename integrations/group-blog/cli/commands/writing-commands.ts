import type { CAC, Command } from 'cac';
import { suggest } from '../../suggest/did-you-mean.ts';
import type { WriteOptions } from './write.ts';

export interface WritingCommand {
  name: WritingName;
  /** Words after the name: what they stand for. */
  words: readonly string[];
  says: string;
  /** Flag to what it is. */
  flags: Readonly<Record<string, string>>;
  /** Words and flags without which there is no file; on a terminal they are asked for. */
  required: readonly string[];
  examples: readonly string[];
}

type WritingName =
  | 'new member'
  | 'new post'
  | 'new guest-post'
  | 'new challenge'
  | 'new community'
  | 'new network'
  | 'join'
  | 'check-in';

const TITLE = { '--title <text>': 'What it is called' };
const POST_FLAGS = {
  ...TITLE,
  '--slug <name>': 'Its name in addresses (default: from the title)',
  '--date <date>': 'The day it appears (default: today)',
  '--mdx': 'Write MDX, for components in the text',
};
const ID = { '--id <name>': 'The name in addresses (default: from its name)' };

const COMMANDS: readonly WritingCommand[] = [
  {
    name: 'new member',
    words: [],
    says: 'Begin the page of a member',
    flags: {
      '--name <text>': 'What the member is called',
      ...ID,
      '--github <login>': 'Their account where the repository lives, by which the files are theirs',
      '--kind <kind>': 'individual, business, blogger, nonprofit, government or other',
      '--guest': 'Somebody from outside, who writes guest posts only',
    },
    required: ['name'],
    examples: ['new member --name "Ann Baker" --github ann-login'],
  },
  {
    name: 'new post',
    words: ['host'],
    says: 'Begin a post on a member’s blog',
    flags: { ...POST_FLAGS, '--challenge <id>': 'The challenge whose check-in it is' },
    required: ['<host>', 'title'],
    examples: ['new post ann --title "What rain does"', 'new post ann --title "Day five" --challenge spring'],
  },
  {
    name: 'new guest-post',
    words: [],
    says: 'Begin a post on the blog of another member',
    flags: {
      '--author <member>': 'Who writes it',
      '--host <member>': 'Whose blog it is for',
      ...POST_FLAGS,
    },
    required: ['author', 'host', 'title'],
    examples: ['new guest-post --author ben --host ann --title "What I saw"'],
  },
  {
    name: 'new challenge',
    words: [],
    says: 'Begin a challenge',
    flags: {
      ...TITLE,
      '--start <date>': 'Day 1',
      '--days <number>': 'How many days it lasts',
      '--led-by <member>': 'Who leads it',
      ...ID,
    },
    required: ['title', 'start', 'days'],
    examples: ['new challenge --title "Twenty-one days" --start 2026-08-03 --days 21'],
  },
  {
    name: 'new community',
    words: [],
    says: 'Begin a community of interest',
    flags: { '--name <text>': 'What it is called', '--interest <text>': 'What its people share', ...ID },
    required: ['name', 'interest'],
    examples: ['new community --name "Early risers" --interest "Getting up before six"'],
  },
  {
    name: 'new network',
    words: [],
    says: 'Begin a network in an empty folder',
    flags: {
      ...TITLE,
      '--description <text>': 'What it is, in a sentence or two',
      '--site <address>': 'Where it will stand, as https://example.org',
      '--timezone <zone>': 'Where its days begin, as Europe/London (default: UTC)',
      '--language <tag>': 'The language of its pages (default: en)',
      '--repository <address>': 'Where members send their files',
    },
    required: ['title', 'description', 'site'],
    examples: [
      'new network --title "Our Network" --description "Neighbours who write." --site https://example.org',
    ],
  },
  {
    name: 'join',
    words: ['challenge', 'member'],
    says: 'Let a member take part in a challenge, with a goal',
    flags: {
      '--goal <text>': 'What the goal is',
      '--target <number>': 'The number to reach,',
      '--limit <number>': 'or the number to stay at or under,',
      '--judge <member>': 'or the member who decides',
      '--unit <word>': 'What the number is of, as miles',
      '--counts <what>': 'posts, words, replies or guest-posts: counted for you',
      '--criterion <text>': 'What the judge looks at',
    },
    required: ['<challenge>', '<member>', 'goal'],
    examples: [
      'join spring ben --goal "Write every day" --target 21 --counts posts',
      'join spring ben --goal "Run to the lighthouse" --target 60 --unit miles',
      'join spring ben --goal "Be kind" --judge ann --criterion "Nobody was told off"',
    ],
  },
  {
    name: 'check-in',
    words: ['challenge', 'member'],
    says: 'Say that a day of a challenge was done',
    flags: {
      '--value <unit=number>': 'What was done; once for each unit. With one unit, the number is enough',
      '--note <text>': 'What there is to say of it',
      '--link <address>': 'Where it can be seen',
      '--date <date>': 'The day (default: today where the member is)',
    },
    required: ['<challenge>', '<member>'],
    examples: ['check-in spring ann', 'check-in spring ann --value miles=3 --note "Uphill."'],
  },
];

const KINDS = COMMANDS.flatMap(({ name }) => (name.startsWith('new ') ? [name.slice(4)] : []));

export function addWritingCommands(program: CAC, finish: (status: number) => void): void {
  for (const command of COMMANDS) {
    const words = command.words.map((word) => ` [${word}]`).join('');
    withCommon(program.command(`${command.name}${words}`, command.says), command).action(
      async (...given: (string | undefined | WriteOptions)[]) => {
        const { runWriting } = await import('./write.ts');
        const options = given.at(-1) as WriteOptions;
        const named = command.words.map((word, index) => [word, given[index]]);
        const typed = { line: program.rawArgs.slice(2), words: Object.fromEntries(named) as Words };
        finish(await runWriting(command, typed, options));
      },
    );
  }
  program
    .command('new [kind]', `Begin a file: ${KINDS.join(', ')}; --help says more of each`)
    .example(() => KINDS.map((kind) => `group-blog new ${kind} --help`).join('\n'))
    .action((kind: string | undefined) => {
      const choice = kind === undefined ? undefined : suggest(kind, KINDS);
      throw new Error(
        kind === undefined
          ? `say what: group-blog new ${KINDS.join('|')}`
          : `there is no "new ${kind}"; ${choice ?? ''}`,
      );
    });
}

type Words = Record<string, string | undefined>;

function withCommon(program: Command, { name, words, flags, required, examples }: WritingCommand): Command {
  const needed = Object.keys(flags).filter((flag) => required.some((one) => flag.startsWith(`--${one} `)));
  program.usage([name, ...words.map((word) => `<${word}>`), ...needed, '[options]'].join(' '));
  for (const [flag, says] of Object.entries(flags)) program.option(flag, says);
  program
    .option('--content <dir>', 'The folder that holds network.md', { default: 'content' })
    .option('--on <date>', 'The day to take for today: a date, or an instant like 2026-06-01T10:30Z')
    .option('--json', 'Print what was written as JSON and nothing else; ask nothing');
  for (const example of examples) program.example(`group-blog ${example}`);
  return program;
}

/** Makes one word of `new` and what is new: commands of the parser have one. */
export function joinWords(argv: readonly string[]): string[] {
  const [node = '', script = '', first, second, ...rest] = argv;
  const isNew = first === 'new' && second !== undefined && KINDS.includes(second);
  return isNew ? [node, script, `new ${second}`, ...rest] : [...argv];
}
