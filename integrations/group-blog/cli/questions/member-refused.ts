import type { Member } from '../../network/network.ts';
import type { Desk } from './command-context.ts';
import { Refused } from './refused.ts';

/**
 * @param what guests do not do, and what to do instead.
 * @throws {Refused} where the member is one.
 */
export function refuseGuest(
  desk: Desk,
  id: string,
  { cannot, instead }: { cannot: string; instead: string },
): void {
  if (memberOf(desk, id)?.isGuest !== true) return;
  throw new Refused(
    `${id} is a guest, and ${cannot}: ${instead}. Who is no guest any more takes the line "guest: true" out of ${pathOf(desk, id)}`,
  );
}

/**
 * @param date of what is to be written.
 * @throws {Refused} where the member has left by then.
 */
export function refuseLeft(desk: Desk, id: string, date: string): void {
  const left = memberOf(desk, id)?.left;
  if (typeof left !== 'string' || date < left) return;
  throw new Refused(
    `${id} left on ${left}: whoever is back takes the line "left: ${left}" out of ${pathOf(desk, id)}; nothing was written`,
  );
}

function memberOf({ loaded }: Desk, id: string): Member | undefined {
  return loaded.network.members.find((member) => member.id === id);
}

function pathOf({ folder }: Desk, id: string): string {
  return `${folder.name}/members/${id}.md`;
}
