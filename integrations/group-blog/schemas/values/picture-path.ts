import { z } from 'zod';

/** The endings of pictures that every browser can show. */
export const PICTURE_EXTENSIONS = ['avif', 'gif', 'jpeg', 'jpg', 'png', 'svg', 'webp'];

/** The end of a picture's name, in any case. */
export const PICTURE_ENDING = new RegExp(`\\.(?:${PICTURE_EXTENSIONS.join('|')})$`, 'i');

const PICTURE_REGISTRY = z.registry<{ isPicture: true }>();

/** The path of a picture beside the file. Astro's collections hold the imported picture in its place. */
export function picturePath() {
  return z
    .string()
    .min(1)
    .brand<'picture', 'inout'>()
    .meta({ title: 'path of a picture' })
    .register(PICTURE_REGISTRY, { isPicture: true });
}

/** What `picturePath()` parses to. */
export type PicturePath = z.output<ReturnType<typeof picturePath>>;

/** Data in which something else stands in the place of every path of a picture. */
export type WithPictures<Data, Picture> = Data extends PicturePath
  ? Picture
  : Data extends object
    ? { [Name in keyof Data]: WithPictures<Data[Name], Picture> }
    : Data;

/** Where `picturePath()` stands in a schema, as the names of fields: `[['cover', 'src']]`. */
export function pictureFieldsIn(schema: z.core.$ZodType): string[][] {
  if (PICTURE_REGISTRY.get(schema)) return [[]];
  if (schema instanceof z.ZodOptional) return pictureFieldsIn(schema.unwrap());
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries<z.core.$ZodType>(schema.shape).flatMap(([name, field]) =>
    pictureFieldsIn(field).map((fields) => [name, ...fields]),
  );
}

/**
 * Replaces every path of a picture in front matter.
 * @param fields where they stand, as `pictureFieldsIn` has them.
 * @param toPicture makes what stands in the place of a path; undefined leaves out the field of the front matter that the
 * path stands in.
 */
export function replacePictures<Data extends object, Picture>(
  data: Data,
  fields: readonly (readonly string[])[],
  toPicture: (path: string) => Picture | undefined,
): WithPictures<Data, Picture> {
  const filled = fields.flatMap(([name = '', ...inner]): [string, unknown][] => {
    const value = (data as Record<string, unknown>)[name];
    return value === undefined ? [] : [[name, fill(value, inner, toPicture)]];
  });
  return { ...data, ...Object.fromEntries(filled) } as WithPictures<Data, Picture>;
}

function fill(
  value: unknown,
  [name, ...inner]: readonly string[],
  toPicture: (path: string) => unknown,
): unknown {
  if (name === undefined) return toPicture(value as string);
  const group = value as Record<string, unknown>;
  const filled = fill(group[name], inner, toPicture);
  return filled === undefined ? undefined : { ...group, [name]: filled };
}
