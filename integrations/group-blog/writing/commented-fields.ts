import type { z } from 'zod';

/** What stands above the lines that teach. */
const HEADING = '# Take away the # of a line that you want, and make it yours:';

interface Choice {
  /** Fields that are written already. */
  written: readonly string[];
  /** Fields that say nothing here. */
  without?: readonly string[];
  /** Lines that fit better here than the schema's own; undefined where there is nothing that it could say. */
  instead?: Readonly<Record<string, string | undefined>>;
}

/** The other fields of a kind of file as comments, each with the example of its own schema. */
export function commentedFields(
  { shape }: { shape: Readonly<Record<string, z.ZodType>> },
  { written, without = [], instead = {} }: Choice,
): string[] {
  const left = Object.entries(shape).filter(([name]) => ![...written, ...without].includes(name));
  const lines = left.flatMap(([name, field]) => {
    const line = name in instead ? instead[name] : exampleOf(field);
    return line === undefined ? [] : commented(line);
  });
  return lines.length === 0 ? [] : [HEADING, ...lines];
}

/** The line to type, from the `example` in the field's own schema. */
export function exampleOf(field: z.ZodType | undefined): string {
  const example = field?.meta()?.['example'];
  return typeof example === 'string' ? example : '';
}

export function commented(text: string): string[] {
  return text.split('\n').map((line) => `# ${line}`);
}
