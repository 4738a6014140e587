/** Signs that end a sentence or a part of it, and are in hardly any address. */
const WIDE_SIGN =
  /[\u3000-\u3003\u3008-\u3011\u3014-\u301F\uFF01-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF3D\uFF5B-\uFF65]/;
/** Such signs of other scripts, at the end: `”`, `»`, `…`, `،`, `।`. */

const SIGN_AT_END = /(?:(?![\x00-\x7F])\p{P})+$/u;
/** Words that stand behind a noun: を in Japanese, and those of Korean. */
const PARTICLE = /(?<=[\w/])(?:を|(?:을|를|은|는|이|가|에|에서|로|으로|와|과|의|도|입니다)$)/;
const UNSPACED = /(?<=[A-Za-z\d])[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}\p{sc=Hang}]/u;

/**
 * Finds where an address ends that took words behind it for a part of it.
 * @param address without brackets around it.
 * @param isGlued whether a letter stands right before it, as where no spaces are typed.
 * @returns undefined where it is likely as it was meant: `https://ja.wikipedia.org/wiki/東京`.
 */
export function swallowedAt(address: string, isGlued: boolean): number | undefined {
  const ends = [WIDE_SIGN, SIGN_AT_END, PARTICLE, ...(isGlued ? [UNSPACED] : [])].flatMap(
    (sign) => sign.exec(address)?.index ?? [],
  );
  return ends.length === 0 ? undefined : Math.min(...ends);
}
