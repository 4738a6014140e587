import { BASICS_BEFORE_SYSTEMS, countSteps, isAnswer } from '../../community/steps.ts';
import type { Strategy } from '../../network/network.ts';
import { PAGES } from '../../network/pages/pages.ts';
import { BASICS, POST_STEPS, SYSTEMS } from '../../schemas/strategy.ts';
import { dateText } from '../../words/dates.ts';
import type { StepGroup } from '../../writing/add-answer.ts';
import { stepLines } from '../../writing/strategy-file.ts';
import { buildBody, type BodyView } from '../parts/body-view.ts';
import { toPerson, type Person } from '../parts/person.ts';
import type { Site } from '../site.ts';
import { editUrl } from '../writing-links.ts';
import { buildPage, type Page } from './page.ts';

export interface StepsPage {
  page: Page;
  body: BodyView;
  /** "Ann’s starter steps". */
  heading: string;
  person: Person;
  /** "Last gone through on 20 November 2026." */
  updated: string;
  /** The basics, the systems once three basics stand, then people before tools. */
  groups: readonly StepGroupView[];
}

export interface StepGroupView {
  title: string;
  /** "4 of 6 basics". */
  count: string;
  steps: readonly StepView[];
  /** What comes after this part, and when; null where it is there already. */
  later: string | null;
}

export interface StepView {
  title: string;
  question: string;
  /** What is there, of objectives each; none where nothing is. */
  answers: readonly string[];
  /** "An answer counts from ten characters."; null where nothing is there, or it counts. */
  short: string | null;
  /** An answer in plain words; null where there is one that counts. */
  example: string | null;
  invitation: StepInvitation | null;
}

/** Leads to the file in the forge's editor, and says what to type there. */
interface StepInvitation {
  text: string;
  url: string;
  /** "Open the file, and add this to “basics”". */
  where: string;
  lines: string;
}

export function buildStepsPage(site: Site, strategy: Strategy): StepsPage {
  const { network } = site;
  const { member, data } = strategy;
  const { steps: words } = network.words;
  const counts = countSteps(data);
  const { basics = {}, systems = {}, post = {} } = data;
  const hasSystems = counts.basics >= BASICS_BEFORE_SYSTEMS;
  const textsOf = (text: string | undefined): string[] => (text === undefined ? [] : [text]);
  const basicGroup: StepGroupView = {
    title: words.basics,
    count: words.basicsCount(counts.basics, BASICS.length),
    steps: BASICS.map((step) => toStep(site, strategy, 'basics', step, textsOf(basics[step]))),
    later: hasSystems ? null : words.systemsLater(BASICS_BEFORE_SYSTEMS),
  };
  const systemGroup: StepGroupView = {
    title: words.systems,
    count: words.systemsCount(counts.systems, SYSTEMS.length),
    steps: SYSTEMS.map((step) => toStep(site, strategy, 'systems', step, textsOf(systems[step]))),
    later: null,
  };
  const postGroup: StepGroupView = {
    title: words.post,
    count: words.postCount(counts.post, POST_STEPS.length),
    steps: POST_STEPS.map((step) => {
      const texts =
        step === 'objectives' ? (post.objectives ?? []).map(({ text }) => text) : textsOf(post[step]);
      return toStep(site, strategy, 'post', step, texts);
    }),
    later: null,
  };
  return {
    page: buildPage(site, {
      title: words.of(member.name),
      description: words.about(member.name),
      address: PAGES.steps.make(member.id),
    }),
    body: buildBody(site, 'strategies', member.id, strategy.source),
    heading: words.of(member.name),
    person: toPerson(member, site),
    updated: words.updated(dateText(data.updated, network.language)),
    groups: [basicGroup, ...(hasSystems ? [systemGroup] : []), postGroup],
  };
}

type Step = (typeof BASICS)[number] | (typeof SYSTEMS)[number] | (typeof POST_STEPS)[number];

function toStep(
  site: Site,
  strategy: Strategy,
  group: StepGroup,
  step: Step,
  answers: readonly string[],
): StepView {
  const { steps: words } = site.network.words;
  const { title, question, example } = words.questions[step];
  const counts = answers.some(isAnswer);
  return {
    title,
    question,
    answers,
    short: answers.length === 0 || counts ? null : words.short,
    example: counts ? null : words.example(example),
    invitation: answers.length === 0 ? invitationTo(site, strategy, group, step) : null,
  };
}

function invitationTo(site: Site, strategy: Strategy, group: StepGroup, step: Step): StepInvitation | null {
  const { steps: words } = site.network.words;
  const url = strategy.member.isEarlier ? null : editUrl(site, strategy);
  if (url === null) return null;
  const hasGroup = strategy.data[group] !== undefined;
  return {
    text: words.answer(words.questions[step].title),
    url,
    where: hasGroup ? words.addTo(group) : words.addAtEnd,
    lines: stepLines(group, step, hasGroup).join('\n'),
  };
}
