import { z } from 'zod';
import { communities } from '../../schemas/community.ts';
import { reference } from '../../schemas/fields.ts';
import { MEMBER_KINDS, members } from '../../schemas/member.ts';
import { communityFile } from '../../writing/community-file.ts';
import { memberFile } from '../../writing/member-file.ts';
import { existingIdsOf } from '../../writing/existing-ids.ts';
import { slugOf } from '../../suggest/slug.ts';
import { commandFor } from '../content-folder.ts';
import { refuseTaken, type Desk, type Draft } from '../questions/command-context.ts';
import { optionalText, textTold, type Told } from '../questions/answers.ts';

export async function newMember(desk: Desk): Promise<Draft> {
  const { told, folder, loaded } = desk;
  const { shape } = members.schema;
  const name = await textTold(told, 'name', {
    schema: shape.name,
    question: 'What is the member called?',
    placeholder: 'Ann Baker',
  });
  const id = await idTold(told, name, 'members');
  refuseTaken(desk, 'members', id, '; or name another one with --id');
  const login = (await loginTold(told))?.replace(/^@/, '');
  const kind = optionalText(told, 'kind', shape.kind.unwrap());
  const isGuest = told.has('guest');
  const { network } = loaded;
  const file = memberFile(
    { id, name, github: login, kind: MEMBER_KINDS.find((one) => one === kind), isGuest },
    { today: network.today, existing: existingIdsOf(network) },
  );
  const command = isGuest
    ? `new guest-post --author ${id} --host <member> --title "…"`
    : `new post ${id} --title "…"`;
  return {
    file,
    notes: [],
    next: `open ${folder.name}/${file.path} and say who they are. A first post: ${commandFor(command, folder)}`,
  };
}

const LOGIN = z.string().max(64);

/** Undefined where they have none, or it is not said. */
async function loginTold(told: Told): Promise<string | undefined> {
  if (told.given('github') !== undefined || !told.isAsking) return optionalText(told, 'github', LOGIN);
  const question =
    'What is their account called where the repository lives? By it the files are theirs; empty for none';
  const login = await textTold(told, 'github', { schema: LOGIN, question, placeholder: 'ann-login' });
  return login === '' ? undefined : login;
}

export async function newCommunity(desk: Desk): Promise<Draft> {
  const { told, folder } = desk;
  const { shape } = communities.schema;
  const name = await textTold(told, 'name', {
    schema: shape.name,
    question: 'What is the community called?',
    placeholder: 'Early risers',
  });
  const interest = await textTold(told, 'interest', {
    schema: shape.interest,
    question: 'Which interest do its people share?',
  });
  const id = await idTold(told, name, 'communities');
  refuseTaken(desk, 'communities', id, '; or name another one with --id');
  return {
    file: communityFile({ id, name, interest }),
    notes: [],
    next: `whoever reaches it writes "serves: [${id}]" in ${folder.name}/members/<member>.md, and posts for it say "communities: [${id}]"`,
  };
}

/** `--id`, else the name in Latin letters. */
async function idTold(told: Told, name: string, folder: 'members' | 'communities'): Promise<string> {
  const fromName = slugOf(name);
  if (told.given('id') !== undefined || told.isAsking) {
    return textTold(told, 'id', {
      schema: reference(),
      question: `Which name goes into the web address, /${folder}/…/?`,
      ...(fromName !== undefined && { initial: fromName }),
    });
  }
  if (fromName !== undefined) return fromName;
  throw new Error(`no address can be made of "${name}"; add one of small letters and hyphens with --id`);
}
