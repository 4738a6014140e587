import { defineCommand } from '../../command.ts';

export const init = defineCommand({
  name: 'init',
  summary: 'Begin the site of a network in an empty folder: write it, install, check and build',
  positionals: ['<folder>'],
  flags: {
    title: { value: 'text', help: 'What the network is called' },
    description: { value: 'text', help: 'What it is, in a sentence or two' },
    site: {
      value: 'address',
      help: 'Its web address, with the folder where it stands in one, such as https://ann.github.io/our-network/',
    },
    member: { value: 'text', help: 'What its first member is called' },
    id: { value: 'name', help: "The first member's name in addresses (default: from the name)" },
    login: {
      value: 'login',
      help: 'Their login where the repository lives; they become the organiser (default: none)',
    },
    language: { value: 'tag', help: 'The language of its pages (default: en)' },
    timezone: { value: 'zone', help: 'The time zone of its days, such as Europe/London (default: UTC)' },
    repository: { value: 'address', help: 'Where the repository will live' },
    forge: {
      value: 'forge',
      help: 'github, gitlab or forgejo (default: as the repository says, else github)',
    },
    theme: { value: 'theme', help: 'paper, plain or bold (default: paper)' },
    post: { value: 'text', help: 'What the first post is called (default: there is none)' },
    feature: {
      value: 'feature',
      help: 'policy, incremental, week or witness; give it once for each',
      isRepeatable: true,
    },
    'no-install': { help: 'Write the files and no more: do not install, check and build' },
    on: { value: 'date', help: 'The day to use as today: a date, or an instant like 2026-06-01T10:30Z' },
    json: { help: 'Print what was written as JSON and nothing else; ask nothing' },
  },
  required: ['title', 'description', 'site', 'member'],
  asks: true,
  examples: [
    'init our-network',
    'init our-network --title "Our Network" --description "Neighbours who write." --site https://example.org --member "Ann Lee"',
  ],
  async run(args) {
    const { runInit } = await import('../../site/init.ts');
    return runInit(args, args.flags);
  },
});
