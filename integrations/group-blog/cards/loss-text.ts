import { codePointsOf, hexOf } from './code-points.ts';
import type { Loss } from './drawable.ts';
import type { ScriptFont } from './scripts.ts';

/** What a card leaves out, and what to type where a font would mend it. */
export function lossText({ text, characters }: Loss, missing: readonly ScriptFont[]): string {
  const lost = characters.join('');
  const scripts = missing.filter(({ isIn }) => isIn.test(lost));
  if (scripts.length > 0) {
    const names = scripts.map(({ name }) => name).join(' and ');
    const packages = scripts.map((script) => `@fontsource/${script.package}`).join(' ');
    return `its card leaves out "${text}", for there is no font for ${names}. Type: npm install ${packages}`;
  }
  const signs = characters.map((sign) => `${sign} (${namesOf(sign)})`).join(', ');
  return `its card leaves out ${signs} of "${text}": no font has it`;
}

function namesOf(sign: string): string {
  return codePointsOf(sign)
    .map((codePoint) => `U+${hexOf(codePoint).toUpperCase().padStart(4, '0')}`)
    .join(' ');
}
