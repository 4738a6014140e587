import { communities } from '../../schemas/community.ts';
import { communityFile } from '../../writing/community-file.ts';
import { idAnswer, textAnswers } from '../questions/answers.ts';
import type { CommandContext } from '../questions/command-context.ts';
import { refuseExisting } from './refusals.ts';
import type { PreparedFile } from './run-new-file.ts';

/** Asks for what a new community needs, for `group-blog new community`, and prepares its file. */
export async function prepareCommunity(context: CommandContext): Promise<PreparedFile> {
  const { args, folder } = context;
  const { name, interest } = await textAnswers(args, communities.schema.shape, {
    name: { question: 'What is the community called?', placeholder: 'Early risers' },
    interest: { question: 'Which interest do its people share?' },
  });
  const id = await idAnswer(args, name, 'communities');
  refuseExisting(context, 'communities', id, '; or name another one with --id');
  return {
    file: communityFile({ id, name, interest }),
    next: `whoever reaches it writes "serves: [${id}]" in ${folder.name}/members/<member>.md, and posts for it say "communities: [${id}]"`,
  };
}
