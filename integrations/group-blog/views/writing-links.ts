import { stringify } from 'yaml';
import { postAddress } from '../network/addresses.ts';
import type { Member, Participation, Post } from '../network/network.ts';
import type { ProgressView } from '../progress/progress-view.ts';
import type { Site } from './site.ts';

/** What stands for the writer's own id, for who that is nobody knows here; the checks say what to type instead. */
const YOU = 'YOUR-NAME';

/** What the checks let stand in an address. */
const LONGEST_ID = 64;

const DATE = 'date: # the day it appears, as 2026-01-31';

type WithForge = Pick<Site, 'forge'>;

/** The page of the forge where a post is edited; null where there is no repository. */
export function editUrl({ forge }: WithForge, { source }: Pick<Post, 'source'>): string | null {
  return forge && forge.editUrl(source.path);
}

/** A new post that answers one, linking to it in its first sentence. */
export function answerUrl({ forge }: WithForge, { id, slug, host, title }: Post): string | null {
  const link = `[${asMarkdown(title)}](${postAddress(host.id, slug)})`;
  const lines = ['title:', DATE, ...yaml({ replyTo: id })];
  const name = `answer-to-${slug}`.slice(0, LONGEST_ID).replace(/-$/, '');
  return forge && forge.newFileUrl(`posts/${YOU}/${name}.md`, fileText(lines, `In ${link} `));
}

/** A new guest post on a member's blog. */
export function guestPostUrl({ forge }: WithForge, { id }: Member): string | null {
  const lines = ['title:', DATE, `authors: [${YOU}]`];
  return forge && forge.newFileUrl(`posts/${id}/a-short-name.md`, fileText(lines, ''));
}

/** A check-in of a day, with every unit of the participant's goals filled in. */
export function checkInUrl(
  { forge }: WithForge,
  { challenge, member, data }: Participation,
  { goals }: Pick<ProgressView, 'goals'>,
  date: string,
): string | null {
  const values = new Map<string, number>();
  for (const [index, { unit, counts, take }] of data.goals.entries()) {
    if (unit === undefined || counts !== undefined) continue;
    // Nothing is added by 0, but it may be no last or best reading.
    const reading = take === 'last' || take === 'best' ? goals[index]?.actual : undefined;
    values.set(unit, reading ?? values.get(unit) ?? 0);
  }
  const lines =
    values.size === 0
      ? []
      : ['# Your numbers go in the place of these.', ...yaml({ values: Object.fromEntries(values) })];
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

function fileText(lines: readonly string[], body: string): string {
  return `${['---', ...lines, '---', '', body].join('\n')}\n`;
}
