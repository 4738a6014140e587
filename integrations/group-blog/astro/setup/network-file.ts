import { featureOfKind, type FeaturesOff } from '../../model/features.ts';
import { fieldsIn, type SourceFile } from '../../model/source-file.ts';
import { withoutUnknownFields } from '../../schemas/unknown-fields.ts';
import type { DataOf, Kind } from '../../schemas/kinds.ts';
import { network } from '../../schemas/network.ts';

/** Reads the fields of `network.md` that a build needs before it begins, or defaults if the file is invalid. The checks report why. */
export function readNetworkFile(
  files: readonly SourceFile[],
): Pick<DataOf<'network'>, 'site' | 'today' | 'timezone' | 'language' | 'components'> {
  const file = files.find(({ path }) => path === network.path);
  const parsed = network.schema.safeParse(withoutUnknownFields(network.schema, file ? fieldsIn(file) : {}));
  return parsed.success ? parsed.data : { timezone: 'UTC', language: 'en' };
}

/** Returns the kinds of content that have files, without those of features that are off. */
export function kindsWithFiles(files: readonly SourceFile[], off: FeaturesOff): ReadonlySet<Kind> {
  const kinds = new Set(files.flatMap(({ place }) => (place.is === 'content' ? [place.kind] : [])));
  return new Set([...kinds].filter((kind) => !featureOfKind(kind, off)));
}
