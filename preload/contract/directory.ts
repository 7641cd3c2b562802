/**
 * What is to be known of a report before its blocks are there: enough to find any place of it, to show its outline and
 * to leave the right room for what is not drawn yet.
 */
import { z } from 'zod';

const count = z.number().int().nonnegative();

export const directorySchema = z.object({
  /** Length of each block in the canonical text, with the line break after it (none after the last); UTF-16 units. */
  lengths: z.array(count),
  /** Its headings, by the index of their block. */
  headings: z.array(z.object({ block: count, level: count, text: z.string() })),
  /** What its figures and tables are called, as printed; those that are called something. */
  labels: z.array(z.object({ block: count, label: z.string() })),
  /** How many figures and tables it has, with and without a number. */
  captioned: count,
  /** Runs of blocks that are drawn together: the first block of each, and how many lines it may take. */
  sections: z.array(z.object({ first: count, lines: z.number() })),
});
export type Directory = z.infer<typeof directorySchema>;
