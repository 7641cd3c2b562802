/** Changes of many annotations at once: one step of the history, told to the reports that are open. */
import type { Colour } from '../../preload/contract/annotation';
import { request } from '../bridge/client';
import { sayNotes } from '../locales/note-words';
import { notify } from './notices';
import { absorb, useReader } from './reader';

const offerUndo = (message: string, then: () => void) =>
  notify({
    kind: 'done',
    message,
    action: {
      label: sayNotes('list.bulk.undo'),
      run: () => void Promise.resolve(useReader.getState().undo()).then(then),
    },
  });

/** Recolours, or adds a tag to, all of `ids`; `then` is called when that has been done, or undone. */
export async function changeNotes(
  ids: readonly string[],
  change: { readonly colour?: Colour; readonly addTags?: string[] },
  then: () => void,
): Promise<void> {
  const annotationIds = [...ids];
  const answer = await request(
    window.offprint.annotations.updateMany({ annotationIds, ...change }),
  );
  if (!answer.ok) return;
  absorb(answer.value, []);
  then();
  offerUndo(sayNotes('list.bulk.changed', { count: ids.length }), then);
}

/** Deletes all of `ids`. */
export async function removeNotes(ids: readonly string[], then: () => void): Promise<void> {
  const answer = await request(window.offprint.annotations.removeMany({ annotationIds: [...ids] }));
  if (!answer.ok) return;
  absorb([], ids);
  then();
  offerUndo(sayNotes('list.bulk.removed', { count: ids.length }), then);
}
