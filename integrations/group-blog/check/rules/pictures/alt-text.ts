/** What programs, forges and cameras call pictures, in the languages that members are likely to write. */
const NAMES =
  'alt text|description|image|picture|photo|photograph|pic|img|screenshot|screen shot|untitled|foto|bild|imagen|imagem|immagine|obraz|zdjęcie|afbeelding|фото|изображение|صورة|画像|写真|图片|照片|사진';
const ONLY_A_NAME = new RegExp(
  `^(?:the |an? |my )?(?:${NAMES})s?(?: of (?:me|us|it))?[\\s_\\-#(]*\\d*\\)?\\.?$`,
  'iu',
);
const BY_A_CAMERA =
  /^(?:img|dsc[nf]?|pxl|mvimg|p|wp|gopr|screenshot|whatsapp image)[\s_-]*\d[\d\s_\-.:apt()~]*(?:mp)?$/i;
const ENDING = /\.(?:avif|gif|hei[cf]|jpe?g|png|svg|tiff?|webp)$/i;

/**
 * Whether a description tells nothing to somebody who cannot see the picture.
 * @param url the picture's address, whose name is no description either.
 */
export function saysNothing(alt: string, url: string): boolean {
  const text = alt.trim();
  if (!/[\p{L}\p{N}]/u.test(text) || ONLY_A_NAME.test(text)) return true;
  if (/^\S+$/.test(text) && ENDING.test(text)) return true;
  const stem = text.replace(ENDING, '');
  return BY_A_CAMERA.test(stem) || (/[_\d-]/.test(stem) && stem.toLowerCase() === stemOf(url).toLowerCase());
}

function stemOf(url: string): string {
  return (url.split('/').at(-1) ?? '').replace(ENDING, '');
}
