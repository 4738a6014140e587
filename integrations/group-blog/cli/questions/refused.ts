/** Nothing was written, and the reason lies in the content, not in the command: exit status 1. */
export class Refused extends Error {}
