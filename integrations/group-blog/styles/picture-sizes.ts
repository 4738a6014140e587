/** The widths in pixels of the copies of a picture: that of a text column, and twice that for finer screens. */
export const PICTURE_WIDTHS = [800, 1600] as const;

/** The width of a wider picture where it is published in one size only. */
export const MAX_PICTURE_WIDTH = 1600;

/** How wide pictures stand on pages, for `sizes`: as wide as the text (`--gb-measure` in base.css). */
export const PICTURE_SIZES = '(min-width: 44rem) 42rem, 100vw';
