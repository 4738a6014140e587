const front = (...lines: string[]): string => ['---', ...lines, '---', ''].join('\n');

/** The small network that the examples are files of: path under the content folder to text. There is nothing wrong with it. */
export const STAGE: Readonly<Record<string, string>> = {
  'network.md': front(
    'title: Our Network',
    'description: Neighbours who write, and read each other.',
    'site: https://example.org',
    'feedAuthority: example.org,2026',
  ),
  'members/ann.md': front('name: Ann Baker', 'github: ann-login'),
  'members/ben.md': front('name: Ben Cole'),
  'members/guy.md': front('name: Guy Moss', 'guest: true'),
  'communities/early-risers.md': front('name: Early risers', 'interest: Getting up before six.'),
  'posts/ben/starter.md': `${front('title: My starter', 'date: 2026-03-01')}\n## How it rose\n\nSlowly, and then all at once.\n`,
  'challenges/spring.md': front('title: Spring', 'start: 2026-03-02', 'plan: { days: 21 }'),
  'challenges/summer.md': front('title: Summer', 'start: 2026-06-01', 'plan: { days: 60 }'),
  'participants/spring/ben.md': front(
    'goals:',
    '  - { title: Run, target: 42, unit: miles }',
    '  - { id: smile, title: Smile more, judge: ann, criterion: The neighbours smile back }',
  ),
};

/** Pictures that stand beside the posts of the examples. */
export const STAGE_PICTURES: readonly string[] = ['posts/ann/loaves.jpg'];
