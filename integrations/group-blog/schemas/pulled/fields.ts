import { z } from 'zod';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

/** A second in UTC, as text: `2026-03-02T10:30:00Z`. */
export function instant() {
  return z
    .string()
    .regex(INSTANT)
    .refine((text) => !Number.isNaN(Date.parse(text)))
    .meta({ title: 'instant like 2026-03-02T10:30:00Z' });
}

/** HTML that the command line has sanitised. It is sanitised again where it is shown, because files can be written by others. */
export function html(max: number) {
  return z.string().max(max).meta({ title: 'HTML' });
}
