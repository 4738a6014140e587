import { box } from '../cards/element.ts';
import { unusable, type LoadedFont } from './fonts.ts';
import { toSvg } from './raster.ts';

/**
 * Draws a letter with a font: some that is wrong shows only then.
 * @throws {Error} naming the file.
 */
export async function tryFont({ path, font, characterSet }: LoadedFont): Promise<void> {
  try {
    const letter = characterSet.find((codePoint) => /\p{L}/u.test(String.fromCodePoint(codePoint)));
    if (letter === undefined) throw new Error('it has no letters');
    const element = box({ fontFamily: font.name, fontSize: 40 }, String.fromCodePoint(letter));
    if (!(await toSvg(element, [font])).includes('<path')) throw new Error('it draws nothing');
  } catch (cause) {
    throw unusable(path, cause);
  }
}
