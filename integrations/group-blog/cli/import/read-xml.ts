import { createReadStream } from 'node:fs';
import sax from 'sax';
import type { XmlElement } from '../../import/formats/xml-element.ts';

/** Nested deeper than this, elements are not kept. */
const DEEPEST = 40;

/**
 * Reads XML from the disk, an element at a time, so that a file of any size takes the memory of its largest element.
 * @param names of the elements that are handed over, each as a whole.
 * @throws {Error} where the file is no XML.
 */
export async function readXml(
  file: string,
  names: ReadonlySet<string>,
  take: (element: XmlElement) => void | Promise<void>,
): Promise<void> {
  const parser = sax.parser(true, { position: true });
  const stack: XmlElement[] = [];
  let ready: XmlElement[] = [];
  let depth = 0;
  let fault: Error | undefined;
  parser.onopentag = ({ name, attributes }) => {
    depth += 1;
    if (stack.length === 0 && !names.has(name)) return;
    const element: XmlElement = {
      name,
      attributes: attributes as Record<string, string>,
      text: '',
      line: parser.line + 1,
      children: [],
    };
    if (stack.length < DEEPEST) stack.at(-1)?.children.push(element);
    stack.push(element);
  };
  const addText = (text: string): void => {
    const element = stack.at(-1);
    if (element) element.text += text;
  };
  parser.ontext = addText;
  parser.oncdata = addText;
  parser.onopencdata = () => {
    const element = stack.at(-1);
    if (element?.text.trim() === '') element.line = parser.line + 1;
  };
  parser.onclosetag = () => {
    depth -= 1;
    const element = stack.pop();
    if (element && stack.length === 0) ready.push(element);
  };
  parser.onerror = (error) => {
    // A name like &nbsp; that XML does not know, or a stray &, stays as it is typed.
    if (/entity/i.test(error.message)) parser.error = null as unknown as Error;
    else fault ??= error;
    parser.resume();
  };
  for await (const chunk of createReadStream(file, { encoding: 'utf8', highWaterMark: 256 * 1024 })) {
    parser.write(chunk as string);
    if (fault)
      throw new Error(`${file} cannot be read as XML: ${fault.message.split('\n').slice(0, 2).join(', ')}`);
    const found = ready;
    ready = [];
    for (const element of found) await take(element);
  }
  if (depth > 0) throw new Error(`${file} ends in the middle: export it again, or copy it once more`);
}
