/** The annotations of the open report as a list: searched, filtered and changed like that of all reports. */
import { useMemo, useState } from 'react';
import type { Annotation } from '../../preload/contract/annotation';
import type { ListedNote } from '../../preload/contract/notes-list';
import {
  filterNotes,
  NO_FILTER,
  NoteTable,
  searchedText,
  sortNotes,
  type NoteFacts,
  type NoteFilter,
  type NoteOrder,
} from '../../preload/contract/text/note-filter';
import { kindOf } from '../../preload/contract/text/note-kind';
import { useNoteWords } from '../locales/note-words';
import { lastAtMost, type Heading } from '../state/reader-blocks';
import { rangeOf } from '../state/reader-held';
import { useReader } from '../state/reader';
import { NoteListView } from './NoteListView';
import type { NoteSource } from './source';

interface ReportNote extends NoteFacts {
  readonly annotation: Annotation;
}

/** Folding is most of the work, and an annotation that is unchanged is the same object. */
const known = new WeakMap<Annotation, ReportNote>();

function factsOf(annotation: Annotation): ReportNote {
  const found = known.get(annotation);
  if (found) return found;
  const { id, reportId, colour, tags, note, target, createdAt, modifiedAt } = annotation;
  const { start, end } = rangeOf(annotation) ?? { start: Infinity, end: Infinity };
  const facts = {
    annotation,
    id,
    reportId,
    colour,
    kind: kindOf(annotation),
    tags,
    hasNote: note !== '',
    start,
    end,
    createdAt: Date.parse(createdAt),
    modifiedAt: Date.parse(modifiedAt),
    text: searchedText(target.quote.exact, note, tags),
  };
  known.set(annotation, facts);
  return facts;
}

/** Where the chapter of a heading ends: at the next one of its rank or above. */
export function chapterEnd(headings: readonly Heading[], at: number): number {
  const level = headings[at]?.level ?? 0;
  const next = headings.slice(at + 1).find((heading) => heading.level <= level);
  return next?.start ?? Infinity;
}

/** The list is remembered while the window is open. */
const place = { scrolled: 0, at: 0 };
const onLeave = (left: typeof place) => Object.assign(place, left);

function useReportSource(): NoteSource {
  const say = useNoteWords();
  const held = useReader((state) => state.held);
  const headings = useReader((state) => state.headings);
  const opened = useReader((state) => state.opened);
  const [filter, setFilter] = useState<NoteFilter>(NO_FILTER);
  const [order, setOrder] = useState<NoteOrder>('document');
  const table = useMemo(() => {
    const facts = held.order.flatMap((key) => {
      const item = held.byKey.get(key);
      return item ? [factsOf(item.annotation)] : [];
    });
    return new NoteTable(sortNotes(facts, order));
  }, [held, order]);
  return useMemo(() => {
    const { kept, counts } = filterNotes(table, filter);
    const starts = headings.map(({ start }) => start);
    const chapters = headings.flatMap(({ text, level, start }, at) =>
      level <= 3
        ? [{ value: String(at), label: `${'　'.repeat(Math.max(0, level - 1))}${text}`, start }]
        : [],
    );
    const row = (note: ReportNote): ListedNote => ({
      annotation: note.annotation,
      reportTitle: opened?.metadata.title ?? '',
      language: opened?.metadata.language ?? 'zh-Hans',
      present: true,
    });
    return {
      filter,
      order,
      total: kept.length,
      empty: table.notes.length === 0,
      counts: {
        colours: Object.fromEntries(counts.colours),
        kinds: Object.fromEntries(counts.kinds),
        tags: Object.fromEntries(counts.tags),
        withNote: counts.withNote,
        withoutNote: counts.withoutNote,
      },
      part:
        chapters.length === 0
          ? null
          : {
              label: say('list.chapter'),
              any: say('list.chapter.any'),
              options: chapters,
              chosen: chapters.find(({ start }) => start === filter.within?.start)?.value ?? null,
              onChoose: (value) => {
                const at = Number(value);
                const start = headings[at]?.start ?? 0;
                const within = value === null ? null : { start, end: chapterEnd(headings, at) };
                setFilter({ ...filter, within });
              },
            },
      rowAt: (at) => {
        const note = kept[at];
        return note && row(note);
      },
      need: () => {},
      change: (next) => {
        if (next.filter) setFilter(next.filter);
        if (next.order) setOrder(next.order);
      },
      ids: () => Promise.resolve(kept.map(({ id }) => id)),
      placeOf: ({ annotation }) => {
        const range = rangeOf(annotation);
        return (range && headings[lastAtMost(starts, range.start)]?.text) ?? '';
      },
      open: ({ annotation }) => useReader.getState().goToAnnotation(annotation.id),
      refresh: () => {},
    };
  }, [table, filter, order, headings, opened, say]);
}

export default function ReportNotes() {
  const say = useNoteWords();
  const source = useReportSource();
  return (
    <section className="report-notes" aria-label={say('list.title')}>
      <NoteListView source={source} problem={null} start={place} onLeave={onLeave} />
    </section>
  );
}
