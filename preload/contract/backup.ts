import { z } from 'zod';

const count = z.number().int().nonnegative();

export const backupSchema = z.object({
  /** Of its file; by this it is restored. */
  name: z.string(),
  /** ISO 8601 with milliseconds, UTC. */
  madeAt: z.string(),
  /** `before-restore` holds what a restore has replaced. */
  kind: z.enum(['regular', 'before-restore']),
  bytes: count,
  /** Whether it is as it was written; only such a one can be restored. */
  sound: z.boolean(),
  annotations: count,
  /** Annotations with words of their owner's. */
  notes: count,
  /** Reports that have annotations. */
  reports: count,
});
/** A backup of the notes. */
export type BackupSummary = z.infer<typeof backupSchema>;
