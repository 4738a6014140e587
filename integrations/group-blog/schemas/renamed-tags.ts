/** What `renamedTags` of network.md says: the new name of each tag that was renamed. */
export type RenamedTags = Readonly<Record<string, string>>;

/** The name that a tag has now, also where it was renamed several times. A name that leads back to itself stays as it is. */
export function currentTag(tag: string, renamed: RenamedTags = {}): string {
  const seen = new Set<string>();
  let name = tag;
  while (Object.hasOwn(renamed, name)) {
    if (seen.has(name)) return tag;
    seen.add(name);
    name = renamed[name] ?? name;
  }
  return name;
}

/** The names that tags had before, each by the name that it has now, in the order in which they were written. */
export function formerTags(renamed: RenamedTags = {}): Map<string, string[]> {
  const former = Object.keys(renamed).filter((tag) => currentTag(tag, renamed) !== tag);
  return Map.groupBy(former, (tag) => currentTag(tag, renamed));
}

/** The names under which tags have an address: those that posts have now, and those that these had before. */
export function tagsWithAddress(tags: readonly string[], renamed?: RenamedTags): string[] {
  const former = formerTags(renamed);
  const current = new Set(tags.map((tag) => currentTag(tag, renamed)));
  return [...current].flatMap((tag) => [tag, ...(former.get(tag) ?? [])]);
}
