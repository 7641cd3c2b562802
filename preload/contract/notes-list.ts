/** Lists of annotations over all reports, what they link to, and what they were. */
import { z } from 'zod';
import { annotationSchema } from './annotation';

const id = z.string().min(1).max(64);
const amounts = z.record(z.string(), z.number().int());

export const noteFilterSchema = z.strictObject({
  query: z.string().max(500),
  reportId: id.nullable(),
  colours: z.array(z.string().max(40)).max(20),
  kinds: z.array(z.string().max(40)).max(20),
  tags: z.array(z.string().max(100)).max(100),
  hasNote: z.boolean().nullable(),
  since: z.number().nullable(),
  within: z.strictObject({ start: z.number().int(), end: z.number() }).nullable(),
});

export const listedNoteSchema = z.object({
  annotation: annotationSchema,
  reportTitle: z.string(),
  /** BCP 47, of the report. */
  language: z.string(),
  /** False when its report is no longer in the library. */
  present: z.boolean(),
});
/** An annotation as a list of several reports shows it. */
export type ListedNote = z.infer<typeof listedNoteSchema>;

export const notesListInputSchema = z.strictObject({
  filter: noteFilterSchema,
  order: z.enum(['document', 'newest']),
  /** The rows `[offset, offset + limit)` are answered. */
  offset: z.number().int().nonnegative(),
  limit: z.number().int().min(0).max(500),
});
export type NotesListInput = z.infer<typeof notesListInputSchema>;

export const notesListSchema = z.object({
  /** Of what the filter keeps; exact. */
  total: z.number().int(),
  rows: z.array(listedNoteSchema),
  /** How many there would be of each; see ./text/note-filter. Reports by their ids, the one changed last first. */
  counts: z.object({
    colours: amounts,
    kinds: amounts,
    tags: amounts,
    reports: z.array(z.object({ id: z.string(), title: z.string(), count: z.number().int() })),
    withNote: z.number().int(),
    withoutNote: z.number().int(),
  }),
});
export type NotesList = z.infer<typeof notesListSchema>;

/** The ids of all that a filter keeps, in order: for a change of all of them. */
export const notesIdsInputSchema = notesListInputSchema.pick({ filter: true, order: true });

export const tagCountSchema = z.object({ tag: z.string(), count: z.number().int() });
export type TagCount = z.infer<typeof tagCountSchema>;

export const linkTargetSchema = z.object({
  kind: z.enum(['note', 'report']),
  reportId: z.string(),
  annotationId: z.string().nullable(),
  /** The first words of its note, else of its quote; or the title of the report. */
  label: z.string(),
  reportTitle: z.string(),
});
/** What a note can link to. */
export type LinkTarget = z.infer<typeof linkTargetSchema>;

export const revisionSchema = z.object({
  revision: z.number().int().positive(),
  action: z.enum(['create', 'update', 'remove', 'undo', 'redo']),
  /** ISO 8601, UTC. */
  changedAt: z.string(),
  /** What it was after the change; null when it was gone. */
  state: annotationSchema.omit({ anchoring: true }).nullable(),
});
/** An annotation as it once was. */
export type Revision = z.infer<typeof revisionSchema>;
