import { defineCommand } from '../../command.ts';
import { CONTENT } from '../shared-flags.ts';

export const doctor = defineCommand({
  name: 'doctor',
  summary: 'Say what of a site is behind the installed version of the plugin, and what to type',
  flags: {
    fix: { help: 'Write anew what is generated and not yours: marked workflows, CODEOWNERS, chapters' },
    ...CONTENT,
    json: { help: 'Print what is behind as JSON and nothing else' },
  },
  examples: ['doctor', 'doctor --fix'],
  async run({ flags }) {
    const { runDoctor } = await import('../../site/doctor.ts');
    return runDoctor(process.cwd(), flags);
  },
});
