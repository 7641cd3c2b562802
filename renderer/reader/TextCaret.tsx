/**
 * The caret with which text is selected by keys. The browser moves it; it is drawn here, because text that can't be edited
 * shows none. Loaded when it is first asked for.
 */
import { useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { useCaret } from '../state/caret';
import { usePane, usePanes } from '../state/panes';
import { useReaderView } from '../state/reader-view';
import { caretMove } from './caret-keys';
import type { ReaderModel } from './model';
import { offsetAt } from './text-positions';
import './text-caret.css';

interface Point {
  readonly node: Node;
  readonly at: number;
}

/** Whether keys are meant for the text: nothing with keys of its own has the focus. */
const isForText = (): boolean =>
  document.activeElement?.closest(
    'input, textarea, select, dialog, [role=menu], [role=tree], [role=slider], [role=toolbar], [role=listbox]',
  ) === null;

/** Where the caret is in the viewport; null where it has no line. */
function caretRect({ node, at }: Point, model: ReaderModel, text: HTMLElement) {
  const range = document.createRange();
  range.setStart(node, at);
  const rect = range.getClientRects()[0];
  const offset = offsetAt(text, node, at);
  return rect ?? (offset === null ? null : model.index.rectAt(offset));
}

interface CaretProps {
  readonly text: HTMLElement;
  readonly model: ReaderModel;
}

export default function TextCaret({ text, model }: CaretProps) {
  const pane = usePane();
  const mark = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const selection = document.getSelection();
    const { view } = useReaderView.of(pane).getState();
    const first = view?.ranges(view.lineStart() ?? 0, (view.lineStart() ?? 0) + 1)[0];
    const turnOff = () => useCaret.of(pane).setState({ on: false });
    const isActive = () => usePanes.getState().active === pane;
    if (!selection || !first) {
      turnOff();
      return undefined;
    }
    let point: Point = { node: first.startContainer, at: first.startOffset };
    const draw = () => {
      const rect = caretRect(point, model, text);
      const origin = mark.current?.offsetParent?.getBoundingClientRect();
      if (!rect || !origin || !mark.current) return;
      mark.current.style.left = `${rect.left - origin.left}px`;
      mark.current.style.top = `${rect.top - origin.top}px`;
      mark.current.style.height = `${rect.height}px`;
    };
    const back = () => selection.collapse(point.node, point.at);
    const onChange = () => {
      const { focusNode: node, focusOffset: at } = selection;
      if (node && text.contains(node)) point = { node, at };
      // What was marked is let go of, but the caret stays where it was.
      else if (!node && isActive() && isForText()) back();
      draw();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || !isActive() || !isForText()) return;
      if (event.key === 'Escape' && selection.isCollapsed) {
        event.preventDefault();
        turnOff();
      }
      const move = caretMove(event);
      if (!move) return;
      event.preventDefault();
      if (!text.contains(selection.focusNode)) back();
      const offset = offsetAt(text, point.node, point.at);
      if (offset !== null) flushSync(() => model.queue.need(model.index.sectionAt(offset)));
      const { anchorNode, anchorOffset } = selection;
      selection.modify(move.alter, move.direction, move.granularity);
      if (!text.contains(selection.focusNode)) {
        if (move.alter === 'extend' && anchorNode) {
          selection.setBaseAndExtent(anchorNode, anchorOffset, point.node, point.at);
        } else back();
      }
      onChange();
      mark.current?.scrollIntoView({ block: 'nearest' });
    };
    if (selection.isCollapsed || !text.contains(selection.focusNode)) back();
    onChange();
    window.addEventListener('keydown', onKey, { capture: true });
    document.addEventListener('selectionchange', onChange);
    const resized = new ResizeObserver(draw);
    resized.observe(text);
    const leave = useReaderView.of(pane).subscribe(draw);
    return () => {
      window.removeEventListener('keydown', onKey, { capture: true });
      document.removeEventListener('selectionchange', onChange);
      resized.disconnect();
      leave();
      turnOff();
    };
  }, [model, pane, text]);
  return <div ref={mark} className="text-caret" aria-hidden="true" />;
}
