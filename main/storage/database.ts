/** A database file: one connection that writes, in turns, and one that reads at the same time. */
import type { Connection } from './connection';
import type { Query } from './sql';
import { StorageError } from './storage-error';
import { inTransaction } from './transaction';

declare const readable: unique symbol;
declare const writable: unique symbol;

/** What a query needs. Cannot write: it has no `run`, and the connection behind it refuses. */
export interface ReadableDb {
  readonly [readable]: true;
  all<Row>(query: Query): Promise<Row[]>;
  get<Row>(query: Query): Promise<Row | undefined>;
}

/** What a change needs; only `Database.write` hands one out, for as long as its transaction lasts. */
export interface WritableDb extends ReadableDb {
  readonly [writable]: true;
  /** Answers the number of rows changed. */
  run(query: Query): Promise<number>;
}

const readableOf = ({ all, get }: Pick<Connection, 'all' | 'get'>) => ({ all, get }) as ReadableDb;

/** A handle for one transaction. Once that has ended it refuses, so that no late write lands in another's. */
function transactionHandle(connection: Connection) {
  let open = true;
  const whileOpen = <T>(act: () => Promise<T>): Promise<T> =>
    open
      ? act()
      : Promise.reject(new StorageError('internal', { reason: 'write after its transaction' }));
  const db = {
    all: <Row>(query: Query) => whileOpen(() => connection.all<Row>(query)),
    get: <Row>(query: Query) => whileOpen(() => connection.get<Row>(query)),
    run: (query: Query) => whileOpen(() => connection.run(query)),
  } as WritableDb;
  const end = () => {
    open = false;
  };
  return { db, end };
}

export class Database {
  readonly read: ReadableDb;
  readonly #writer: Connection | undefined;
  readonly #reader: Connection;
  #lastTurn: Promise<unknown> = Promise.resolve();
  #closed = false;

  /**
   * `writer` may be the same connection as `reader`, for a database in memory, and is left out for one that is only
   * read. The database owns both and closes them.
   */
  constructor(reader: Connection, writer?: Connection) {
    this.#reader = reader;
    this.#writer = writer;
    this.read = readableOf(reader);
  }

  /** Whether it was opened for reading only. */
  get isReadOnly(): boolean {
    return this.#writer === undefined;
  }

  /**
   * Runs `change` in a transaction of its own, after all that were asked for before, and answers what it answers once
   * that is on the disk. Whatever it throws undoes all of it and is thrown on. Must not be called from within `change`.
   */
  write<T>(change: (db: WritableDb) => Promise<T>): Promise<T> {
    const turn = this.#lastTurn.then(() => this.#transaction(change));
    this.#lastTurn = turn.catch(() => undefined);
    return turn;
  }

  async #transaction<T>(change: (db: WritableDb) => Promise<T>): Promise<T> {
    const writer = this.#writer;
    if (!writer || this.#closed) {
      throw new StorageError('internal', { reason: 'the database is not open for writing' });
    }
    return inTransaction(writer, async () => {
      const { db, end } = transactionHandle(writer);
      try {
        return await change(db);
      } finally {
        end();
      }
    });
  }

  /** Waits for the writes that were asked for, then closes. The writer goes last: it empties the log into the file. */
  async close(): Promise<void> {
    if (this.#closed) return;
    await this.#lastTurn;
    this.#closed = true;
    if (this.#reader !== this.#writer) await this.#reader.close();
    await this.#writer?.close();
  }
}
