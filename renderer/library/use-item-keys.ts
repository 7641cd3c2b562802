/** The keys of the library: going from report to report, selecting, and what can be done with them. */
import { useEffect, type RefObject } from 'react';
import { useApp } from '../state/app';
import { openReport } from '../state/library';
import {
  clearSelection,
  select,
  targetsOf,
  toggleSelected,
  undoRemoval,
  useShelf,
} from '../state/shelf';
import { gridStep } from './grid-step';
import { removeAndFocus } from './remove';

const itemsIn = (list: HTMLElement): HTMLElement[] => [
  ...list.querySelectorAll<HTMLElement>('.report-row'),
];

/** Moves the focus; with Shift, selects what it comes from and goes to. Answers whether the key was one for that. */
function move(event: KeyboardEvent, items: readonly HTMLElement[], from: number): boolean {
  const places = items.map((item) => {
    const { left, top } = item.getBoundingClientRect();
    return { left, top };
  });
  const to = gridStep(event.key, from, places);
  if (to === undefined) return false;
  const target = items[to];
  if (event.shiftKey) {
    const passed = [items[from], target].flatMap((item) => item?.dataset['report'] ?? []);
    select([...useShelf.getState().selected, ...passed]);
  }
  target?.focus();
  target?.scrollIntoView({ block: 'nearest' });
  return true;
}

/** What a key does with the report that has the focus. */
function actOn(event: KeyboardEvent, list: HTMLElement, id: string): boolean {
  switch (event.key) {
    case 'Enter':
      void openReport(id);
      return true;
    case ' ':
      toggleSelected(id);
      return true;
    case 'F2':
      useShelf.setState({ arranging: targetsOf(id) });
      return true;
    case 'Delete':
    case 'Backspace':
      void removeAndFocus(list, targetsOf(id));
      return true;
    default:
      return false;
  }
}

/** What a key with Ctrl or Cmd does; and Escape. */
function actOnAll(event: KeyboardEvent, items: readonly HTMLElement[]): boolean {
  const modified = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  if (modified && key === 'a') select(items.flatMap(({ dataset }) => dataset['report'] ?? []));
  else if (modified && key === 'z' && !event.shiftKey) void undoRemoval();
  else if (event.key === 'Escape') clearSelection();
  else return false;
  return true;
}

function onKey(event: KeyboardEvent, list: HTMLElement): void {
  if (event.defaultPrevented || useApp.getState().overlay !== null) return;
  const { activeElement } = document;
  const items = itemsIn(list);
  const from = items.findIndex((item) => item === activeElement);
  if (from < 0 && activeElement !== document.body) return;
  const id = items[from]?.dataset['report'];
  const modified = event.ctrlKey || event.metaKey || event.altKey;
  const done =
    actOnAll(event, items) ||
    (!modified && (move(event, items, from) || (id !== undefined && actOn(event, list, id))));
  if (done) event.preventDefault();
}

/** Listens while the list is shown, also when nothing has the focus. */
export function useItemKeys(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (list.current) onKey(event, list.current);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [list]);
}
