/** Types of what is used here of https://github.com/foliojs/linebreak. */
declare module 'linebreak' {
  export default class LineBreaker {
    constructor(text: string);
    /** Returns the next place where a line may break; null at the end. */
    nextBreak(): { position: number; required: boolean } | null;
  }
}
