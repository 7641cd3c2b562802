import { beforeEach, describe, expect, test } from 'vitest';
import type { Annotation } from '../../../../preload/contract/annotation';
import type { Result, SpokenProblem } from '../../../../preload/contract/result';
import { createReader, createShared } from '../../../../renderer/state/reader';
import type { ReaderPorts } from '../../../../renderer/state/reader-state';
import { annotation, openedReport, paragraph } from '../blocks';

type Answer = Result<Annotation, SpokenProblem>;

const report = openedReport([paragraph('some words to mark')], [annotation('old', 0, 4)]);
const settled = () => new Promise((done) => setTimeout(done));

let answers: ((answer: Answer) => void)[];
let ports: ReaderPorts;
let left: ReturnType<typeof createReader>;
let right: ReturnType<typeof createReader>;

beforeEach(() => {
  answers = [];
  let keys = 0;
  const ask = () => new Promise<Answer>((done) => answers.push(done));
  const done = Promise.resolve({ ok: true, value: undefined } as const);
  ports = {
    bridge: () => ({
      annotations: {
        create: ask,
        update: ask,
        remove: () => done,
        createMany: () => Promise.reject(new Error('not asked')),
        updateMany: () => Promise.reject(new Error('not asked')),
        removeMany: () => done,
      },
      drafts: { save: () => done },
      history: {
        undo: () =>
          Promise.resolve({
            ok: true,
            value: [{ annotationId: 'old', reportId: 'report', annotation: null }],
          }),
        redo: () => Promise.reject(new Error('not asked')),
      },
      reading: { savePosition: () => done },
      reports: { blocks: () => Promise.reject(new Error('not asked')) },
    }),
    report: () => undefined,
    removed: () => undefined,
    newKey: () => `new-${++keys}`,
    now: () => new Date(0),
  };
  const shared = createShared(ports);
  left = createReader(ports, shared);
  right = createReader(ports, shared);
  left.getState().setOpened(report);
  right.getState().setOpened({ ...report, locator: { offset: 5, within: 0 } });
});

const mark = () => {
  left.getState().setSelection({ start: 5, end: 10 });
  left.getState().highlightSelection('green');
};

describe('two panes of one report', () => {
  test('a mark of one is in the other at once, which stays where it is', () => {
    mark();
    expect(right.getState().held).toBe(left.getState().held);
    expect(right.getState().held.order).toEqual(['old', 'new-1']);
    expect(right.getState()).toMatchObject({ position: 5, focusedAnnotationId: null });
  });

  test('is saved for both, also when the pane that made it has been closed', async () => {
    mark();
    await settled();
    left.getState().close();
    answers[0]?.({ ok: true, value: annotation('m1', 5, 10) });
    await settled();
    expect(right.getState().held.byKey.get('new-1')?.status).toBe('saved');
    right.getState().recolour('new-1', 'blue');
    await settled();
    expect(answers).toHaveLength(2);
  });

  test('what one deletes or undoes has the focus in neither', async () => {
    right.getState().startNote('old');
    left.getState().removeAnnotation('old');
    expect(right.getState()).toMatchObject({ focusedAnnotationId: null, editing: null });
    mark();
    expect(left.getState().focusedAnnotationId).toBe('new-1');
  });

  test('a note that both have open is saved once, with the words of the last', async () => {
    left.getState().startNote('old');
    right.getState().startNote('old');
    left.getState().setDraft('words');
    expect(right.getState().drafts).toEqual({ old: 'words' });
    left.getState().saveNote();
    right.getState().saveNote();
    await settled();
    expect(answers).toHaveLength(1);
    expect(right.getState().held.byKey.get('old')?.annotation.note).toBe('words');
  });
});

test('a report that was read anew brings its annotations as they are now', () => {
  const again = { ...report, annotations: [annotation('old', 5, 10)] };
  left.getState().setOpened(again);
  right.getState().setOpened(again);
  expect(right.getState().held).toBe(left.getState().held);
  expect(right.getState().held.byKey.get('old')?.annotation.anchoring).toMatchObject({ start: 5 });
});

test('panes of two reports do not hear of each other', () => {
  right.getState().setOpened(openedReport([paragraph('other')], [], 'other'));
  mark();
  expect(right.getState().held.order).toEqual([]);
});
