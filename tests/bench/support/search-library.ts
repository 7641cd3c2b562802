/** A library of any size, made of the blocks of one report, for the bench of the search; with its texts as files beside it. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importReport } from '../../../main/import/import-report';
import { canonicalText } from '../../../main/report/canonical-text';
import { passageText, tokensOfBlocks } from '../../../main/search/passage';
import { INDEX_VERSION } from '../../../main/search/tokens';
import { openLibrary, type Library } from '../../../main/storage/library';
import { putReport } from '../../../main/storage/reports';
import {
  blocksAfter,
  indexReports,
  type IndexEntry,
  reportOf,
} from '../../../main/storage/search-index';
import type { Block, Metadata } from '../../../preload/contract/report';
import { fold } from '../../../preload/contract/text/fold';
import { material } from './material';

/** Reports a transaction. */
const TOGETHER = 20;
/** Blocks that are read at a time. */
const BATCH = 4096;

/** Numbers in [0, 1) that are the same in each run (mulberry32, Tommy Ettinger, public domain). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The blocks of a report in another order, half of them, with other digits. */
function anotherReport(source: readonly Block[], random: () => number): Block[] {
  const change = (words: string) => words.replace(/\d/g, () => String(Math.floor(random() * 10)));
  return source
    .filter(() => random() < 0.5)
    .map((block) => ({ block, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ block }) =>
      block.type === 'paragraph'
        ? { ...block, text: { text: change(block.text.text), marks: [] } }
        : block,
    );
}

type Canonical = ReturnType<typeof canonicalText>;

async function store(
  library: Library,
  metadata: Metadata,
  texts: readonly Canonical[],
  done: number,
) {
  await library.reports.write(async (writer) => {
    const entries: IndexEntry[] = [];
    for (const [at, { text, blocks }] of texts.entries()) {
      const count = done + at + 1;
      const number = await putReport(writer, {
        id: `bench-${count}`,
        contentHash: String(count),
        fileName: 'report.txt',
        titleKey: String(count),
        edition: null,
        importedAt: new Date(count).toISOString(),
        metadata,
        textLength: text.length,
        blocks,
        boilerplate: [],
        doubts: [],
      });
      entries.push({ report: number, tokens: tokensOfBlocks(blocks) });
    }
    await indexReports(writer, entries, INDEX_VERSION);
  });
}

/** Fills an empty library with `size` bytes of text; answers the milliseconds that storing and indexing took. */
async function fill(library: Library, files: string, size: number): Promise<number> {
  const { text } = material();
  const parsed = await importReport({ bytes: Buffer.from(text), fileName: 'report.txt' });
  if (!parsed.ok) throw new Error(parsed.error.code);
  const { blocks, metadata } = parsed.value;
  const random = randomFrom(7);
  let building = 0;
  let count = 0;
  for (let bytes = 0; bytes < size; count += TOGETHER) {
    const texts = Array.from({ length: TOGETHER }, () =>
      canonicalText(anotherReport(blocks, random)),
    );
    texts.forEach((one, at) => {
      bytes += Buffer.byteLength(one.text);
      writeFileSync(join(files, `${count + at + 1}.txt`), one.text);
    });
    const before = performance.now();
    await store(library, metadata, texts, count);
    building += performance.now() - before;
  }
  return building;
}

export interface BenchLibrary {
  readonly library: Library;
  /** The folder of the texts, a file a report. */
  readonly files: string;
  /** Folded, with the number of their report. */
  readonly passages: readonly { readonly report: number; readonly text: string }[];
  readonly reports: number;
  /** Of the texts, in UTF-8. */
  readonly bytes: number;
  /** Milliseconds that storing and indexing took; undefined when the library had been there. */
  readonly building: number | undefined;
}

/** Opens the library in `folder`, and makes it first where there is none. */
export async function benchLibrary(folder: string, size: number): Promise<BenchLibrary> {
  const files = join(folder, 'texts');
  const isThere = existsSync(files);
  mkdirSync(files, { recursive: true });
  const opened = await openLibrary({ folder: join(folder, 'library'), clock: () => Date.now() });
  if (!opened.ok) throw new Error(opened.error.code);
  const library = opened.value;
  const building = isThere ? undefined : await fill(library, files, size);
  const db = library.reports.read;
  const passages: { report: number; text: string }[] = [];
  let bytes = 0;
  let after = -1;
  for (;;) {
    const blocks = await blocksAfter(db, after, BATCH);
    for (const { id, block } of blocks) {
      const text = passageText(block);
      bytes += Buffer.byteLength(text) + 1;
      passages.push({ report: reportOf(id), text: fold(text) });
    }
    const last = blocks.at(-1);
    if (!last) break;
    after = last.id;
  }
  const reports = new Set(passages.map(({ report }) => report)).size;
  return { library, files, passages, reports, bytes, building };
}
