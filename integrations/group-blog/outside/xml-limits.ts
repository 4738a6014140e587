/**
 * Finds in XML what no feed needs, before a parser that goes down by recursion and replaces entities meets it; null where it has none of that.
 * It looks at each character once.
 */
export function xmlFault(xml: string, mostDepth: number): string | null {
  if (/<!ENTITY/i.test(xml)) return 'it declares entities, which no feed needs';
  let depth = 0;
  for (let at = xml.indexOf('<'); at !== -1; at = xml.indexOf('<', at)) {
    const unread = UNREAD.find(([opening]) => xml.startsWith(opening, at));
    const end = unread ? xml.indexOf(unread[1], at) : endOfTag(xml, at);
    if (end === -1) return null;
    if (!unread) {
      if (xml[at + 1] === '/') depth -= 1;
      else if (xml[end - 1] !== '/' && xml[at + 1] !== '!') depth += 1;
      if (depth > mostDepth) return `its elements lie more than ${mostDepth} deep in each other`;
    }
    at = end;
  }
  return null;
}

/** The place of the sign that ends a tag; -1 where nothing does. */
function endOfTag(xml: string, from: number): number {
  for (let at = from; ; at++) {
    const sign = xml[at];
    if (sign === undefined || sign === '>') return sign === undefined ? -1 : at;
    if (sign !== '"' && sign !== "'") continue;
    at = xml.indexOf(sign, at + 1);
    if (at === -1) return -1;
  }
}

/** What begins and ends parts in which tags are no tags. */
const UNREAD = [
  ['<![CDATA[', ']]>'],
  ['<!--', '-->'],
  ['<?', '?>'],
] as const;
