/**
 * The one door to SQLite: node-sqlite3 as promises, with its errors turned into a `StorageError`. Every call to the
 * library has a callback, because an error that finds none ends the process.
 */
import { dirname } from 'node:path';
import sqlite3 from 'sqlite3';
import type { ErrorCode } from '../../preload/contract/errors';
import type { Query } from './sql';
import { StorageError } from './storage-error';

/** `immutable` reads a file on a disk where nothing can be written, not even the index of its write-ahead log. */
export type OpenMode = 'create' | 'readonly' | 'immutable' | 'memory';

export interface Connection {
  /** Rows that the statement changed. */
  run(query: Query): Promise<number>;
  /** All rows; `Row` says what the statement selects, and is not checked. */
  all<Row>(query: Query): Promise<Row[]>;
  /** The first row, or undefined. */
  get<Row>(query: Query): Promise<Row | undefined>;
  /** Several statements without values. */
  exec(script: string): Promise<void>;
  close(): Promise<void>;
}

const codes: Readonly<Record<number, ErrorCode>> = {
  [sqlite3.FULL]: 'disk-full',
  [sqlite3.READONLY]: 'library-unwritable',
  [sqlite3.CANTOPEN]: 'library-unwritable',
  [sqlite3.PERM]: 'library-unwritable',
  [sqlite3.IOERR]: 'library-unwritable',
  [sqlite3.CORRUPT]: 'library-damaged',
  [sqlite3.NOTADB]: 'library-damaged',
  [sqlite3.BUSY]: 'library-locked',
  [sqlite3.LOCKED]: 'library-locked',
};

function storageError(error: Error, path: string): StorageError {
  const errno = 'errno' in error && typeof error.errno === 'number' ? error.errno : sqlite3.ERROR;
  const code = codes[errno] ?? 'internal';
  if (code === 'internal') {
    return new StorageError(code, { reason: error.message }, { cause: error });
  }
  // What a person can mend is the folder: SQLite makes files beside the database.
  const params = { path: code === 'library-unwritable' ? dirname(path) : path };
  return new StorageError(code, params, { cause: error });
}

const flags: Readonly<Record<OpenMode, number>> = {
  create: sqlite3.OPEN_READWRITE | sqlite3.OPEN_CREATE,
  readonly: sqlite3.OPEN_READONLY,
  immutable: sqlite3.OPEN_READONLY | sqlite3.OPEN_URI,
  memory: sqlite3.OPEN_READWRITE | sqlite3.OPEN_CREATE,
};

function fileName(path: string, mode: OpenMode): string {
  if (mode === 'memory') return ':memory:';
  if (mode !== 'immutable') return path;
  const escaped = path.replaceAll('\\', '/').replace(/[%?#]/g, encodeURIComponent);
  return `file:${escaped.startsWith('/') ? '' : '/'}${escaped}?immutable=1`;
}

function openFile(path: string, mode: OpenMode): Promise<sqlite3.Database> {
  return new Promise((resolve, reject) => {
    const database = new sqlite3.Database(fileName(path, mode), flags[mode], (error) => {
      if (error) reject(storageError(error, path));
      else resolve(database);
    });
  });
}

// The library binds a Buffer as a BLOB, and any other array of bytes as text.
const bindable = (query: Query) =>
  query.values.map((value) => (value instanceof Uint8Array ? Buffer.from(value) : value));

/**
 * Opens the file at `path`, creating it in mode `create`; `path` is only a name for messages in mode `memory`.
 * Throws a `StorageError`, as do all methods.
 */
export async function openConnection(path: string, mode: OpenMode): Promise<Connection> {
  const database = await openFile(path, mode);
  const settle =
    <T>(resolve: (value: T) => void, reject: (error: StorageError) => void) =>
    (error: Error | null, value: T) => {
      if (error) reject(storageError(error, path));
      else resolve(value);
    };
  return {
    run: (query) =>
      new Promise((resolve, reject) => {
        database.run(query.text, bindable(query), function (error) {
          // `this` is there only when the statement could be prepared.
          if (error) reject(storageError(error, path));
          else resolve(this.changes);
        });
      }),
    all: <Row>(query: Query) =>
      new Promise<Row[]>((resolve, reject) => {
        database.all<Row>(query.text, bindable(query), settle(resolve, reject));
      }),
    get: <Row>(query: Query) =>
      new Promise<Row | undefined>((resolve, reject) => {
        database.get<Row | undefined>(query.text, bindable(query), settle(resolve, reject));
      }),
    exec: (script) =>
      new Promise<void>((resolve, reject) => {
        database.exec(script, (error) => settle<void>(resolve, reject)(error, undefined));
      }),
    close: () =>
      new Promise<void>((resolve, reject) => {
        database.close((error) => settle<void>(resolve, reject)(error, undefined));
      }),
  };
}
