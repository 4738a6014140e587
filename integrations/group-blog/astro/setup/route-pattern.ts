import type { PageType } from '../../network/pages/pages.ts';
import { fillTemplate, partNames } from '../../schemas/path-template.ts';

/** Writes a template of addresses as the pattern of a route: `/posts/[host]/[slug]`. */
export function routePattern(template: string): string {
  return fillTemplate(template, (name) => `[${name}]`).replace(/\/$/, '');
}

/** Turns the first folder of a template without parameters into one, because incremental builds keep only routes with parameters. */
export function withParameter(template: string): string {
  return template.includes('<') ? template : template.replace(/^\/(\w+)/, '/<$1>');
}

/** Returns the template of the route of a page. The first page of a list does without the parameter `page`. */
export function pageTemplate({ template, isPaged }: Pick<PageType, 'template' | 'isPaged'>): string {
  return isPaged ? `${template}<...page>/` : template;
}

/**
 * Returns the parameters of a template's route for the address that the values make.
 * @param number which page of a list, from 1.
 */
export function routeParams(
  template: string,
  values: readonly string[] = [],
  number = 1,
): Record<string, string | undefined> {
  if (!template.includes('<'))
    return Object.fromEntries(partNames(withParameter(template)).map((name) => [name, name]));
  return Object.fromEntries(
    partNames(template).map((name, index) =>
      name === '...page' ? ['page', number === 1 ? undefined : String(number)] : [name, values[index]],
    ),
  );
}
