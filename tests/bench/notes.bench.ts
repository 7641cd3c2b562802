/**
 * The list of all annotations: 100,000 of them (COUNT) in 200 reports, filtered as one types, against a bare scan of the same
 * folded texts in the same run; every total is compared with that of the scan.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { notesListHandlers } from '../../main/ipc/handlers/notes-list';
import { openLibrary } from '../../main/storage/library';
import { createAnnotations } from '../../main/storage/history';
import { putIdentity } from '../../main/storage/report-identities';
import { fold } from '../../preload/contract/text/fold';
import { NO_FILTER, searchedText } from '../../preload/contract/text/note-filter';
import type { AnnotationContent } from '../../main/storage/annotations';
import { material } from './support/material';
import { figure } from './support/report';
import { median, percentile } from './support/statistics';

const COUNT = Number(process.env['COUNT'] ?? 100_000);
const REPORTS = 200;
const ROUNDS = Number(process.env['ROUNDS'] ?? 5);
const COLOURS = ['yellow', 'green', 'blue', 'pink', 'purple'] as const;

const { name, text } = material();
const folder = mkdtempSync(join(tmpdir(), 'offprint-bench-'));
const opened = await openLibrary({ folder, clock: () => Date.now() });
if (!opened.ok) throw new Error(opened.error.code);
const library = opened.value;

function contentOf(at: number): AnnotationContent {
  const start = (at * 7919) % (text.length - 200);
  const exact = text.slice(start, start + 20 + (at % 100));
  const moment = new Date(1_700_000_000_000 + at * 60_000).toISOString();
  const note = at % 3 === 0 ? text.slice(start + 40, start + 100) : '';
  return {
    id: `note-${at}`,
    reportId: `report-${at % REPORTS}`,
    motivation: note === '' ? 'highlighting' : 'commenting',
    target: {
      type: 'text',
      position: { start, end: start + 20 },
      quote: { exact, prefix: '', suffix: '' },
    },
    colour: COLOURS[at % COLOURS.length] ?? 'yellow',
    style: 'highlight',
    note,
    tags: at % 5 === 0 ? [`tag ${at % 40}`] : [],
    revision: 1,
    createdAt: moment,
    modifiedAt: moment,
  };
}

const contents = Array.from({ length: COUNT }, (_, at) => contentOf(at));
await library.notes.write(async (db) => {
  const language = 'zh-Hans';
  for (let at = 0; at < REPORTS; at += 1) {
    const metadata = {
      title: `Report ${at}`,
      publisher: null,
      series: null,
      publishedOn: null,
      originalPublishedOn: null,
      originalTitle: null,
      authors: [],
      language,
    };
    await putIdentity(db, {
      id: `report-${at}`,
      contentHash: `${at}`,
      titleKey: `${at}`,
      metadata,
    });
  }
  const states = contents.map((content) => {
    const anchoring = { state: 'exact' as const, ...content.target.position };
    return { content, anchoring, anchoredTo: 'hash' };
  });
  await createAnnotations(db, states, 0);
});

const ask = async (query: string) => {
  const answer = await notesListHandlers['notes.list'](library, {
    filter: { ...NO_FILTER, query, colours: [], kinds: [], tags: [] },
    order: 'document',
    offset: 0,
    limit: 60,
  });
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value.total;
};

const beforeFirst = performance.now();
await ask('');
const first = performance.now() - beforeFirst;

const folded = contents.map(({ target, note, tags }) =>
  searchedText(target.quote.exact, note, tags),
);
const words = Array.from({ length: 12 }, (_, at) =>
  text.slice(at * 997, at * 997 + 4).replace(/[\s"“”-]/g, ''),
).filter((word) => word.length > 1);
/** Every beginning of each word: what is asked while it is typed. */
const queries = words.flatMap((word) =>
  Array.from({ length: word.length }, (_, at) => word.slice(0, at + 1)),
);
const through: number[] = [];
const bare: number[] = [];
let wrong = 0;
for (let round = 0; round < ROUNDS; round += 1) {
  for (const query of queries) {
    let before = performance.now();
    const total = await ask(query);
    through.push(performance.now() - before);
    before = performance.now();
    const term = fold(query);
    let count = 0;
    for (const one of folded) if (one.includes(term)) count += 1;
    bare.push(performance.now() - before);
    if (count !== total) wrong += 1;
  }
}
await library.notes.write(async (db) => {
  const content = { ...contentOf(COUNT), id: 'one more' };
  const anchoring = { state: 'exact' as const, start: 0, end: 1 };
  await createAnnotations(db, [{ content, anchoring, anchoredTo: 'hash' }], 0);
});
const beforeAnother = performance.now();
await ask('');
const another = performance.now() - beforeAnother;
await library.close();
rmSync(folder, { recursive: true, force: true });

const ms = (value: number) => `${value.toFixed(1)} ms`;
process.stdout.write(
  `${COUNT} annotations on ${name}, ${queries.length} queries, ${ROUNDS} rounds\n`,
);
figure('totals that differ from the bare scan', String(wrong));
figure('first list, everything read', ms(first));
figure('a keystroke, median', ms(median(through)));
figure('a keystroke, 95th percentile', ms(percentile(through, 0.95)));
figure('a bare scan of the same texts, median', ms(median(bare)));
figure('a keystroke against the bare scan', `${(median(through) / median(bare)).toFixed(2)} x`);
figure('the list after one change', ms(another));
if (wrong > 0) process.exitCode = 1;
