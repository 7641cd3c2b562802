/** What of a report has been read. */
import { z } from 'zod';

const offset = z.number().int().nonnegative();

/** `[start, end)` in UTF-16 units of the canonical text, ascending, none touching another; see ./text/spans. */
export const spansSchema = z
  .array(z.tuple([offset, offset]))
  .max(50_000)
  .refine(
    (spans) => spans.every(([start, end], at) => start < end && start > (spans[at - 1]?.[1] ?? -1)),
    'ascending and apart',
  );

export const readSpansSchema = z.strictObject({
  reportId: z.string().min(1).max(64),
  /** Names the text that the spans are of. */
  edition: z.string().min(1).max(200),
  spans: spansSchema,
});
export type ReadSpans = z.infer<typeof readSpansSchema>;
