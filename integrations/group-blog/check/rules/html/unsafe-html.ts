import { MAX_DEPTH, START, type SourceFile } from '../../../model/source-file.ts';
import { propertiesOf } from '../../../safety/safe-html.ts';
import { postWithBody } from '../../examples.ts';
import { defineRule, type Finding } from '../../rule.ts';
import { insteadOfAttribute, insteadOfElement } from './html-alternatives.ts';
import { forbiddenAttributes, tagFaults } from './tag-faults.ts';

export const unsafeHtml = defineRule({
  code: 'unsafe-html',
  severity: 'error',
  explanation: {
    means: 'There is HTML that could run something, ask another host, or change the page around it.',
    why: 'Whoever reads the page trusts it. Elements for words are let be, as `<kbd>`, `<details>` with `<summary>`, `<sub>`, `<abbr title="…">`, tables and lists; scripts, styles, frames, forms and drawings are not, and neither are id, class and style. The build leaves out what the checks refuse.',
    wrong: postWithBody('<iframe src="https://bread.example/oven"></iframe>'),
    right: postWithBody('[The oven, in pictures](https://bread.example/oven)'),
  },
  check(context) {
    const inTags = context.once(tagFaults).flatMap(({ file, tag: { name, at }, attribute }): Finding[] => {
      if (attribute === null)
        return [{ file, at, message: `<${name}> cannot stand here`, fix: insteadOfElement(name) }];
      // A quotation that cites what no link can lead to breaks the rule about links.
      if (attribute === 'cite') return [];
      const message = `<${name}> cannot have ${attribute} here`;
      return [{ file, at, message, fix: insteadOfAttribute(attribute) }];
    });
    return [...inTags, ...context.parsed.flatMap(({ file }) => inBody(file))];
  },
});

/** What browsers make of HTML beyond the tags that were found in it. */
function inBody(file: SourceFile): Finding[] {
  if (!file.body) return [];
  const { tags, elements } = file.body;
  const at = tags[0]?.at ?? START;
  if (elements === null) {
    const message = `there are ${tags.length} tags of HTML, more than a page can hold`;
    return [{ file, at, message, fix: 'write it in Markdown' }];
  }
  if (elements.some(({ depth }) => depth > MAX_DEPTH)) {
    const message = `HTML lies more than ${MAX_DEPTH} tags deep in other HTML`;
    return [{ file, at, message, fix: 'close each tag where it ends' }];
  }
  const keysOf = (element: Parameters<typeof forbiddenAttributes>[0]): string[] =>
    forbiddenAttributes(element).map(
      (attribute) => `${element.name} ${attribute?.replaceAll('-', '') ?? ''}`,
    );
  const known = new Set(tags.flatMap((tag) => keysOf({ ...tag, properties: propertiesOf(tag.attributes) })));
  const more = elements.filter((element) => keysOf(element).some((key) => !known.has(key)));
  return [...new Set(more.map(({ name }) => name))].map((name) => {
    const message = `a browser makes a <${name}> of this HTML that cannot stand here`;
    return { file, at, message, fix: insteadOfElement(name) };
  });
}
