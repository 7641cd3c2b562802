/** What reading one file may take, whoever reads it. */

/** Milliseconds. */
export const TIME_LIMIT = 30_000;

/** How long an idle reader is kept for the next file, in milliseconds. */
export const IDLE_LIMIT = 10_000;

/** Heap of the reader, in megabytes. */
export const HEAP_LIMIT = 1536;
