/** Flags that most commands have. */
export const CONTENT = {
  content: { value: 'dir', help: 'The folder that holds network.md', default: 'content' },
} as const;

export const ON = {
  on: { value: 'date', help: 'The day to use as today: a date, or an instant like 2026-06-01T10:30Z' },
} as const;

/** Flags of commands that look at a change in a Git repository. */
export const ACTOR = {
  actor: {
    value: 'login',
    help: 'Who sends the change, by their login: say which of its files are not theirs',
  },
} as const;

/** Flags of commands that begin a post. */
export const POST = {
  title: { value: 'text', help: 'What it is called' },
  slug: { value: 'name', help: 'Its name in addresses (default: from the title)' },
  date: { value: 'date', help: 'The day it appears (default: today)' },
  mdx: { help: 'Write MDX, for components in the text' },
} as const;

export const ID = {
  id: { value: 'name', help: 'The name in addresses (default: from its name)' },
} as const;

/** Flags of commands that write a content file. */
export const NEW_FILE = {
  ...CONTENT,
  ...ON,
  json: { help: 'Print what was written as JSON and nothing else; ask nothing' },
} as const;
