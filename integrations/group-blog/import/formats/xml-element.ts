/** An element of XML with all that is in it. */
export interface XmlElement {
  /** With its prefix, as it is typed: `wp:status`. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  /** Its text, of all CDATA sections too, without that of its elements. */
  text: string;
  /** The line at which its text begins, from 1. */
  line: number;
  children: XmlElement[];
}

/** The text of the first element of a name; empty where there is none. */
export function textIn({ children }: Pick<XmlElement, 'children'>, name: string): string {
  return children.find((child) => child.name === name)?.text.trim() ?? '';
}

export function elementsIn({ children }: Pick<XmlElement, 'children'>, name: string): XmlElement[] {
  return children.filter((child) => child.name === name);
}
