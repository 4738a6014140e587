import type { ParsedContent } from '../../../model/parsed-content.ts';
import { ownershipFacts, includesLogin, type OwnershipFacts } from '../../../ownership/content-owners.ts';
import type { Sender, ChangeSet } from '../../../ownership/change.ts';
import { createRights, type Rights } from '../../../ownership/rights.ts';
import { parseContent } from '../../../parse/parse-content.ts';
import type { CheckContext } from '../../rule.ts';

/** The content before the change; undefined where no change is checked. */
export function contentBefore({ changeSet, kinds }: CheckContext): ParsedContent | undefined {
  return changeSet && parseContent(changeSet.before, { kinds });
}

/** Who sends a change, and what they may change. */
export interface ChangeRights {
  changeSet: ChangeSet & { sender: Sender };
  login: string;
  /** What the base says about ownership. */
  base: OwnershipFacts;
  /** The content of the base. */
  contentOfBase: ParsedContent;
  rights: Rights;
}

/** Undefined where ownership is not checked, or the sender is an organiser, who may change everything. */
export function changeRights(context: CheckContext): ChangeRights | undefined {
  const { changeSet, content, kinds } = context;
  if (!changeSet?.sender) return undefined;
  const { sender, changes } = changeSet;
  const { login } = sender;
  const contentOfBase =
    (sender.base === changeSet.before ? context.once(contentBefore) : undefined) ??
    parseContent(sender.base, { kinds });
  const base = ownershipFacts(contentOfBase, kinds);
  if (includesLogin(login, base.organisers)) return undefined;
  const paths = sender.base.map(({ path }) => path);
  const rights = createRights(base, paths, ownershipFacts(content, kinds), changes, kinds);
  return { changeSet: { ...changeSet, sender }, login, base, contentOfBase, rights };
}
