import type { Entries, Entry } from '../../../model/entries.ts';
import type { ParsedFile } from '../../../model/parsed-content.ts';
import { actsOf } from '../../../network/acts/acts.ts';
import { buildNetwork } from '../../../network/build-network.ts';
import { SUPPORTED_BEFORE_OFFERING } from '../../../network/joining/build-offers.ts';
import type { Network, Offer } from '../../../network/network.ts';
import type { Now } from '../../../network/now.ts';
import { literalAttributes } from '../../../parse/markdown.ts';
import { KINDS } from '../../../schemas/kinds.ts';
import { network as networkKind } from '../../../schemas/network.ts';
import { exampleOffer } from '../../examples.ts';
import { defineRule, type CheckContext } from '../../rule.ts';
import { linkTargets } from '../links/link-targets.ts';

const PROMISES = [
  'promises:',
  '  - { by: giver, what: Bake forty loaves, due: 2026-03-10 }',
  '  - { by: partner, what: Tell its customers, due: 2026-03-12 }',
];

export const offerBeforeGiving = defineRule({
  code: 'offer-before-giving',
  severity: 'warning',
  explanation: {
    means: `An offer is not listed yet, for its giver has supported fewer than ${SUPPORTED_BEFORE_OFFERING} different people so far. Ben has: his are listed.`,
    why: 'Giving comes before offering. Guest posts, answers and links count by themselves, and so does what you note down in support/. Until then the offer has its page, and no list leads to it.',
    wrong: exampleOffer('ann', ...PROMISES),
    right: exampleOffer('ben', ...PROMISES),
    on: '2026-03-03',
  },
  check(context) {
    const { now, content } = context;
    if (now === undefined || content.offers.length === 0) return [];
    const network = networkAt(context, now);
    const offers = new Map(network.offers.map((offer) => [offer.source.path, offer]));
    return content.offers.flatMap(({ file }) => {
      const offer = offers.get(file.path);
      if (!offer || offer.toSupport === 0 || offer.giver.isGuest || offer.giver.isEarlier) return [];
      const { giver, toSupport, status } = offer;
      const people = SUPPORTED_BEFORE_OFFERING - toSupport;
      const so = status === 'over' ? 'had, by its last day,' : 'has';
      const message = `this offer is not listed${status === 'over' ? '' : ' yet'}: ${giver.id} ${so} supported ${people} of the ${SUPPORTED_BEFORE_OFFERING} people that it takes`;
      return [{ file, message, fix: fixFor(offer, network) }];
    });
  },
});

function fixFor({ giver, toSupport, status, ends }: Offer, network: Network): string {
  const supported = new Set(
    actsOf(network)
      .given.get(giver.id)
      ?.map(({ to }) => to),
  );
  const other = network.members.find(
    (one) => one !== giver && !one.isGuest && !one.isEarlier && !supported.has(one),
  );
  const date = status === 'over' ? ends : network.today;
  const to = other?.id ?? '<member>';
  const whom = toSupport === 1 ? 'somebody else' : `${toSupport} others`;
  return [
    `do something for ${whom}: an answer, a link, a guest post, or what you note down, as in support/${giver.id}/${date}-${to}.md:`,
    '---',
    `to: ${to}`,
    'kind: other',
    '---',
    '',
    'What you did.',
  ].join('\n');
}

/** Joins the files that fit their schemas into the network of a day, with as much of their bodies as tells who supported whom. */
function networkAt(context: CheckContext, now: Now): Network {
  const { content } = context;
  const { addresses, site } = context.once(linkTargets);
  const [networkFile] = content.network;
  const kinds = KINDS.filter(({ id }) => id !== 'network').map(({ id }) => [
    id,
    (content[id] as readonly ParsedFile<object>[]).filter(({ isValid }) => isValid).map(toEntry),
  ]);
  const network = toEntry({
    ...networkFile,
    id: 'network',
    file: networkFile?.file ?? { path: 'network.md' },
    data: networkKind.schema.parse({ title: '?', description: '?', ...networkFile?.data }),
  });
  const entries = { ...Object.fromEntries(kinds), network } as Entries;
  return buildNetwork(entries, { now, site: site.origin, addresses });
}

function toEntry<Data>({
  id,
  data,
  file: { path, body },
}: Pick<ParsedFile<Data>, 'id' | 'data'> & { file: Pick<ParsedFile['file'], 'path' | 'body'> }): Entry<Data> {
  return {
    id,
    data,
    path,
    links: (body?.links ?? []).map(({ url }) => ({ href: url, sentence: '' })),
    components: (body?.mdx ?? []).flatMap((node) =>
      node.type === 'element' && /^[A-Z]/.test(node.name)
        ? [{ name: node.name, attributes: literalAttributes(node) }]
        : [],
    ),
    digest: '',
    excerpt: '',
    text: '',
    asks: false,
  };
}
