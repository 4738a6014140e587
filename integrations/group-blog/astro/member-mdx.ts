import type { AstroConfig, AstroIntegrationLogger } from 'astro';
import { fileURLToPath } from 'node:url';
import type { MdastPluginDefinition, MdastPluginEntry } from 'satteri';

/** Astro's Sätteri processor, as far as it is used here. */
interface SatteriProcessor {
  name: 'satteri';
  options: { mdastPlugins: MdastPluginEntry[] };
}

/**
 * Adds what members' MDX needs to the site's Markdown processor: `<Figure>` gets its picture as Markdown would, and
 * code is refused a second time, right before it would be compiled (`astro dev` goes on with problems).
 */
export function addMemberMdx(
  processor: AstroConfig['markdown']['processor'],
  contentFolder: string,
  logger: AstroIntegrationLogger,
): void {
  if (!isSatteri(processor)) {
    logger.warn(
      "Pictures of <Figure> need Astro's own Markdown processor; the site's configuration has another.",
    );
    return;
  }
  processor.options.mdastPlugins.push(({ fileURL, sourceFormat }) =>
    sourceFormat === 'mdx' && fileURL && fileURLToPath(fileURL).startsWith(contentFolder) ? memberMdx : null,
  );
}

function isSatteri(processor: { name: string } | undefined): processor is SatteriProcessor {
  return processor?.name === 'satteri';
}

function refuse(): never {
  throw new Error('MDX of members holds no code; "group-blog check" names the line');
}

const memberMdx: MdastPluginDefinition = {
  name: 'group-blog-member-mdx',
  mdxjsEsm: refuse,
  mdxFlowExpression: refuse,
  mdxTextExpression: refuse,
  mdxJsxFlowElement(node, context) {
    if (node.attributes.some(({ value }) => typeof value === 'object' && value !== null)) refuse();
    if (node.name !== 'Figure') return;
    const attribute = (name: string): string => {
      const found = node.attributes.find(
        (candidate) => candidate.type === 'mdxJsxAttribute' && candidate.name === name,
      );
      return typeof found?.value === 'string' ? found.value : '';
    };
    context.prependChild(node, { type: 'image', url: attribute('src'), alt: attribute('alt') });
  },
};
