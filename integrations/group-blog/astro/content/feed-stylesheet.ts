import address from '../../styles/feed.css?url';

/** Where the CSS stands that a feed is read with in a browser. */
export const feedStylesheet = address;
