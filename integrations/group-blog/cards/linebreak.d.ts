/** https://github.com/foliojs/linebreak, as far as it is used here. */
declare module 'linebreak' {
  export default class LineBreaker {
    constructor(text: string);
    /** The next place where a line may break; null at the end. */
    nextBreak(): { position: number; required: boolean } | null;
  }
}
