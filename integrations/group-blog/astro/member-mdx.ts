import type { AstroConfig, AstroIntegrationLogger } from 'astro';
import { realpathSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type {
  MdastNode,
  MdastPluginDefinition,
  MdastPluginEntry,
  MdastVisitorContext,
  MdxJsxFlowElement,
  MdxJsxTextElement,
} from 'satteri';
import { checkNode } from '../problems/check-body.ts';
import { toMdxNode } from '../reader/markdown.ts';

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
    sourceFormat === 'mdx' && fileURL && isInside(fileURLToPath(fileURL), contentFolder) ? memberMdx : null,
  );
}

function isInside(file: string, folder: string): boolean {
  return !relative(folder, realpathSync(file)).startsWith('..');
}

function isSatteri(processor: { name: string } | undefined): processor is SatteriProcessor {
  return processor?.name === 'satteri';
}

/** @throws {Error} with the place, and what to type instead, where the node holds code or an unknown component. */
function refuseCode(node: MdastNode): void {
  const found = toMdxNode(node);
  const [problem] = found ? checkNode(found) : [];
  if (problem) throw new Error(`line ${problem.at.line}: ${problem.message}. To mend it: ${problem.fix}`);
}

const memberMdx: MdastPluginDefinition = {
  name: 'group-blog-member-mdx',
  options: { position: true },
  mdxjsEsm: refuseCode,
  mdxFlowExpression: refuseCode,
  mdxTextExpression: refuseCode,
  mdxJsxTextElement: withPicture,
  mdxJsxFlowElement: withPicture,
};

/** Gives a `<Figure>` its picture as Markdown would write it, so that Astro treats it as one. */
function withPicture(node: MdxJsxFlowElement | MdxJsxTextElement, context: MdastVisitorContext): void {
  refuseCode(node);
  if (node.name !== 'Figure') return;
  const attribute = (name: string): string => {
    const found = node.attributes.find(
      (candidate) => candidate.type === 'mdxJsxAttribute' && candidate.name === name,
    );
    return typeof found?.value === 'string' ? found.value : '';
  };
  context.prependChild(node, { type: 'image', url: attribute('src'), alt: attribute('alt') });
}
