/** Text with the digits and signs of ASCII in the place of those of other scripts: `２０２６年` is `2026年`. */
export function inAscii(text: string): string {
  const plain = text.normalize('NFKC').replace(/\p{Pd}|\u2212/gu, '-');
  if (!/(?![0-9])\p{Nd}/u.test(plain)) return plain;
  const digits = digitsOfScripts();
  return plain.replace(/(?![0-9])\p{Nd}/gu, (digit) => digits.get(digit) ?? digit);
}

let found: ReadonlyMap<string, string> | undefined;

/** The digits of every script as those of ASCII. Made where it is asked: few ever do. */
function digitsOfScripts(): ReadonlyMap<string, string> {
  found ??= new Map(
    Intl.supportedValuesOf('numberingSystem').flatMap((numberingSystem) => {
      const format = new Intl.NumberFormat('en', { numberingSystem });
      return Array.from({ length: 10 }, (_, digit): [string, string] => [format.format(digit), `${digit}`]);
    }),
  );
  return found;
}
