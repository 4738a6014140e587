import { parseOptions } from '../../options/options.ts';
import { text } from '../../schemas/fields.ts';
import { members } from '../../schemas/member.ts';
import { network } from '../../schemas/network.ts';
import { posts } from '../../schemas/post.ts';
import { FEATURES, featuresOf, type FeatureName } from '../../starter/features.ts';
import type { ForgeName } from '../../starter/forges/forge-name.ts';
import { FORGE_NAMES, forgeOf, FORGES } from '../../starter/forges/forges.ts';
import type { StarterFacts } from '../../starter/starter-facts.ts';
import { slugOf } from '../../suggest/slug.ts';
import { LANGUAGES } from '../../words/words.ts';
import type { ParsedArguments } from '../command.ts';
import { idAnswer, optionalText, skippableText, textAnswer, typedText } from '../questions/answers.ts';
import { askChoice, askChoices, type Choice } from '../questions/prompts.ts';
import { unknownName } from '../unknown-name.ts';

const THEMES: readonly Choice[] = [
  { value: 'paper', label: 'paper', hint: 'ink on warm paper, a serif for reading' },
  { value: 'plain', label: 'plain', hint: "black on white, in the reader's own typefaces" },
  { value: 'bold', label: 'bold', hint: 'heavy headings and one strong colour' },
];

/**
 * Returns what an organiser says of a new network, from the arguments or asked for.
 * @throws {Error} where an argument does not match its schema.
 */
export async function starterAnswers(args: ParsedArguments): Promise<StarterFacts> {
  const { shape } = network.schema;
  const title = await textAnswer(args, 'title', shape.title, {
    question: 'What is the network called?',
    placeholder: 'Our Network',
  });
  const description = await textAnswer(args, 'description', shape.description, {
    question: 'What is it, in a sentence or two?',
  });
  const language = await languageAnswer(args);
  const repository = await skippableText(args, 'repository', shape.repository, {
    question: 'Where will its repository live? Leave it empty if you do not know yet',
    placeholder: 'https://github.com/ann/our-network',
  });
  const forge = await forgeAnswer(args, repository);
  const site = await textAnswer(args, 'site', shape.site, {
    question: 'Which web address will it have?',
    placeholder: pagesAddress(forge, repository) ?? 'https://example.org',
    initial: pagesAddress(forge, repository),
  });
  const timezone = await optionalText(args, 'timezone', shape.timezone, {
    question: 'In which time zone do its days begin?',
    initial: Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
  const name = await textAnswer(args, 'member', members.schema.shape.name, {
    question: 'What is the first member called?',
    placeholder: 'Ann Lee',
  });
  const id = await idAnswer(args, name, 'members');
  const login = await skippableText(args, 'login', text(64), {
    question: `What is their login on ${FORGES[forge].label}? It makes them the organiser; leave it empty for none`,
    placeholder: 'ann-login',
  });
  const post = await skippableText(args, 'post', posts.schema.shape.title, {
    question: 'What is the first post called? Leave it empty for none',
  });
  return {
    title,
    description,
    site: withSlash(site),
    language,
    timezone: timezone ?? 'UTC',
    forge,
    repository,
    member: { id, name, login: login?.replace(/^@/, '') },
    post: post === undefined ? undefined : { title: post, slug: slugOf(post) ?? 'first-post' },
    theme: await themeAnswer(args),
    features: await featureAnswers(args, forge),
  };
}

async function languageAnswer(args: ParsedArguments): Promise<string> {
  const { language } = network.schema.shape;
  if (typedText(args, 'language') !== undefined || !args.isAsking) {
    return (await optionalText(args, 'language', language)) ?? 'en';
  }
  const names = new Intl.DisplayNames(['en'], { type: 'language' });
  const tags = new Set(['en', ...LANGUAGES.toSorted()]);
  const choices = [...tags].map((tag) => ({ value: tag, label: names.of(tag) ?? tag }));
  const another = { value: '', label: 'another one', hint: 'the menus are English then' };
  const chosen = await askChoice('In which language is it?', [...choices, another]);
  if (chosen !== '') return chosen;
  return textAnswer(args, 'language', language, { question: 'Which one?', placeholder: 'pl' });
}

async function forgeAnswer(args: ParsedArguments, repository: string | undefined): Promise<ForgeName> {
  const typed = typedText(args, 'forge');
  if (typed !== undefined) return nameIn(FORGE_NAMES, typed, 'forge');
  const known = repository === undefined ? undefined : forgeOf(repository);
  if (known !== undefined) return known;
  if (!args.isAsking) {
    if (repository === undefined) return 'github';
    throw new Error(
      `the address of the repository does not tell which forge it is: add --forge ${FORGE_NAMES.join(', or ')}`,
    );
  }
  const choices = FORGE_NAMES.map((name) => ({ value: name, label: FORGES[name].label }));
  return (await askChoice('Where will the repository live?', choices)) as ForgeName;
}

async function themeAnswer(args: ParsedArguments): Promise<string> {
  const typed = typedText(args, 'theme');
  if (typed === undefined) return args.isAsking ? askChoice('How shall it look?', THEMES) : 'paper';
  const names = THEMES.map(({ value }) => value);
  return parseOptions({ theme: nameIn(names, typed, 'theme') }).theme;
}

async function featureAnswers(args: ParsedArguments, forge: ForgeName): Promise<FeatureName[]> {
  const offered = featuresOf(forge);
  const typed = args.flags['feature'] as readonly string[];
  if (typed.length > 0 || !args.isAsking) {
    const names = FEATURES.map(({ name }) => name);
    const chosen = typed.map((name) => nameIn(names, name, 'feature'));
    const foreign = chosen.find((name) => !offered.some((feature) => feature.name === name));
    if (foreign === undefined) return [...new Set(chosen)];
    throw new Error(`"${foreign}" is not there for ${FORGES[forge].label}: leave --feature ${foreign} out`);
  }
  const choices = offered.map(({ name, label }) => ({ value: name, label }));
  return (await askChoices(
    'What else shall it have? (space chooses, enter goes on)',
    choices,
  )) as FeatureName[];
}

/** @throws {Error} where there is no such name. */
function nameIn<Name extends string>(names: readonly Name[], typed: string, what: string): Name {
  const name = names.find((one) => one === typed);
  if (name === undefined) throw unknownName(`there is no ${what} "${typed}"`, typed, names);
  return name;
}

/** Returns the address that a forge gives to the site of a repository; undefined where that is not known. */
function pagesAddress(forge: ForgeName, repository: string | undefined): string | undefined {
  const { hostname = '', pathname = '' } = repository === undefined ? {} : new URL(repository);
  const [, owner = '', name = ''] = /^\/([^/]+)\/([^/]+?)(?:\.git)?\/?$/.exec(pathname) ?? [];
  const hosts = { 'github.com': 'github.io', 'gitlab.com': 'gitlab.io', 'codeberg.org': 'codeberg.page' };
  const [, pages] = Object.entries(hosts).find(([host]) => host === hostname) ?? [];
  if (owner === '' || pages === undefined) return undefined;
  const host = `${owner.toLowerCase()}.${pages}`;
  const isOwners = name.toLowerCase() === host || (forge === 'forgejo' && name === 'pages');
  return `https://${host}/${isOwners ? '' : `${name}/`}`;
}

/** Returns the address with a slash at the end of its path, if it has one. */
function withSlash(site: string): string {
  const { origin, pathname } = new URL(site);
  return pathname === '/' ? origin : `${origin}${pathname.replace(/\/*$/, '/')}`;
}
