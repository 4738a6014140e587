import type { FieldFix, UnknownNames } from './misplaced-field.ts';
import { fieldNames, schemaAt, valueAt } from './schema-walk.ts';
import { bareName } from './bare-name.ts';
import { nearest } from './did-you-mean.ts';
import { nearestMeaning } from './opposites.ts';

/** Who sees a page: nobody, those who have its address, everybody. */
type Visibility = 'draft' | 'unlisted' | 'public';

/** What switches of other programs say where they are on, and where they are off. */
const SWITCHES: Readonly<Record<string, readonly [on: Visibility, off: Visibility]>> = {
  draft: ['draft', 'public'],
  eleventyexcludefromcollections: ['unlisted', 'public'],
  enabled: ['public', 'draft'],
  excludefromcollections: ['unlisted', 'public'],
  hidden: ['unlisted', 'public'],
  hide: ['unlisted', 'public'],
  hidefromlist: ['unlisted', 'public'],
  index: ['public', 'unlisted'],
  indexed: ['public', 'unlisted'],
  isdraft: ['draft', 'public'],
  isprivate: ['draft', 'public'],
  ispublic: ['public', 'draft'],
  ispublished: ['public', 'draft'],
  listed: ['public', 'unlisted'],
  live: ['public', 'draft'],
  noindex: ['unlisted', 'public'],
  nodraft: ['public', 'draft'],
  notdraft: ['public', 'draft'],
  permalink: ['public', 'draft'],
  private: ['draft', 'public'],
  public: ['public', 'draft'],
  publish: ['public', 'draft'],
  published: ['public', 'draft'],
  searchable: ['public', 'unlisted'],
  sitemap: ['public', 'unlisted'],
  undraft: ['public', 'draft'],
  unlisted: ['unlisted', 'public'],
  unpublished: ['draft', 'public'],
  visible: ['public', 'draft'],
  wip: ['draft', 'public'],
};

const NAMES = Object.keys(SWITCHES);

/** Names under which a word says who sees a page. */
const STATES: ReadonlySet<string> = new Set([
  'access',
  'poststatus',
  'robots',
  'state',
  'status',
  'visibility',
  ...NAMES,
]);

/** What those words say. */
const STATE_WORDS: Readonly<Record<string, Visibility>> = {
  archived: 'unlisted',
  autodraft: 'draft',
  draft: 'draft',
  future: 'public',
  hidden: 'unlisted',
  inherit: 'public',
  internal: 'draft',
  live: 'public',
  members: 'draft',
  noindex: 'unlisted',
  noindexnofollow: 'unlisted',
  paid: 'draft',
  password: 'draft',
  pending: 'draft',
  private: 'draft',
  public: 'public',
  publish: 'public',
  published: 'public',
  review: 'draft',
  scheduled: 'public',
  sent: 'public',
  trash: 'draft',
  unlisted: 'unlisted',
  unpublished: 'draft',
  wip: 'draft',
};

/** Names for the day after which another program hides a page. */
const ENDS: ReadonlySet<string> = new Set([
  'expirationdate',
  'expires',
  'expiresat',
  'expirydate',
  'unpublishdate',
  'unpublishon',
]);

/** Whether a switch is on, however it is written; undefined where nobody can tell. */
function switchValue(value: unknown): boolean | undefined {
  const text = String(value).trim();
  if (/^(?:1|on|true|y|yes)$/i.test(text)) return true;
  return /^(?:0|false|n|no|off)$/i.test(text) ? false : undefined;
}

/** A flag as it is typed: it has one value, and is left out where it is not meant. */
export function flagFix(name: string, value: unknown): string {
  const isOn = switchValue(value);
  if (isOn === undefined) return `write "${name}: true", or remove the line`;
  return isOn ? `write "${name}: true"` : 'remove the line';
}

/**
 * What to type in the place of a field by which another program shows or hides a page. What hides there never becomes what
 * shows here.
 * @returns undefined where the name or its value says nothing of that.
 */
export function visibilityFix(names: UnknownNames, key: string): FieldFix | undefined {
  const { parent, data, schema } = names;
  if (parent.length > 0) return undefined;
  const name = bareName(key);
  const known = fieldNames(schemaAt(schema, parent));
  const value = valueAt(data, [key]);
  if (ENDS.has(name)) {
    const hide = known.includes('draft') ? 'write "draft: true"' : 'take the file away';
    return { fix: `${hide} once that day has come, and remove this line: nothing here ends by itself` };
  }
  const seen = visibilityOf(name, value, known);
  if (seen === undefined) return undefined;
  if (seen === 'public') return { fix: 'remove the line: everybody sees what has no line that hides it' };
  if (!known.includes(seen)) {
    return {
      fix: 'take the file away while nobody is to see it, and remove this line: no field here hides it',
    };
  }
  const isSaid = valueAt(data, [seen]) === true;
  return { fix: isSaid ? `remove the line: "${seen}: true" says so already` : `write "${seen}: true"` };
}

/** Who sees a page by a field of another program; undefined where it says nothing of that. A slip in a name says nothing. */
export function seenBy(typed: string, value: unknown): Visibility | undefined {
  const name = bareName(typed);
  const isKnown = Object.hasOwn(SWITCHES, name) || STATES.has(name);
  return isKnown ? visibilityOf(name, value, []) : undefined;
}

function visibilityOf(name: string, value: unknown, known: readonly string[]): Visibility | undefined {
  const isOn = switchValue(value);
  // A slip in its name does not make it public.
  const meant = Object.hasOwn(SWITCHES, name) ? name : (nearest(name, known) ?? nearestMeaning(name, NAMES));
  const states = isOn === undefined || meant === undefined ? undefined : SWITCHES[meant];
  if (states !== undefined) return states[isOn ? 0 : 1];
  const word = typeof value === 'string' && STATES.has(name) ? bareName(value) : '';
  return Object.hasOwn(STATE_WORDS, word) ? STATE_WORDS[word] : undefined;
}
