import type { z } from 'zod';

/** The line above the examples. */
const HEADING = '# Remove the # before a line that you want, and change it as you like:';

interface Choice {
  /** The fields that the file has already. */
  written: readonly string[];
  /** The fields that do not apply here. */
  without?: readonly string[];
  /** Examples that fit better here than those of the schema; undefined leaves a field out. */
  instead?: Readonly<Record<string, string | undefined>>;
}

/** Returns the other fields of a kind as comments, each with the example in its schema. */
export function commentedFields(
  { shape }: { shape: Readonly<Record<string, z.ZodType>> },
  { written, without = [], instead = {} }: Choice,
): string[] {
  const left = Object.entries(shape).filter(([name]) => ![...written, ...without].includes(name));
  const lines = left.flatMap(([name, field]) => {
    const line = name in instead ? instead[name] : exampleLine(field);
    return line === undefined ? [] : commented(line);
  });
  return lines.length === 0 ? [] : [HEADING, ...lines];
}

/** Returns the example line of a field from its schema; empty where it has none. */
export function exampleLine(field: z.ZodType | undefined): string {
  const example = field?.meta()?.['example'];
  return typeof example === 'string' ? example : '';
}

export function commented(text: string): string[] {
  return text.split('\n').map((line) => `# ${line}`);
}
