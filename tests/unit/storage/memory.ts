import { onTestFinished } from 'vitest';
import type { Database } from '../../../main/storage/database';
import { librarySchema } from '../../../main/storage/migrations/library';
import { notesSchema } from '../../../main/storage/migrations/notes';
import { openInMemory } from '../../../main/storage/open-database';
import { putIdentity } from '../../../main/storage/report-identities';
import type { Metadata } from '../../../preload/contract/report';

export const METADATA: Metadata = {
  title: 'Tides of the Tay',
  publisher: 'Estuary House',
  series: null,
  publishedOn: '2025-04-01',
  originalPublishedOn: null,
  originalTitle: null,
  authors: [],
  language: 'en',
};

async function open(schema: typeof librarySchema): Promise<Database> {
  const database = await openInMemory(schema);
  onTestFinished(() => database.close());
  return database;
}

/** library.db of the running test. */
export const memoryLibrary = () => open(librarySchema);

/** notes.db of the running test, which knows the reports `r1` and `r2`. */
export async function memoryNotes(): Promise<Database> {
  const notes = await open(notesSchema);
  await notes.write(async (db) => {
    for (const id of ['r1', 'r2']) {
      await putIdentity(db, { id, contentHash: `hash-${id}`, titleKey: id, metadata: METADATA });
    }
  });
  return notes;
}
