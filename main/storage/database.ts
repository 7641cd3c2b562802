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
  #writer: Connection | undefined;
  #reader: Connection;
  #lastTurn: Promise<unknown> = Promise.resolve();
  /** There while the file is being exchanged for another. */
  #exchange: Promise<unknown> | undefined;
  #closed = false;
  #changes = 0;
  readonly #makeRoom: (() => Promise<boolean>) | undefined;

  /**
   * `writer` may be the same connection as `reader`, for a database in memory, and is left out for one that is only
   * read. The database owns both and closes them. `makeRoom` is asked when the disk is full, and answers whether it
   * has freed any: then the change is tried once more.
   */
  constructor(reader: Connection, writer?: Connection, makeRoom?: () => Promise<boolean>) {
    this.#makeRoom = makeRoom;
    this.#reader = reader;
    this.#writer = writer;
    this.read = readableOf({
      all: async (query) => {
        if (this.#exchange) await this.#exchange;
        return this.#reader.all(query);
      },
      get: async (query) => {
        if (this.#exchange) await this.#exchange;
        return this.#reader.get(query);
      },
    });
  }

  /** Whether it was opened for reading only. */
  get isReadOnly(): boolean {
    return this.#writer === undefined;
  }

  /** Another number after each change, and after the file was exchanged for another. */
  get changes(): number {
    return this.#changes;
  }

  /**
   * Runs `change` in a transaction of its own, after all that were asked for before, and answers what it answers once
   * that is on the disk. Whatever it throws undoes all of it and is thrown on; it may be called twice. Must not be called from within `change`.
   */
  write<T>(change: (db: WritableDb) => Promise<T>): Promise<T> {
    const turn = this.#lastTurn.then(() => this.#withRoom(change));
    this.#lastTurn = turn.catch(() => undefined);
    return turn;
  }

  /**
   * Closes both connections once the writes that were asked for are done, and goes on with those that `act` answers.
   * Whoever reads or writes meanwhile waits, and notices nothing. When `act` throws, the database is closed.
   */
  exchange(act: () => Promise<{ reader: Connection; writer: Connection }>): Promise<void> {
    const turn = this.#lastTurn.then(async () => {
      await this.#reader.close();
      if (this.#writer !== this.#reader) await this.#writer?.close();
      this.#closed = true;
      const { reader, writer } = await act();
      this.#reader = reader;
      this.#writer = writer;
      this.#closed = false;
      this.#changes += 1;
    });
    const settled = turn.then(
      () => undefined,
      () => undefined,
    );
    this.#lastTurn = settled;
    this.#exchange = settled;
    void settled.then(() => {
      if (this.#exchange === settled) this.#exchange = undefined;
    });
    return turn;
  }

  async #withRoom<T>(change: (db: WritableDb) => Promise<T>): Promise<T> {
    try {
      return await this.#transaction(change);
    } catch (error) {
      const full = error instanceof StorageError && error.problem.code === 'disk-full';
      if (!full || !(await this.#makeRoom?.())) throw error;
      return this.#transaction(change);
    }
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
    }).finally(() => {
      this.#changes += 1;
    });
  }

  /** Waits for the writes that were asked for, then closes. The writer goes last: it empties the log into the file. */
  async close(): Promise<void> {
    await this.#lastTurn;
    if (this.#closed) return;
    this.#closed = true;
    if (this.#reader !== this.#writer) await this.#reader.close();
    await this.#writer?.close();
  }
}
