/**
 * What a person corrected in an import. A correction is kept apart from the text and says by its words where it belongs,
 * so that it can be taken back, and made again in a newer copy of the report.
 */
import { z } from 'zod';
import { authorSchema, doubtSchema } from './report';

const words = z.string().max(2000);

export const correctionAnchorSchema = z.object({
  /** The words of a block, from its beginning; or those around a seam, on both sides of it. Without white space. */
  exact: words,
  /** For a seam: how many UTF-16 units of `exact` stand before it. */
  cut: z.number().int().nonnegative().optional(),
  /** Up to 32 units on either side of `exact`, without white space. */
  prefix: words,
  suffix: words,
  /** How many places before it have the same `exact`. */
  ordinal: z.number().int().nonnegative(),
});
export type CorrectionAnchor = z.infer<typeof correctionAnchorSchema>;

const level = z.number().int().min(1).max(6);
/** Facts that are one line of text or a date, by their names in the metadata. */
export const FACTS = [
  'title',
  'publisher',
  'series',
  'publishedOn',
  'originalTitle',
  'originalPublishedOn',
] as const;
const fact = z.enum(FACTS);
export type Fact = (typeof FACTS)[number];
const value = z.string().max(1000).nullable();

export const correctionSchema = z.discriminatedUnion('type', [
  /** Another title, publisher, series or date; only a title may not be null. */
  z.object({ type: z.literal('fact'), fact, value }),
  /** Another list of authors, in the place of the whole one. */
  z.object({ type: z.literal('authors'), authors: z.array(authorSchema) }),
  /** A line becomes a heading, or a heading gets another level. */
  z.object({ type: z.literal('heading'), level, at: correctionAnchorSchema }),
  /** A heading or an item of a list becomes a paragraph. */
  z.object({ type: z.literal('paragraph'), at: correctionAnchorSchema }),
  /** A block ends at a seam, and a paragraph begins there. */
  z.object({ type: z.literal('split'), at: correctionAnchorSchema }),
  /** The blocks on both sides of a seam become one. */
  z.object({ type: z.literal('join'), at: correctionAnchorSchema }),
  /** The blocks from `at` to `to`, or that at `at` alone, are no part of the report and are folded away. */
  z.object({
    type: z.literal('fold'),
    at: correctionAnchorSchema,
    to: correctionAnchorSchema.optional(),
  }),
  /** Matter that was folded away is put back into the text. */
  z.object({ type: z.literal('unfold'), at: correctionAnchorSchema }),
  /** What the importer was unsure of is right as it is. */
  z.object({
    type: z.literal('confirm'),
    code: doubtSchema.shape.code,
    excerpt: z.string(),
    at: correctionAnchorSchema,
  }),
]);
export type Correction = z.infer<typeof correctionSchema>;

const short = z.string().max(200);
const index = z.number().int().nonnegative();

/** What a person asks for, in terms of the text that they see: blocks, folded parts and doubts by their index. */
export const correctionRequestSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('fact'), fact, value }),
  z.strictObject({
    type: z.literal('authors'),
    authors: z
      .array(
        z.strictObject({
          name: short,
          role: short.nullable(),
          licences: z.array(z.strictObject({ scheme: short, number: short })).max(20),
        }),
      )
      .max(100),
  }),
  z.strictObject({ type: z.literal('heading'), block: index, level }),
  z.strictObject({ type: z.literal('paragraph'), block: index }),
  /** `offset`: UTF-16, in the text of the block. */
  z.strictObject({ type: z.literal('split'), block: index, offset: index }),
  /** With the block after it. */
  z.strictObject({ type: z.literal('join'), block: index }),
  /** With all blocks up to `last`, which is among them. */
  z.strictObject({ type: z.literal('fold'), block: index, last: index }),
  z.strictObject({ type: z.literal('unfold'), part: index }),
  z.strictObject({ type: z.literal('confirm'), doubt: index }),
]);
export type CorrectionRequest = z.infer<typeof correctionRequestSchema>;
