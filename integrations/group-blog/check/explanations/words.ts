import type { ProblemCode } from '../../model/problem.ts';
import { COMPONENT_EXAMPLES } from '../../safety/mdx-components.ts';
import type { Explanation } from './explanation.ts';

type WordsCode = Extract<
  ProblemCode,
  | 'missing-alt'
  | 'missing-image'
  | 'image-too-heavy'
  | 'broken-link'
  | 'unsafe-html'
  | 'unsafe-link'
  | 'foreign-image'
  | 'outside-path'
  | 'mdx-code'
  | 'unknown-component'
>;

const path = 'posts/ann/first-loaf.md';
const mdx = 'posts/ann/first-loaf.mdx';
const post = (body: string): string => `---\ntitle: My first loaf\ndate: 2026-03-02\n---\n\n${body}\n`;

/** What can be wrong with the words, their pictures and their links. */
export const WORDS_PAGES: Readonly<Record<WordsCode, Explanation>> = {
  'missing-alt': {
    means:
      'A picture has no description, or one that says nothing: "image", "IMG_1234", the name of the file.',
    why: 'Who cannot see the picture has the description read out, and it shows where the picture does not load. Say what you would tell somebody on the telephone.',
    wrong: { path, text: post('![image](./loaves.jpg)') },
    right: { path, text: post('![Four loaves on a rack](./loaves.jpg)') },
  },
  'missing-image': {
    means:
      'A picture or a video is named that is not there, that is no picture, or that was cut off on its way.',
    why: 'The build would stop. The picture stands beside the file, and is named as it is named there, capital letters included; a name with spaces stands in angle brackets, as in `![…](<./my loaf.jpg>)`. Browsers do not show .heic, .tif, .bmp and .pdf: save such a picture as JPEG; a new name alone changes nothing.',
    wrong: { path, text: post('![Four loaves on a rack](./loafs.jpg)') },
    right: { path, text: post('![Four loaves on a rack](./loaves.jpg)') },
  },
  'image-too-heavy': {
    means: 'A picture weighs more than 1 MB, or a video more than 20 MB.',
    why: 'Everybody who copies the repository fetches it, for ever, even when it was made smaller later. 2000 pixels are as wide as any page shows; saved as JPEG that is half a megabyte or less.',
    wrong: { path: 'posts/ann/loaves.jpg', bytes: 4_200_000 },
    right: { path: 'posts/ann/loaves.jpg', bytes: 300_000 },
  },
  'broken-link': {
    means:
      'A link leads to a page or file of the network that does not exist, or to a heading that a page does not have.',
    why: 'Readers would click in vain. A link to another post is its file, as ../ben/starter.md, or its address, as /posts/ben/starter/. A link to another site begins with https://. A file to be read as it is, a PDF for example, stands in the folder public of the site: public/flyer.pdf is /flyer.pdf. Behind a # stands a heading in small letters, with hyphens for the spaces. A link to a post that is a draft, or to come, is fine: it becomes a link on the day.',
    wrong: { path, text: post('As [Ben said](../ben/startr.md), it takes a week.') },
    right: { path, text: post('As [Ben said](../ben/starter.md), it takes a week.') },
  },
  'unsafe-html': {
    means: 'There is HTML that could run something, ask another host, or change the page around it.',
    why: 'Whoever reads the page trusts it. Elements for words are let be, as `<kbd>`, `<details>` with `<summary>`, `<sub>`, `<abbr title="…">`, tables and lists; scripts, styles, frames, forms and drawings are not, and neither are id, class and style. The build leaves out what the checks refuse.',
    wrong: { path, text: post('<iframe src="https://bread.example/oven"></iframe>') },
    right: { path, text: post('[The oven, in pictures](https://bread.example/oven)') },
  },
  'unsafe-link': {
    means: 'A link or a picture has an address that is none of the web, of mail or of a telephone.',
    why: 'Behind javascript: and the like stands a program, not a page. A link leads to https:, http:, mailto: or tel:, or to a page of the network.',
    wrong: { path, text: post('[Ask me](javascript:ask) about bread.') },
    right: { path, text: post('[Ask me](mailto:ann@bread.example) about bread.') },
  },
  'foreign-image': {
    means: 'A picture comes from another host, so readers get a link to it in its place.',
    why: 'The other host would learn of everybody who reads the post, and the picture may change or go. Put beside the file, it is yours.',
    wrong: { path, text: post('![Four loaves on a rack](https://pictures.example/loaves.jpg)') },
    right: { path, text: post('![Four loaves on a rack](./loaves.jpg)') },
  },
  'outside-path': {
    means:
      'A picture is taken from outside the folder of its post, or a link leads out of the content folder.',
    why: 'What stands in another folder is somebody else’s, and can go or change. What stands outside content/ is no page at all. A picture goes beside the file that shows it.',
    wrong: { path, text: post('![Four loaves on a rack](../../../private/loaves.jpg)') },
    right: { path, text: post('![Four loaves on a rack](./loaves.jpg)') },
  },
  'mdx-code': {
    means: 'An .mdx file holds code, or cannot be read.',
    why: 'MDX is there for components, not for programs: no import, no export, nothing in {braces}. A { or a < that is meant as text gets a \\ before it.',
    wrong: { path: mdx, text: post('It costs {2 + 3} pounds.') },
    right: { path: mdx, text: post('It costs 5 pounds, \\{flour included}.') },
  },
  'unknown-component': {
    means: 'An .mdx file uses a component, or an attribute of one, that the network does not have.',
    why: `There are ${Object.values(COMPONENT_EXAMPLES)
      .map((example) => `\`${example}\``)
      .join(
        ', ',
      )}, and those that the network adds. Attributes are text in quotes. All else is written in Markdown.`,
    wrong: { path: mdx, text: post('<Notes>Mind the oven.</Notes>') },
    right: { path: mdx, text: post('<Note>Mind the oven.</Note>') },
  },
};
