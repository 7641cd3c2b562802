/** From a file to a report in the library, each file at most once. */
import type { Encoding } from '../../../preload/contract/encoding';
import type { ImportOutcome, ImportProgress } from '../../../preload/contract/library';
import { fail, ok, type Result } from '../../../preload/contract/result';
import { FORMAT_NAMES } from '../../import/extensions';
import { detectFormat } from '../../import/format';
import { canonicalText, type CanonicalText } from '../../report/canonical-text';
import { contentHash, isSameReport, reportIdOf, titleKey } from '../../report/identity';
import type { ParsedReport } from '../../report/report';
import { dropOriginal, hasOriginal, keepOriginal } from '../../storage/original-files';
import { putAssets } from '../../storage/assets';
import { damagedAssets } from '../../storage/damaged-assets';
import { BLOCK_LIMIT, readBlocks } from '../../storage/blocks';
import type { Library } from '../../storage/library';
import { putOriginal, readOriginalMetadata } from '../../storage/originals';
import { indexReports } from '../../storage/search-index';
import { sweepOriginals } from '../../storage/sweep-originals';
import { findIdentities, putIdentity } from '../../storage/report-identities';
import {
  findByContent,
  findByTitle,
  findReport,
  putReport,
  readAsides,
  type ReportRow,
} from '../../storage/reports';
import { carryOver } from './carry-over';
import { correctedText, type CorrectedText } from './corrected-text';
import { readSource } from './read-source';
import { indexEntry } from './search';
import type { Services } from './services';

export type ImportServices = Pick<Services, 'parse' | 'clock'>;

export interface ImportWatch {
  /** Nothing is stored once it is aborted. */
  readonly signal?: AbortSignal | undefined;
  readonly stage?: (stage: ImportProgress['stage']) => void;
  /** The encoding to read the file in, also where the library has its bytes already. */
  readonly encoding?: Encoding;
  /** Leaves the search index to a later `indexMissing`, which takes several reports at a time. */
  readonly indexLater?: boolean;
}

interface Incoming {
  readonly hash: string;
  readonly fileName: string;
  readonly parsed: ParsedReport;
  readonly canonical: CanonicalText;
}

interface Predecessor {
  readonly report: ReportRow;
  readonly text: string;
}

async function textOf(library: Library, report: ReportRow): Promise<string> {
  return canonicalText(await readBlocks(library.reports.read, report.number)).text;
}

/** The copy that `incoming` takes the place of. */
async function findPredecessor(
  library: Library,
  { hash, parsed, canonical }: Incoming,
): Promise<Predecessor | undefined> {
  const db = library.reports.read;
  const first = (await findByContent(db, hash)) ?? (await findReport(db, reportIdOf(hash)));
  if (first) return { report: first, text: await textOf(library, first) };
  for (const report of await findByTitle(db, titleKey(parsed.metadata))) {
    const text = await textOf(library, report);
    const metadata = (await readOriginalMetadata(db, report.number)) ?? report.metadata;
    const older = { metadata, text };
    if (isSameReport(older, { metadata: parsed.metadata, text: canonical.text })) {
      return { report, text };
    }
  }
  return undefined;
}

/** The id of a report that the library has not: that which notes know it by, or else a new one. */
async function findFormerId(library: Library, incoming: Incoming): Promise<string> {
  const { hash, parsed, canonical } = incoming;
  const key = titleKey(parsed.metadata);
  const { text } = canonical;
  for (const known of await findIdentities(library.notes.read, hash, key)) {
    // Without its text, a report is told by its title, publisher and date alone.
    const same =
      known.contentHash === hash ||
      isSameReport({ metadata: known.metadata, text: '' }, { metadata: parsed.metadata, text });
    if (same && !(await findReport(library.reports.read, known.id))) return known.id;
  }
  return reportIdOf(hash);
}

async function store(
  library: Library,
  id: string,
  { hash, fileName, parsed }: Incoming,
  corrected: CorrectedText,
  importedAt: string,
  indexLater: boolean,
): Promise<void> {
  const { metadata, assets, ...content } = parsed;
  const key = titleKey(metadata);
  // The identity comes first: notes refer to it. Anchorings come last: an end in between leaves them marked as
  // those of the older copy, and they are made anew when the report is opened.
  await library.notes.write((db) =>
    putIdentity(db, { id, contentHash: hash, titleKey: key, metadata }),
  );
  await library.reports.write(async (db) => {
    const report = { id, contentHash: hash, fileName, titleKey: key, importedAt };
    // Side by side: SQLite has a thread of its own.
    const [number, entry] = await Promise.all([
      putReport(db, { ...report, ...corrected.text }),
      indexLater ? undefined : indexEntry(corrected.text.blocks),
    ]);
    const isCorrected = corrected.corrections.length > 0;
    await putOriginal(db, number, isCorrected ? { metadata, ...content } : undefined);
    await putAssets(db, number, assets);
    if (entry) await indexReports(db, [{ report: number, tokens: entry.tokens }], entry.version);
  });
}

async function add(
  library: Library,
  incoming: Incoming,
  services: ImportServices,
  indexLater: boolean,
): Promise<ImportOutcome> {
  const importedAt = new Date(services.clock()).toISOString();
  const predecessor = await findPredecessor(library, incoming);
  const id = predecessor?.report.id ?? (await findFormerId(library, incoming));
  const corrected = await correctedText(library, id, incoming.hash, incoming.parsed);
  const carried =
    predecessor &&
    (await carryOver(
      library,
      id,
      { text: predecessor.text, edition: predecessor.report.edition },
      corrected.canonical,
      corrected.edition,
    ));
  await store(library, id, incoming, corrected, importedAt, indexLater);
  if (carried) await library.notes.write(carried.save);
  const former = predecessor?.report.contentHash;
  if (former !== undefined && former !== incoming.hash) await dropOriginal(library.folder, former);
  const { metadata, doubts } = corrected.text;
  return {
    reportId: id,
    title: metadata.title,
    status: predecessor ? 'replaced' : 'added',
    doubts: doubts.length,
    unplaced: corrected.unplaced.size,
    toCheck: carried?.toCheck ?? 0,
  };
}

/** A file that was read and, unless the library has it already, recognised. */
export interface ReadFile {
  readonly hash: string;
  readonly fileName: string;
  /** Of a PDF, which is kept for its pages; undefined for any other file. */
  readonly pages: Uint8Array | undefined;
  /** Undefined where the library had these very bytes when the file was read. */
  readonly parsed: ParsedReport | undefined;
}

async function knownReport(library: Library, hash: string): Promise<ReportRow | undefined> {
  const known = await findByContent(library.reports.read, hash);
  const whole = known && (await damagedAssets(library.reports.read, known.number)).length === 0;
  return whole ? known : undefined;
}

/**
 * Reads a file and recognises its report, and stores nothing: several may be read at a time. Fails with a code of `readSource` or of the
 * parser, or `import-cancelled`.
 */
export async function readReportFile(
  library: Library,
  path: string,
  services: ImportServices,
  { signal, stage, encoding }: ImportWatch = {},
): Promise<Result<ReadFile>> {
  stage?.('reading');
  const source = await readSource(path);
  if (!source.ok) return source;
  const { bytes, fileName } = source.value;
  const hash = contentHash(bytes);
  const pages = detectFormat(bytes, fileName) === 'pdf' ? bytes : undefined;
  if (encoding === undefined && (await knownReport(library, hash))) {
    return ok({ hash, fileName, pages, parsed: undefined });
  }
  stage?.('recognising');
  const asked = encoding === undefined ? source.value : { ...source.value, encoding };
  const parsed = await services.parse(asked, signal);
  if (!parsed.ok) {
    const { code, params } = parsed.error;
    return fail(code, { formats: FORMAT_NAMES, ...params, path });
  }
  if (parsed.value.blocks.length >= BLOCK_LIMIT) {
    return fail('report-too-long', { path, limit: `${BLOCK_LIMIT}` });
  }
  return ok({ hash, fileName, pages, parsed: parsed.value });
}

async function knownOutcome(library: Library, known: ReportRow): Promise<ImportOutcome> {
  const { doubts } = await readAsides(library.reports.read, known.number);
  const { id: reportId, metadata } = known;
  const nothing = { unplaced: 0, toCheck: 0 };
  return { reportId, title: metadata.title, status: 'known', doubts: doubts.length, ...nothing };
}

/**
 * Stores what was read: `known` when the library has these very bytes with all their pictures and no encoding was chosen; `replaced` when it has another copy of the report
 * (see `isSameReport`), whose text this takes the place of while annotations and position are carried over; else `added`.
 * Undefined when the library has let go of the report since the file was read. Not for two files at a time.
 */
export async function storeReportFile(
  library: Library,
  { hash, fileName, pages, parsed }: ReadFile,
  services: ImportServices,
  { signal, stage, encoding, indexLater = false }: ImportWatch = {},
): Promise<Result<ImportOutcome> | undefined> {
  if (signal?.aborted) return fail('import-cancelled');
  // Asked again: the file before this one may have been the same.
  const known = encoding === undefined ? await knownReport(library, hash) : undefined;
  if (!known && !parsed) return undefined;
  const wasKept = pages === undefined || (await hasOriginal(library.folder, hash));
  if (pages) await keepOriginal(library.folder, hash, pages);
  if (known || !parsed) return known && ok(await knownOutcome(library, known));
  stage?.('storing');
  const incoming = { hash, fileName, parsed, canonical: canonicalText(parsed.blocks) };
  try {
    return ok(await add(library, incoming, services, indexLater));
  } catch (error) {
    if (!wasKept) await sweepOriginals(library);
    throw error;
  }
}

/** Reads and stores one file, as `readReportFile` and `storeReportFile` do. */
export async function importReportFile(
  library: Library,
  path: string,
  services: ImportServices,
  watch: ImportWatch = {},
): Promise<Result<ImportOutcome>> {
  const read = await readReportFile(library, path, services, watch);
  if (!read.ok) return read;
  const stored = await storeReportFile(library, read.value, services, watch);
  return stored ?? importReportFile(library, path, services, watch);
}
