/** The parts of share cards, for a site that draws its own (option `extend`). */
export { dayBadge, strip } from './cards/day-parts.ts';
export { box, column, drawing, picture } from './cards/element.ts';
export type { CardElement, PictureBox, Shape, Style } from './cards/element.ts';
export { frame, imprint, mark, wordsWidth } from './cards/frame.ts';
export type { TemplateContext } from './cards/template-context.ts';
export { byline, face, faces, row, start } from './cards/people-parts.ts';
export { TEMPLATES } from './cards/templates.ts';
export type { CardTemplate, Templates } from './cards/templates.ts';
export { eyebrow, lead, textLines, title } from './cards/text-parts.ts';
export type { CardDay, CardKind, CardModel, CardPerson, CardPicture } from './views/cards/card-model.ts';
