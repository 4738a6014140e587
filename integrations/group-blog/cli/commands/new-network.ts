import { readdirSync } from 'node:fs';
import { todayIn } from '../../network/now.ts';
import { network } from '../../schemas/network.ts';
import { contentFolders } from '../../model/content-path.ts';
import { networkFile } from '../../writing/network-file.ts';
import { commandFor, type ContentFolder } from '../content-folder.ts';
import { taken, type Draft } from '../questions/command-context.ts';
import { momentNamed, momentOf } from '../moment.ts';
import { Refused } from '../questions/refused.ts';
import { optionalText, textTold, type Told } from '../questions/answers.ts';

/** @param on the moment, where the command line names one. */
export async function newNetwork(told: Told, folder: ContentFolder, on: string | undefined): Promise<Draft> {
  refuseFull(folder);
  const { shape } = network.schema;
  const title = await textTold(told, 'title', {
    schema: shape.title,
    question: 'What is the network called?',
    placeholder: 'Our Network',
  });
  const description = await textTold(told, 'description', {
    schema: shape.description,
    question: 'What is it, in a sentence or two?',
  });
  const site = await textTold(told, 'site', {
    schema: shape.site.unwrap(),
    question: 'Which web address will it have?',
    placeholder: 'https://example.org',
  });
  const zone = shape.timezone.unwrap();
  const timezone = told.isAsking
    ? await textTold(told, 'timezone', {
        schema: zone,
        question: 'In which time zone do its days begin?',
        initial: Intl.DateTimeFormat().resolvedOptions().timeZone,
      })
    : optionalText(told, 'timezone', zone);
  const now = momentNamed(on) ?? momentOf(undefined);
  const facts = {
    title,
    description,
    site,
    timezone,
    language: optionalText(told, 'language', shape.language.unwrap()),
    repository: optionalText(told, 'repository', shape.repository.unwrap()),
  };
  return {
    file: networkFile(facts, todayIn(now, timezone ?? 'UTC')),
    notes: [],
    next: `add its first member: ${commandFor('new member --name "…"', folder)}`,
  };
}

/** What a network may begin beside. */
function refuseFull({ name, path }: ContentFolder): void {
  const names = entriesOf(path);
  if (names.includes('network.md')) throw new Refused(taken(`${name}/network.md`, ''));
  const foreign = names.find(
    (entry) => !entry.startsWith('.') && entry !== 'README.md' && !contentFolders().includes(entry),
  );
  if (foreign === undefined) return;
  throw new Refused(
    `${name} is no content folder: it holds ${foreign}. Name an empty or a new one with --content; nothing was written`,
  );
}

function entriesOf(path: string): string[] {
  try {
    return readdirSync(path);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw cause;
  }
}
