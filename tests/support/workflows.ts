import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';

const FOLDER = fileURLToPath(new URL('../../.github/workflows/', import.meta.url));

const permissions = z.record(z.string(), z.enum(['none', 'read', 'write']));
const step = z.strictObject({
  id: z.string().optional(),
  if: z.string().optional(),
  name: z.string().optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  env: z.record(z.string(), z.string()).default({}),
  'continue-on-error': z.boolean().optional(),
});
const job = z.strictObject({
  'runs-on': z.literal('ubuntu-latest'),
  'timeout-minutes': z.int().max(60),
  if: z.string().optional(),
  needs: z.string().optional(),
  permissions: permissions.optional(),
  environment: z.strictObject({ name: z.string(), url: z.string() }).optional(),
  steps: z.array(step),
});
/** What of GitHub's workflows is used here, and no more; everything else is a fault. */
const workflow = z.strictObject({
  name: z.string(),
  on: z.preprocess(
    (on) => (typeof on === 'string' ? { [on]: null } : on),
    z.strictObject({
      pull_request: z.null().optional(),
      push: z.strictObject({ branches: z.tuple([z.literal('main')]) }).optional(),
      schedule: z
        .array(z.strictObject({ cron: z.string().regex(/^\d{1,2} \d{1,2} \* \* [*0-6]$/) }))
        .optional(),
      workflow_dispatch: z.null().optional(),
      workflow_run: z
        .strictObject({ workflows: z.array(z.string()), types: z.tuple([z.literal('completed')]) })
        .optional(),
    }),
  ),
  permissions,
  concurrency: z.strictObject({ group: z.string(), 'cancel-in-progress': z.boolean().optional() }),
  jobs: z.record(z.string(), job),
});

export type Workflow = z.output<typeof workflow>;
export type Step = z.output<typeof step>;

/** @throws {z.ZodError} where it has what is not used here. */
export function parseWorkflow(text: string): Workflow {
  return workflow.parse(parse(text));
}

/** The texts of the repository's workflows, by their names: `check.yml`. */
export function readWorkflows(): Record<string, string> {
  const names = readdirSync(FOLDER);
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')]));
}

export function stepsOf({ jobs }: Workflow): Step[] {
  return Object.values(jobs).flatMap(({ steps }) => steps);
}

/** The commands of a workflow, in their order. */
export function commandsOf(workflow: Workflow): string[] {
  return stepsOf(workflow).flatMap(({ run }) => run ?? []);
}

/** The permissions that may be more than reading, and where. */
const MAY_WRITE: Readonly<Record<string, readonly string[]>> = {
  comment: ['pull-requests'],
  deploy: ['pages', 'id-token'],
  merge: ['actions', 'contents'],
  release: ['id-token'],
  send: ['contents', 'pull-requests'],
  tell: ['issues'],
};

/** A sentence for everything that a workflow may not be or do. */
export function faultsOf(text: string): string[] {
  let workflow: Workflow;
  try {
    workflow = parseWorkflow(text);
  } catch (cause) {
    return [cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause)];
  }
  const steps = stepsOf(workflow);
  const writes = Object.entries(workflow.permissions).filter(([, level]) => level === 'write');
  return [
    ...writes.map(([scope]) => `every job may write ${scope}`),
    ...(text.includes('secrets.') ? ['it asks for a secret'] : []),
    ...text.split('\n').flatMap(lineFault),
    ...Object.entries(workflow.jobs).flatMap(([name, job]) => jobFaults(name, job, workflow)),
    ...steps.flatMap((step) => stepFaults(step, workflow)),
  ];
}

function lineFault(line: string): string[] {
  const isPinned = /\buses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line);
  return /\buses:/.test(line) && !isPinned ? [`not pinned: ${line.trim()}`] : [];
}

function jobFaults(
  name: string,
  { needs, permissions = {}, steps }: Workflow['jobs'][string],
  { jobs }: Workflow,
) {
  const written = Object.entries(permissions).flatMap(([scope, level]) => (level === 'write' ? [scope] : []));
  const ids = new Set(steps.flatMap(({ id }) => id ?? []));
  const asked = [...JSON.stringify(steps).matchAll(/\bsteps\.([\w-]+)\./g)].map(([, id = '']) => id);
  return [
    ...written
      .filter((scope) => MAY_WRITE[name]?.includes(scope) !== true)
      .map((scope) => `${name} may write ${scope}`),
    ...(needs !== undefined && !Object.hasOwn(jobs, needs)
      ? [`${name} needs ${needs}, which is not there`]
      : []),
    ...asked.filter((id) => !ids.has(id)).map((id) => `${name} asks for the step ${id}, which is not there`),
  ];
}

function stepFaults(
  { uses, run, with: inputs, 'continue-on-error': goesOn }: Step,
  { on }: Workflow,
): string[] {
  const isTrusted = on.workflow_run !== undefined;
  const isCheckout = uses?.startsWith('actions/checkout@') === true;
  return [
    ...((uses === undefined) === (run === undefined) ? ['a step either uses or runs something'] : []),
    ...(run?.includes('${{') === true ? [`an expression in a command: ${run}`] : []),
    ...(isCheckout && inputs['persist-credentials'] !== false ? ['the token stays in the checkout'] : []),
    ...(isTrusted &&
    isCheckout &&
    ['ref', 'repository', 'allow-unsafe-pr-checkout'].some((name) => name in inputs)
      ? ['it checks out what the event names']
      : []),
    ...(isTrusted &&
    run !== undefined &&
    !/^node \.github\/[\w-]+\.mjs(?: "\$RUNNER_TEMP\/[\w/.-]+")?$/.test(run)
      ? [`more than the default branch's script may run: ${run}`]
      : []),
    ...(goesOn === true && run !== undefined ? [`it goes on after a failure: ${run}`] : []),
  ];
}
