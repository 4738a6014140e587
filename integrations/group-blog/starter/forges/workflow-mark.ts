/** The first line of every workflow that a starter has. `group-blog doctor` compares the files that have it. */
export const WORKFLOW_MARK =
  '# Written by group-blog init. `npx group-blog doctor` says when a newer version writes it otherwise; without this line it is yours alone.';
