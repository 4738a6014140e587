import { fillTemplate, partNames, patternOf } from '../../schemas/path-template.ts';
import { decodedAddress } from '../../model/web-address.ts';

/** The values that fill a template, in their order: `[string, string]` for `/posts/<host>/<slug>/`. */
export type AddressValues<Template extends string> = Template extends `${string}<${string}>${infer Rest}`
  ? [string, ...AddressValues<Rest>]
  : [];

/** Addresses of one form. They are encoded, and have no base and no prefix. */
export interface AddressFormat {
  template: string;
  /** Fills the template of a form of which nobody knows how many values it takes. */
  fill: (values: readonly string[]) => string;
  /** Gives the values that make an address, decoded; null where the address has another form. */
  parse: (address: string) => readonly string[] | null;
  /** Says which page of a list stands at an address, from 1. */
  numberOf: (address: string) => number;
}

export interface AddressPattern<Values extends readonly string[]> extends AddressFormat {
  make: (...values: Values) => string;
}

interface PatternTraits {
  /** Whether pages of a list stand below each address, from the second on: `/posts/2/`. */
  isPaged?: boolean;
}

export function addressPattern<const Template extends string>(
  template: Template,
  { isPaged = false }: PatternTraits = {},
): AddressPattern<AddressValues<Template>> {
  const pattern = new RegExp(`^${patternOf(template)}${isPaged ? '(?:(?<page>[2-9]|[1-9]\\d+)/)?' : ''}$`);
  const fill = (values: readonly string[]): string => {
    const rest = [...values];
    return fillTemplate(template, () => encode(rest.shift() ?? ''));
  };
  return {
    template,
    fill,
    make: (...values) => fill(values),
    parse: (address) =>
      pattern
        .exec(address)
        ?.slice(1, partNames(template).length + 1)
        .map(decodedAddress) ?? null,
    numberOf: (address) => Number(pattern.exec(address)?.groups?.['page'] ?? 1),
  };
}

/** The address of a page of a list. @param first the address of its first page. @param number from 1. */
export function nthPage(first: string, number: number): string {
  return number === 1 ? first : `${first}${number}/`;
}

function encode(value: string): string {
  return encodeURIComponent(value.toWellFormed());
}
