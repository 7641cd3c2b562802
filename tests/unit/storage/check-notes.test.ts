import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkNotes } from '../../../main/storage/check-notes';
import { openConnection } from '../../../main/storage/connection';
import { noteAction } from '../../../main/storage/correction-history';
import { addCorrection, withdrawCorrection } from '../../../main/storage/corrections';
import { putDraft } from '../../../main/storage/drafts';
import { writeExportState } from '../../../main/storage/export-states';
import { notesSchema } from '../../../main/storage/migrations/notes';
import { openDatabase } from '../../../main/storage/open-database';
import { markOpened, savePosition } from '../../../main/storage/reading';
import { putIdentity } from '../../../main/storage/report-identities';
import { writeSettings } from '../../../main/storage/settings';
import { METADATA } from './memory';
import { temporaryFolder } from './temporary-folder';

const NOW = Date.UTC(2026, 2, 4);
const AT = new Date(NOW).toISOString();

/** A file in which every table with a digest has a row that was written twice. */
async function writtenNotes(): Promise<string> {
  const path = join(temporaryFolder(), 'notes.db');
  const notes = await openDatabase({ path, schema: notesSchema, clock: () => NOW });
  const correction = { type: 'fact', fact: 'title', value: 'Tides' } as const;
  const exported = { reportId: 'r1', path: '/a.md', exportedAt: AT, state: { hash: 'x' } };
  await notes.write(async (db) => {
    for (const title of ['Tides', 'Tides of the Tay']) {
      const metadata = { ...METADATA, title };
      await putIdentity(db, { id: 'r1', contentHash: 'h', titleKey: 't', metadata });
      await writeSettings(db, { theme: title });
      await writeExportState(db, exported);
      await putDraft(db, { annotationId: 'a1', reportId: 'r1', text: title });
      await markOpened(db, 'r1', AT);
      const locator = { offset: 3, within: 0.1 };
      await savePosition(db, { reportId: 'r1', locator, progress: 0.3 }, AT);
      await addCorrection(db, 'r1', { id: title, correction, madeAt: AT });
      await noteAction(db, 'r1', title, 'make', NOW);
    }
    await withdrawCorrection(db, 'r1', 'Tides', AT);
  });
  await notes.close();
  return path;
}

async function change(path: string, statement: string): Promise<void> {
  const connection = await openConnection(path, 'create');
  await connection.exec(statement);
  await connection.close();
}

const faultsOf = async (path: string) => (await checkNotes(path, 'readonly')).faults;

describe('a change that no statement of ours has made is noticed', () => {
  test.each([
    ['report_identity', "UPDATE report_identity SET metadata = replace(metadata, 'Tay', 'Tey')"],
    ['correction', "UPDATE correction SET content = replace(content, 'Tides', 'Tider')"],
    ['correction', 'UPDATE correction SET withdrawn_at = NULL'],
    ['draft', "UPDATE draft SET text = 'x'"],
    ['reading', 'UPDATE reading SET progress = 0.4'],
    ['setting', `UPDATE setting SET value = '"y"'`],
    ['export_state', `UPDATE export_state SET state = '{"hash":"y"}'`],
  ])('in %s: %s', async (table, statement) => {
    const path = await writtenNotes();
    expect(await faultsOf(path)).toEqual([]);
    await change(path, statement);
    expect((await faultsOf(path))[0]).toMatch(new RegExp(`^${table} \\d`));
  });
});

test('a correction of the first version, whose digest is that of its content, is sound', async () => {
  const path = await writtenNotes();
  // SHA-256 of the JSON list that holds the text of an empty object.
  const digest = '06d303a9b27b9a13deb84c837b84a50d7d4423393aae3f9b03a73543785ee0b3';
  await change(
    path,
    `INSERT INTO correction (id, report_id, content, digest, made_at)
      VALUES ('old', 'r1', '{}', '${digest}', '${AT}')`,
  );
  expect(await faultsOf(path)).toEqual([]);
});
