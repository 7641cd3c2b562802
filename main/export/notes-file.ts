import { isBlank, plainText, toLines, type FileLine } from './file-lines';
import { readFrontMatter } from './front-matter';
import type { WrittenBlock } from './export-state';
import { hashOf } from './rendered-notes';

/** A stretch of a notes file: text that is not ours, or a block of ours. */
export type Segment =
  | { readonly kind: 'text'; readonly lines: readonly FileLine[] }
  | {
      readonly kind: 'block';
      readonly annotationId: string;
      readonly lines: readonly FileLine[];
      /** Its owner has changed it; then `lines` are the quote and the block id, and the rest is text after it. */
      readonly edited: boolean;
    };

/** A file of notes, cut into its parts; joined again they are the same file. */
export interface NotesFile {
  readonly byteOrderMark: string;
  /** The `---` lines, and what is between them. */
  readonly opening: FileLine;
  readonly frontMatter: readonly FileLine[];
  readonly closing: FileLine;
  readonly body: readonly FileLine[];
}

/** Cuts a file that we wrote for this report; undefined when the front matter does not say that we did. */
export function parseNotesFile(file: string, reportId: string): NotesFile | undefined {
  const byteOrderMark = file.startsWith('\ufeff') ? '\ufeff' : '';
  const [opening, ...lines] = toLines(file.slice(byteOrderMark.length));
  if (opening?.text.trimEnd() !== '---') return undefined;
  const close = lines.findIndex(({ text }) => /^(---|\.\.\.)\s*$/.test(text));
  const closing = lines[close];
  if (!closing) return undefined;
  const frontMatter = lines.slice(0, close);
  if (!isOurs(plainText(frontMatter), reportId)) return undefined;
  return { byteOrderMark, opening, frontMatter, closing, body: lines.slice(close + 1) };
}

/** Whether front matter is ours and of this report; it may be broken YAML by now, and still be ours. */
function isOurs(source: string, reportId: string): boolean {
  const values = readFrontMatter(source);
  if (values) return Number.isInteger(values['offprint']) && String(values['report']) === reportId;
  const report = /^report:[ \t]*["']?([^"'\s]+)/m.exec(source)?.[1];
  return /^offprint:[ \t]*\d+/m.test(source) && report === reportId;
}

interface Found {
  readonly annotationId: string;
  readonly start: number;
  readonly end: number;
  readonly edited: boolean;
}

const idOf = ({ text }: FileLine): string | undefined => /^\^ofp-([\w-]+)\s*$/.exec(text)?.[1];
const isQuote = (line: FileLine | undefined): boolean => line?.text.startsWith('>') === true;

/** Whether exactly `written` stands around the block id on line `at`, apart from what its owner added. */
function matches(lines: readonly FileLine[], at: number, written: WrittenBlock): boolean {
  const start = at - written.idLine;
  const end = start + written.lines;
  const next = lines[end];
  if (start < 0 || end > lines.length || (next && !isBlank(next))) return false;
  return !isQuote(lines[start - 1]) && hashOf(plainText(lines.slice(start, end))) === written.hash;
}

function untouched(
  lines: readonly FileLine[],
  known: ReadonlyMap<string, readonly WrittenBlock[]>,
): Map<string, Found> {
  const found = new Map<string, Found>();
  let from = 0;
  lines.forEach((line, at) => {
    const annotationId = at < from ? undefined : idOf(line);
    if (annotationId === undefined || found.has(annotationId)) return;
    const written = known
      .get(annotationId)
      ?.find((block) => at - block.idLine >= from && matches(lines, at, block));
    if (!written) return;
    const start = at - written.idLine;
    from = start + written.lines;
    found.set(annotationId, { annotationId, start, end: from, edited: false });
  });
  return found;
}

/** Blocks whose id still stands on a line of its own, but not with what we wrote around it. */
function edited(
  lines: readonly FileLine[],
  known: ReadonlyMap<string, readonly WrittenBlock[]>,
  whole: ReadonlyMap<string, Found>,
): Found[] {
  const taken = new Uint8Array(lines.length);
  for (const { start, end } of whole.values()) taken.fill(1, start, end);
  const found = new Map<string, Found>();
  lines.forEach((line, at) => {
    const annotationId = taken[at] === 1 ? undefined : idOf(line);
    if (annotationId === undefined || !known.has(annotationId)) return;
    if (whole.has(annotationId) || found.has(annotationId)) return;
    let start = at;
    while (taken[start - 1] === 0 && isQuote(lines[start - 1])) start -= 1;
    found.set(annotationId, { annotationId, start, end: at + 1, edited: true });
  });
  return [...found.values()];
}

/**
 * Cuts the body of a file into segments, in order. `known` has, for each annotation that may be in it, the forms in
 * which its block counts as untouched. Of a block that stands twice, one is ours and the other is text.
 */
export function toSegments(
  body: readonly FileLine[],
  known: ReadonlyMap<string, readonly WrittenBlock[]>,
): Segment[] {
  const whole = untouched(body, known);
  const blocks = [...whole.values(), ...edited(body, known, whole)].toSorted(
    (a, b) => a.start - b.start,
  );
  const segments: Segment[] = [];
  let from = 0;
  const addText = (end: number) => {
    if (from < end) segments.push({ kind: 'text', lines: body.slice(from, end) });
  };
  for (const { annotationId, start, end, edited: isEdited } of blocks) {
    addText(start);
    segments.push({ kind: 'block', annotationId, lines: body.slice(start, end), edited: isEdited });
    from = end;
  }
  addText(body.length);
  return segments;
}
