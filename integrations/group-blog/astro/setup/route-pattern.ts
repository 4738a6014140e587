import type { AddressValue } from '../../network/address-pattern.ts';
import { fillTemplate, partNames } from '../../schemas/path-template.ts';

/** Writes a template of addresses as the pattern of a route: `/posts/[host]/[slug]`. */
export function routePattern(template: string): string {
  return fillTemplate(template, (name) => `[${name}]`).replace(/\/$/, '');
}

/** Turns the first folder of a template without parameters into one, because incremental builds keep only routes with parameters. */
export function withParameter(template: string): string {
  return template.includes('<') ? template : template.replace(/^\/(\w+)/, '/<$1>');
}

/** Returns the parameters of a template's route for the address that the values make. */
export function routeParams(
  template: string,
  values: readonly AddressValue[] = [],
): Record<string, string | undefined> {
  if (!template.includes('<'))
    return Object.fromEntries(partNames(withParameter(template)).map((name) => [name, name]));
  return Object.fromEntries(
    partNames(template).map((name, index) => {
      const isFirstPage = name.startsWith('...') && values[index] === 1;
      return [name.replace('...', ''), isFirstPage ? undefined : String(values[index])];
    }),
  );
}
