import { fail, ok, type Result } from '../../preload/contract/result';
import { stateAfter, writtenBlock, type ExportState, type WrittenBlock } from './export-state';
import { joinLines, plainText, usualLineEnd } from './file-lines';
import { mergeFrontMatter } from './merge-front-matter';
import { NotesBody } from './notes-body';
import { parseNotesFile, toSegments, type NotesFile } from './notes-file';
import { hashOf, type RenderedEntry, type RenderedNotes } from './rendered-notes';

/** A block that the owner of the file has changed or taken out; the file keeps theirs. */
export interface ExportConflict {
  readonly annotationId: string;
  /** The block as the app has it now; empty when the annotation was deleted there. */
  readonly ours: string;
  /** The block, and the text up to the next, as the file has it; empty when it was taken out. */
  readonly theirs: string;
  /** Whether the annotation has changed, too, since it was last exported. */
  readonly changed: boolean;
}

export interface MergedNotes {
  /** The whole file. */
  readonly text: string;
  /** Whether `text` differs from the file that was there. */
  readonly changed: boolean;
  /** To be kept until the next export to the same path. */
  readonly state: ExportState;
  readonly conflicts: readonly ExportConflict[];
  /** Annotations that stand in the last section, since their passage is not in the present text. */
  readonly unplaced: readonly string[];
}

export interface MergeInput {
  /** The file as it is, with its byte order mark if it has one; null when there is none. */
  readonly existing: string | null;
  readonly rendered: RenderedNotes;
  /** What the last export to this path answered, or null when that is not known. */
  readonly lastWritten: ExportState | null;
}

type Kept = Record<string, WrittenBlock>;

const isUnplaced = ({ path }: RenderedEntry): boolean => path[0]?.key === 'unplaced';

/** Brings the blocks of one file up to date. */
class Merge {
  readonly #rendered: RenderedNotes;
  readonly #last: ExportState | null;
  readonly #body: NotesBody;
  readonly #ours: ReadonlyMap<string, RenderedEntry>;
  readonly #ourHeadings: ReadonlySet<string>;
  readonly conflicts: ExportConflict[] = [];
  readonly kept: Kept = {};

  constructor(file: NotesFile, rendered: RenderedNotes, last: ExportState | null) {
    this.#rendered = rendered;
    this.#last = last;
    this.#ours = new Map(rendered.entries.map((entry) => [entry.annotationId, entry]));
    this.#body = new NotesBody(toSegments(file.body, this.#known()), usualLineEnd(file.body));
    const headings = rendered.entries.flatMap(({ path }) => path.map(({ markdown }) => markdown));
    this.#ourHeadings = new Set([...headings, ...(last?.headings ?? [])]);
  }

  run(): string {
    this.#reportEdited();
    const removed = this.#removeGone();
    if (removed) this.#body.removeEmptyHeadings(this.#ourHeadings);
    this.#rewriteUntouched();
    this.#insertMissing();
    return joinLines(this.#body.lines);
  }

  /** The forms in which a block counts as untouched: as last written, and as it would be written now. */
  #known(): Map<string, WrittenBlock[]> {
    const known = new Map<string, WrittenBlock[]>();
    for (const [id, block] of Object.entries(this.#last?.blocks ?? {})) known.set(id, [block]);
    for (const entry of this.#rendered.entries) {
      const last = known.get(entry.annotationId) ?? [];
      known.set(entry.annotationId, [...last, writtenBlock(entry)]);
    }
    return known;
  }

  #lastBlock(annotationId: string): WrittenBlock | undefined {
    const blocks = this.#last?.blocks ?? {};
    return Object.hasOwn(blocks, annotationId) ? blocks[annotationId] : undefined;
  }

  #report(annotationId: string, theirs: string): void {
    const entry = this.#ours.get(annotationId);
    const last = this.#lastBlock(annotationId);
    const changed = last?.hash !== (entry && hashOf(entry.markdown));
    this.conflicts.push({ annotationId, ours: entry?.markdown ?? '', theirs, changed });
    if (last) this.kept[annotationId] = last;
  }

  #reportEdited(): void {
    const standing = new Set<string>();
    for (const { annotationId, edited } of this.#body.blocks) {
      standing.add(annotationId);
      if (!edited) continue;
      const lines = this.#body.withTextAfter(annotationId, this.#ourHeadings);
      this.#report(annotationId, plainText(lines).trimEnd());
    }
    for (const { annotationId } of this.#rendered.entries) {
      const takenOut = this.#lastBlock(annotationId) && !standing.has(annotationId);
      if (takenOut) this.#report(annotationId, '');
    }
  }

  /** Takes out what was deleted in the app, and what belongs under another heading now. */
  #removeGone(): boolean {
    const gone = this.#body.blocks.filter(({ annotationId, edited }) => {
      const entry = this.#ours.get(annotationId);
      const under = this.#lastBlock(annotationId)?.under;
      const moved = entry && under !== undefined && under !== writtenBlock(entry).under;
      return !edited && (!entry || moved);
    });
    for (const { annotationId } of gone) this.#body.remove(annotationId);
    return gone.length > 0;
  }

  #rewriteUntouched(): void {
    for (const { annotationId, edited, lines } of this.#body.blocks) {
      const entry = this.#ours.get(annotationId);
      const isCurrent = entry?.markdown === plainText(lines);
      if (entry && !edited && !isCurrent) this.#body.rewrite(annotationId, entry.markdown);
    }
  }

  #insertMissing(): void {
    const standing = new Set(this.#body.blocks.map(({ annotationId }) => annotationId));
    const takenOut = new Set(
      this.conflicts.filter(({ theirs }) => theirs === '').map(({ annotationId }) => annotationId),
    );
    const { entries } = this.#rendered;
    const nextStanding: (RenderedEntry | undefined)[] = [];
    let next: RenderedEntry | undefined;
    for (let at = entries.length - 1; at >= 0; at -= 1) {
      nextStanding[at] = next;
      const entry = entries[at];
      if (entry && standing.has(entry.annotationId)) next = entry;
    }
    let previous: RenderedEntry | undefined;
    entries.forEach((entry, at) => {
      if (takenOut.has(entry.annotationId)) return;
      if (!standing.has(entry.annotationId)) {
        this.#body.insert(entry, previous, nextStanding[at], this.#ourHeadings);
      }
      previous = entry;
    });
  }
}

function fresh(rendered: RenderedNotes): MergedNotes {
  return {
    text: rendered.text,
    changed: true,
    state: stateAfter(rendered, null, {}),
    conflicts: [],
    unplaced: rendered.entries.filter(isUnplaced).map(({ annotationId }) => annotationId),
  };
}

/**
 * Brings a file of notes up to date without destroying what its owner wrote in it. A block that still is what we last
 * wrote is rewritten, or removed when its annotation was deleted; one that was edited or taken out stays so and is
 * reported with both versions; a new one goes in at its place in document order; all other text stays byte for byte,
 * as do line breaks and a byte order mark. Without `lastWritten`, blocks that are as they would be written now count
 * as untouched and all others as edited. A file that needs no change comes back as it is, `exported` included.
 *
 * `export-foreign` for a file that is not blank and whose front matter is not ours, or is another report's.
 */
export function mergeMarkdown({
  existing,
  rendered,
  lastWritten,
}: MergeInput): Result<MergedNotes> {
  if (existing === null || existing.trim() === '') return ok(fresh(rendered));
  const file = parseNotesFile(existing, rendered.reportId);
  if (!file) return fail('export-foreign');
  const merge = new Merge(file, rendered, lastWritten);
  const body = merge.run();
  const frontMatter = mergeFrontMatter(
    file.frontMatter,
    rendered.frontMatter,
    lastWritten?.frontMatter,
    body !== joinLines(file.body),
    file.opening.end,
  );
  const head = joinLines([file.opening, ...frontMatter, file.closing]);
  const text = file.byteOrderMark + head + body;
  return ok({
    text,
    changed: text !== existing,
    state: stateAfter(rendered, lastWritten, merge.kept),
    conflicts: merge.conflicts,
    unplaced: rendered.entries.filter(isUnplaced).map(({ annotationId }) => annotationId),
  });
}
