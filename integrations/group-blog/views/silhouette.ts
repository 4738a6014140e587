/** A head and shoulders, as the `d` of an SVG path in 24 × 24: for a name that has no letter. */
export const SILHOUETTE =
  'M12 5.2a4 4 0 0 1 0 8a4 4 0 0 1 0-8zM12 14.6c4 0 6.6 2 7.1 4.6c.1.5-.2.8-.6.8h-13c-.4 0-.7-.3-.6-.8c.5-2.6 3.1-4.6 7.1-4.6z';
