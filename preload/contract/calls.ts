/**
 * Every call that the renderer can make: its input, its output. Each answers a `Result`; what can fail is
 * said in the comment, besides `bad-request`, `forbidden`, `disk-full`, `library-*` and `internal`, which any may.
 */
import { z } from 'zod';
import {
  annotationChangeSchema,
  annotationIdsSchema,
  annotationSchema,
  annotationUpdateSchema,
  BULK_LIMIT,
  bulkUpdateSchema,
  newAnnotationSchema,
  noteSchema,
} from './annotation';
import { backupSchema } from './backup';
import type { CallName } from './channels';
import { correctionRequestSchema, correctionSchema } from './correction';
import { encodingSchema } from './encoding';
import {
  absentReportSchema,
  collectionNameSchema,
  collectionSchema,
  importOutcomeSchema,
  locatorSchema,
  openedReportSchema,
  placingChangeSchema,
  reportSummarySchema,
} from './library';
import { menuSchema } from './menu';
import {
  linkTargetSchema,
  listedNoteSchema,
  notesIdsInputSchema,
  notesListInputSchema,
  notesListSchema,
  revisionSchema,
  tagCountSchema,
} from './notes-list';
import { pageInputSchema, pageSchema } from './original';
import { quoteInputSchema, quoteResultSchema } from './quote';
import { quickOpenInputSchema, quickOpenResultSchema } from './quick-open';
import { movedNotesSchema, retargetInputSchema } from './reanchoring';
import { readSpansSchema } from './reading';
import { placedBlockSchema } from './report';
import { chapterTitlesSchema, searchInputSchema, searchResultSchema } from './search';
import { settingsSchema } from './settings';
import { suggestInputSchema, suggestionsSchema } from './suggestion';
import { markedTermSchema, markTermInputSchema, termReportSchema, termSchema } from './term-marks';
import { LANGUAGES } from './words';

const nothing = z.undefined();
const id = z.string().min(1).max(64);
const ofReport = z.strictObject({ reportId: id });
const ofReports = z.strictObject({ reportIds: z.array(id).min(1).max(10_000) });

const importResultSchema = z.object({
  imported: z.array(importOutcomeSchema),
  /** One for each file that was refused, in the person's language. */
  refused: z.array(
    z.object({
      path: z.string(),
      code: z.string(),
      message: z.string(),
      remedy: z.string(),
      /** Names the file until the app ends where another encoding may help; null where none would. */
      key: z.string().nullable(),
    }),
  ),
  /** How many files were not read, or not to their end, because the import was cancelled. */
  notReached: z.number().int().nonnegative(),
});
export type ImportResult = z.infer<typeof importResultSchema>;

/** What was imported of a report, and what its owner has corrected since. */
const reviewSchema = z.object({
  opened: openedReportSchema,
  /** Names the text; a correction of another edition than the present one is refused. */
  edition: z.string(),
  /** In the order in which they are applied. */
  corrections: z.array(
    z.object({
      id: z.string(),
      correction: correctionSchema,
      madeAt: z.string(),
      /** False when its words are not in this copy of the report. */
      placed: z.boolean(),
    }),
  ),
  /** Whether something was done with the corrections in the last day that can be undone, and done again. */
  canUndo: z.boolean(),
  canRedo: z.boolean(),
  /** Of the file that it came from, without its folder. */
  fileName: z.string(),
  /** Whether that file is at hand, so that it can be read in another encoding. */
  atHand: z.boolean(),
});
export type Review = z.infer<typeof reviewSchema>;

export const calls = {
  /** All that the first paint needs; `opened` is the report to show, if there is one to show. */
  'app.start': {
    input: nothing,
    output: z.object({
      settings: settingsSchema,
      language: z.enum(LANGUAGES),
      platform: z.enum(['linux', 'darwin', 'win32']),
      opened: openedReportSchema.nullable(),
      /** What could not be done at start, such as importing the file that was named. */
      notices: z.array(z.object({ code: z.string(), message: z.string(), remedy: z.string() })),
    }),
  },
  'app.setMenu': { input: menuSchema, output: nothing },
  'settings.change': { input: settingsSchema.partial().strict(), output: settingsSchema },
  /** Newest opened first, then newest imported. */
  'reports.list': { input: nothing, output: z.array(reportSummarySchema) },
  /** `report-not-found`. */
  'reports.open': { input: ofReport, output: openedReportSchema },
  /** The blocks `[first, end)` of a report that is open. `report-not-found`; `report-changed` when it is another edition by now. */
  'reports.blocks': {
    input: z.strictObject({
      reportId: id,
      edition: z.string().max(200),
      first: z.number().int().nonnegative(),
      end: z.number().int().positive(),
    }),
    output: z.array(placedBlockSchema),
  },
  /** Asks for files with the system's dialog, then imports them; empty lists when the person cancels. */
  'reports.chooseAndImport': { input: nothing, output: importResultSchema },
  /** The same for a folder, and all reports in it at whatever depth. */
  'reports.chooseFolderAndImport': { input: nothing, output: importResultSchema },
  /**
   * Imports dropped files and folders. The preload takes File objects and gives their paths: a page cannot name a path.
   */
  'reports.importDropped': {
    input: z.array(z.string().min(1)).min(1).max(10_000),
    output: importResultSchema,
  },
  /** Ends the imports that are under way after what they have stored so far; each of them answers then. */
  'reports.cancelImport': { input: nothing, output: nothing },
  /** Puts reports into collections and out of them, and gives them tags or takes them away; unknown ids are passed over. */
  'reports.arrange': { input: placingChangeSchema, output: nothing },
  /** Takes reports out of the library; their notes stay. For a day they can be restored. Answers those that were there. */
  'reports.remove': { input: ofReports, output: z.array(z.string()) },
  /** Brings removed reports back; answers those that could be. */
  'reports.restore': { input: ofReports, output: z.array(z.string()) },
  /** Reports that are not in the library, with notes or removed lately; those first that were removed last. */
  'reports.absent': { input: nothing, output: z.array(absentReportSchema) },
  /**
   * Writes the notes of reports, of absent ones too, into a folder that the person chooses, a file each; null when they
   * cancel the dialog. `report-not-found`, `export-unwritable`, `export-foreign`.
   */
  'reports.exportNotes': {
    input: ofReports,
    output: z.object({ files: z.number().int(), annotations: z.number().int() }).nullable(),
  },
  /**
   * Reads all pictures, and answers how many of each report are damaged, and whether the file is gone that its pages are
   * shown from; only reports of which something is amiss.
   */
  'reports.checkFiles': {
    input: nothing,
    output: z.array(
      z.object({ reportId: z.string(), lost: z.number().int(), noPages: z.boolean() }),
    ),
  },
  /** The oldest first. */
  'collections.list': { input: nothing, output: z.array(collectionSchema) },
  'collections.create': {
    input: z.strictObject({ name: collectionNameSchema }),
    output: collectionSchema,
  },
  /** `collection-not-found`. */
  'collections.rename': {
    input: z.strictObject({ collectionId: id, name: collectionNameSchema }),
    output: nothing,
  },
  /** `collection-not-found`. Its reports stay in the library. */
  'collections.remove': { input: z.strictObject({ collectionId: id }), output: nothing },
  /**
   * A picture of a page of the file that a report came from. `report-not-found`, `original-missing`, `page-undrawable`.
   */
  'original.page': { input: pageInputSchema, output: pageSchema },
  /**
   * Asks for that file with the system's dialog and keeps it; false when the person cancels. `report-not-found`,
   * `original-other`, and what reading a file may answer.
   */
  'original.locate': { input: ofReport, output: z.boolean() },
  /** `report-not-found`. */
  'review.open': { input: ofReport, output: reviewSchema },
  /** `report-not-found`, `report-changed`, `correction-impossible`, `date-invalid`. The words of its place are taken from the stored text. */
  'review.correct': {
    input: z.strictObject({
      reportId: id,
      edition: z.string().max(200),
      request: correctionRequestSchema,
    }),
    output: reviewSchema,
  },
  /** `report-not-found`, `correction-not-found`. Takes a correction back, or makes it again. */
  'review.withdraw': {
    input: z.strictObject({ reportId: id, correctionId: id, withdrawn: z.boolean() }),
    output: reviewSchema,
  },
  /** `report-not-found`, `nothing-to-undo`. Takes back what was done last with the corrections of a report. */
  'review.undo': { input: ofReport, output: reviewSchema },
  /** `report-not-found`, `nothing-to-redo`. */
  'review.redo': { input: ofReport, output: reviewSchema },
  /**
   * The first lines of a file, read in an encoding, or with null in that which its bytes suggest. `file` is the id of a report
   * that was imported since the start, or the key of a refused file. `source-forgotten`, and what reading a file may answer.
   */
  'review.previewEncoding': {
    input: z.strictObject({ file: id, encoding: encodingSchema.nullable() }),
    output: z.object({ encoding: encodingSchema, lines: z.array(z.string()) }),
  },
  /** Imports the file of a report anew in an encoding. As above, and what an import may answer. */
  'review.chooseEncoding': {
    input: z.strictObject({ reportId: id, encoding: encodingSchema }),
    output: reviewSchema,
  },
  /** Imports a refused file in an encoding, as any import. `source-forgotten`. */
  'review.importRefused': {
    input: z.strictObject({ key: id, encoding: encodingSchema }),
    output: importResultSchema,
  },
  /** `report-not-found`. */
  'reading.savePosition': {
    input: z.strictObject({
      reportId: id,
      locator: locatorSchema,
      progress: z.number().min(0).max(1),
    }),
    output: nothing,
  },
  /** What of a report has been read; nothing yet of a text that has changed throughout. `report-not-found`. */
  'reading.readSpans': { input: z.strictObject({ reportId: id }), output: readSpansSchema },
  /** Keeps that. `report-not-found`, `report-changed` for another edition. */
  'reading.saveSpans': { input: readSpansSchema, output: nothing },
  /** The newest one counts: one that is overtaken by another ends soon, with some answer. */
  'search.library': { input: searchInputSchema, output: searchResultSchema },
  /** Chapters that a search may be narrowed to: those that several reports have. */
  'search.chapters': { input: z.undefined(), output: chapterTitlesSchema },
  /** For a query that finds nothing. */
  'search.suggest': { input: suggestInputSchema, output: suggestionsSchema },
  /** Looks for words that were copied from somewhere, which may have been changed since. */
  'search.quote': { input: quoteInputSchema, output: quoteResultSchema },
  /**
   * Places by their names: reports opened lately when nothing is asked for. One that is overtaken by another ends soon, with an
   * empty answer.
   */
  'quickOpen.find': { input: quickOpenInputSchema, output: quickOpenResultSchema },
  /** `report-not-found`, `selection-invalid`. The quote is taken from the stored text, not from the page. */
  'annotations.create': { input: newAnnotationSchema, output: annotationSchema },
  /** `annotation-not-found`, `selection-invalid`. Only the fields that are given change. */
  'annotations.update': { input: annotationUpdateSchema, output: annotationSchema },
  /** `annotation-not-found`. */
  'annotations.remove': { input: z.strictObject({ annotationId: id }), output: nothing },
  /** Makes all or none, in one step of the history. As `annotations.create`. */
  'annotations.createMany': {
    input: z.strictObject({ annotations: z.array(newAnnotationSchema).max(BULK_LIMIT) }),
    output: z.array(annotationSchema),
  },
  /** Changes all or none, in one step of the history; answers those that were named. `annotation-not-found`. */
  'annotations.updateMany': { input: bulkUpdateSchema, output: z.array(annotationSchema) },
  /** Removes all or none, in one step of the history. `annotation-not-found`. */
  'annotations.removeMany': {
    input: z.strictObject({ annotationIds: annotationIdsSchema }),
    output: nothing,
  },
  /** The reports that hold a term. The newest call counts: one that is overtaken or cancelled ends soon, with some answer. */
  'terms.find': { input: termSchema, output: z.array(termReportSchema) },
  /**
   * Marks every place of a term in these reports that is not marked yet: all or none, in one step of the history. Once it is
   * cancelled it marks nothing. `too-many-marks`.
   */
  'terms.mark': { input: markTermInputSchema, output: markedTermSchema },
  /** Ends what the two calls above are doing, unless it is being stored already. */
  'terms.cancel': { input: nothing, output: nothing },
  /**
   * `report-not-found`. The annotations of a report that stand elsewhere than where they were made, or nowhere, since a newer
   * copy took the place of the older one.
   */
  'reanchoring.list': { input: ofReport, output: movedNotesSchema },
  /**
   * Describes the targets of annotations anew, all or none, in one step of the history; answers them in the order asked for.
   * `annotation-not-found`, `report-not-found`, `selection-invalid` (also where one that has no place is to stay there).
   */
  'reanchoring.retarget': { input: retargetInputSchema, output: z.array(annotationSchema) },
  /**
   * Keeps what is being written to an annotation until its note is saved, which lets go of it; null lets go of it too.
   * `annotation-not-found`.
   */
  'drafts.save': {
    input: z.strictObject({ annotationId: id, text: noteSchema.nullable() }),
    output: nothing,
  },
  /** Annotations of all reports that a filter keeps, a part of them at a time; also of reports that have gone. */
  'notes.list': { input: notesListInputSchema, output: notesListSchema },
  /** The ids of all that a filter keeps. */
  'notes.ids': { input: notesIdsInputSchema, output: z.array(z.string()) },
  /** All tags of the library, the most frequent first. */
  'notes.tags': { input: nothing, output: z.array(tagCountSchema) },
  /** The annotations whose notes link to this one. */
  'notes.backlinks': {
    input: z.strictObject({ annotationId: id }),
    output: z.array(listedNoteSchema),
  },
  /** What a note can link to, by a part of its words: annotations, those of this report first, then reports. */
  'notes.targets': {
    input: z.strictObject({
      query: z.string().max(200),
      reportId: id.nullable(),
      limit: z.number().int().min(1).max(50),
    }),
    output: z.array(linkTargetSchema),
  },
  /** All that an annotation ever was, the latest first. `annotation-not-found`. */
  'notes.revisions': {
    input: z.strictObject({ annotationId: id }),
    output: z.array(revisionSchema),
  },
  /**
   * `nothing-to-undo`. Takes back the latest step of this library that is not yet undone, and answers all annotations that
   * it had changed.
   */
  'history.undo': { input: nothing, output: z.array(annotationChangeSchema) },
  /** `nothing-to-redo`. */
  'history.redo': { input: nothing, output: z.array(annotationChangeSchema) },
  /** `report-not-found`, `export-unwritable`, `export-foreign`. Null when the person cancels the dialog. */
  'export.toFile': {
    input: ofReport,
    output: z
      .object({
        path: z.string(),
        annotations: z.number().int(),
        /** How many of them the owner had changed in the file: those parts were left as they are. */
        kept: z.number().int(),
      })
      .nullable(),
  },
  /** `report-not-found`. Puts the notes of a report on the clipboard as Markdown. */
  'export.toClipboard': { input: ofReport, output: z.object({ annotations: z.number().int() }) },
  /**
   * Writes a table, as CSV without a byte order mark, to a file that the person chooses; null when they cancel the dialog.
   * `export-unwritable`.
   */
  'export.saveTable': {
    input: z.strictObject({
      /** What the table is called; a file name is made of it. */
      name: z.string().max(1000),
      csv: z.string().max(50_000_000),
    }),
    output: z.object({ path: z.string() }).nullable(),
  },
  /** Opens the folder of the file that the last `export.toFile` or `export.saveTable` wrote. */
  'export.reveal': { input: nothing, output: nothing },
  /** The backups of the notes, the newest first. */
  'backups.list': { input: nothing, output: z.array(backupSchema) },
  /**
   * Puts a backup in the place of the notes, which become a backup themselves; the page is loaded anew afterwards.
   * `backup-not-found`, `backup-damaged`.
   */
  'backups.restore': { input: z.strictObject({ name: z.string().max(100) }), output: nothing },
  /** Reads all notes and compares them with their digests; `sound` is false when the file was damaged. */
  'backups.check': {
    input: nothing,
    output: z.object({
      sound: z.boolean(),
      annotations: z.number().int(),
      revisions: z.number().int(),
    }),
  },
  /** The person's own keymap file, to be read by the page; null where there is none. */
  'keymap.read': {
    input: nothing,
    output: z.object({ name: z.string(), text: z.string().nullable() }),
  },
  /** Plain text to the clipboard. Rich text is copied by the page itself, in a copy event. */
  'clipboard.write': {
    input: z.strictObject({ text: z.string().max(50_000_000) }),
    output: nothing,
  },
} as const satisfies Record<CallName, { input: z.ZodType; output: z.ZodType }>;

export type Calls = typeof calls;
export type Input<K extends CallName> = z.infer<Calls[K]['input']>;
export type Output<K extends CallName> = z.infer<Calls[K]['output']>;
