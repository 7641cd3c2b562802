/**
 * One commit among many annotations: COUNT of them (100,000) in notes.db, and then a highlight made, its colour changed and a
 * note put to it through the real handlers, in turn with a transaction of the same file that inserts the same bytes
 * with one statement. The bar is on the database time: what the writing connection takes, from BEGIN to COMMIT.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importReport } from '../../main/import/import-report';
import { annotationHandlers } from '../../main/ipc/handlers/annotations';
import type { Services } from '../../main/ipc/handlers/services';
import { canonicalText } from '../../main/report/canonical-text';
import { createAnnotations } from '../../main/storage/history';
import { openLibrary } from '../../main/storage/library';
import { putIdentity } from '../../main/storage/report-identities';
import { putReport } from '../../main/storage/reports';
import { sql } from '../../main/storage/sql';
import type { StoredAnnotation } from '../../main/storage/annotations';
import type { WritableDb } from '../../main/storage/database';
import type { Result } from '../../preload/contract/result';
import { material } from './support/material';
import { figure } from './support/report';
import { median, pairedRatio, percentile } from './support/statistics';

const COUNT = Number(process.env['COUNT'] ?? 100_000);
const ROUNDS = Number(process.env['ROUNDS'] ?? 300);
/** Milliseconds. */
const BAR = 1;
const REPORT = 'report';

const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

const { name, text: source } = material();
const folder = mkdtempSync(join(tmpdir(), 'offprint-bench-'));
const library = valueOf(await openLibrary({ folder, clock: () => Date.now() }));
const parsed = valueOf(await importReport({ bytes: Buffer.from(source), fileName: 'report.txt' }));
const { text, blocks } = canonicalText(parsed.blocks);
await library.reports.write((db) =>
  putReport(db, {
    id: REPORT,
    contentHash: REPORT,
    fileName: 'report.txt',
    titleKey: REPORT,
    edition: null,
    importedAt: new Date(0).toISOString(),
    metadata: parsed.metadata,
    textLength: text.length,
    blocks,
    boilerplate: [],
    doubts: [],
  }),
);

/** A range of 12 UTF-16 units that begins and ends with a visible character of the same line. */
function rangeAt(at: number): { start: number; end: number } {
  let start = (at * 7919) % (text.length - 40);
  while (/[\s\uD800-\uDFFF]/.test(text.slice(start, start + 13)))
    start = (start + 1) % (text.length - 40);
  return { start, end: start + 12 };
}

function storedAt(at: number): StoredAnnotation {
  const position = rangeAt(at);
  const moment = new Date(1_700_000_000_000 + at * 60_000).toISOString();
  const content = {
    id: `note-${at}`,
    reportId: REPORT,
    motivation: 'highlighting',
    target: {
      type: 'text',
      position,
      quote: {
        exact: text.slice(position.start, position.end),
        prefix: text.slice(Math.max(0, position.start - 32), position.start),
        suffix: text.slice(position.end, position.end + 32),
      },
    },
    colour: 'yellow',
    style: 'highlight',
    note: '',
    tags: [],
    revision: 1,
    createdAt: moment,
    modifiedAt: moment,
  } as const;
  const anchoring = { state: 'exact' as const, ...position };
  return { content: { ...content, tags: [] }, anchoring, anchoredTo: 'edition' };
}

await library.notes.write(async (db) => {
  await db.run(sql`CREATE TABLE floor (id INTEGER PRIMARY KEY, said TEXT NOT NULL)`);
  const { metadata } = parsed;
  await putIdentity(db, { id: REPORT, contentHash: REPORT, titleKey: REPORT, metadata });
  await createAnnotations(
    db,
    Array.from({ length: COUNT }, (_, at) => storedAt(at)),
    Date.now(),
  );
});

/** What the writing connection took for the last transaction, in ms; the wait for its turn is not counted. */
let lastCommit = 0;
const write = library.notes.write.bind(library.notes);
library.notes.write = async <T>(change: (db: WritableDb) => Promise<T>): Promise<T> => {
  const before = performance.now();
  const value = await write(change);
  lastCommit = performance.now() - before;
  return value;
};

let made = 0;
const services: Pick<Services, 'clock' | 'ids'> = {
  clock: () => Date.now(),
  ids: () => `made-${(made += 1)}`,
};
const handlers = annotationHandlers(services as Services);

/** Milliseconds of each round. */
class Series {
  readonly commit: number[] = [];
  readonly call: number[] = [];

  async add<T>(act: () => Promise<T>): Promise<T> {
    const before = performance.now();
    const value = await act();
    this.call.push(performance.now() - before);
    this.commit.push(lastCommit);
    return value;
  }
}

const series = { create: new Series(), recolour: new Series(), note: new Series() };
const floor = new Series();
const bytes = 'x'.repeat(1000);
for (let round = 0; round < ROUNDS; round += 1) {
  const position = rangeAt(COUNT + round * 31);
  await floor.add(() =>
    library.notes.write((db) => db.run(sql`INSERT INTO floor (said) VALUES (${bytes})`)),
  );
  const { id: annotationId } = valueOf(
    await series.create.add(() =>
      handlers['annotations.create'](library, {
        reportId: REPORT,
        target: { type: 'text', position },
        colour: 'yellow',
        note: '',
        tags: [],
      }),
    ),
  );
  valueOf(
    await series.recolour.add(() =>
      handlers['annotations.update'](library, { annotationId, colour: 'blue' }),
    ),
  );
  valueOf(
    await series.note.add(() =>
      handlers['annotations.update'](library, { annotationId, note: source.slice(0, 200) }),
    ),
  );
}
await library.close();
rmSync(folder, { recursive: true, force: true });

const ms = (value: number) => `${value.toFixed(2)} ms`;
process.stdout.write(`${COUNT} annotations on ${name}, ${ROUNDS} rounds\n`);
figure('a bare insert in the same file, median', ms(median(floor.commit)));
for (const [what, { commit, call }] of Object.entries(series)) {
  const reached = median(commit);
  figure(`${what}: commit, median`, ms(reached), { limit: BAR, reached });
  figure(`${what}: commit, 95th percentile`, ms(percentile(commit, 0.95)));
  figure(
    `${what}: commit against the bare insert`,
    `${pairedRatio(commit, floor.commit).toFixed(2)} x`,
  );
  figure(`${what}: the whole call, median`, ms(median(call)));
  if (reached >= BAR) process.exitCode = 1;
}
