import { importsOf, targetOf, type Sources } from './architecture.ts';

/** Finds files that import each other, over whatever detour; types count too. Each circle is one line, its files sorted. */
export function circlesOf(sources: Sources): string[] {
  const imports = new Map(
    Object.entries(sources).map(([path, text]) => [
      path,
      importsOf(path, text).flatMap(({ specifier }) => targetOf(path, specifier) ?? []),
    ]),
  );
  const reached = new Map([...imports.keys()].map((path) => [path, reachedFrom(path, imports)]));
  const circles = [...reached].flatMap(([path, others]) =>
    others.has(path) ? [[...others].filter((other) => reached.get(other)?.has(path) === true)] : [],
  );
  return [...new Set(circles.map((paths) => paths.toSorted().join(' ↔ ')))];
}

function reachedFrom(path: string, imports: ReadonlyMap<string, readonly string[]>): Set<string> {
  const reached = new Set<string>();
  const next = [...(imports.get(path) ?? [])];
  for (let target = next.pop(); target !== undefined; target = next.pop()) {
    if (reached.has(target)) continue;
    reached.add(target);
    next.push(...(imports.get(target) ?? []));
  }
  return reached;
}
