import type { HtmlTag, SourceFile } from '../../../model/source-file.ts';
import {
  attributeOf,
  forbiddenProperties,
  propertiesOf,
  type HtmlElement,
} from '../../../safety/safe-html.ts';
import type { CheckContext } from '../../rule.ts';

/** A tag that cannot stand in a body, or has an attribute that cannot. */
interface TagFault {
  file: SourceFile;
  tag: HtmlTag;
  /** The attribute; null where the tag itself is the fault. */
  attribute: string | null;
}

export function tagFaults({ parsed }: CheckContext): TagFault[] {
  return parsed.flatMap(({ file }) =>
    (file.body?.elements ? file.body.tags : []).flatMap((tag) =>
      forbiddenAttributes({ name: tag.name, properties: propertiesOf(tag.attributes) }).map((attribute) => ({
        file,
        tag,
        attribute,
      })),
    ),
  );
}

/** The attributes that an element cannot have; null stands for the element itself. Links and pictures have rules of their own. */
export function forbiddenAttributes(element: HtmlElement): (string | null)[] {
  const { name } = element;
  return forbiddenProperties(element)
    .filter((property) => !(name === 'a' && property === 'href') && !(name === 'img' && property === 'src'))
    .map((property) => (property === null ? null : attributeOf(property)));
}
