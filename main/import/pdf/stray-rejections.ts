/**
 * pdf.js fetches the pages of a document ahead and forgets some of those promises. Where a file is damaged they
 * reject with nobody to listen, which ends a Node process, although pdf.js then reads the file in another way.
 */

/** The errors by which pdf.js says that a file is damaged. */
const OF_DAMAGED_FILES = new Set([
  'FormatError',
  'InvalidPDFException',
  'MissingDataException',
  'ParserEOFException',
  'XRefEntryException',
  'XRefParseException',
]);

/** Whether an error that nobody listened for is one of those. */
export const isOfDamagedFile = (reason: unknown): boolean =>
  reason instanceof Error && OF_DAMAGED_FILES.has(reason.name);

function listener(reason: unknown): void {
  if (!isOfDamagedFile(reason)) throw reason;
}

/** Runs a piece of work with pdf.js, and lets rejections go that it forgot. Any other one stays what it is. */
export async function withoutStrayRejections<T>(work: () => Promise<T>): Promise<T> {
  process.on('unhandledRejection', listener);
  try {
    return await work();
  } finally {
    // Node reports a rejection after the turn in which it came.
    setImmediate(() => process.off('unhandledRejection', listener));
  }
}
