import type { ProblemCode } from '../../model/problem.ts';
import type { Explanation } from './explanation.ts';

type ChangeCode = Extract<ProblemCode, 'not-yours' | 'vanished'>;

const old = 'posts/ann/first-loaf.md';
const path = 'posts/ann/my-first-loaf.md';
const post = (...lines: string[]): string =>
  ['---', 'title: My first loaf', 'date: 2026-03-02', ...lines, '---', '', 'It rose in the end.', ''].join(
    '\n',
  );

/** What can be wrong with a change, whatever the files hold. */
export const CHANGE_PAGES: Readonly<Record<ChangeCode, Explanation>> = {
  'not-yours': {
    means: 'A change touches what is not its sender’s: here, a new post of ann’s in the folder of ben.',
    why: 'Everybody can send a change, so what keeps your words yours is whose file it is. Yours are the files and folders that are named after you, in the member file of which "github" is your login, and what you write as a guest of others. A challenge is whose ledBy it names. All else is the organisers’, who may change everything.',
    wrong: { path: 'posts/ben/my-first-loaf.md', text: post() },
    right: { path, text: post() },
    change: { actor: 'ann-login' },
  },
  vanished: {
    means:
      'A page that was published is gone, or an old address leads nowhere any more: here, a post got a new name.',
    why: 'Others have linked to it, and readers of feeds would get the post again as a new one. With its old address in aliases, the oldest first, it is found from there, and stays the same post. What is taken away on purpose stands in removed of network.md.',
    wrong: { path, text: post() },
    right: { path, text: post(`aliases: [/${old.replace('.md', '/')}]`) },
    change: { actor: 'ann-login', removes: { path: old, text: post() } },
  },
};
