import { KINDS, type DataOf, type Kind } from '../schemas/kinds.ts';
import { REFERENCES } from '../schemas/references.ts';
import type { Entries, Entry } from './entries.ts';

interface FeatureFacts {
  /** The kinds of content that make no sense without it. */
  kinds?: readonly Kind[];
  /** The fields of other kinds that do not either, besides those that name files of its kinds. */
  fields?: { readonly [Id in Kind]?: readonly (keyof DataOf<Id> & string)[] };
}

/**
 * What a site may switch off, as `groupBlog({ challenges: false })`. Pages of a feature name it in the table of pages; all else of it follows
 * from what its files and fields say.
 */
export const FEATURES = {
  challenges: { kinds: ['challenges', 'participants', 'checkIns', 'verdicts'] },
  // An offer is for a community.
  communities: { kinds: ['communities', 'offers'] },
  offers: { kinds: ['offers'] },
  strategies: { kinds: ['strategies', 'results'], fields: { members: ['shareResults'] } },
  support: {
    kinds: ['support'],
    fields: { members: ['promises'], challenges: ['focus'], network: ['focus'] },
  },
  conversations: {},
  weeks: {},
  search: {},
  cards: {},
} satisfies Record<string, FeatureFacts>;

export type Feature = keyof typeof FEATURES;

/** The features that a site has switched off. */
export type FeaturesOff = ReadonlySet<Feature>;

export const FEATURE_NAMES = Object.keys(FEATURES) as Feature[];

/** Returns the features whose option is false. */
export function featuresOff(options: Readonly<Record<Feature, unknown>>): Feature[] {
  return FEATURE_NAMES.filter((name) => options[name] === false);
}

const factsOf = (name: Feature): FeatureFacts => FEATURES[name];

/** The feature that is off and that a kind of content belongs to; undefined where there is none. */
export function featureOfKind(kind: Kind, off: FeaturesOff): Feature | undefined {
  return FEATURE_NAMES.find((name) => off.has(name) && factsOf(name).kinds?.includes(kind));
}

/** The feature that is off and that a field of a kind belongs to; undefined where there is none. */
export function featureOfField(kind: Kind, field: string, off: FeaturesOff): Feature | undefined {
  const named: Readonly<Record<string, unknown>> = REFERENCES[kind] ?? {};
  const target = named[field];
  return FEATURE_NAMES.find((name) => {
    if (!off.has(name)) return false;
    const { kinds = [], fields } = factsOf(name);
    return kinds.some((one) => one === target) || fields?.[kind]?.some((one) => one === field);
  });
}

/** Leaves out the entries and the fields of what is off. All these fields may be missing, so the data stays of its type. */
export function withoutFeatures(entries: Entries, off: FeaturesOff): Entries {
  if (off.size === 0) return entries;
  const kept = ({ id: kind }: { id: Kind }): unknown => {
    const fit = <Data extends object>(entry: Entry<Data>): Entry<Data> => ({
      ...entry,
      data: Object.fromEntries(
        Object.entries(entry.data).filter(([field]) => !featureOfField(kind, field, off)),
      ) as Data,
    });
    if (kind === 'network') return fit(entries.network);
    return featureOfKind(kind, off) ? [] : (entries[kind] as readonly Entry<object>[]).map(fit);
  };
  return { ...entries, ...(Object.fromEntries(KINDS.map((kind) => [kind.id, kept(kind)])) as Entries) };
}
