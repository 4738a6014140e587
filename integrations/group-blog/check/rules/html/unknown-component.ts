import { COMPONENT_EXAMPLES } from '../../../safety/mdx-components.ts';
import { nearest } from '../../../suggest/did-you-mean.ts';
import { mdxPostWithBody } from '../../examples.ts';
import { defineRule, type Finding } from '../../rule.ts';
import { componentExample, components, componentUses, missingAttributes } from './components.ts';

const EXAMPLES = Object.values(COMPONENT_EXAMPLES);
/** What an MDX post can hold. */
export const COMPONENT_LIST = `the network offers ${EXAMPLES.join(', ')}`;

export const unknownComponent = defineRule({
  code: 'unknown-component',
  severity: 'error',
  explanation: {
    means: 'An .mdx file uses a component, or an attribute of one, that the network does not have.',
    why: `There are ${EXAMPLES.map((example) => `\`${example}\``).join(', ')}, and those that the network adds. Attributes are text in quotes. All else is written in Markdown.`,
    wrong: mdxPostWithBody('<Notes>Mind the oven.</Notes>'),
    right: mdxPostWithBody('<Note>Mind the oven.</Note>'),
  },
  check(context) {
    const names = Object.keys(context.once(components));
    return context.once(componentUses).flatMap((use): Finding[] => {
      const { file, element, known } = use;
      const { name, at, attributes } = element;
      if (known === undefined) {
        const near = nearest(name, names);
        const message = `<${name}> is not a component of the network`;
        const fix = near === undefined ? COMPONENT_LIST : `did you mean <${near}>? Here ${COMPONENT_LIST}`;
        return [{ file, at, message, fix }];
      }
      const unknown = attributes
        .filter(({ name: key, value }) => value !== null && !Object.hasOwn(known, key))
        .map(({ name: key }) => {
          const near = nearest(key, Object.keys(known));
          const remove = `remove it; <${name}> takes ${Object.keys(known).join(', ')}`;
          const fix = near === undefined ? remove : `did you mean ${near}="…"? Else ${remove}`;
          return { file, at, message: `<${name}> has no attribute ${key}`, fix };
        });
      const missing = missingAttributes(use)
        .filter((key) => key !== 'alt' && key !== 'src')
        .map((key) => {
          const fix = `write it as in ${componentExample(name)}`;
          return { file, at, message: `<${name}> is missing ${key}`, fix };
        });
      return [...unknown, ...missing];
    });
  },
});
