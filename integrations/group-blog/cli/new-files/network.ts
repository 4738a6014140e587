import { existsSync, readdirSync } from 'node:fs';
import { contentFolders } from '../../model/content-path.ts';
import { todayIn, type Now } from '../../network/now.ts';
import { readFolder } from '../../reader/read-folder.ts';
import { network } from '../../schemas/network.ts';
import { networkFile } from '../../writing/network-file.ts';
import { CommandRefusal, type ParsedArguments } from '../command.ts';
import { commandFor, namedFolder, type ContentFolder } from '../content-folder.ts';
import type { NetworkFlags } from '../load-network.ts';
import { readMoment } from '../moment.ts';
import { optionalText, textAnswers } from '../questions/answers.ts';
import { existsText } from './refusals.ts';
import { writePrepared, type PreparedFile } from './run-new-file.ts';

/**
 * Writes `network.md` into a folder that is empty or does not exist.
 * @returns the exit status: 0 written.
 * @throws {CommandRefusal} where the folder holds something else, {Error} on wrong usage.
 */
export async function runNewNetwork(
  args: ParsedArguments,
  { content, on, json }: NetworkFlags & { json: boolean },
): Promise<number> {
  const folder = namedFolder(content);
  refuseFull(folder);
  const now = readMoment({ on });
  const prepared = await prepareNetwork(args, folder, now);
  return writePrepared({ folder, now, files: readFolder(folder.path) }, prepared, json);
}

async function prepareNetwork(args: ParsedArguments, folder: ContentFolder, now: Now): Promise<PreparedFile> {
  const { shape } = network.schema;
  const { title, description, site } = await textAnswers(args, shape, {
    title: { question: 'What is the network called?', placeholder: 'Our Network' },
    description: { question: 'What is it, in a sentence or two?' },
    site: { question: 'Which web address will it have?', placeholder: 'https://example.org' },
  });
  const timezone = await optionalText(args, 'timezone', shape.timezone, {
    question: 'In which time zone do its days begin?',
    initial: Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
  const language = await optionalText(args, 'language', shape.language);
  const repository = await optionalText(args, 'repository', shape.repository);
  const facts = { title, description, site, timezone, language, repository };
  return {
    file: networkFile(facts, todayIn(now, timezone ?? 'UTC')),
    next: `add its first member: ${commandFor('new member --name "…"', folder)}`,
  };
}

/** @throws {CommandRefusal} where the folder holds more than what a network may begin beside. */
function refuseFull({ name, path }: ContentFolder): void {
  const names = existsSync(path) ? readdirSync(path) : [];
  if (names.includes('network.md')) throw new CommandRefusal(existsText(`${name}/network.md`));
  const foreign = names.find(
    (entry) => !entry.startsWith('.') && entry !== 'README.md' && !contentFolders().includes(entry),
  );
  if (foreign === undefined) return;
  throw new CommandRefusal(
    `${name} is no content folder: it holds ${foreign}. Name an empty or a new one with --content; nothing was written`,
  );
}
