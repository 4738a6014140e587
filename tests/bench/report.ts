import { availableParallelism, cpus, totalmem } from 'node:os';
import type { Build } from './build.ts';
import { isMissed, type Ratio } from './floors.ts';
import type { Builds, Measured } from './measure.ts';
import { STAGES, type Stage } from './stages.ts';
import { table } from './table.ts';

const STAGE_NAMES = Object.keys(STAGES) as Stage[];

const LEGEND = `a is a bare Astro site with Pagefind, b the plugin. Seconds; MB and GB are powers of ten.
The peak is of Astro and its child processes together, sampled; "Astro’s own" is without them.`;

/** All that was measured, as Markdown. */
export function report(all: readonly Measured[], ratios: readonly Ratio[]): string {
  return [
    machine(),
    LEGEND,
    ...all.flatMap((measured) => [`## ${measured.posts} posts`, builds(measured), stages(measured)]),
    '## Stages',
    STAGE_NAMES.map((stage) => `- ${stage}: ${STAGES[stage]}`).join('\n'),
    '## b cold, milliseconds a post',
    growth(all),
    '## Ratios',
    table(['', 'is', 'at most', ''], ratios.map(ratioRow)),
  ].join('\n\n');
}

export function machine(): string {
  const model = cpus()[0]?.model ?? 'unknown';
  return `${availableParallelism()} cores (${model}), Node ${process.version}, ${gigabytes(totalmem())} GB memory`;
}

function builds({ bare, plugin }: Measured): string {
  const rows = [...named('a', bare), ...named('b', plugin)].map(([name, build]) => [
    name,
    seconds(build.seconds),
    seconds(build.withoutCards),
    megabytes(build.peakBytes),
    megabytes(build.ownPeakBytes),
    String(build.cardsDrawn),
    String(build.pagesRendered),
  ]);
  return table(
    ['', 'seconds', 'without cards', 'peak MB', 'Astro’s own MB', 'cards drawn', 'pages rendered'],
    rows,
  );
}

function stages({ bare, plugin }: Measured): string {
  const columns = [...named('a', bare), ...named('b', plugin)];
  return table(
    ['stage', ...columns.map(([name]) => name)],
    STAGE_NAMES.map((stage) => [stage, ...columns.map(([, build]) => seconds(build.stages[stage]))]),
  );
}

/** A stage whose row rises from left to right grows faster than the network. */
function growth(all: readonly Measured[]): string {
  const perPost = (total: number, posts: number): string => ((total * 1000) / posts).toFixed(2);
  return table(
    ['stage', ...all.map(({ posts }) => `${posts} posts`)],
    STAGE_NAMES.map((stage) => [
      stage,
      ...all.map(({ posts, plugin }) => perPost(plugin.cold.stages[stage], posts)),
    ]),
  );
}

function ratioRow(ratio: Ratio): string[] {
  const verdict = isMissed(ratio) ? 'MISSED' : 'met';
  return [
    ratio.what,
    ratio.value.toFixed(2),
    ratio.most === null ? '' : String(ratio.most),
    ratio.most === null ? '' : verdict,
  ];
}

function named(site: string, of: Builds): [string, Build][] {
  return [
    [`${site} cold`, of.cold],
    [`${site} unchanged`, of.unchanged],
    [`${site} changed`, of.changed],
  ];
}

function seconds(value: number): string {
  return value.toFixed(2);
}

function megabytes(bytes: number): string {
  return String(Math.round(bytes / 1e6));
}

function gigabytes(bytes: number): string {
  return (bytes / 1e9).toFixed(1);
}
