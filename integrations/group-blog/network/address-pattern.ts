/**
 * The values that fill a pattern, in their order: `[string, string]` for `/posts/[host]/[slug]/`. `[...page]` at the end stands
 * for the number of a list's page, which the list's first page is without.
 */
export type ValuesOf<Pattern extends string> = Pattern extends `${infer Before}[...${string}]/`
  ? [...ValuesOf<Before>, page?: number]
  : Pattern extends `${string}[${string}]${infer Rest}`
    ? [string, ...ValuesOf<Rest>]
    : [];

export type Value = string | number | undefined;

/** All addresses of one form: what makes them and what recognises them come from the same pattern. */
export interface AddressPattern<Values extends readonly Value[]> {
  /** As Astro writes the pattern of a route, with a slash at its end where it is a page's: `/posts/[host]/[slug]/`. */
  pattern: string;
  /** The names of the parameters, in their order. */
  parameters: readonly string[];
  /** Whether it makes an address of no values. */
  isFixed: boolean;
  /** Makes an address in the network, encoded, without base and prefix. */
  make: (...values: Values) => string;
  /** Gives the values that make an address, decoded, or null where the address has another form. */
  parse: (address: string) => readonly string[] | null;
}

const PARAMETER = /\[(?:\.\.\.)?(\w+)\]/g;
const PAGE_NUMBER = /\[\.\.\.\w+\]\/$/;

export function addressPattern<const Pattern extends string>(
  pattern: Pattern,
): AddressPattern<ValuesOf<Pattern>> {
  const hasNumber = PAGE_NUMBER.test(pattern);
  const literals = pattern.replace(PAGE_NUMBER, '').split(/\[\w+\]/);
  const form = literals.map((literal) => literal.replaceAll('.', '\\.')).join('([^/]+)');
  const expression = new RegExp(`^${form}${hasNumber ? '(?:(\\d+)/)?' : ''}$`);
  return {
    pattern,
    parameters: Array.from(pattern.matchAll(PARAMETER), ([, name = '']) => name),
    isFixed: literals.length === 1,
    make(...values: readonly Value[]) {
      const address = literals.reduce((made, literal, index) => made + encode(values[index - 1]) + literal);
      const number = hasNumber ? (values[literals.length - 1] ?? 1) : 1;
      return number === 1 ? address : `${address}${number}/`;
    },
    parse(address) {
      const match = expression.exec(address);
      return (
        match &&
        match
          .slice(1)
          .flatMap((value: string | undefined) => value ?? [])
          .map(decode)
      );
    },
  };
}

function encode(value: Value = ''): string {
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
