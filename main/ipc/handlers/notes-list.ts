/** The calls that list annotations over all reports, their tags, what links to them, and what they were. */
import type {
  LinkTarget,
  ListedNote,
  NotesList,
  NotesListInput,
  Revision,
} from '../../../preload/contract/notes-list';
import { fail, ok } from '../../../preload/contract/result';
import type { NoteFilter } from '../../../preload/contract/text/note-filter';
import { plainLine } from '../../../preload/contract/text/plain-line';
import { toAnnotation } from '../../storage/annotations';
import type { Library } from '../../storage/library';
import { annotationsWithIds, pastStates } from '../../storage/note-rows';
import type { Handler } from './services';

/** The code of the lists, loaded when it is first needed: starting the app needs none of it. */
const load = async () => ({
  ...(await import('./note-catalogue')),
  ...(await import('../../../preload/contract/text/fold')),
  ...(await import('../../../preload/contract/text/note-filter')),
});

const loadCatalogue = async (library: Library) => (await load()).catalogueOf(library);

type Catalogue = Awaited<ReturnType<typeof loadCatalogue>>;

/** Annotations with these ids, in this order; one that went meanwhile is left out. */
async function listed(
  library: Library,
  catalogue: Catalogue,
  ids: readonly string[],
): Promise<ListedNote[]> {
  const stored = await annotationsWithIds(library.notes.read, ids);
  const byId = new Map(stored.map((one) => [one.content.id, one]));
  return ids.flatMap((id) => {
    const one = byId.get(id);
    if (!one) return [];
    const report = catalogue.reports.get(one.content.reportId);
    return [
      {
        annotation: toAnnotation(one),
        reportTitle: report?.title ?? '',
        language: report?.language ?? 'zh-Hans',
        present: (report?.edition ?? null) !== null,
      },
    ];
  });
}

/** What a filter keeps, in order, and the counts beside it. */
async function find(
  catalogue: Catalogue,
  { filter, order }: Pick<NotesListInput, 'filter' | 'order'>,
) {
  const { filterNotes } = await load();
  if (filter.query !== '') await catalogue.withWords();
  return filterNotes(catalogue.inOrder(order), filter satisfies NoteFilter);
}

const list: Handler<'notes.list'> = async (library, input) => {
  const catalogue = await loadCatalogue(library);
  const { kept, counts } = await find(catalogue, input);
  const page = kept.slice(input.offset, input.offset + input.limit).map(({ id }) => id);
  const reports = [...counts.reports]
    .map(([id, count]) => ({ id, count, title: catalogue.reports.get(id)?.title ?? '' }))
    .toSorted((a, b) => catalogue.rankOf(a.id) - catalogue.rankOf(b.id));
  const answer: NotesList = {
    total: kept.length,
    rows: await listed(library, catalogue, page),
    counts: {
      reports,
      colours: Object.fromEntries(counts.colours),
      kinds: Object.fromEntries(counts.kinds),
      tags: Object.fromEntries(counts.tags),
      withNote: counts.withNote,
      withoutNote: counts.withoutNote,
    },
  };
  catalogue.readAhead();
  return ok(answer);
};

const ids: Handler<'notes.ids'> = async (library, input) =>
  ok((await find(await loadCatalogue(library), input)).kept.map(({ id }) => id));

const tags: Handler<'notes.tags'> = async (library) => {
  const counts = new Map<string, number>();
  for (const note of (await loadCatalogue(library)).inOrder('newest').notes) {
    for (const tag of note.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return ok(
    [...counts].map(([tag, count]) => ({ tag, count })).toSorted((a, b) => b.count - a.count),
  );
};

const backlinks: Handler<'notes.backlinks'> = async (library, { annotationId }) => {
  const catalogue = await (await loadCatalogue(library)).withWords();
  return ok(await listed(library, catalogue, catalogue.linkingTo(annotationId).slice(0, 200)));
};

/** Longest label of a target, in UTF-16 units. */
const LABEL = 80;

const targets: Handler<'notes.targets'> = async (library, { query, reportId, limit }) => {
  const catalogue = await (await loadCatalogue(library)).withWords();
  const { fold } = await load();
  const words = fold(query).split(/\s+/).filter(Boolean);
  const holds = (text: string) => words.every((word) => text.includes(word));
  const titled: LinkTarget[] = [...catalogue.reports.values()]
    .filter(({ edition, title }) => edition !== null && holds(fold(title)))
    .slice(0, limit)
    .map(({ id, title }) => ({
      kind: 'report',
      reportId: id,
      annotationId: null,
      label: title,
      reportTitle: title,
    }));
  const found = catalogue.inOrder('newest').notes.filter(({ text }) => holds(text));
  const near = found.filter((note) => note.reportId === reportId);
  const far = found.filter((note) => note.reportId !== reportId);
  const chosen = [...near.slice(0, limit), ...far.slice(0, limit)].slice(0, limit);
  const notes = await listed(
    library,
    catalogue,
    chosen.map(({ id }) => id),
  );
  const noted = notes.map(({ annotation, reportTitle }): LinkTarget => ({
    kind: 'note',
    reportId: annotation.reportId,
    annotationId: annotation.id,
    label: plainLine(annotation.note, LABEL) || plainLine(annotation.target.quote.exact, LABEL),
    reportTitle,
  }));
  return ok([...noted, ...titled]);
};

const revisions: Handler<'notes.revisions'> = async (library, { annotationId }) => {
  const past = await pastStates(library.notes.read, annotationId);
  if (past.length === 0) return fail('annotation-not-found');
  return ok(past.map(({ content: state, ...rest }): Revision => ({ ...rest, state })));
};

export const notesListHandlers = {
  'notes.list': list,
  'notes.ids': ids,
  'notes.tags': tags,
  'notes.backlinks': backlinks,
  'notes.targets': targets,
  'notes.revisions': revisions,
};
