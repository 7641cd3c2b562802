import { useEffect, useLayoutEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { useSay } from '../locales/say';
import { addBookmark } from '../state/bookmarks';
import { useColourNames } from '../state/colour-names';
import { usePane, usePanes } from '../state/panes';
import { useReader } from '../state/reader';
import { IconButton } from '../ui/Button';
import { Swatches } from '../ui/Swatches';
import type { TextIndex } from './text-index';
import { toolbarPlace } from './toolbar-place';
import './toolbar.css';

const loadTerms = () => import('../state/term-marks');
const loadMarking = () => import('../state/marking');

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
  const pane = usePane();
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (usePanes.getState().active !== pane) return;
      if (document.querySelector('dialog[open]')) return;
      const { selection, setSelection, editing, focusAnnotation } = useReader.getState();
      if (selection) setSelection(null);
      else if (editing === null) focusAnnotation(null);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [pane]);
}

interface ToolbarProps {
  readonly scroller: HTMLElement | null;
  readonly index: TextIndex;
}

/** Colours and what else can be done with a selection, near its end. It never takes the selection away. */
export function SelectionToolbar({ scroller, index }: ToolbarProps) {
  const say = useSay();
  const nameOf = useColourNames();
  const bar = useRef<HTMLDivElement>(null);
  const selection = useReader((state) => state.selection);
  useEscape();

  useLayoutEffect(() => {
    const element = bar.current;
    const line = selection && index.rectAt(selection.end - 1);
    const origin = element?.offsetParent?.getBoundingClientRect();
    if (!element || !line || !scroller || !origin) return;
    const from = index.rectAt(selection.start)?.top ?? line.top;
    const { offsetWidth: width, offsetHeight: height } = element;
    const view = scroller.getBoundingClientRect();
    const { left, top } = toolbarPlace({ line, from, view, width, height });
    element.style.left = `${left - origin.left}px`;
    element.style.top = `${top - origin.top}px`;
  }, [selection, index, scroller]);

  if (!selection) return null;
  const { highlightSelection, underline, startNote } = useReader.getState();
  const later = (act: (actions: Awaited<ReturnType<typeof loadMarking>>) => unknown) => () =>
    void loadMarking().then(act);
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
      <Swatches onChoose={highlightSelection} nameOf={nameOf} keyed />
      <span className="toolbar-line" />
      <IconButton
        icon="underline"
        label={say('selection.underline')}
        keys="U"
        onClick={underline}
      />
      <IconButton icon="pen" label={say('selection.note')} keys="N" onClick={() => startNote()} />
      <IconButton
        icon="bookmark"
        label={say('selection.bookmark')}
        keys="B"
        onClick={addBookmark}
      />
      <span className="toolbar-line" />
      <IconButton
        icon="every"
        label={say('selection.every')}
        keys="M"
        onClick={later(({ markEvery }) => markEvery())}
      />
      <IconButton
        icon="everyReport"
        label={say('selection.everyReport')}
        keys="Shift+M"
        onClick={() => void loadTerms().then(({ askForTerm }) => askForTerm())}
      />
      <IconButton
        icon="quote"
        label={say('selection.cite')}
        keys="C"
        onClick={later(({ copyCitation }) => copyCitation())}
      />
      <IconButton
        icon="copy"
        label={say('selection.copy')}
        onClick={later(({ copyWords }) => copyWords())}
      />
    </div>
  );
}
