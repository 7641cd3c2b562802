/** What is done with the selection or the focused annotation beyond marking it. Loaded when it is first asked for. */
import type { TextPositionSelector } from '../../preload/contract/annotation';
import { fold } from '../../preload/contract/text/fold';
import { occurrences } from '../../preload/contract/text/occurrences';
import { request } from '../bridge/client';
import { say } from '../locales/say';
import { citation } from './citation';
import { notify } from './notices';
import { useReader } from './reader';
import { blockAt, blockText, textBetween } from './reader-blocks';
import { rangeOf } from './reader-held';

/** The range that is selected, or that of the focused annotation. */
function present(): TextPositionSelector | null {
  const { selection, held, focusedAnnotationId } = useReader.getState();
  const item = held.byKey.get(focusedAnnotationId ?? '');
  return selection ?? (item ? rangeOf(item.annotation) : null);
}

async function copy(text: string, done: string): Promise<void> {
  const copied = await request(window.offprint.clipboard.write({ text }));
  if (copied.ok) notify({ kind: 'done', message: done });
}

/** Copies the words that are selected, or those of the focused annotation, with their source. */
export async function copyCitation(): Promise<void> {
  const { opened, starts } = useReader.getState();
  const range = present();
  if (!opened || !range) return;
  const words = textBetween(opened.blocks, starts, range.start, range.end);
  const block = blockAt(starts, range.start);
  await copy(citation(opened, { words, block }), say('selection.cited'));
}

/** Copies the words that are selected. */
export async function copyWords(): Promise<void> {
  const { opened, starts, selection } = useReader.getState();
  if (!opened || !selection) return;
  const words = textBetween(opened.blocks, starts, selection.start, selection.end);
  await copy(words, say('selection.copied'));
}

/** Every place where the words of a range stand in the report, in whatever width and case. */
function placesOf(range: TextPositionSelector): TextPositionSelector[] {
  const { opened, starts } = useReader.getState();
  if (!opened) return [];
  const words = fold(textBetween(opened.blocks, starts, range.start, range.end));
  const text = fold(opened.blocks.map(blockText).join('\n'));
  return occurrences(text, words, false).map((start) => ({ start, end: start + words.length }));
}

/** Marks every place with the words that are selected, or that the focused annotation marks; one step of undo. */
export function markEvery(): void {
  const { held, focusedAnnotationId, selection, markEach, undo } = useReader.getState();
  const range = present();
  if (!range) return;
  const like = held.byKey.get(focusedAnnotationId ?? '')?.annotation;
  const look = selection || !like ? {} : { colour: like.colour, style: like.style };
  const before = held.order.length;
  markEach(placesOf(range), look);
  const count = useReader.getState().held.order.length - before;
  if (count === 0) {
    notify({ kind: 'done', message: say('selection.every.none') });
    return;
  }
  notify({
    kind: 'done',
    message: say('selection.every.done', { count }),
    action: { label: say('notes.deleted.undo'), run: () => void undo() },
  });
}
