import { fillTemplate, patternOf } from '../schemas/path-template.ts';

export type AddressValue = string | number | undefined;

/**
 * The values that fill a template, in their order: `[string, string]` for `/posts/<host>/<slug>/`. `<...page>` at its end
 * is the number of a page of a list, which the first page does without.
 */
export type AddressValues<Template extends string> = Template extends `${infer Before}<...${string}>/`
  ? [...AddressValues<Before>, page?: number]
  : Template extends `${string}<${string}>${infer Rest}`
    ? [string, ...AddressValues<Rest>]
    : [];

/** Addresses of one form. They are encoded, and have no base and no prefix. */
export interface AddressFormat {
  template: string;
  /** Fills the template of a form of which nobody knows how many values it takes. */
  fill: (values: readonly AddressValue[]) => string;
  /** Gives the values that make an address, decoded; null where the address has another form. */
  parse: (address: string) => readonly string[] | null;
}

export interface AddressPattern<Values extends readonly AddressValue[]> extends AddressFormat {
  make: (...values: Values) => string;
}

export function addressPattern<const Template extends string>(
  template: Template,
): AddressPattern<AddressValues<Template>> {
  const [, stem = template, number] = /^(.*)<(\.{3}\w+)>\/$/.exec(template) ?? [];
  const pattern = new RegExp(`^${patternOf(stem)}${number === undefined ? '' : '(?:(\\d+)/)?'}$`);
  const fill = (values: readonly AddressValue[]): string => {
    const rest = [...values];
    const address = fillTemplate(stem, () => encode(rest.shift()));
    const [page = 1] = rest;
    return page === 1 ? address : `${address}${page}/`;
  };
  return {
    template,
    fill,
    make: (...values) => fill(values),
    parse(address) {
      const values: readonly (string | undefined)[] | undefined = pattern.exec(address)?.slice(1);
      return values?.flatMap((value) => value ?? []).map(decode) ?? null;
    },
  };
}

function encode(value: AddressValue = ''): string {
  return encodeURIComponent(String(value).toWellFormed());
}

/** Decodes a part of an address; one that is wrongly encoded stays as it is. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
