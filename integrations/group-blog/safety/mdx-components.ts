import { isSafeLink, plainAddress } from './safe-html.ts';

/** The attributes of a component by name, and whether each must be there. */
export type ComponentAttributes = Readonly<Record<string, 'required' | 'optional'>>;

/** Components by name. */
export type Components = Readonly<Record<string, ComponentAttributes>>;

/** The components that every network's MDX may use. */
export const BUILT_IN_COMPONENTS: Components = {
  Note: { title: 'optional' },
  Figure: { src: 'required', alt: 'required', caption: 'optional' },
  Quote: { by: 'optional', cite: 'optional' },
  Video: { src: 'required', title: 'required', poster: 'optional' },
  Member: { id: 'required' },
  Post: { id: 'required' },
  Progress: { challenge: 'required', member: 'required' },
};

/** The components of every network, and a site's own ones with the attributes that `network.md` lists. */
export function componentsWith(own: Readonly<Record<string, readonly string[]>> | undefined): Components {
  const listed = Object.entries(own ?? {}).map(([name, attributes]): [string, ComponentAttributes] => [
    name,
    Object.fromEntries(attributes.map((attribute) => [attribute, 'optional'])),
  ]);
  return { ...Object.fromEntries(listed), ...BUILT_IN_COMPONENTS };
}

/** The attribute of a component that names a picture, by the component's name. */
export const PICTURE_ATTRIBUTES: Readonly<Record<string, string>> = { Figure: 'src', Video: 'poster' };

const ADDRESSES = new Set(['src', 'href', 'cite', 'poster', 'url']);

/** Whether an attribute holds no address, or one that a link can lead to. Pictures are checked by rules of their own. */
export function isSafeAttribute(component: string, attribute: string, value: string): boolean {
  const isPicture = PICTURE_ATTRIBUTES[component] === attribute;
  return isPicture || !ADDRESSES.has(attribute) || isSafeLink(plainAddress(value));
}

/** How each component is written, for messages. */
export const COMPONENT_EXAMPLES: Readonly<Record<string, string>> = {
  Note: '<Note title="…">…</Note>',
  Figure: '<Figure src="./picture.jpg" alt="…" caption="…" />',
  Quote: '<Quote by="…">…</Quote>',
  Video: '<Video src="./clip.mp4" title="…" />',
  Member: '<Member id="ann" />',
  Post: '<Post id="ann/hello" />',
  Progress: '<Progress challenge="half-marathon" member="tom" />',
};
