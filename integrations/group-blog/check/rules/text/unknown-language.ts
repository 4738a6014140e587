import { codeLanguage, isHighlighted, languagesOf } from '../../../parse/code-languages.ts';
import { didYouMean, nearest, withAlternative } from '../../../suggest/did-you-mean.ts';
import { postWithBody } from '../../examples.ts';
import { defineRule, type Finding } from '../../rule.ts';

export const unknownLanguage = defineRule({
  code: 'unknown-language',
  severity: 'warning',
  explanation: {
    means: 'Behind the three signs of a block of code stands a language that the site cannot colour.',
    why: 'The block is shown without colours. Behind the signs stands the name of the language, as in ```python; text is for what has none. Common names such as rs, console and sh are known. Languages that a site adds in Astro’s configuration are known to its build, and not to the check: where there are some, allow: [unknown-language] in network.md lets all be.',
    wrong: postWithBody('```pyhton\nbake(bread)\n```'),
    right: postWithBody('```python\nbake(bread)\n```'),
  },
  check: ({ parsed, highlighter, ownLanguages }) =>
    parsed.flatMap(({ file }): Finding[] =>
      (file.body?.codeLanguages ?? []).flatMap(({ typed, at }) => {
        const name = codeLanguage(typed);
        if (ownLanguages.includes(name) || isHighlighted(name, highlighter)) return [];
        const near =
          name.length > 2 ? nearest(name, [...ownLanguages, ...languagesOf(highlighter)]) : undefined;
        const message = `the site knows no language "${shorten(name)}", so this code has no colours`;
        return [
          {
            file,
            at,
            message,
            fix: withAlternative(didYouMean(near), 'write "text" behind the three signs'),
          },
        ];
      }),
    ),
});

function shorten(name: string): string {
  return name.length > 40 ? `${name.slice(0, 39)}…` : name;
}
