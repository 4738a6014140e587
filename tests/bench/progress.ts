import { buildNetwork } from '../../integrations/group-blog/network/build-network.ts';
import { buildProgress } from '../../integrations/group-blog/progress/build-progress.ts';
import { challenge, checkIn, entriesOf, member, nowOf, participant } from '../support/content.ts';

/**
 * Measures what all progress views of one challenge cost, on one core: `npm run bench:progress`. 200 participants check
 * in on each day of a plan; a plan of twice the days has twice the check-ins and may take twice the time.
 */

const PARTICIPANTS = 200;
const PLANS = [92, 183, 366];
const START = Date.UTC(2026, 0, 1);
const FLOOR = { cpuSeconds: 2, megabytes: 500 };

const dayAfter = (days: number): string => new Date(START + days * 86_400_000).toISOString().slice(0, 10);

/** @returns CPU seconds of the views alone. */
function measure(days: number): number {
  const ids = Array.from({ length: PARTICIPANTS }, (_, index) => `member-${index}`);
  const goals = [
    {
      title: 'Walk',
      target: 3 * days,
      unit: 'km',
      milestones: [{ title: 'Half', due: dayAfter(days / 2), value: days }],
    },
  ];
  const now = nowOf(dayAfter(days));
  const network = buildNetwork(
    entriesOf({
      members: ids.map((id) => member(id)),
      challenges: [challenge('year', { start: dayAfter(0), plan: { days } })],
      participants: ids.map((id) => participant(`year/${id}`, { goals })),
      checkIns: ids.flatMap((id) =>
        Array.from({ length: days }, (_, day) =>
          checkIn(`year/${id}/${dayAfter(day)}`, { km: 2 + (day % 3) }),
        ),
      ),
    }),
    { now, site: null },
  );
  const participations = network.challenges[0]?.participants ?? [];
  const before = process.cpuUsage();
  const views = participations.map((participation) => buildProgress(network, participation, now));
  const { user, system } = process.cpuUsage(before);
  if (views.some(({ consistency }) => consistency.kept !== days)) throw new Error('a check-in was lost');
  return (user + system) / 1e6;
}

measure(PLANS[0] ?? 1);
const seconds = PLANS.map(measure);
const megabytes = process.resourceUsage().maxRSS / 1024;
for (const [index, days] of PLANS.entries()) {
  const checkIns = PARTICIPANTS * days;
  const each = ((seconds[index] ?? 0) * 1e6) / checkIns;
  process.stdout.write(
    `${PARTICIPANTS} participants × ${days} days: ${(seconds[index] ?? 0).toFixed(2)} s of CPU, ${each.toFixed(1)} µs a check-in\n`,
  );
}
process.stdout.write(`at most ${megabytes.toFixed(0)} MB, the network and its making included\n`);
const isMissed = (seconds.at(-1) ?? 0) > FLOOR.cpuSeconds || megabytes > FLOOR.megabytes;
process.exitCode = isMissed ? 1 : 0;
