import { useEffect, useLayoutEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { request } from '../bridge/client';
import { say as sayNow, useSay } from '../locales/say';
import { notify } from '../state/notices';
import { useReader } from '../state/reader';
import { textBetween } from '../state/reader-blocks';
import { IconButton } from '../ui/Button';
import { Swatches } from '../ui/Swatches';
import type { TextIndex } from './text-index';
import { toolbarPlace } from './toolbar-place';
import './toolbar.css';

async function copySelection(): Promise<void> {
  const { opened, starts, selection } = useReader.getState();
  if (!opened || !selection) return;
  const text = textBetween(opened.blocks, starts, selection.start, selection.end);
  const copied = await request(window.offprint.clipboard.write({ text }));
  if (copied.ok) notify({ kind: 'done', message: sayNow('selection.copied') });
}

/** Arrow keys go from button to button, as in any toolbar. */
function onArrow(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step === undefined) return;
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  buttons.at((at + step) % buttons.length)?.focus();
  event.preventDefault();
}

/** Escape lets go of the selection, and of the focus of an annotation when nothing is selected. */
function useEscape(): void {
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (document.querySelector('dialog[open]')) return;
      const { selection, setSelection, editing, focusAnnotation } = useReader.getState();
      if (selection) setSelection(null);
      else if (editing === null) focusAnnotation(null);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

interface ToolbarProps {
  readonly scroller: HTMLElement | null;
  readonly index: TextIndex;
}

/** Colours, note and copy, near the end of what is selected. It never takes the selection away. */
export function SelectionToolbar({ scroller, index }: ToolbarProps) {
  const say = useSay();
  const bar = useRef<HTMLDivElement>(null);
  const selection = useReader((state) => state.selection);
  useEscape();

  useLayoutEffect(() => {
    const element = bar.current;
    const line = selection && index.rectAt(selection.end - 1);
    const origin = element?.offsetParent?.getBoundingClientRect();
    if (!element || !line || !scroller || !origin) return;
    const { offsetWidth: width, offsetHeight: height } = element;
    const view = scroller.getBoundingClientRect();
    const { left, top } = toolbarPlace({ line, view, width, height });
    element.style.left = `${left - origin.left}px`;
    element.style.top = `${top - origin.top}px`;
  }, [selection, index, scroller]);

  if (!selection) return null;
  const { highlightSelection, startNote } = useReader.getState();
  return (
    <div
      ref={bar}
      className="selection-toolbar"
      role="toolbar"
      aria-label={say('selection.toolbar')}
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={onArrow}
    >
      <Swatches onChoose={highlightSelection} />
      <span className="toolbar-line" />
      <IconButton icon="pen" label={say('selection.note')} keys="N" onClick={() => startNote()} />
      <IconButton icon="copy" label={say('selection.copy')} onClick={() => void copySelection()} />
    </div>
  );
}
