import type { ForgeName } from './forges/forge-name.ts';

/** What a new network may have besides its pages. */
interface Feature {
  name: string;
  /** The end of a question: "What else shall it have? …". */
  label: string;
  /** The forges that can do it. */
  forges: readonly ForgeName[];
}

const EVERYWHERE: readonly ForgeName[] = ['github', 'gitlab', 'forgejo'];

export const FEATURES = [
  {
    name: 'policy',
    label: "a content security policy: browsers run nothing but the site's own scripts",
    forges: EVERYWHERE,
  },
  {
    name: 'incremental',
    label: "Astro's incremental build: only pages that changed are rendered again",
    forges: EVERYWHERE,
  },
  {
    name: 'week',
    label: 'a letter of every week, as an issue that members are mailed',
    forges: ['github'],
  },
  {
    name: 'witness',
    label: 'a record of the days on which check-ins arrived, for challenges with evidence: git',
    forges: ['github'],
  },
] as const satisfies readonly Feature[];

export type FeatureName = (typeof FEATURES)[number]['name'];

/** Returns the features that a forge can have. */
export function featuresOf(forge: ForgeName): readonly (typeof FEATURES)[number][] {
  return FEATURES.filter(({ forges }) => (forges as readonly ForgeName[]).includes(forge));
}
