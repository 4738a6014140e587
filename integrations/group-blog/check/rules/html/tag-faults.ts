import type { HtmlTag, SourceFile } from '../../../model/source-file.ts';
import {
  attributeOf,
  forbiddenProperties,
  propertiesOf,
  type HtmlElement,
} from '../../../safety/safe-html.ts';
import type { CheckContext } from '../../rule.ts';
import { isAppearanceAttribute, isAppearanceElement } from './appearance.ts';

/** What an element cannot have: an attribute, or itself. */
export interface ElementFault {
  /** Null for the element itself. */
  attribute: string | null;
  /** Whether it says only how the page looks. */
  isAppearance: boolean;
}

/** A tag that cannot stand in a body, or has an attribute that cannot. */
export interface TagFault extends ElementFault {
  file: SourceFile;
  tag: HtmlTag;
}

export function tagFaults({ parsed }: CheckContext): TagFault[] {
  return parsed.flatMap(({ file }) =>
    (file.body?.elements ? file.body.tags : []).flatMap((tag) =>
      elementFaults({ name: tag.name, properties: propertiesOf(tag.attributes) }).map((fault) => ({
        file,
        tag,
        ...fault,
      })),
    ),
  );
}

/** What an element cannot have. Links and pictures have rules of their own. */
export function elementFaults(element: HtmlElement): ElementFault[] {
  const { name, properties } = element;
  return forbiddenProperties(element)
    .filter((property) => !(name === 'a' && property === 'href') && !(name === 'img' && property === 'src'))
    .map((property) => {
      if (property === null) return { attribute: null, isAppearance: isAppearanceElement(name) };
      const attribute = attributeOf(property);
      const value = properties[property];
      const text = Array.isArray(value) ? value.join(' ') : String(value);
      return { attribute, isAppearance: isAppearanceAttribute(attribute, text) };
    });
}

/** The faults of elements that a browser makes of a body, and that no tag in it has. */
export function faultsBeyondTags({ parsed }: CheckContext): (ElementFault & {
  file: SourceFile;
  /** Of the element. */
  name: string;
})[] {
  return parsed.flatMap(({ file }) => beyondTags(file).map((fault) => ({ ...fault, file })));
}

function beyondTags({ body }: SourceFile): (ElementFault & { name: string })[] {
  if (!body?.elements || body.elements.length === 0) return [];
  const keyOf = (name: string, { attribute }: ElementFault): string =>
    `${name} ${attribute?.replaceAll('-', '') ?? ''}`;
  const known = new Set(
    body.tags.flatMap(({ name, attributes }) =>
      elementFaults({ name, properties: propertiesOf(attributes) }).map((fault) => keyOf(name, fault)),
    ),
  );
  return body.elements.flatMap((element) =>
    elementFaults(element)
      .filter((fault) => !known.has(keyOf(element.name, fault)))
      .map((fault) => ({ ...fault, name: element.name })),
  );
}
