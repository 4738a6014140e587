import { stringify } from 'yaml';
import { postAddress } from '../network/addresses.ts';
import type { Member, Participation, Post } from '../network/network.ts';
import { PLACEHOLDERS } from '../schemas/placeholders.ts';
import type { Site } from './site.ts';

/** The checks say what goes in its place. */
const { author: YOU, slug: SLUG } = PLACEHOLDERS;

/** What the checks let stand in an address. */
const LONGEST_ID = 64;

/** The space after each colon is for the writer, who may not know that there has to be one. */
const TITLE_AND_DATE = ['title: ', '# The day it appears, like 2026-01-31:', 'date: '];

type WithForge = Pick<Site, 'forge'>;

/** The page of the forge where a post is edited; null where there is no repository. */
export function editUrl({ forge }: WithForge, { source }: Pick<Post, 'source'>): string | null {
  return forge && forge.editUrl(source.path);
}

/** A new post that answers one, linking to it in its first sentence. */
export function answerUrl({ forge }: WithForge, { id, slug, host, title }: Post): string | null {
  const link = `[${asMarkdown(title)}](${postAddress(host.id, slug)})`;
  const lines = [...TITLE_AND_DATE, ...yaml({ replyTo: id })];
  const name = `answer-to-${slug}`.slice(0, LONGEST_ID).replace(/-$/, '');
  return forge && forge.newFileUrl(`posts/${YOU}/${name}.md`, fileText(lines, `In ${link} `));
}

/** A new guest post on a member's blog. */
export function guestPostUrl({ forge }: WithForge, { id }: Member): string | null {
  const lines = [...TITLE_AND_DATE, `authors: [${YOU}]`];
  return forge && forge.newFileUrl(`posts/${id}/${SLUG}.md`, fileText(lines, ''));
}

/** A check-in of a day, with every unit of the participant's goals; the numbers are theirs to write. */
export function checkInUrl(
  { forge }: WithForge,
  { challenge, member, data }: Participation,
  date: string,
): string | null {
  const { groupGoal } = challenge.data;
  const units = new Set(
    [...data.goals, ...(groupGoal ? [groupGoal] : [])].flatMap(({ unit, counts }) =>
      unit === undefined || counts !== undefined ? [] : [unit],
    ),
  );
  const lines =
    units.size === 0
      ? []
      : [
          '# Write a number after each colon.',
          'values:',
          ...[...units].map((unit) => `  ${yamlKey(unit)}: `),
        ];
  return forge && forge.newFileUrl(`check-ins/${challenge.id}/${member.id}/${date}.md`, fileText(lines, ''));
}

/** Every sign that means something in Markdown stands for itself. */
function asMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[[\]\\`*_~<&]/g, '\\$&');
}

/** In quotes wherever Astro's reader, of YAML 1.1, would see a number or a date. */
function yaml(fields: Readonly<Record<string, unknown>>): string[] {
  return stringify(fields, { lineWidth: 0, compat: 'yaml-1.1' }).trimEnd().split('\n');
}

function yamlKey(text: string): string {
  return yaml({ [text]: null })[0]?.replace(/: null$/, '') ?? text;
}

function fileText(lines: readonly string[], body: string): string {
  return `${['---', ...lines, '---', '', body].join('\n')}\n`;
}
