import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { jsonSchemaOf } from '../../../integrations/group-blog/dev/manual/json-schemas.ts';
import {
  HAND_WRITTEN_KINDS,
  kindNamed,
  KINDS,
  type Kind,
} from '../../../integrations/group-blog/schemas/kinds.ts';

/** Strict: it knows every keyword. The patterns beside the formats say enough. Names of pairs may be numbers to an editor. */
const ajv = new Ajv2020({ validateFormats: false, strictTypes: false });
const validators = new Map<Kind, ReturnType<typeof ajv.compile>>(
  KINDS.map((kind) => [kind.id, ajv.compile(jsonSchemaOf(kind))]),
);

const POST = 'title: A\ndate: 2026-03-02';
const CHALLENGE = 'title: A\nstart: 2026-03-02';
const GOALS = 'goals: [{ title: A, target: 3, unit: miles }]';
const NETWORK = 'title: A\ndescription: B';

const RIGHT: readonly [Kind, string][] = [
  ['network', NETWORK],
  ['network', `${NETWORK}\nsite: https://a.example\nfeedAuthority: a.example,2026\nremoved: [/a/]`],
  ['members', 'name: Ann'],
  ['members', 'name: Ann\nkind: business\ngithub: ann\nlinks: { website: "https://ann.example" }'],
  ['members', 'name: Ann\ngithub: [ann, anna]\nguest: true\navatar: ./ann.jpg'],
  ['posts', POST],
  ['posts', `${POST}\nreplyTo: ann/a\ntags: [bread, パン]\ncover: { src: ./a.jpg, alt: A }`],
  ['posts', `${POST}\nreplyTo: [ann/a, "https://ann.example/"]\naliases: [/2012/02/day-5/]`],
  ['communities', 'name: A\ninterest: B'],
  ['challenges', `${CHALLENGE}\nplan: { days: 21, rest: [sunday, 7] }\nprompts: { 1: Why? }`],
  ['challenges', `${CHALLENGE}\nplan: { weeks: [{ sessions: [{ what: Run, load: 3 }] }] }`],
  ['participants', GOALS],
  ['participants', `${GOALS}\npauses: [{ from: 2026-03-04, to: 2026-03-05 }]\nwithdrawn: { on: 2026-03-09 }`],
  ['checkIns', '{}'],
  ['checkIns', 'values: { miles: 3.5 }\nlink: https://a.example/'],
  ['verdicts', 'on: 2026-03-30\nmet: yes'],
];

const WRONG: readonly [Kind, string][] = [
  ['network', 'title: A'],
  ['network', `${NETWORK}\nremoved: [a]`],
  ['network', `${NETWORK}\nsite: mailto:a@b.example`],
  ['members', '{}'],
  ['members', 'name: Ann\nkind: baker'],
  ['members', 'name: Ann\ngithub: 3'],
  ['members', 'name: Ann\ngithub: []'],
  ['members', 'name: Ann\nguest: false'],
  ['members', `name: ${'x'.repeat(81)}`],
  ['posts', `${POST}\ntilte: A`],
  ['posts', 'title: A\ndate: 2 March 2026'],
  ['posts', 'title: ""\ndate: 2026-03-02'],
  ['posts', `${POST}\ntags: [Small Business]`],
  ['posts', `${POST}\nauthors: [Ann B]`],
  ['posts', `${POST}\nauthors: []`],
  ['posts', `${POST}\nchallenge: "2026"`],
  ['posts', `${POST}\ncover: { src: ./a.jpg }`],
  ['posts', `${POST}\naliases: [2012/a]`],
  ['communities', 'name: A'],
  ['challenges', `${CHALLENGE}\nplan: { days: 0 }`],
  ['challenges', `${CHALLENGE}\nplan: { days: 21, rest: [sun] }`],
  ['challenges', `${CHALLENGE}\nplan: { days: 21 }\nprompts: { day 1: Why? }`],
  ['challenges', `${CHALLENGE}\nplan: { days: 21 }\nlateDays: 8`],
  ['challenges', `${CHALLENGE}\nplan: { weeks: [{ sessions: [{ what: Run, load: 0 }] }] }`],
  ['participants', 'goals: []'],
  ['participants', 'goals: [{ title: A, taget: 3 }]'],
  ['participants', 'goals: [{ title: A, limit: -1, unit: hours }]'],
  ['checkIns', 'values: { miles: three }'],
  ['verdicts', 'on: 2026-03-30\nmet: maybe'],
];

/** Whether the file's own schema and its JSON Schema take the front matter. */
function takenBy(kind: Kind, yaml: string): { zod: boolean; json: boolean } {
  const data: unknown = parse(yaml);
  const zod = kindNamed(kind).schema.safeParse(data).success;
  return { zod, json: validators.get(kind)?.(data) === true };
}

describe('the JSON Schema of', () => {
  it.each(RIGHT)('%s takes %s', (kind, yaml) => {
    expect(takenBy(kind, yaml)).toEqual({ zod: true, json: true });
  });

  it.each(WRONG)('%s refuses %s', (kind, yaml) => {
    expect(takenBy(kind, yaml)).toEqual({ zod: false, json: false });
  });

  it.each(HAND_WRITTEN_KINDS)('$id has words and an example for every field', (kind) => {
    for (const [name, field] of Object.entries(jsonSchemaOf(kind).properties ?? {})) {
      expect(field, name).toMatchObject({
        description: expect.any(String) as string,
        examples: [expect.anything()],
      });
    }
  });
});
