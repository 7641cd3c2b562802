/** What became of annotations when a newer copy of their report took the place of the older one. */
import { z } from 'zod';
import { annotationSchema, BULK_LIMIT, textPositionSelectorSchema } from './annotation';
import { differenceSchema } from './quote';

/**
 * `same`: the same words, elsewhere. `reworded`: other words, surely of the same passage. `unsure`: it may be another
 * passage. `orphan`: none was found.
 */
export const FATES = ['unsure', 'orphan', 'reworded', 'same'] as const;
export type Fate = (typeof FATES)[number];

export const movedNoteSchema = z.object({
  annotation: annotationSchema,
  fate: z.enum(FATES),
  /** The quote turned into what stands there now; of an orphan it is the quote. */
  difference: differenceSchema,
});
export type MovedNote = z.infer<typeof movedNoteSchema>;

/** In document order, orphans last. */
export const movedNotesSchema = z.array(movedNoteSchema);

const id = z.string().min(1).max(64);

export const retargetInputSchema = z.strictObject({
  targets: z
    .array(
      z.strictObject({
        annotationId: id,
        /** The words that it is to be about; null for those where it stands now. */
        position: textPositionSelectorSchema.nullable(),
      }),
    )
    .max(BULK_LIMIT),
});
