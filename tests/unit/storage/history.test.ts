import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  findAnnotation,
  listAnnotations,
  setAnchorings,
  type StoredAnnotation,
} from '../../../main/storage/annotations';
import type { Database, WritableDb } from '../../../main/storage/database';
import { digest } from '../../../main/storage/digest';
import {
  createAnnotations,
  redo,
  removeAnnotations,
  undo,
  UNDO_SPAN,
  updateAnnotations,
} from '../../../main/storage/history';
import { sql } from '../../../main/storage/sql';
import { sample } from './annotation-samples';
import { memoryNotes } from './memory';

const NOW = Date.UTC(2026, 0, 2);

const present = async (db: WritableDb, id: string) =>
  (await findAnnotation(db, id)) ?? sample('missing');
const presentAll = (db: WritableDb, ids: readonly string[]) =>
  Promise.all(ids.map((id) => present(db, id)));
const createAll = (notes: Database, states: readonly StoredAnnotation[], now = NOW) =>
  notes.write((db) => createAnnotations(db, states, now));
const create = (notes: Database, state: StoredAnnotation, now = NOW) =>
  createAll(notes, [state], now);
const annotateAll = (notes: Database, ids: readonly string[], note: string, now = NOW) =>
  notes.write(async (db) => {
    const all = await presentAll(db, ids);
    return updateAnnotations(
      db,
      all.map((stored) => ({ present: stored, change: { note } })),
      now,
    );
  });
const annotate = (notes: Database, id: string, note: string, now = NOW) =>
  annotateAll(notes, [id], note, now);
const removeAll = (notes: Database, ids: readonly string[], now = NOW) =>
  notes.write(async (db) => removeAnnotations(db, await presentAll(db, ids), now));
const remove = (notes: Database, id: string, now = NOW) => removeAll(notes, [id], now);
const undoAll = (notes: Database, now = NOW) => notes.write((db) => undo(db, now));
const redoAll = (notes: Database, now = NOW) => notes.write((db) => redo(db, now));
/** Of the one annotation that the step was about. */
const undoLatest = async (notes: Database, now = NOW) => (await undoAll(notes, now))[0];
const redoLatest = async (notes: Database, now = NOW) => (await redoAll(notes, now))[0];
const notesOf = async (notes: Database) => {
  const all = await Promise.all(['r1', 'r2'].map((id) => listAnnotations(notes.read, id)));
  return Object.fromEntries(all.flat().map(({ content }) => [content.id, content.note]));
};

describe('undo', () => {
  test('takes back a creation, a change and a removal, latest first', async () => {
    const notes = await memoryNotes();
    await create(notes, sample('a'));
    await annotate(notes, 'a', 'second thoughts');
    await remove(notes, 'a');
    expect((await undoLatest(notes))?.annotation?.content).toMatchObject({
      note: 'second thoughts',
      revision: 4,
    });
    expect((await undoLatest(notes))?.annotation?.content).toMatchObject({
      note: 'note of a',
      revision: 5,
    });
    expect(await undoLatest(notes)).toEqual({
      annotationId: 'a',
      reportId: 'r1',
      annotation: undefined,
    });
    await expect(undoLatest(notes)).rejects.toMatchObject({ problem: { code: 'nothing-to-undo' } });
  });

  test('reaches back 24 hours, and redo as long after it', async () => {
    const notes = await memoryNotes();
    await create(notes, sample('a'), NOW);
    await expect(undoLatest(notes, NOW + UNDO_SPAN + 1)).rejects.toThrow('nothing-to-undo');
    await undoLatest(notes, NOW + UNDO_SPAN);
    await expect(redoLatest(notes, NOW + 2 * UNDO_SPAN + 1)).rejects.toThrow('nothing-to-redo');
    await redoLatest(notes, NOW + 2 * UNDO_SPAN);
    expect(await notesOf(notes)).toEqual({ a: 'note of a' });
  });

  test('keeps where an annotation stands now, since its report may have been replaced', async () => {
    const notes = await memoryNotes();
    await create(notes, sample('a'));
    await annotate(notes, 'a', 'changed');
    const moved = { state: 'moved', start: 40, end: 45, score: 1 } as const;
    await notes.write((db) => setAnchorings(db, [{ id: 'a', anchoring: moved }], 'newer'));
    expect((await undoLatest(notes))?.annotation).toMatchObject({
      anchoring: moved,
      anchoredTo: 'newer',
      content: { note: 'note of a' },
    });
  });

  test('a removed annotation comes back with the copy that it was anchored to', async () => {
    const notes = await memoryNotes();
    await create(notes, sample('a'));
    await remove(notes, 'a');
    expect((await undoLatest(notes))?.annotation).toMatchObject({ anchoredTo: 'hash-r1' });
  });

  test('takes back at once what was done at once', async () => {
    const notes = await memoryNotes();
    await createAll(notes, [sample('a'), sample('b', { reportId: 'r2' }), sample('c')]);
    await annotateAll(notes, ['a', 'b'], 'both');
    await removeAll(notes, ['b', 'c']);
    expect(await undoAll(notes)).toMatchObject([
      { annotationId: 'c', annotation: { content: { note: 'note of c' } } },
      { annotationId: 'b', reportId: 'r2', annotation: { content: { note: 'both' } } },
    ]);
    await undoAll(notes);
    expect(await notesOf(notes)).toEqual({ a: 'note of a', b: 'note of b', c: 'note of c' });
    await undoAll(notes);
    expect(await notesOf(notes)).toEqual({});
    await redoAll(notes);
    await redoAll(notes);
    expect(await notesOf(notes)).toEqual({ a: 'both', b: 'both', c: 'note of c' });
  });

  test('of other words brings their place back too', async () => {
    const notes = await memoryNotes();
    const first = sample('a');
    await create(notes, first);
    const { type, quote } = first.content.target;
    if (type !== 'text') throw new Error('not about words');
    const anchoring = { state: 'exact', start: 4, end: 20 } as const;
    const target = { type, quote, position: { start: 4, end: 20 } };
    await notes.write((db) =>
      updateAnnotations(db, [{ present: first, change: { target }, anchoring }], NOW),
    );
    expect((await undoLatest(notes))?.annotation).toMatchObject({ anchoring: first.anchoring });
    expect((await redoLatest(notes))?.annotation).toMatchObject({ anchoring });
  });
});

/** The simplest thing that undo and redo can be: two arrays of whole states. */
class Model {
  state: Readonly<Record<string, string>> = {};
  readonly #undo: Readonly<Record<string, string>>[] = [];
  readonly #redo: Readonly<Record<string, string>>[] = [];

  change(state: Readonly<Record<string, string>>): void {
    this.#undo.push(this.state);
    this.#redo.length = 0;
    this.state = state;
  }

  undo(): boolean {
    return this.#step(this.#undo, this.#redo);
  }

  redo(): boolean {
    return this.#step(this.#redo, this.#undo);
  }

  #step(from: Readonly<Record<string, string>>[], to: Readonly<Record<string, string>>[]): boolean {
    const next = from.pop();
    if (!next) return false;
    to.push(this.state);
    this.state = next;
    return true;
  }
}

type Act = 'create' | 'update' | 'remove' | 'undo' | 'redo';
type Step = { act: Act; pick: number; size: number };

const steps = fc.array(
  fc.record({
    act: fc.constantFrom<Act>('create', 'update', 'remove', 'undo', 'undo', 'redo'),
    pick: fc.nat(1000),
    size: fc.constantFrom(1, 1, 2, 3),
  }),
  { maxLength: 40 },
);

async function play(
  notes: Database,
  model: Model,
  { act, pick, size }: Step,
  at: number,
): Promise<void> {
  const all = Object.keys(model.state);
  const from = pick % Math.max(1, all.length);
  const ids = all.slice(from, from + size);
  const each = (names: readonly string[], note: (name: string) => string) =>
    Object.fromEntries(names.map((name) => [name, note(name)]));
  if (act === 'undo' || act === 'redo') {
    const move = act === 'undo' ? undoAll : redoAll;
    if (model[act]()) await move(notes);
    else await expect(move(notes)).rejects.toThrow(`nothing-to-${act}`);
  } else if (act === 'create' || ids.length === 0) {
    const names = Array.from({ length: size }, (_, index) => `a${at}-${index}`);
    const reportId = pick % 2 === 0 ? 'r1' : 'r2';
    await createAll(
      notes,
      names.map((name) => sample(name, { reportId })),
    );
    model.change({ ...model.state, ...each(names, (name) => `note of ${name}`) });
  } else if (act === 'update') {
    await annotateAll(notes, ids, `text ${at}`);
    model.change({ ...model.state, ...each(ids, () => `text ${at}`) });
  } else {
    await removeAll(notes, ids);
    const left = Object.entries(model.state).filter(([key]) => !ids.includes(key));
    model.change(Object.fromEntries(left));
  }
}

test('undo and redo do what two stacks of whole states would do', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (script) => {
      const notes = await memoryNotes();
      const model = new Model();
      for (const [at, step] of script.entries()) {
        await play(notes, model, step, at);
        expect(await notesOf(notes)).toEqual(model.state);
      }
    }),
    { numRuns: 60 },
  );
});

describe('the history', () => {
  test('can’t be rewritten', async () => {
    const notes = await memoryNotes();
    await create(notes, sample('a'));
    for (const attack of [
      sql`UPDATE annotation_revision SET content = 'x'`,
      sql`DELETE FROM annotation_revision`,
    ]) {
      await expect(notes.write((db) => db.run(attack))).rejects.toThrow('history is only added to');
    }
  });

  test('chains each row to the one before it', async () => {
    const notes = await memoryNotes();
    await create(notes, sample('a'));
    await createAll(notes, [sample('b'), sample('c')]);
    await undoAll(notes);
    const rows = await notes.read.all<Record<string, string | number | null>>(
      sql`SELECT * FROM annotation_revision ORDER BY sequence`,
    );
    let before = '';
    for (const row of rows) {
      const { sequence, annotation_id, report_id, action, revision, content, changed_at } = row;
      const said = [sequence, annotation_id, report_id, action, revision, content, changed_at];
      const stacks = [row['target'], row['below'], row['undo_top'], row['redo_top']];
      const chain = digest(
        before,
        ...said.map((value) => value ?? null),
        ...stacks.map((value) => value ?? null),
        row['anchoring'] ?? null,
        row['anchored_to'] ?? null,
        ...(row['batch'] === null ? [] : [row['batch'] ?? null]),
      );
      expect(row['digest']).toBe(chain);
      before = chain;
    }
    expect(rows.map((row) => row['batch'])).toEqual([null, 2, 2, 4, 4]);
  });

  test('a change and its history are one: neither without the other', async () => {
    const notes = await memoryNotes();
    const half = notes.write(async (db) => {
      await createAnnotations(db, [sample('a')], NOW);
      throw new Error('the power failed');
    });
    await expect(half).rejects.toThrow('the power failed');
    expect(await notesOf(notes)).toEqual({});
    await expect(undoLatest(notes)).rejects.toThrow('nothing-to-undo');
  });
});
