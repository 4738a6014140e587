import { z } from 'zod';
import { featuresOff } from '../model/features.ts';

const file = z.string().min(1);
const isOn = z.boolean().default(true);

const cardOptions = z.strictObject({
  /**
   * A stylesheet of the site, from the project's root: cards take the `--gb-` colours that it sets on `:root`. Default: the
   * plugin's colours.
   */
  styles: file.optional(),
  /** The network's mark, from the project's root: a picture, best a square one, as `./public/favicon.svg`. Default: none. */
  mark: file.optional(),
  /** Whether a card that cannot show all it should stops the build, instead of a line in the log. Default: no. */
  strict: z.boolean().default(false),
});

/** What is wrong with an option by the first of the forms that it may have. */
function firstOf([first = []]: readonly (readonly z.core.$ZodIssue[])[] = []): string {
  return first.map(({ path, message }) => [...path, message].join(': ')).join('; ');
}

/** What `groupBlog({ … })` takes in `astro.config.mjs`. Facts about the network stand in `network.md` instead. */
export const optionsSchema = z
  .strictObject({
    /** The folder of the members' content, from the project's root. Default: `./content`. */
    content: file.default('./content'),
    /**
     * Where the network stands in a site that has other pages too, as `/blog`: then its home is `/blog/`, its posts are
     * `/blog/posts/…`, and so on. Default: the whole site is the network's.
     */
    prefix: z
      .string()
      .regex(
        /^\/?(?:[\w-][\w.~-]*\/)*(?:[\w-][\w.~-]*)?$/,
        'write folders of letters, digits and hyphens, as /blog',
      )
      .default('')
      .transform((prefix) => prefix.split('/').filter((part) => part !== ''))
      .transform((parts) => parts.map((part) => `/${part}`).join('')),
    /**
     * The look: `paper` (ink on warm paper, a serif for reading), `plain` (the reader's own typefaces, black on white) or `bold`
     * (heavy headings, a strong colour). Share cards follow. Default: `paper`.
     */
    theme: z.enum(['paper', 'plain', 'bold']).default('paper'),
    /** The same as `components: { Layout: … }`. */
    layout: file.optional(),
    /**
     * The site's own components in the place of the plugin's, from the project's root or a package, as
     * `{ PostFooter: './src/components/PostFooter.astro' }`. Each gets the props of the one that it replaces.
     */
    components: z
      .strictObject({
        /** Around every page. Props: `page`; the page goes into the slot. */
        Layout: file,
        /** All that a page has in its `<head>`. Props: `page`. */
        Head: file,
        /** Title, people and dates of a post. Props: `view`. */
        PostHeader: file,
        /** Tags, ways to share and to answer, answers and neighbours of a post. Props: `view`. */
        PostFooter: file,
        /** Who a member is, above their words. Props: `view`. */
        MemberPanel: file,
        /** A participant's days. Props: `view`. */
        DayStrip: file,
      })
      .partial()
      .default({}),
    /**
     * Components that members may use in .mdx posts, besides the plugin's, from the project's root or a package, as
     * `{ Recipe: './src/components/Recipe.astro' }`. `network.md` says which attributes each takes:
     * `components: { Recipe: [title, serves] }`. All attributes are text.
     */
    mdx: z.record(z.string(), file).default({}),
    /**
     * A module with the site's own functions, from the project's root, as `./src/group-blog.ts`. It exports `feedItem`, which
     * gets each item of the feeds and gives back that item, another, or null to leave it out; and `cardTemplates`, which
     * has share cards of the site's own, as `{ post: (card, context) => … }`.
     */
    extend: file.optional(),
    /**
     * A module with words of the site's own, from the project's root, as `./src/words/pl.ts`: a language that the plugin lacks, or
     * single words that the site puts in another way. `npx group-blog words pl` writes one. Default: the plugin's words.
     */
    words: file.optional(),
    /**
     * Whether the network has challenges, with goals, plans and check-ins. Of what is off there are no pages, links, words, feeds or fields,
     * and `check` tells files and fields of it. Default: yes.
     */
    challenges: isOn,
    /** Whether it has communities, the groups of people outside that members would like to reach, and offers for them. Default: yes. */
    communities: isOn,
    /** Whether members make offers together. Default: yes. */
    offers: isOn,
    /** Whether members have starter steps, channels and reports of what these bring. Default: yes. */
    strategies: isOn,
    /** Whether it shows who supports whom, on whom everybody looks in a week, and what members promise. Default: yes. */
    support: isOn,
    /** Whether it has a page of all threads, and feeds of them. Answers stand below posts in any case. Default: yes. */
    conversations: isOn,
    /** Whether it has a page and a feed of what each week brought. Default: yes. */
    weeks: isOn,
    /** Whether it has a search. Default: yes. */
    search: isOn,
    /** How share cards are; false for a site without any. */
    cards: z.union([cardOptions, z.literal(false)], { error: ({ errors }) => firstOf(errors) }).prefault({}),
    /** How the feeds are. */
    feeds: z
      .strictObject({
        /** How many of the newest posts each holds; archives of the network's feed hold half as many each. Default: 50. */
        limit: z.int().min(1).max(1000).default(50),
        /**
         * How many posts a tag needs to have a feed. Where many tags have one or two, their feeds are most of the files of a
         * site; but a feed that was published is gone for its readers once this is raised. Default: 1.
         */
        tagsFrom: z.int().min(1).default(1),
        /** The formats; readers are offered the first one first. Default: all. Without any, there is no page "Subscribe" either. */
        formats: z
          .array(z.enum(['rss', 'atom', 'json']))
          .refine((formats) => new Set(formats).size === formats.length, 'name each format once')
          .default(['rss', 'atom', 'json']),
        /** Whole posts, or their summaries. Default: `full`. */
        content: z.enum(['full', 'summary']).default('full'),
        /** Whose the words are, as "CC BY 4.0, by their authors". */
        copyright: z.string().min(1).nullable().default(null),
        /** The address of a WebSub hub that you tell of new posts; it tells subscribers at once. */
        hub: z
          .url({ protocol: /^https?$/ })
          .nullable()
          .default(null),
        /** The address of a page of yours where posts are had by mail. */
        mail: z
          .url({ protocol: /^(?:https?|mailto)$/ })
          .nullable()
          .default(null),
      })
      .prefault({}),
  })
  .refine(({ layout, components }) => layout === undefined || components.Layout === undefined, {
    message: 'layout and components.Layout are the same; leave out one of them',
    path: ['layout'],
  })
  .transform(({ layout, components, cards, ...options }) => ({
    ...options,
    components: { ...(layout !== undefined && { Layout: layout }), ...components },
    cards: cards === false ? { strict: false } : cards,
    off: featuresOff({ ...options, cards }),
  }));

export type GroupBlogOptions = z.input<typeof optionsSchema>;
export type ParsedOptions = z.output<typeof optionsSchema>;

/** @throws {Error} with a line for each option that is wrong. */
export function parseOptions(options: unknown): ParsedOptions {
  const result = optionsSchema.safeParse(options ?? {});
  if (result.success) return result.data;
  throw new Error(
    `astro-group-blog: the options in astro.config are invalid.\n${z.prettifyError(result.error)}\n` +
      `The options are ${optionsSchema.in.keyof().options.join(', ')}, as in groupBlog({ content: './content' }).`,
  );
}
