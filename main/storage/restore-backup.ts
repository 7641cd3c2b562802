import { notesPathOf, type Library } from './library';
import { notesSchema } from './migrations/notes';
import { openConnections } from './open-database';
import { replaceNotes } from './replace-notes';

/**
 * Puts a backup in the place of the notes of an open library; reads and writes go on with it. Answers where the former file
 * is kept. When the copy can't be made, the library goes on with what it had and the reason is thrown.
 */
export async function restoreInto(
  { notes, folder }: Pick<Library, 'notes' | 'folder'>,
  name: string,
  clock: () => number,
): Promise<string> {
  const path = notesPathOf(folder);
  let aside = '';
  let failure: unknown;
  await notes.exchange(async () => {
    try {
      aside = await replaceNotes(path, name, clock());
    } catch (error) {
      failure = error;
    }
    return openConnections({ path, schema: notesSchema, clock });
  });
  if (failure !== undefined) throw failure;
  return aside;
}
