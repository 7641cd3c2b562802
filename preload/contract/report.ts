/**
 * What a report is: metadata, and a flat list of typed blocks in reading order.
 *
 * Every readable text is a `RichText`: plain text and marks over it. All offsets, here and everywhere
 * else in Offprint, are UTF-16 code units. An importer produces blocks of `RichText`; once a report has a
 * canonical text (see main/report/canonical-text.ts) each text also knows where it starts in it, and the
 * blocks that cross the bridge carry `PlacedText`.
 */
import { z } from 'zod';

const offset = z.number().int().nonnegative();

/** Inline emphasis over `[start, end)` of the text that carries it. Marks may overlap. */
export const markSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.enum([
      'strong',
      'emphasis',
      'underline',
      'strikethrough',
      'code',
      'superscript',
      'subscript',
    ]),
    start: offset,
    end: offset,
  }),
  z.object({ type: z.literal('link'), start: offset, end: offset, href: z.string() }),
]);
export type Mark = z.infer<typeof markSchema>;

export const richTextSchema = z.object({ text: z.string(), marks: z.array(markSchema) });
/** Text without a line break, and its marks in order of their start. */
export type RichText = z.infer<typeof richTextSchema>;

export const placedTextSchema = richTextSchema.extend({ start: offset });
/** A rich text that knows its first character's offset in the report's canonical text. */
export type PlacedText = z.infer<typeof placedTextSchema>;

/** Where in the source file a block was found. Lines and pages count from 1. */
export const originSchema = z.object({
  line: z.number().int().positive().optional(),
  endLine: z.number().int().positive().optional(),
  page: z.number().int().positive().optional(),
  element: z.string().optional(),
});
export type Origin = z.infer<typeof originSchema>;

/** A picture kept in the library; `id` is the SHA-256 of its bytes in hex, sizes are CSS pixels. */
export const assetRefSchema = z.object({
  id: z.string(),
  mediaType: z.enum(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/svg+xml']),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
});
export type AssetRef = z.infer<typeof assetRefSchema>;

function blockSchemaOf<T extends z.ZodType<RichText>>(text: T) {
  const origin = originSchema.optional();
  const caption = {
    /** The number that the report gives it, or null where it gives none. */
    number: z.number().int().positive().nullable(),
    /** As printed with its colon and space, so that label + caption is the printed line ("图表 12：",
     * "Exhibit 3: "); empty text where it has none. */
    label: text,
    caption: text,
    /** What stands before the source, as printed ("资料来源：", "Source: "); empty text where there is none. */
    sourceLabel: text,
    /** The source line without its label. */
    source: text.nullable(),
    /** Notes below ("注：…"), with their label. */
    notes: z.array(text),
  };
  return z.discriminatedUnion('type', [
    z.object({ type: z.literal('heading'), level: z.number().int().min(1).max(6), text, origin }),
    z.object({ type: z.literal('paragraph'), text, origin }),
    z.object({
      type: z.literal('listItem'),
      text,
      /** The list that it belongs to, counted from 1 through the report; a figure may stand inside a list. */
      list: z.number().int().positive(),
      /** 0 for the outermost list. */
      depth: z.number().int().nonnegative(),
      ordered: z.boolean(),
      /** The bullet or number as printed, e.g. "►", "1.", "（1）"; empty where the source had none. */
      marker: z.string(),
      origin,
    }),
    z.object({ type: z.literal('quote'), text, origin }),
    z.object({ type: z.literal('preformatted'), text, origin }),
    z.object({ type: z.literal('footnote'), label: z.string(), text, origin }),
    z.object({
      type: z.literal('figure'),
      ...caption,
      /** Captions of its panels ("Prompt: …") and text that stood inside the figure. */
      panels: z.array(text),
      /** Null for a picture that the source file did not bring along. */
      asset: assetRefSchema.nullable(),
      origin,
    }),
    z.object({
      type: z.literal('table'),
      ...caption,
      /** The unit line ("单位：亿元"), if there is one. */
      unit: text.nullable(),
      /** Empty where the table has no header row. */
      header: z.array(text),
      /** Cells as the source has them: a cell covered by a merged one above is empty. */
      rows: z.array(z.array(text)),
      /** The same cells with merged labels of the first column carried down, as plain text. */
      filled: z.array(z.array(z.string())),
      origin,
    }),
  ]);
}

export const blockSchema = blockSchemaOf(richTextSchema);
export const placedBlockSchema = blockSchemaOf(placedTextSchema);
/** A block as an importer makes it. */
export type Block = z.infer<typeof blockSchema>;
/** A block whose texts have their offsets in the canonical text; what the renderer draws. */
export type PlacedBlock = z.infer<typeof placedBlockSchema>;
export type BlockType = Block['type'];

export const authorSchema = z.object({
  name: z.string(),
  /** As printed: 分析员, 联系人, Analyst; null where the report does not say. */
  role: z.string().nullable(),
  licences: z.array(z.object({ scheme: z.string(), number: z.string() })),
});
export type Author = z.infer<typeof authorSchema>;

export const metadataSchema = z.object({
  title: z.string(),
  publisher: z.string().nullable(),
  series: z.string().nullable(),
  /** ISO 8601 calendar dates, `2023-02-03`. */
  publishedOn: z.string().nullable(),
  /** When the report that this copy was taken from came out, and its title, where the copy says so. */
  originalPublishedOn: z.string().nullable(),
  originalTitle: z.string().nullable(),
  authors: z.array(authorSchema),
  /** BCP 47: `zh-Hans`, `zh-Hant`, `en`. */
  language: z.string(),
});
export type Metadata = z.infer<typeof metadataSchema>;

export const boilerplateSchema = z.object({
  /** It stood before the block of this index (the number of blocks: after the last one). */
  beforeBlock: z.number().int().nonnegative(),
  lines: z.array(z.string()),
  /**
   * `byline`: lines of which nothing is left to read once the metadata hold what they say. `by-hand`: the reader of the
   * report folded it away.
   */
  reason: z.enum(['aggregator', 'promotion', 'page-furniture', 'navigation', 'byline', 'by-hand']),
  origin: originSchema.optional(),
});
/** Matter that is not the report's own: kept and viewable, never in the text. */
export type Boilerplate = z.infer<typeof boilerplateSchema>;

export const doubtSchema = z.object({
  block: z.number().int().nonnegative(),
  code: z.enum([
    'heading-or-paragraph',
    'heading-level',
    'joined',
    'not-joined',
    'boilerplate',
    'missing-source',
    'ragged-table',
    'figure-number',
    'encoding',
    'metadata',
  ]),
  /** The words in question, for a person to judge. */
  excerpt: z.string(),
});
/** Something that the importer was unsure of. */
export type Doubt = z.infer<typeof doubtSchema>;
