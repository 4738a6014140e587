import { build, type Build } from './build.ts';
import { changeOne, makeNetwork, type Files } from './network.ts';
import { makeSite, writeContent, type SiteName } from './sites.ts';

/** The builds of one site, one after another. */
export interface Builds {
  /** Nothing is kept from before. */
  cold: Build;
  /** Again, as it is. */
  unchanged: Build;
  /** One post has another title and another paragraph. */
  changed: Build;
}

export interface Measured {
  posts: number;
  /** Astro alone. */
  bare: Builds;
  plugin: Builds;
}

/** Makes a network of that many posts, and builds it with both sites. */
export async function measure(posts: number): Promise<Measured> {
  const content = makeNetwork(posts);
  return {
    posts,
    bare: await measureSite('bare', posts, content),
    plugin: await measureSite('plugin', posts, content),
  };
}

async function measureSite(name: SiteName, posts: number, content: Files): Promise<Builds> {
  const root = makeSite(name, posts, content);
  const measured = async (kind: keyof Builds): Promise<Build> => {
    const result = await build(root);
    process.stderr.write(`${posts} posts, ${name}, ${kind}: ${result.seconds.toFixed(1)} s\n`);
    return result;
  };
  const cold = await measured('cold');
  const unchanged = await measured('unchanged');
  writeContent(root, ...changeOne(content));
  return { cold, unchanged, changed: await measured('changed') };
}
