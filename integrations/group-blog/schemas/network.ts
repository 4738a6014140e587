import { z } from 'zod';
import { currentTag } from './renamed-tags.ts';
import { date, issue, language, oldAddress, reference, tag, text, timeZone, webAddress } from './fields.ts';
import { mondayOf } from './values/iso-week.ts';
import { defineKind } from './kind.ts';

/** The network itself. The body is the page "About". */
export const network = defineKind({
  id: 'network',
  path: 'network.md',
  words: { one: 'network', heading: 'The network' },
  order: 80,
  schema: z.strictObject({
    title: text(60).meta({
      description: "The network's name, shown on every page.",
      example: 'title: Our Network',
    }),
    description: text(300).meta({
      description: 'What the network is, in a sentence or two: for search engines, feeds and shared links.',
      example: 'description: Neighbours who write, and read each other.',
    }),
    site: webAddress().optional().meta({
      description:
        "The address of the site. It can also stand in Astro's own configuration, which then wins.",
      example: 'site: https://example.org',
    }),
    timezone: timeZone().default('UTC').meta({
      description:
        'Whose day it is: posts appear by it, and check-ins too where a member names no zone of their own.',
      example: 'timezone: Europe/London',
    }),
    language: language().default('en').meta({
      description: 'The language of pages and posts, unless a post says otherwise.',
      example: 'language: en',
    }),
    organisers: z.array(text(64)).optional().meta({
      description:
        'Who may change everything: their names at the place where the repository lives, without an @.',
      example: 'organisers: [ann-login]',
    }),
    repository: webAddress().optional().meta({
      description: 'Where members send what they write: the links "Edit this post" and "Write …" lead there.',
      example: 'repository: https://github.com/ann/our-network',
    }),
    feedAuthority: z
      .string()
      .regex(/^[a-z0-9.-]+,\d{4}(?:-\d{2}(?:-\d{2})?)?$/)
      .meta({ title: 'host name, a comma and a year' })
      .optional()
      .meta({
        description:
          'The fixed part of the names by which feed readers know posts: a host name and a year it was yours. Never change it. Without it, the host of `site` and the year of the first post.',
        example: 'feedAuthority: example.org,2026',
      }),
    components: z
      .record(
        z.string().regex(/^[A-Z][A-Za-z0-9]{0,39}$/),
        z.array(
          z
            .string()
            .regex(/^[a-z][A-Za-z0-9]{0,39}$/)
            .meta({ title: 'name of an attribute' }),
        ),
      )
      .optional()
      .meta({
        description:
          "The site's own components that .mdx posts may use, each with the attributes that it takes. Where they are is said in Astro's configuration.",
        example: 'components: { Recipe: [title, serves] }',
      }),
    today: date().optional().meta({
      description:
        'Pins the day, for a demonstration; pages then say "as of". Leave it out in a network that lives.',
      example: 'today: 2026-11-20',
    }),
    removed: z
      .array(z.string().startsWith('/').meta({ title: 'address on this site' }))
      .optional()
      .meta({
        description: 'Addresses of published pages that were taken away on purpose.',
        example: 'removed: [/posts/ann/old-post/]',
      }),
    pages: z
      .array(z.string().startsWith('/').meta({ title: 'address on this site' }))
      .optional()
      .meta({
        description:
          'Addresses that the site has besides the network, so that links to them are no mistakes. Files in the folders public and src/pages are known without it. One that ends in a slash stands for everything below it, too.',
        example: 'pages: [/shop/]',
      }),
    feedAliases: z.array(oldAddress()).optional().meta({
      description:
        "Addresses of the feed that the group had before: the network's feed stands there, too, so that nobody has to subscribe again.",
      example: 'feedAliases: [/feed/, /index.xml]',
    }),
    renamedTags: z
      .record(tag(), tag())
      .superRefine((renamed, context) => {
        for (const old of Object.keys(renamed)) {
          if (currentTag(old, renamed) === old) {
            context.addIssue(issue('wrong-type', 'leads back to the old name', [old]));
          }
        }
      })
      .optional()
      .meta({
        description:
          'Tags that got a new name: the old one, and the new one. Page and feeds of the old tag lead on to the new one, and posts that still have the old tag stand under the new one.',
        example: 'renamedTags: { small-business: shops }',
      }),
    focus: z
      .record(z.string().meta({ title: 'week like 2026-47' }), reference())
      .superRefine((focus, context) => {
        for (const [week, member] of Object.entries(focus)) {
          const [, year] = /^(\d{4})-\d{2}$/.exec(week) ?? [];
          if (mondayOf(week) !== undefined) continue;
          const fault =
            year === undefined
              ? issue('wrong-type', 'is no week', [week])
              : issue('no-such-date', 'is no week of the calendar', [week]);
          const right = year === undefined ? '2026-47' : `${year}-52`;
          const fix = `write the year and the number of the week, as in "${right}: ${member}"`;
          context.addIssue({ ...fault, params: { ...fault.params, fix } });
        }
      })
      .optional()
      .meta({
        description:
          'On whom everybody looks in a week from Monday to Sunday while no challenge runs: the year and number of the week, and a member. `group-blog focus` proposes it.',
        example: 'focus: { 2026-47: ann, 2026-48: ben }',
      }),
    landedBy: z.array(text(254)).optional().meta({
      description:
        'The addresses that stand as committer where the forge itself makes a commit: a merge, or a file written in its editor. For challenges with `evidence: git`. Without it, that of GitHub or GitLab.',
      example: 'landedBy: [noreply@github.com]',
    }),
    forgeKeys: z
      .string()
      .regex(/^[A-Za-z0-9][\w.-]{0,99}$/)
      .meta({ title: 'name of a file beside network.md' })
      .optional()
      .meta({
        description:
          'A file of public keys beside this one. Then only commits that one of the keys signed count as the forge’s.',
        example: 'forgeKeys: forge-keys.asc',
      }),
    responses: webAddress().optional().meta({
      description:
        'Where the answers of other sites arrive: an address that gives them as webmention.io does. `group-blog pull --responses` asks it, with the token from the environment.',
      example: 'responses: https://webmention.io/api/mentions.jf2?domain=example.org',
    }),
    blocked: z.array(text(2000)).optional().meta({
      description:
        'Whose responses stay away: hosts, and addresses of single ones or of who wrote them. What is taken away once does not come back.',
      example: 'blocked: [spam.example, "https://them.example/notes/7"]',
    }),
    allow: z
      .array(z.string().max(40).meta({ title: 'code of a problem' }))
      .optional()
      .meta({
        description:
          'Codes of problems that are let be, by `check` and in the build: unknown-field, broken-link, missing-alt, image-too-heavy, and all warnings.',
        example: 'allow: [unknown-field, missing-alt]',
      }),
  }),
});
