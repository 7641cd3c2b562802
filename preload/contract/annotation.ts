/** Annotations in the terms of the W3C Web Annotation model. Offsets: UTF-16, into the canonical text. */
import { z } from 'zod';

const offset = z.number().int().nonnegative();

export const COLOURS = ['yellow', 'green', 'blue', 'pink', 'purple'] as const;
export const colourSchema = z.enum(COLOURS);
export type Colour = z.infer<typeof colourSchema>;

/** How marked words are drawn. */
export const styleSchema = z.enum(['highlight', 'underline']);
export type Style = z.infer<typeof styleSchema>;

/**
 * Why it was made. One with a note is `commenting`, one without is `highlighting`; a bookmark stays one whatever its
 * note says, whose first line is the bookmark's name (without a note its quote is).
 */
export const motivationSchema = z.enum(['highlighting', 'commenting', 'bookmarking']);
export type Motivation = z.infer<typeof motivationSchema>;

export const textPositionSelectorSchema = z.object({ start: offset, end: offset });
/** Half-open range `[start, end)`. */
export type TextPositionSelector = z.infer<typeof textPositionSelectorSchema>;

export const textQuoteSelectorSchema = z.object({
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
});
/** The words, and up to 32 UTF-16 units on either side of them. */
export type TextQuoteSelector = z.infer<typeof textQuoteSelectorSchema>;

const percent = z.number().min(0).max(100);
export const areaSchema = z
  .object({ x: percent, y: percent, width: percent, height: percent })
  .refine(({ x, y, width, height }) => x + width <= 100.01 && y + height <= 100.01);
/** A rectangle of a picture, in per cent of its sides: `xywh=percent:` of a W3C FragmentSelector. */
export type Area = z.infer<typeof areaSchema>;

const spanSchema = z.object({ start: offset, end: offset }).refine(({ start, end }) => start < end);
export const cellRangeSchema = z.object({ rows: spanSchema, columns: spanSchema });
/**
 * Rows and columns of a table, half-open. Row 0 is the header, whether the table has one or not; data begin at row 1.
 */
export type CellRange = z.infer<typeof cellRangeSchema>;

const selectors = { position: textPositionSelectorSchema, quote: textQuoteSelectorSchema };
/** Content id of the picture, by which a figure is known even without a caption; null where it has none. */
const asset = z.string().nullable();

/**
 * What an annotation is about. The selectors say where that stands in the text, by which it is found again:
 *
 * - `text`: the words themselves
 * - `figure`, `area`, `table`: label and caption, or what else can be read of it, or nothing at its beginning
 * - `cells`: from the first cell of the range to the last
 * - `chapter`: its heading; the chapter goes on to the next one of its rank
 * - `report`: nothing at its beginning, and its title
 */
export const targetSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), ...selectors }),
  z.object({ type: z.literal('figure'), ...selectors, asset }),
  z.object({ type: z.literal('area'), ...selectors, asset, area: areaSchema }),
  z.object({ type: z.literal('table'), ...selectors }),
  z.object({ type: z.literal('cells'), ...selectors, cells: cellRangeSchema }),
  z.object({ type: z.literal('chapter'), ...selectors }),
  z.object({ type: z.literal('report'), ...selectors }),
]);
export type Target = z.infer<typeof targetSchema>;
export type TargetType = Target['type'];

/** What a person points at; `at` is any offset in the block in question. The words are taken from the stored text. */
export const targetRequestSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), position: textPositionSelectorSchema }),
  z.strictObject({ type: z.enum(['figure', 'table', 'chapter']), at: offset }),
  z.strictObject({ type: z.literal('area'), at: offset, area: areaSchema }),
  z.strictObject({ type: z.literal('cells'), at: offset, cells: cellRangeSchema }),
  z.strictObject({ type: z.literal('report') }),
]);
export type TargetRequest = z.infer<typeof targetRequestSchema>;

export const anchoringSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('exact'), start: offset, end: offset }),
  z.object({ state: z.literal('moved'), start: offset, end: offset, score: z.number() }),
  z.object({ state: z.literal('orphan') }),
]);
/**
 * Where an annotation stands in the present text; `score` is in (0, 1], 1 being the same words. The range is that of the
 * target's selectors.
 */
export type Anchoring = z.infer<typeof anchoringSchema>;

export const annotationSchema = z.object({
  id: z.string(),
  reportId: z.string(),
  motivation: motivationSchema,
  target: targetSchema,
  anchoring: anchoringSchema,
  colour: colourSchema,
  style: styleSchema,
  /** Markdown as its owner wrote it; empty for a bare highlight. */
  note: z.string(),
  tags: z.array(z.string()),
  /** Counts up by one with each change of this annotation. */
  revision: z.number().int().positive(),
  /** ISO 8601 with milliseconds, UTC. */
  createdAt: z.string(),
  modifiedAt: z.string(),
});
export type Annotation = z.infer<typeof annotationSchema>;

/** Longer notes than this are refused; counted in UTF-16 units. */
export const NOTE_LIMIT = 200_000;
export const noteSchema = z.string().max(NOTE_LIMIT);
const tag = z.string().trim().min(1).max(100);
export const tagsSchema = z.array(tag).max(100);

/** Most annotations that one call makes, changes or removes. */
export const BULK_LIMIT = 100_000;

const id = z.string().min(1).max(64);
export const annotationIdsSchema = z.array(id).max(BULK_LIMIT);

/** A new annotation, as it is asked for. */
export const newAnnotationSchema = z.strictObject({
  reportId: id,
  target: targetRequestSchema,
  /** For a bookmark; else it is told from the note. */
  motivation: z.literal('bookmarking').optional(),
  colour: colourSchema,
  /** `highlight`, if it is not given. */
  style: styleSchema.optional(),
  note: noteSchema,
  tags: tagsSchema,
});
export type NewAnnotation = z.infer<typeof newAnnotationSchema>;

/** What changes of one annotation; what is not given stays. */
export const annotationUpdateSchema = z.strictObject({
  annotationId: id,
  colour: colourSchema.optional(),
  style: styleSchema.optional(),
  note: noteSchema.optional(),
  tags: tagsSchema.optional(),
  /** Other words, for one that is about text. */
  position: textPositionSelectorSchema.optional(),
  /** Another rectangle, for one that is about an area. */
  area: areaSchema.optional(),
});

/** What changes of each of many annotations. */
export const bulkUpdateSchema = z.strictObject({
  annotationIds: annotationIdsSchema,
  colour: colourSchema.optional(),
  style: styleSchema.optional(),
  addTags: tagsSchema.optional(),
  removeTags: tagsSchema.optional(),
});
export type BulkUpdate = z.infer<typeof bulkUpdateSchema>;

/** What one annotation has become: null when it is gone. */
export const annotationChangeSchema = z.object({
  annotationId: z.string(),
  reportId: z.string(),
  annotation: annotationSchema.nullable(),
});
export type AnnotationChange = z.infer<typeof annotationChangeSchema>;
