/** The pages of the file that a report came from, as pictures. */
import { z } from 'zod';

export const pageInputSchema = z.strictObject({
  reportId: z.string().min(1).max(64),
  /** Counted from 1; one beyond the last means the last. */
  page: z.number().int().min(1).max(100_000),
  /** Of the picture, in pixels. */
  width: z.number().int().min(100).max(4000),
});

export const pageSchema = z.object({
  /** The picture's id among the app's assets, for as long as it is among those that were asked for last. */
  picture: z.string(),
  page: z.number().int().positive(),
  pages: z.number().int().positive(),
  /** Of the page, in points. */
  size: z.object({ width: z.number().positive(), height: z.number().positive() }),
});
export type OriginalPage = z.infer<typeof pageSchema>;
