/** Marks of the picture that fills the window: which there are, and which has the focus. */
import { useEffect, useRef, type KeyboardEvent, type MouseEvent, type PointerEvent } from 'react';
import { commandContext } from '../commands/context';
import { deleteAnnotation } from '../commands/delete-annotation';
import { highlights } from '../commands/highlight';
import { commandForKey } from '../commands/keymap';
import { markArea } from '../commands/marking';
import { writeNote } from '../commands/write-note';
import { isOn, objectMarks, useObjectMarks, type ObjectMark } from '../state/object-marks';
import { useReader } from '../state/reader';
import { areasAt } from '../ui/area/areas-at';
import { spotIn } from '../ui/area/geometry';

/** What single keys mean here, as they do in the text. */
const COMMANDS = [...highlights, writeNote, deleteAnnotation, markArea];

const NONE: readonly ObjectMark[] = [];

/** A press that moved further than this, in CSS pixels, has moved the picture and chooses nothing. */
const CLICK = 4;

/** Focuses the smallest rectangle under a click, or the next of those that lie over each other there. */
function focusAt(marks: readonly ObjectMark[], picture: HTMLElement, event: MouseEvent): void {
  const spot = spotIn(picture.getBoundingClientRect(), { x: event.clientX, y: event.clientY });
  const { focusedAnnotationId, focusAnnotation } = useReader.getState();
  const whole = marks.filter(isOn('figure')).map(({ key }) => key);
  const keys = [...areasAt(marks, spot), ...whole];
  focusAnnotation(keys[(keys.indexOf(focusedAnnotationId ?? '') + 1) % keys.length] ?? null);
}

/** The marks on a figure's block, whether one of them has the focus, and what keys and clicks mean to them. */
export function usePictureMarks(block: number) {
  const marks = useObjectMarks(block) ?? NONE;
  const focused = useReader((state) => state.focusedAnnotationId);
  const isFocused = marks.some(({ key }) => key === focused);
  const pressedAt = useRef({ x: 0, y: 0 });

  // Keys must not change a mark that is not to be seen here.
  useEffect(() => {
    const { held, starts, focusedAnnotationId, focusAnnotation } = useReader.getState();
    const here = objectMarks(held, starts).get(block) ?? NONE;
    if (!here.some(({ key }) => key === focusedAnnotationId)) focusAnnotation(null);
  }, [block]);

  /** Does what a single key means to the marks; answers whether it means something. */
  const press = ({ nativeEvent }: KeyboardEvent): boolean => {
    const typing = document.activeElement?.matches('input, textarea') === true;
    const context = commandContext();
    const command = typing ? undefined : commandForKey(nativeEvent, 'page', context, COMMANDS);
    if (command) void command.run(context);
    return command !== undefined;
  };
  return {
    marks,
    isFocused,
    press,
    onPointerDown: ({ clientX: x, clientY: y }: PointerEvent) => {
      pressedAt.current = { x, y };
    },
    onClick: (event: MouseEvent, picture: HTMLElement | null) => {
      const { x, y } = pressedAt.current;
      const moved = Math.hypot(event.clientX - x, event.clientY - y) > CLICK;
      if (picture && !moved) focusAt(marks, picture, event);
    },
  };
}
