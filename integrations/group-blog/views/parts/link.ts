/** A link with its words. */
export interface Link {
  text: string;
  url: string;
}
