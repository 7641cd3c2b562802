/** Chosen annotations as Markdown for the clipboard: quote, where it is from, note. */
import type { ListedNote } from '../../preload/contract/notes-list';
import { NO_FILTER } from '../../preload/contract/text/note-filter';
import { deepLink } from '../../preload/contract/text/deep-link';
import { request } from '../bridge/client';
import { sendable } from '../state/notebook';
import type { NoteSource } from './source';

/** Characters that mean something in Markdown, so that a quote stays what it is. */
const escaped = (text: string) => text.replace(/[\\`*_[\]<>#|~]/g, '\\$&');

/** One annotation, with the title of its report when `titled` is set. */
export function noteAsMarkdown({ annotation, reportTitle }: ListedNote): string {
  const { id: annotationId, reportId, target, note, tags } = annotation;
  const quote = target.quote.exact
    .split('\n')
    .map((line) => `> ${escaped(line)}`)
    .join('\n');
  const from = `> — [${escaped(reportTitle)}](${deepLink({ reportId, annotationId })})`;
  const named = tags.map((tag) => `#${tag.replace(/\s+/g, '-')}`).join(' ');
  return [`${quote}\n>\n${from}`, note, named].filter((part) => part !== '').join('\n\n');
}

/** Null when they could not be read, which has been told. */
export async function notesAsMarkdown(
  source: NoteSource,
  ids: ReadonlySet<string>,
): Promise<string | null> {
  const rows: ListedNote[] = [];
  const reportId = source.filter.reportId;
  for (let offset = 0; rows.length < ids.size; offset += 500) {
    const answer = await request(
      window.offprint.notes.list({
        filter: sendable({ ...NO_FILTER, reportId }),
        order: 'document',
        offset,
        limit: 500,
      }),
    );
    if (!answer.ok) return null;
    if (answer.value.rows.length === 0) break;
    rows.push(...answer.value.rows.filter(({ annotation }) => ids.has(annotation.id)));
  }
  return rows.map(noteAsMarkdown).join('\n\n');
}
