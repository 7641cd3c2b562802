import { z } from 'zod';
import { savedSearchSchema } from './search';
import { colourSchema } from './annotation';
import { locatorSchema } from './library';

/** What a pane shows: a report, and the place at the top of the view. */
const shownSchema = z.object({ reportId: z.string().max(64), locator: locatorSchema });

export const settingsSchema = z.object({
  /** `system` follows the language of the operating system. */
  language: z.enum(['system', 'zh-CN', 'en']),
  theme: z.enum(['system', 'light', 'sepia', 'dark']),
  /** How the text of a report is set. */
  reading: z.object({
    face: z.enum(['serif', 'sans']),
    /** Of the running text, in CSS pixels. */
    size: z.number().int().min(12).max(36),
    /** Length and height of a line: how many of them each is, the style sheet knows. */
    measure: z.enum(['narrow', 'medium', 'wide']),
    leading: z.enum(['tight', 'medium', 'loose']),
  }),
  /** Searches of the library: those that led somewhere, the last one first, and those that were saved. */
  searches: z.object({
    recent: z.array(z.string().max(500)).max(20),
    saved: z.array(savedSearchSchema).max(200),
  }),
  /** What its owner calls the colours of marks; the others have the names that come with the app. */
  colourNames: z.partialRecord(colourSchema, z.string().trim().min(1).max(24)),
  /** Panels that are open, and their widths in CSS pixels. */
  outline: z.object({ open: z.boolean(), width: z.number().int().min(160).max(640) }),
  notes: z.object({ open: z.boolean(), width: z.number().int().min(200).max(640) }),
  /** Two panes in one window. */
  split: z.object({
    /** Share of the room that the first one has. */
    ratio: z.number().min(0.2).max(0.8),
    /** What they show, in the order in which they stand, and which one is active; null while there is but one. */
    panes: z
      .object({
        shown: z.tuple([shownSchema, shownSchema]),
        active: z.union([z.literal(0), z.literal(1)]),
      })
      .nullable(),
  }),
  /** How the library shows its reports. */
  library: z.object({
    layout: z.enum(['cards', 'list']),
    sort: z.enum(['opened', 'imported', 'published', 'title', 'progress', 'notes']),
    group: z.enum(['none', 'publisher', 'year', 'collection']),
  }),
});
export type Settings = z.infer<typeof settingsSchema>;
export type SettingsChange = { [K in keyof Settings]?: Settings[K] | undefined };

export const DEFAULT_SETTINGS: Settings = {
  language: 'system',
  theme: 'system',
  reading: { face: 'serif', size: 17, measure: 'medium', leading: 'medium' },
  searches: { recent: [], saved: [] },
  colourNames: {},
  outline: { open: true, width: 272 },
  notes: { open: true, width: 320 },
  split: { ratio: 0.5, panes: null },
  library: { layout: 'cards', sort: 'opened', group: 'none' },
};
