import { currentId } from '../model/current-ids.ts';
import type { ParsedContent } from '../model/parsed-content.ts';
import { fieldsIn, type SourceFile } from '../model/source-file.ts';

/** What of an offer is its partner's: that they are named, and what they promise. */
interface PartnerPart {
  /** The member who is the partner; null where it is somebody outside of the network, or there is no such offer. */
  member: string | null;
  /** The partner and their promises, as text that can be compared. */
  part: string;
  /** All else in the front matter, likewise. */
  rest: string;
}

/** What a change does to an offer. Nobody is made to promise: what a member promises as a partner is theirs to write. */
export interface OfferChange {
  /** The members who have to agree, because what is said of them changes. */
  partners: readonly string[];
  /** Whether the front matter changes in nothing else. */
  isPartnersAlone: boolean;
}

/** Compares two versions of an offer, as they were typed. @param before undefined for a new one. */
export function offerChange(
  now: SourceFile | undefined,
  before: SourceFile | undefined,
  currentIds: ParsedContent['currentIds'],
): OfferChange {
  const [then, since] = [before, now].map((file) => partnerPart(file, currentIds)) as [
    PartnerPart,
    PartnerPart,
  ];
  const isChanged = then.part !== since.part;
  const named = [then.member, since.member].filter((member) => member !== null);
  return {
    partners: isChanged ? [...new Set(named)] : [],
    isPartnersAlone: then.rest === since.rest,
  };
}

function partnerPart(file: SourceFile | undefined, currentIds: ParsedContent['currentIds']): PartnerPart {
  const { partner, promises, ...fields } = file ? fieldsIn(file) : {};
  const member = typeof partner === 'string' ? currentId(currentIds, 'members', partner) : null;
  const list = Array.isArray(promises) ? (promises as readonly unknown[]) : [promises];
  const isPartners = (promise: unknown): boolean =>
    (promise as { by?: unknown } | null | undefined)?.by === 'partner';
  return {
    member,
    part: JSON.stringify([member ?? partner, list.filter(isPartners)]),
    rest: JSON.stringify([fields, list.filter((promise) => !isPartners(promise))]),
  };
}
