/** Actions that move through the open report. They only ask for a place; the reader component goes there. */
import { keyOf, rangeOf } from './reader-held';
import { lastAtMost } from './reader-blocks';
import type { GetReader, Jump, ReaderActions, SetReader } from './reader-state';

type NavigationActions = Pick<
  ReaderActions,
  | 'goToBlock'
  | 'goToOffset'
  | 'goToAnnotation'
  | 'nextChapter'
  | 'nextAnnotation'
  | 'focusAnnotation'
  | 'setPosition'
>;

/** The next of ascending `places` on that side of `from`; undefined past the ends. */
function beyond(places: readonly number[], from: number, step: 1 | -1): number | undefined {
  const at = lastAtMost(places, from);
  if (step === 1) return places[at + 1];
  return places[at] === from ? places[at - 1] : places[at];
}

export function navigationActions(set: SetReader, get: GetReader): NavigationActions {
  const go = (offset: number, align: Jump['align']) =>
    set({ jump: { serial: (get().jump?.serial ?? 0) + 1, offset, align } });

  const goToAnnotation = (id: string) => {
    const key = keyOf(get().held, id);
    const item = get().held.byKey.get(key);
    if (!item) return;
    set({ focusedAnnotationId: key });
    const range = rangeOf(item.annotation);
    if (range) go(range.start, 'middle');
  };

  const nextAnnotation = (step: 1 | -1) => {
    const { held, focusedAnnotationId, position } = get();
    const placed = held.order.filter((key) => {
      const item = held.byKey.get(key);
      return item !== undefined && rangeOf(item.annotation) !== null;
    });
    const focused = placed.indexOf(focusedAnnotationId ?? '');
    if (focused >= 0) {
      const next = placed[focused + step];
      if (next !== undefined) goToAnnotation(next);
      return;
    }
    const startOf = (key: string) => {
      const item = held.byKey.get(key);
      return (item && rangeOf(item.annotation)?.start) ?? 0;
    };
    const next =
      step === 1
        ? placed.find((key) => startOf(key) >= position)
        : placed.findLast((key) => startOf(key) < position);
    if (next !== undefined) goToAnnotation(next);
  };

  return {
    goToAnnotation,
    nextAnnotation,
    goToBlock: (block) => {
      const offset = get().starts[block];
      if (offset !== undefined) go(offset, 'top');
    },
    goToOffset: (offset) => go(offset, 'middle'),
    nextChapter: (step) => {
      const { headings, position } = get();
      const target = beyond(
        headings.map((heading) => heading.start),
        position,
        step,
      );
      if (target !== undefined) go(target, 'top');
      else if (step === -1) go(0, 'top');
    },
    focusAnnotation: (key) => set({ focusedAnnotationId: key }),
    setPosition: (offset) => {
      const { headings, position, currentHeading } = get();
      const at = lastAtMost(
        headings.map((heading) => heading.start),
        offset,
      );
      const heading = headings[at]?.block ?? null;
      if (offset !== position || heading !== currentHeading) {
        set({ position: offset, currentHeading: heading });
      }
    },
  };
}
