/**
 * Finds a part of an element.
 * @throws {Error} where there is none of this type: the markup is not what the script was written for.
 */
export function part<E extends Element>(whole: Element, selector: string, type: new () => E): E {
  const found = whole.querySelector(selector);
  if (found instanceof type) return found;
  throw new TypeError(selector);
}
