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
  createAnnotation,
  redo,
  removeAnnotation,
  undo,
  UNDO_SPAN,
  updateAnnotation,
} from '../../../main/storage/history';
import { sql } from '../../../main/storage/sql';
import { sample } from './annotation-samples';
import { memoryNotes } from './memory';

const NOW = Date.UTC(2026, 0, 2);

const present = async (db: WritableDb, id: string) =>
  (await findAnnotation(db, id)) ?? sample('missing');
const create = (notes: Database, state: StoredAnnotation, now = NOW) =>
  notes.write((db) => createAnnotation(db, state, now));
const annotate = (notes: Database, id: string, note: string, now = NOW) =>
  notes.write(async (db) => updateAnnotation(db, await present(db, id), { note }, now));
const remove = (notes: Database, id: string, now = NOW) =>
  notes.write(async (db) => removeAnnotation(db, await present(db, id), now));
const undoLatest = (notes: Database, now = NOW) => notes.write((db) => undo(db, now));
const redoLatest = (notes: Database, now = NOW) => notes.write((db) => redo(db, now));
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
    expect((await undoLatest(notes)).annotation?.content).toMatchObject({
      note: 'second thoughts',
      revision: 4,
    });
    expect((await undoLatest(notes)).annotation?.content).toMatchObject({
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
    expect((await undoLatest(notes)).annotation).toMatchObject({
      anchoring: moved,
      anchoredTo: 'newer',
      content: { note: 'note of a' },
    });
  });

  test('a removed annotation comes back with the copy that it was anchored to', async () => {
    const notes = await memoryNotes();
    await create(notes, sample('a'));
    await remove(notes, 'a');
    expect((await undoLatest(notes)).annotation).toMatchObject({ anchoredTo: 'hash-r1' });
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

type Step = { act: 'create' | 'update' | 'remove' | 'undo' | 'redo'; pick: number };

const steps = fc.array(
  fc.record({
    act: fc.constantFrom<Step['act']>('create', 'update', 'remove', 'undo', 'undo', 'redo'),
    pick: fc.nat(1000),
  }),
  { maxLength: 40 },
);

async function play(notes: Database, model: Model, { act, pick }: Step, at: number): Promise<void> {
  const ids = Object.keys(model.state);
  const id = ids[pick % Math.max(1, ids.length)];
  if (act === 'undo' || act === 'redo') {
    const move = act === 'undo' ? undoLatest : redoLatest;
    if (model[act]()) await move(notes);
    else await expect(move(notes)).rejects.toThrow(`nothing-to-${act}`);
  } else if (act === 'create' || id === undefined) {
    await create(notes, sample(`a${at}`, { reportId: pick % 2 === 0 ? 'r1' : 'r2' }));
    model.change({ ...model.state, [`a${at}`]: `note of a${at}` });
  } else if (act === 'update') {
    await annotate(notes, id, `text ${at}`);
    model.change({ ...model.state, [id]: `text ${at}` });
  } else {
    await remove(notes, id);
    model.change(Object.fromEntries(Object.entries(model.state).filter(([key]) => key !== id)));
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
    await annotate(notes, 'a', 'b');
    await undoLatest(notes);
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
      );
      expect(row['digest']).toBe(chain);
      before = chain;
    }
    expect(rows).toHaveLength(3);
  });

  test('a change and its history are one: neither without the other', async () => {
    const notes = await memoryNotes();
    const half = notes.write(async (db) => {
      await createAnnotation(db, sample('a'), NOW);
      throw new Error('the power failed');
    });
    await expect(half).rejects.toThrow('the power failed');
    expect(await notesOf(notes)).toEqual({});
    await expect(undoLatest(notes)).rejects.toThrow('nothing-to-undo');
  });
});
