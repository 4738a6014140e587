import type { ParsedContent } from '../../../model/parsed-content.ts';
import { factsOf, isAmong, type OwnershipFacts } from '../../../ownership/content-owners.ts';
import type { Sender, Since } from '../../../ownership/change.ts';
import { createRights, type Rights } from '../../../ownership/rights.ts';
import { parseContent } from '../../../parse/parse-content.ts';
import type { CheckContext } from '../../rule.ts';

/** The content before the change; undefined where no change is checked. */
export function contentBefore({ since, kinds }: CheckContext): ParsedContent | undefined {
  return since && parseContent(since.before, { kinds });
}

/** Whose change it is, and what they may change. */
export interface ChangeRights {
  since: Since & { sender: Sender };
  login: string;
  /** What the base says about ownership. */
  base: OwnershipFacts;
  rights: Rights;
}

/** Undefined where ownership is not checked, or the sender is an organiser, who may change everything. */
export function changeRights(context: CheckContext): ChangeRights | undefined {
  const { since, content, kinds } = context;
  if (!since?.sender) return undefined;
  const { sender, changes } = since;
  const { login } = sender;
  const base = factsOf(
    (sender.base === since.before ? context.once(contentBefore) : undefined) ??
      parseContent(sender.base, { kinds }),
    kinds,
  );
  if (isAmong(login, base.organisers)) return undefined;
  const paths = sender.base.map(({ path }) => path);
  const rights = createRights(base, paths, factsOf(content, kinds), changes, kinds);
  return { since: { ...since, sender }, login, base, rights };
}
