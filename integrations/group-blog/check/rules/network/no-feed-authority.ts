import { fieldsIn } from '../../../model/source-file.ts';
import { defineRule, type ExampleFile } from '../../rule.ts';

const exampleNetwork = (end = ''): ExampleFile => ({
  path: 'network.md',
  text: `---\ntitle: Our Network\ndescription: Neighbours who write.\nsite: https://example.org\n${end}---\n`,
});

export const noFeedAuthority = defineRule({
  code: 'no-feed-authority',
  severity: 'warning',
  explanation: {
    means: 'network.md has an address in site, but no feedAuthority.',
    why: 'Feed readers know a post by an id that is made of it. Without it the id is made of the address, and when the network moves to another one, every post shows up again as a new one. It is a host name and a year in which it was yours; written down once, it stays for ever.',
    wrong: exampleNetwork(),
    right: exampleNetwork('feedAuthority: example.org,2026\n'),
  },
  check({ content }) {
    const [network] = content.network;
    const host = URL.parse(network?.data.site ?? '')?.hostname;
    const dates = content.posts.flatMap(({ data: { date, draft } }) =>
      date === undefined || draft === true ? [] : [date],
    );
    const [first] = dates.toSorted();
    if (!network || host === undefined || first === undefined) return [];
    const { file } = network;
    if (fieldsIn(file)['feedAuthority'] !== undefined) return [];
    const message =
      'feedAuthority is missing, so a new address would make every post appear again in the feed readers of all who follow you';
    const fix = `write below site "feedAuthority: ${host},${first.slice(0, 4)}", and never change it`;
    return [{ file, field: ['site'], message, fix }];
  },
});
