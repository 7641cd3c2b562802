/** All notes: the annotations of all reports, over whatever is open. */
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { isOpen, type NoteFilter, type NoteOrder } from '../../preload/contract/text/note-filter';
import { request } from '../bridge/client';
import { useNoteWords } from '../locales/note-words';
import { useLanguage, useSay } from '../locales/say';
import { showOverlay } from '../state/app';
import {
  askNotes,
  changeNotebook,
  needRows,
  sendable,
  useNotebook,
  visitNote,
} from '../state/notebook';
import { IconButton } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { NoteListView } from './NoteListView';
import type { NoteSource } from './source';

const close = () => showOverlay(null);

function useLibrarySource(): NoteSource {
  const say = useNoteWords();
  const language = useLanguage();
  const { filter, order, answer, rows } = useNotebook();
  return useMemo(() => {
    const reports = answer?.counts.reports ?? [];
    const change = (next: { filter?: NoteFilter; order?: NoteOrder }) => changeNotebook(next);
    return {
      filter,
      order,
      total: answer?.total ?? null,
      counts: answer?.counts ?? null,
      empty: answer?.total === 0 && isOpen(filter),
      part: {
        label: say('list.report'),
        any: say('list.report.any'),
        options: reports.slice(0, 500).map(({ id, title, count }) => ({
          value: id,
          label: `${title}  ${count.toLocaleString(language)}`,
        })),
        chosen: filter.reportId,
        onChoose: (reportId) => change({ filter: { ...filter, reportId } }),
      },
      rowAt: (at) => rows.get(at),
      need: needRows,
      change,
      ids: async () => {
        const found = await request(window.offprint.notes.ids({ filter: sendable(filter), order }));
        return found.ok ? found.value : [];
      },
      placeOf: ({ reportTitle }) => reportTitle,
      open: (row) => void visitNote(row),
      refresh: askNotes,
    };
  }, [filter, order, answer, rows, say, language]);
}

export default function Notebook() {
  const say = useNoteWords();
  const names = useSay();
  const source = useLibrarySource();
  const problem = useNotebook((state) => state.problem);
  const onLeave = useCallback(
    (place: { scrolled: number; at: number }) => useNotebook.setState(place),
    [],
  );
  // Notes may have come or gone since the list was last seen.
  useEffect(askNotes, []);
  const body = useRef<HTMLDivElement>(null);
  const listed = source.total !== null;
  // One begins by searching; who comes back goes on from the row that they left.
  useEffect(() => {
    if (!listed) return;
    const { at } = useNotebook.getState();
    body.current?.querySelector<HTMLElement>(at > 0 ? '[role="listbox"]' : 'input')?.focus();
  }, [listed]);
  return (
    <Dialog label={say('list.all')} className="notebook" onClose={close}>
      <div ref={body} className="notebook-body">
        <div className="notebook-head">
          <h2>{say('list.all')}</h2>
          <IconButton icon="close" label={names('close')} keys="Esc" onClick={close} />
        </div>
        <NoteListView
          source={source}
          problem={problem}
          start={useNotebook.getState()}
          onLeave={onLeave}
        />
      </div>
    </Dialog>
  );
}
