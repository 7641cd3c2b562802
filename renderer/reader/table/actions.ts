/** Taking a table away, in the order in which it is looked at. */
import { request } from '../../bridge/client';
import { sayOfTable } from '../../locales/table-words';
import { fileNameOf } from '../../state/export';
import { notify } from '../../state/notices';
import { copyForms } from './copy';
import type { Sheet } from './sheet';
import { writeCsv } from './write-csv';
import { writeHtml } from './write-html';
import { writeMarkdown } from './write-markdown';
import { writeTsv } from './write-tsv';

function copy({ rows }: Sheet, forms: Readonly<Record<string, string>>): void {
  if (copyForms(forms)) {
    notify({ kind: 'done', message: sayOfTable('table.copied', { count: rows.length }) });
    return;
  }
  notify({
    kind: 'problem',
    message: sayOfTable('table.notCopied'),
    detail: sayOfTable('table.notCopied.remedy'),
  });
}

/** For spreadsheets and documents, each of which takes the form that it knows best. */
export const copyCells = (sheet: Sheet): void =>
  copy(sheet, { 'text/plain': writeTsv(sheet), 'text/html': writeHtml(sheet) });

export const copyCsv = (sheet: Sheet): void => copy(sheet, { 'text/plain': writeCsv(sheet) });

export const copyMarkdown = (sheet: Sheet): void =>
  copy(sheet, { 'text/plain': writeMarkdown(sheet) });

/** Asks where to, writes the table there as CSV, and offers to show it. */
export async function saveCsv(sheet: Sheet): Promise<void> {
  const csv = writeCsv(sheet);
  const name = sheet.caption.slice(0, 1000);
  const saved = await request(window.offprint.export.saveTable({ name, csv }));
  if (!saved.ok || saved.value === null) return;
  notify({
    kind: 'done',
    message: sayOfTable('table.saved', { file: fileNameOf(saved.value.path) }),
    action: {
      label: sayOfTable('table.saved.reveal'),
      run: () => void request(window.offprint.export.reveal()),
    },
  });
}
