import { z } from 'zod';
import { MEMBER_KINDS, members } from '../../schemas/member.ts';
import { existingIdsOf } from '../../writing/existing-ids.ts';
import { memberFile } from '../../writing/member-file.ts';
import { commandFor } from '../content-folder.ts';
import { idAnswer, optionalText, textAnswer, typedText } from '../questions/answers.ts';
import type { CommandContext } from '../questions/command-context.ts';
import { refuseExisting } from './refusals.ts';
import type { PreparedFile } from './run-new-file.ts';

/** Asks for what a new member needs, for `group-blog new member`, and prepares their file. */
export async function prepareMember(context: CommandContext): Promise<PreparedFile> {
  const { args, folder, network } = context;
  const { shape } = members.schema;
  const name = await textAnswer(args, 'name', shape.name, {
    question: 'What is the member called?',
    placeholder: 'Ann Baker',
  });
  const id = await idAnswer(args, name, 'members');
  refuseExisting(context, 'members', id, '; or name another one with --id');
  const account = await optionalText(args, 'github', z.string().max(64), {
    question:
      'What is their login where the repository lives? It makes the files theirs; leave it empty for none',
    placeholder: 'ann-login',
  });
  const hasNone = account === '' && typedText(args, 'github') === undefined;
  const kind = await optionalText(args, 'kind', shape.kind);
  const isGuest = args.flags['guest'] === true;
  const file = memberFile(
    {
      id,
      name,
      github: hasNone ? undefined : account?.replace(/^@/, ''),
      kind: MEMBER_KINDS.find((one) => one === kind),
      isGuest,
    },
    { today: network.today, existing: existingIdsOf(network) },
  );
  const command = isGuest
    ? `new guest-post --author ${id} --host <member> --title "…"`
    : `new post ${id} --title "…"`;
  return {
    file,
    next: `open ${folder.name}/${file.path} and say who they are. A first post: ${commandFor(command, folder)}`,
  };
}
