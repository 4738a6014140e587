import { expect, it } from 'vitest';
import { excerptParts } from '../../../integrations/group-blog/search/excerpt.ts';

it.each([
  ['no mark at all', 'tea', 'no mark at all'],
  ['the <mark>kettle </mark>sings', 'kettle', 'the [kettle] sings'],
  ['<mark>Kettle · </mark>The <mark>kettle, </mark>and', 'kettle', '[Kettle] · The [kettle,] and'],
  ['a <mark>国</mark><mark>会</mark>図', '国会図', 'a [国会図]'],
  ['<mark>国</mark><mark>会</mark>図書 <mark>say </mark>it', '国会図 say', '[国会図]書 [say] it'],
  ['<mark>犬</mark>小屋', '犬', '[犬]小屋'],
  ['&lt;b&gt; &amp; <mark>&lt;i&gt;</mark>', 'i', '<b> &amp; [<i>]'],
])('%s is shown so that the whole of "%s" is marked', (excerpt, typed, shown) => {
  const parts = excerptParts(excerpt, typed);
  expect(parts.map(({ text, isFound }) => (isFound ? `[${text}]` : text)).join('')).toBe(shown);
});
