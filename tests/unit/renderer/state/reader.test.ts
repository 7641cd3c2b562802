import { beforeEach, describe, expect, test } from 'vitest';
import type { Annotation } from '../../../../preload/contract/annotation';
import type { Output } from '../../../../preload/contract/calls';
import type { Result, SpokenProblem } from '../../../../preload/contract/result';
import { createReader } from '../../../../renderer/state/reader';
import type { ReaderPorts } from '../../../../renderer/state/reader-state';
import { annotation, heading, openedReport, paragraph } from '../blocks';

const PROBLEM: SpokenProblem = { code: 'disk-full', params: {}, message: 'full', remedy: 'free' };
type Answer = Result<Annotation, SpokenProblem>;

/** Main as the renderer sees it: calls wait until the test answers them, in order. */
class FakeMain {
  readonly asked: { call: string; input: unknown; answer: (value: never) => void }[] = [];
  /** What main was asked to keep of notes that are being written. */
  readonly drafts: { annotationId: string; text: string | null }[] = [];
  keeping: Promise<Result<undefined, SpokenProblem>> = Promise.resolve({
    ok: true,
    value: undefined,
  });
  readonly problems: SpokenProblem[] = [];
  readonly undos: (() => void)[] = [];
  #keys = 0;

  readonly ports: ReaderPorts = {
    bridge: () => ({
      annotations: {
        create: (input) => this.#ask('create', input),
        update: (input) => this.#ask('update', input),
        remove: (input) => this.#ask('remove', input),
        createMany: (input) => this.#ask('createMany', input),
        updateMany: (input) => this.#ask('updateMany', input),
        removeMany: (input) => this.#ask('removeMany', input),
      },
      drafts: {
        save: (input) => {
          this.drafts.push(input);
          return this.keeping;
        },
      },
      history: { undo: () => this.#ask('undo'), redo: () => this.#ask('redo') },
      reading: { savePosition: (input) => this.#ask('savePosition', input) },
      reports: { blocks: (input) => this.#ask('blocks', input) },
    }),
    report: (problem) => this.problems.push(problem),
    removed: (undo) => this.undos.push(undo),
    newKey: () => `new-${++this.#keys}`,
    now: () => new Date('2026-02-03T04:05:06.789Z'),
  };

  #ask<T>(call: string, input?: unknown): Promise<T> {
    return new Promise((resolve) => this.asked.push({ call, input, answer: resolve }));
  }

  /** Answers the oldest call that waits, and lets what follows from it happen. */
  async answer(value: unknown): Promise<void> {
    const next = this.asked.shift();
    if (!next) throw new Error('Nothing was asked');
    next.answer(value as never);
    await this.settled();
  }

  async settled(): Promise<void> {
    for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
  }
}

const saved = (id: string, more: Partial<Annotation> = {}): Answer => ({
  ok: true,
  value: annotation(id, 2, 6, more),
});
const failed: Answer = { ok: false, error: PROBLEM };
const report = openedReport([
  heading(1, 'One'),
  paragraph('some words to mark'),
  heading(1, 'Two'),
  paragraph('more'),
]);

let main: FakeMain;
let reader: ReturnType<typeof createReader>;
const state = () => reader.getState();
const only = () => state().held.byKey.get(state().held.order[0] ?? '');

beforeEach(() => {
  main = new FakeMain();
  reader = createReader(main.ports);
  state().setOpened(report);
});

async function mark(): Promise<void> {
  state().setSelection({ start: 4, end: 8 });
  state().highlightSelection('green');
  await main.settled();
}

describe('marking', () => {
  test('shows the mark before main has answered, and calls it unsaved', async () => {
    await mark();
    expect(only()).toMatchObject({
      status: 'saving',
      acknowledged: null,
      annotation: { colour: 'green', target: { quote: { exact: 'some' } } },
    });
    expect(state().selection).toBeNull();
    expect(state().focusedAnnotationId).toBe('new-1');
    await main.answer(saved('m1', { colour: 'green' }));
    expect(only()).toMatchObject({ key: 'new-1', status: 'saved', annotation: { id: 'm1' } });
  });

  test('takes the mark back when it cannot be saved, and says why', async () => {
    await mark();
    await main.answer(failed);
    expect(state().held.order).toEqual([]);
    expect(state().focusedAnnotationId).toBeNull();
    expect(main.problems).toEqual([PROBLEM]);
  });

  test('of the same words again recolours', async () => {
    await mark();
    await main.answer({ ok: true, value: annotation('m1', 4, 8, { colour: 'green' }) });
    state().setSelection({ start: 4, end: 8 });
    state().highlightSelection('pink');
    await main.settled();
    expect(state().held.order).toHaveLength(1);
    expect(main.asked[0]).toMatchObject({
      call: 'update',
      input: { annotationId: 'm1', colour: 'pink' },
    });
  });

  test('with nothing selected recolours the focused one, or does nothing', async () => {
    state().highlightSelection('blue');
    await main.settled();
    expect(main.asked).toEqual([]);
  });
});

describe('a note', () => {
  test('can be written while its mark is being saved; main is asked in that order', async () => {
    state().setSelection({ start: 4, end: 8 });
    state().startNote();
    state().setDraft('thought');
    state().saveNote();
    await main.settled();
    expect(main.asked.map(({ call }) => call)).toEqual(['create']);
    expect(only()).toMatchObject({ status: 'saving', annotation: { note: 'thought' } });
    await main.answer(saved('m1'));
    expect(only()).toMatchObject({ status: 'saving', annotation: { id: 'm1', note: 'thought' } });
    expect(main.asked[0]).toMatchObject({ input: { annotationId: 'm1', note: 'thought' } });
    await main.answer(saved('m1', { note: 'thought', revision: 2 }));
    expect(only()).toMatchObject({ status: 'saved', annotation: { note: 'thought' } });
  });

  test('that cannot be saved stays as a draft', async () => {
    await mark();
    await main.answer(saved('m1'));
    state().startNote();
    state().setDraft('precious');
    state().saveNote();
    await main.settled();
    await main.answer(failed);
    expect(state().drafts).toEqual({ 'new-1': 'precious' });
    expect(only()).toMatchObject({ status: 'saved', annotation: { note: '' } });
  });

  test('keeps its mark when that cannot be saved, and both are tried again', async () => {
    state().setSelection({ start: 4, end: 8 });
    state().startNote();
    state().setDraft('precious');
    state().saveNote();
    await main.settled();
    await main.answer(failed);
    expect(only()).toMatchObject({ status: 'failed', annotation: { note: 'precious' } });
    state().retry('new-1');
    await main.settled();
    expect(main.asked[0]).toMatchObject({ call: 'create', input: { note: 'precious' } });
  });

  test('left with Escape is a draft that waits, also while the report is closed', async () => {
    await mark();
    await main.answer(saved('m1'));
    state().startNote();
    state().setDraft('half a');
    state().leaveNote();
    expect(state().editing).toBeNull();
    state().close();
    state().setOpened({ ...report, annotations: [annotation('m1', 4, 8)] });
    state().startNote('m1');
    expect(state().drafts['m1']).toBe('half a');
    expect(main.asked).toEqual([]);
  });

  test('left as it was is no draft', async () => {
    await mark();
    await main.answer(saved('m1'));
    state().startNote();
    state().leaveNote();
    expect(state().drafts).toEqual({});
  });
});

describe('a draft', () => {
  const texts = () => main.drafts.map(({ text }) => text);

  test('is kept by main with the first keystroke, and those after it go together', async () => {
    let answer: (value: Result<undefined, SpokenProblem>) => void = () => undefined;
    await mark();
    await main.answer(saved('m1'));
    state().startNote();
    main.keeping = new Promise((resolve) => {
      answer = resolve;
    });
    for (const text of ['a', 'ab', 'abc']) {
      state().setDraft(text);
      await main.settled();
    }
    expect(main.drafts).toEqual([{ annotationId: 'm1', text: 'a' }]);
    answer({ ok: true, value: undefined });
    await main.settled();
    expect(texts()).toEqual(['a', 'abc']);
  });

  test('waits for its mark to be saved', async () => {
    state().setSelection({ start: 4, end: 8 });
    state().startNote();
    state().setDraft('early');
    await main.settled();
    expect(main.drafts).toEqual([]);
    await main.answer(saved('m1'));
    expect(main.drafts).toEqual([{ annotationId: 'm1', text: 'early' }]);
  });

  test('that is thrown away is let go of', async () => {
    await mark();
    await main.answer(saved('m1'));
    state().startNote();
    state().setDraft('no');
    state().leaveNote();
    state().discardDraft('new-1');
    await main.settled();
    expect(texts().at(-1)).toBeNull();
  });

  test('of an earlier start is there again with its report', () => {
    const annotations = [annotation('m1', 4, 8)];
    state().setOpened({ ...report, annotations, drafts: { m1: 'from before' } });
    expect(state().drafts).toEqual({ m1: 'from before' });
    state().startNote('m1');
    expect(state().drafts).toEqual({ m1: 'from before' });
  });

  test('survives that its report is closed while it is on its way', async () => {
    await mark();
    await main.answer(saved('m1'));
    state().startNote();
    state().setDraft('half');
    state().leaveNote();
    state().close();
    await main.settled();
    expect(texts().at(-1)).toBe('half');
  });
});

describe('deleting', () => {
  beforeEach(async () => {
    await mark();
    await main.answer(saved('m1'));
    state().removeAnnotation();
    await main.settled();
  });

  test('is shown at once and taken back when it fails', async () => {
    expect(state().held.order).toEqual([]);
    await main.answer(failed);
    expect(state().held.order).toEqual(['new-1']);
  });

  test('offers to be undone, by the history while it is the latest change', async () => {
    await main.answer({ ok: true, value: undefined });
    main.undos[0]?.();
    await main.settled();
    const changes: Output<'history.undo'> = [
      { annotationId: 'm1', reportId: 'report', annotation: annotation('m1', 4, 8) },
    ];
    await main.answer({ ok: true, value: changes });
    expect(only()).toMatchObject({ status: 'saved', annotation: { id: 'm1' } });
  });

  test('that was followed by another change is undone by marking anew', async () => {
    await main.answer({ ok: true, value: undefined });
    state().setSelection({ start: 10, end: 12 });
    state().highlightSelection('blue');
    await main.settled();
    await main.answer({ ok: true, value: annotation('m2', 10, 12) });
    main.undos[0]?.();
    await main.settled();
    expect(main.asked[0]).toMatchObject({
      call: 'create',
      input: { target: { position: { start: 2 } } },
    });
  });
});

describe('going places', () => {
  const jump = () => state().jump?.offset;

  test('the next chapter, the one before, and the start', () => {
    state().setPosition(0);
    state().nextChapter(1);
    expect(jump()).toBe(23);
    state().setPosition(23);
    expect(state().currentHeading).toBe(2);
    state().nextChapter(-1);
    expect(jump()).toBe(0);
    state().setPosition(0);
    state().nextChapter(1);
    expect(state().jump?.serial).toBe(3);
  });

  test('from inside a chapter, back is to its beginning', () => {
    state().setPosition(27);
    state().nextChapter(-1);
    expect(jump()).toBe(23);
  });

  test('the next annotation from the focused one, or from the place in the text', () => {
    const annotations = [annotation('a', 4, 8), annotation('b', 27, 30)];
    state().setOpened({ ...report, annotations });
    state().setPosition(23);
    state().nextAnnotation(1);
    expect(state().focusedAnnotationId).toBe('b');
    state().nextAnnotation(1);
    expect(state().focusedAnnotationId).toBe('b');
    state().nextAnnotation(-1);
    expect(state().focusedAnnotationId).toBe('a');
    expect(jump()).toBe(4);
  });

  test('an orphan is focused, but there is no place to show', () => {
    const annotations = [annotation('o', 4, 8, { anchoring: { state: 'orphan' } })];
    state().setOpened({ ...report, annotations });
    state().goToAnnotation('o');
    expect(state().focusedAnnotationId).toBe('o');
    expect(state().jump).toBeNull();
  });
});

test('an undo in another report changes nothing here', async () => {
  void state().undo();
  await main.settled();
  await main.answer({
    ok: true,
    value: [
      {
        annotationId: 'x',
        reportId: 'other',
        annotation: { ...annotation('x', 0, 2), reportId: 'other' },
      },
    ],
  });
  expect(state().held.order).toEqual([]);
});
