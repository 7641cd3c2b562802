/** The rows of a list of annotations, of which only those in view are drawn; all of it by keys. */
import {
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import { useNoteWords } from '../locales/note-words';
import { removeNotes } from '../state/bulk';
import { BulkBar } from './BulkBar';
import { NoteRow } from './NoteRow';
import { extend, NOTHING_CHOSEN, rowStep, toggle, type Chosen } from './selection';
import type { NoteSource } from './source';

/** CSS pixels; a list of 100,000 rows can be scrolled only where each has the same height. */
const ROW = 76;
/** Rows that are drawn beyond each edge of the view. */
const OVERSCAN = 6;

interface RowsProps {
  readonly source: NoteSource;
  readonly start: { readonly scrolled: number; readonly at: number };
  /** Told where one was when the list leaves. */
  readonly onLeave: (place: { scrolled: number; at: number }) => void;
}

export function NoteRows({ source, start, onLeave }: RowsProps) {
  const say = useNoteWords();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: start.scrolled, height: 600 });
  const [at, setAt] = useState(start.at);
  const [chosen, setChosen] = useState<Chosen>(NOTHING_CHOSEN);
  const place = useRef(start);
  const total = source.total ?? 0;
  const first = Math.max(0, Math.floor(view.top / ROW) - OVERSCAN);
  const end = Math.min(total, Math.ceil((view.top + view.height) / ROW) + OVERSCAN);
  const now = Math.min(at, Math.max(0, total - 1));
  const idAt = (row: number) => source.rowAt(row)?.annotation.id;

  const measure = () => {
    const element = scroller.current;
    if (element) setView({ top: element.scrollTop, height: element.clientHeight });
  };
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element) element.scrollTop = place.current.scrolled;
    measure();
    const observer = new ResizeObserver(measure);
    if (element) observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    place.current = { scrolled: view.top, at: now };
  });
  useEffect(() => () => onLeave(place.current), [onLeave]);
  const { need } = source;
  useEffect(() => need(first, end), [need, first, end]);
  // Another list begins at its top, with nothing selected.
  const asked = JSON.stringify([source.filter, source.order]);
  const before = useRef(asked);
  useEffect(() => {
    if (before.current === asked) return;
    before.current = asked;
    setChosen(NOTHING_CHOSEN);
    setAt(0);
    if (scroller.current) scroller.current.scrollTop = 0;
  }, [asked]);

  const go = (to: number) => {
    setAt(to);
    const element = scroller.current;
    if (!element) return;
    if (to * ROW < element.scrollTop) element.scrollTop = to * ROW;
    else if ((to + 1) * ROW > element.scrollTop + element.clientHeight) {
      element.scrollTop = (to + 1) * ROW - element.clientHeight;
    }
  };
  const open = (row: number) => {
    const listed = source.rowAt(row);
    if (listed) source.open(listed);
  };
  const chooseAll = () =>
    void source.ids().then((ids) => setChosen({ ids: new Set(ids), anchor: now }));
  const clear = () => {
    setChosen(NOTHING_CHOSEN);
    scroller.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const command = event.ctrlKey || event.metaKey;
    const to = rowStep(event.key, now, total, Math.floor(view.height / ROW));
    const here = idAt(now);
    if (to !== undefined && !command) {
      go(to);
      if (event.shiftKey) setChosen(extend(chosen, to, idAt));
    } else if (event.key === ' ' && here !== undefined) setChosen(toggle(chosen, here, now));
    else if (event.key.toLowerCase() === 'a' && command) chooseAll();
    else if (event.key === 'Enter') open(now);
    else if (event.key === 'Delete' && chosen.ids.size > 0) {
      void removeNotes([...chosen.ids], () => {
        clear();
        source.refresh();
      });
    } else if (event.key === 'Escape' && chosen.ids.size > 0) clear();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const onClick = (event: MouseEvent, row: number) => {
    const here = idAt(row);
    if (here === undefined) return;
    setAt(row);
    if (event.shiftKey) setChosen(extend(chosen, row, idAt));
    else if (event.ctrlKey || event.metaKey) setChosen(toggle(chosen, here, row));
    else open(row);
  };

  return (
    <>
      {chosen.ids.size > 0 && (
        <BulkBar source={source} ids={chosen.ids} onAll={chooseAll} onClear={clear} />
      )}
      <div
        ref={scroller}
        className="note-rows"
        role="listbox"
        aria-multiselectable="true"
        aria-label={say('list.rows')}
        aria-activedescendant={total > 0 ? `${id}-${now}` : undefined}
        tabIndex={0}
        title={say('list.hint')}
        onScroll={measure}
        onKeyDown={onKeyDown}
      >
        <div className="note-rows-all" role="presentation" style={{ height: total * ROW }}>
          {Array.from({ length: Math.max(0, end - first) }, (_, step) => {
            const row = first + step;
            const listed = source.rowAt(row);
            const selected = listed !== undefined && chosen.ids.has(listed.annotation.id);
            return (
              <div
                key={row}
                id={`${id}-${row}`}
                className="note-row"
                role="option"
                aria-selected={selected}
                aria-setsize={total}
                aria-posinset={row + 1}
                data-at={row === now || undefined}
                data-colour={listed?.annotation.colour}
                tabIndex={-1}
                style={{ top: row * ROW }}
                onClick={(event) => onClick(event, row)}
              >
                {listed && <NoteRow row={listed} place={source.placeOf(listed)} />}
              </div>
            );
          })}
        </div>
      </div>
    </>
  );
}
