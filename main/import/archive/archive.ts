/**
 * Zip archives, read within bounds.
 *
 * yauzl reads the central directory, refuses names that leave the archive and checks that an entry inflates to the
 * size that the directory says. What it cannot know is how much is too much: the budgets here are those of a report.
 * Entries are read one at a time, on demand, and each byte that comes out is counted, so that entries which overlap
 * in the file, and sizes that lie, gain nothing.
 */
import { crc32 } from 'node:zlib';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { ok, type Problem, type Result } from '../../../preload/contract/result';

export const MOST_ENTRIES = 5_000;
export const MOST_BYTES = 200 * 1024 * 1024;
/** How much larger than its packed size an entry may be. Short ones may be more: a page of blanks packs well. */
export const MOST_RATIO = 100;
const RATIO_FREE = 4 * 1024 * 1024;

/** A failure inside a callback, on its way to being a value. */
class ArchiveProblem extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

const damaged = (): ArchiveProblem => new ArchiveProblem({ code: 'file-damaged', params: {} });
const bomb = (): ArchiveProblem => new ArchiveProblem({ code: 'file-bomb', params: {} });
const encrypted = (): ArchiveProblem => new ArchiveProblem({ code: 'file-encrypted', params: {} });

function openZip(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error) reject(damaged());
      else resolve(zip);
    });
  });
}

/** All entries by name; of two with one name the first counts, as for most readers. */
function listEntries(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  let total = 0;
  let count = 0;
  return new Promise((resolve, reject) => {
    if (zip.entryCount > MOST_ENTRIES) return reject(bomb());
    zip.on('entry', (entry: Entry) => {
      count += 1;
      total += entry.uncompressedSize;
      if (count > MOST_ENTRIES || total > MOST_BYTES) return reject(bomb());
      if (entry.uncompressedSize > RATIO_FREE && isTooDense(entry)) return reject(bomb());
      if (!entry.fileName.endsWith('/') && !entries.has(entry.fileName))
        entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.once('error', () => reject(damaged()));
    zip.once('end', () => resolve(entries));
    zip.readEntry();
  });
}

const isTooDense = ({ uncompressedSize, compressedSize }: Entry): boolean =>
  uncompressedSize > compressedSize * MOST_RATIO;

/** Inflates one entry. `spend` counts what comes out and throws when the budget is gone. */
function inflate(zip: ZipFile, entry: Entry, spend: (bytes: number) => void): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(damaged());
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => {
        try {
          spend(chunk.length);
          chunks.push(chunk);
        } catch (problem) {
          stream.destroy();
          reject(problem instanceof ArchiveProblem ? problem : bomb());
        }
      });
      stream.once('error', () => reject(damaged()));
      stream.once('end', () => resolve(Buffer.concat(chunks)));
    });
  });
}

/** Failures of the archive as values; anything else is a fault of ours and goes on. */
async function asResult<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work());
  } catch (error) {
    if (error instanceof ArchiveProblem) return { ok: false, error: error.problem };
    throw error;
  }
}

export class Archive {
  #spent = 0;

  constructor(
    readonly zip: ZipFile,
    readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /**
   * The bytes of an entry; undefined where there is none of this name. Problems: `file-damaged` (cut short, a lying size, a
   * wrong checksum), `file-bomb` (the budget of the whole archive is spent), `file-encrypted`.
   */
  read(name: string): Promise<Result<Uint8Array | undefined>> {
    return asResult(async () => {
      const entry = this.entries.get(name);
      if (!entry) return undefined;
      if (entry.isEncrypted()) throw encrypted();
      const bytes = await inflate(this.zip, entry, (length) => {
        this.#spent += length;
        if (this.#spent > MOST_BYTES) throw bomb();
      });
      if (crc32(bytes) !== entry.crc32) throw damaged();
      return bytes;
    });
  }

  /** The same as text in UTF-8, or in UTF-16 by its byte order mark. */
  async readText(name: string): Promise<Result<string | undefined>> {
    const bytes = await this.read(name);
    if (!bytes.ok || bytes.value === undefined) return bytes.ok ? ok(undefined) : bytes;
    const [first, second] = bytes.value;
    const wide =
      first === 0xff && second === 0xfe
        ? 'utf-16le'
        : first === 0xfe && second === 0xff
          ? 'utf-16be'
          : null;
    return ok(new TextDecoder(wide ?? 'utf-8').decode(bytes.value));
  }
}

/**
 * Opens an archive that lies in memory. Problems: `file-damaged` (no zip, cut short, names that leave it), `file-bomb` (more
 * than 5,000 entries, 200 MB, or a hundred times its size), `file-encrypted`.
 */
export function openArchive(bytes: Uint8Array): Promise<Result<Archive>> {
  return asResult(async () => {
    const zip = await openZip(bytes);
    const entries = await listEntries(zip);
    if ([...entries.values()].some((entry) => entry.isEncrypted())) throw encrypted();
    return new Archive(zip, entries);
  });
}
