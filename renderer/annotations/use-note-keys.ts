import type { KeyboardEvent, RefObject } from 'react';
import { continueLine, toggleMarker, type Edit } from './edit-text';

/** Changes the text of a field as a person would: the browser's own undo knows of it, and React hears of it. */
export function applyEdit(field: HTMLTextAreaElement, { start, end, text, selection }: Edit): void {
  field.focus({ preventScroll: true });
  field.setSelectionRange(start, end);
  // The only way into a field's undo history.
  document.execCommand(text === '' ? 'delete' : 'insertText', false, text);
  field.setSelectionRange(...selection);
}

const MARKERS: Readonly<Record<string, string>> = { b: '**', i: '*', e: '`' };

/**
 * Keys of a Markdown field: Ctrl or Cmd with B, I, E mark the selection, with K begin a link; Enter goes on with a list.
 * Answers whether the key was one of them.
 */
export function markdownKey(
  event: KeyboardEvent<HTMLElement>,
  field: RefObject<HTMLTextAreaElement | null>,
): boolean {
  const element = field.current;
  if (!element) return false;
  const { selectionStart: start, selectionEnd: end, value } = element;
  const command = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  const marker = command ? MARKERS[event.key.toLowerCase()] : undefined;
  if (marker !== undefined) {
    applyEdit(element, toggleMarker(value, start, end, marker));
    return true;
  }
  if (command && event.key.toLowerCase() === 'k') {
    const words = value.slice(start, end);
    const caret = start + 2 + words.length;
    applyEdit(element, { start, end, text: `[[${words}`, selection: [caret, caret] });
    return true;
  }
  const plainEnter = event.key === 'Enter' && !event.shiftKey && !event.ctrlKey && !event.metaKey;
  const edit = plainEnter && start === end ? continueLine(value, start) : null;
  if (edit) applyEdit(element, edit);
  return edit !== null;
}
