import { z } from 'zod';

/** What `groupBlog({ … })` takes in `astro.config.mjs`. Facts about the network stand in `network.md` instead. */
export const optionsSchema = z.strictObject({
  /** The folder of the members' content, from the project's root. Default: `./content`. */
  content: z.string().min(1).default('./content'),
  /**
   * The site's own layout around every page of the network, from the project's root, as
   * `./src/layouts/Network.astro`. It gets the props `page` and a default slot. Default: a plain one.
   */
  layout: z.string().min(1).optional(),
});

export type GroupBlogOptions = z.input<typeof optionsSchema>;
export type ParsedOptions = z.output<typeof optionsSchema>;

/** @throws {Error} with a line for each option that is wrong. */
export function parseOptions(options: unknown): ParsedOptions {
  const result = optionsSchema.safeParse(options ?? {});
  if (result.success) return result.data;
  throw new Error(
    `astro-group-blog: the options in astro.config are not right.\n${z.prettifyError(result.error)}\n` +
      `The options are ${Object.keys(optionsSchema.shape).join(', ')}, as in groupBlog({ content: './content' }).`,
  );
}
