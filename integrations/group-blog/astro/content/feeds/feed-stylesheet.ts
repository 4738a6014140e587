import address from '../../../styles/feed.css?url';

/** The address of the stylesheet with which a browser shows a feed. */
export const feedStylesheet = address;
