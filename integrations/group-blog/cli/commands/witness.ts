import { defineCommand } from '../command.ts';
import { CONTENT, ON } from './shared-flags.ts';

export const witness = defineCommand({
  name: 'witness',
  summary: 'Say when the days of challenges with evidence: git arrived, and who vouches for it',
  positionals: ['[challenge]', '[member]'],
  flags: {
    ...CONTENT,
    ...ON,
    write: { help: 'Keep the days that the forge vouches for in witnessed.json, beside network.md' },
    json: { help: 'Print a list of files as JSON and nothing else' },
  },
  examples: ['witness', 'witness twenty-one-days ann', 'witness --write'],
  async run({ positionals: { challenge, member }, flags }) {
    const { runWitness } = await import('../reports/witness.ts');
    return runWitness(challenge, member, flags);
  },
});
