import { MAX_DEPTH, START, type SourceFile } from '../../../model/source-file.ts';
import { postWithBody } from '../../examples.ts';
import { defineRule, type CheckContext, type Finding } from '../../rule.ts';
import { takeAttributeOut } from './attribute-edits.ts';
import { insteadOfAttribute, insteadOfElement } from './html-alternatives.ts';
import { faultsBeyondTags, tagFaults } from './tag-faults.ts';

export const unsafeHtml = defineRule({
  code: 'unsafe-html',
  severity: 'error',
  explanation: {
    means: 'There is HTML that could run something, ask another host, or change the page around it.',
    why: 'Whoever reads the page trusts it. Elements for words are let be, as `<kbd>`, `<details>` with `<summary>`, `<sub>`, `<abbr title="…">`, tables and lists; scripts, style sheets, frames, forms and drawings are not, and neither is an id. What says only how the page looks is no error but `ignored-html`. In a draft this is a warning. The build leaves out what the checks refuse.',
    wrong: postWithBody('<iframe src="https://bread.example/oven"></iframe>'),
    right: postWithBody('[The oven, in pictures](https://bread.example/oven)'),
  },
  check(context) {
    const inTags = context
      .once(tagFaults)
      .filter(({ isAppearance }) => !isAppearance)
      .flatMap(({ file, tag, attribute }): Finding[] => {
        const { name, at } = tag;
        if (attribute === null)
          return [{ file, at, message: `<${name}> cannot stand here`, fix: insteadOfElement(name) }];
        // A quotation that cites what no link can lead to breaks the rule about links.
        if (attribute === 'cite') return [];
        const message = `<${name}> cannot have ${attribute} here`;
        const fix = insteadOfAttribute(attribute);
        if (!isLost(attribute)) return [{ file, at, message, fix }];
        return [{ file, at, message, fix, edits: (source) => takeAttributeOut(source, tag, attribute) }];
      });
    const tooMuch = context.parsed.flatMap(({ file }) => tooMuchIn(file));
    // A draft is published nowhere.
    return [...inTags, ...tooMuch, ...byBrowsers(context)].map((finding) =>
      isDraft(finding.file) ? { ...finding, severity: 'warning' } : finding,
    );
  },
});

/** Says whether an attribute can be removed without a loss. The ones listed here may hide words, or be what links lead to. */
function isLost(attribute: string): boolean {
  return !/^(?:hidden|id|inert|name|style|value)$/.test(attribute);
}

function isDraft({ frontMatter }: Finding['file']): boolean {
  return frontMatter?.data?.['draft'] === true;
}

function tooMuchIn(file: SourceFile): Finding[] {
  if (!file.body) return [];
  const { tags, elements } = file.body;
  const at = tags[0]?.at ?? START;
  if (elements === null) {
    const message = `there are ${tags.length} tags of HTML, more than a page can hold`;
    return [{ file, at, message, fix: 'write it in Markdown' }];
  }
  if (!isTooDeep(file)) return [];
  const message = `HTML lies more than ${MAX_DEPTH} tags deep in other HTML`;
  return [{ file, at, message, fix: 'close each tag where it ends' }];
}

function isTooDeep({ body }: SourceFile): boolean {
  return body?.elements?.some(({ depth }) => depth > MAX_DEPTH) === true;
}

/** What browsers make of HTML beyond the tags that were found in it. */
function byBrowsers(context: CheckContext): Finding[] {
  const acting = context.once(faultsBeyondTags).filter(({ isAppearance }) => !isAppearance);
  return [...Map.groupBy(acting, ({ file }) => file)].flatMap(([file, faults]) =>
    isTooDeep(file)
      ? []
      : [...new Set(faults.map(({ name }) => name))].map((name) => {
          const message = `a browser makes a <${name}> of this HTML that cannot stand here`;
          return { file, at: file.body?.tags[0]?.at ?? START, message, fix: insteadOfElement(name) };
        }),
  );
}
