import { asMarkdown } from '../writing/markdown-text.ts';
import type { StarterFacts } from './starter-facts.ts';
import type { StarterForge } from './forges/starter-forge.ts';

/**
 * Returns the README of a new network, for its organisers.
 * @param today the day of its examples, as `2026-03-02`.
 */
export function readmeFile(facts: StarterFacts, forge: StarterForge, today: string): string {
  const { title, description, site, member, features } = facts;
  const switches = forge.switches(features).map((sentence, index) => `${index + 1}. ${sentence}`);
  return `# ${asMarkdown(title)}

${asMarkdown(description)}

This is the source of <${site}>, made with [astro-group-blog](https://www.npmjs.com/package/astro-group-blog). Members write the Markdown
files in \`content/\`; [content/README.md](content/README.md) is their manual.

\`\`\`sh
npm install
npm run dev
\`\`\`

shows the site while you write; \`npm run check\` says what is wrong in \`content/\` and what to type instead; \`npm run build\` writes the
site into \`dist/\`.

- \`content/network.md\` has the title, the address, the organisers, and the page "About".
- \`content/members/${member.id}.md\` is the first member.
- \`astro.config.mjs\` has the look and the options of the plugin, \`src/pages/index.astro\` is the home page.

## On the way

\`\`\`sh
npx group-blog new member
npx group-blog new post ${member.id}
npx group-blog new challenge --start ${today} --days 21
npx group-blog join
\`\`\`

each begin a file, and ask for what you did not type.

## Publish

Commit everything, \`package-lock.json\` too, push it to the branch \`main\` on ${forge.label}, and switch on:

${switches.join('\n')}

A ${forge.request} is checked then, and told what it adds and what is wrong.${ownersText(forge)}

## Update

\`\`\`sh
npm update
npx group-blog doctor
npm run build
\`\`\`

\`doctor\` says what of this repository is behind the new version, and what to type.
`;
}

function ownersText({ ownersPath, label }: StarterForge): string {
  return ownersPath === undefined
    ? ` ${label} reads CODEOWNERS in a form of its own, so there is none here; the check says of each file whose it is.`
    : ` After a new member: \`npx group-blog owners > ${ownersPath}\`, and commit it.`;
}
