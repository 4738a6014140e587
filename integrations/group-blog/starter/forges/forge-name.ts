/** The kinds of places where a repository lives. */
export type ForgeName = 'github' | 'gitlab' | 'forgejo';
