import { beforeEach, describe, expect, it } from 'vitest';
import type { OffprintApi } from '../../../../preload/contract/api';
import type { Review } from '../../../../preload/contract/calls';
import { ok } from '../../../../preload/contract/result';
import { showReview, useApp } from '../../../../renderer/state/app';
import { useReader } from '../../../../renderer/state/reader';
import {
  closeReview,
  correct,
  loadReview,
  redoCorrection,
  showBlock,
  undoCorrection,
  useReview,
} from '../../../../renderer/state/review';
import { summary } from '../library/summary';

const at = { exact: 'x', prefix: '', suffix: '', ordinal: 0 };
const request = { type: 'paragraph', block: 0 } as const;

function reviewOf(edition: string, ...ids: string[]): Review {
  return {
    opened: {
      id: 'r1',
      metadata: summary().metadata,
      textLength: 5,
      edition,
      directory: {
        lengths: [3, 2],
        headings: [],
        labels: [],
        captioned: 0,
        sections: [{ first: 0, lines: 2 }],
      },
      first: 0,
      blocks: [
        { type: 'paragraph', text: { text: 'ab', marks: [], start: 0 } },
        { type: 'paragraph', text: { text: 'cd', marks: [], start: 3 } },
      ],
      boilerplate: [],
      doubts: [],
      annotations: [],
      drafts: {},
      locator: null,
    },
    edition,
    corrections: ids.map((id) => ({
      id,
      correction: { type: 'paragraph', at },
      madeAt: '2026-01-01T00:00:00.000Z',
      placed: true,
    })),
    canUndo: ids.length > 0,
    canRedo: edition === 'e3',
    fileName: 'r1.txt',
    atHand: false,
  };
}

const calls: unknown[] = [];

function bridge(change: Partial<OffprintApi['review']> = {}): void {
  const told = (name: string, answer: Review) => (input: unknown) => {
    calls.push([name, input]);
    return Promise.resolve(ok(answer));
  };
  const review: OffprintApi['review'] = {
    open: told('open', reviewOf('e1')),
    correct: told('correct', reviewOf('e2', 'c1')),
    withdraw: told('withdraw', reviewOf('e3')),
    undo: told('undo', reviewOf('e3')),
    redo: told('redo', reviewOf('e2', 'c1')),
    previewEncoding: () => Promise.resolve(ok({ encoding: 'utf-8' as const, lines: [] })),
    chooseEncoding: told('chooseEncoding', reviewOf('e4')),
    importRefused: () => Promise.reject(new Error('not expected in this test')),
    ...change,
  };
  const reports = {
    open: () => {
      calls.push('read');
      return Promise.resolve(ok(reviewOf('e2').opened));
    },
  };
  Object.defineProperty(window, 'offprint', { value: { review, reports }, configurable: true });
}

beforeEach(async () => {
  useReader.getState().close();
  useApp.setState(useApp.getInitialState());
  bridge();
  showReview('r1');
  await loadReview('r1');
  calls.length = 0;
});

const edition = () => useReview.getState().review?.edition;

describe('a correction', () => {
  it('names the text that it was asked in', async () => {
    expect(await correct(request)).toBe(true);
    expect(calls).toEqual([['correct', { reportId: 'r1', edition: 'e1', request }]]);
    expect(edition()).toBe('e2');
  });

  it('is not made twice at a time', async () => {
    const results = await Promise.all([correct(request), correct(request)]);
    expect(results).toEqual([true, false]);
    expect(calls).toHaveLength(1);
  });

  it('is taken back and made again', async () => {
    await correct(request);
    await undoCorrection();
    await redoCorrection();
    const ofReport = { reportId: 'r1' };
    expect(calls.slice(1)).toEqual([
      ['undo', ofReport],
      ['redo', ofReport],
    ]);
    await redoCorrection();
    expect(calls).toHaveLength(3);
  });

  it('in a text that has changed meanwhile reads that text, and says so', async () => {
    const error = { code: 'report-changed', params: {}, message: 'Changed.', remedy: '' } as const;
    bridge({ correct: () => Promise.resolve({ ok: false, error }) });
    expect(await correct(request)).toBe(false);
    expect(calls).toEqual([['open', { reportId: 'r1' }]]);
    expect(useReview.getState().refused?.message).toBe('Changed.');
  });
});

describe('leaving', () => {
  it('an untouched review reads nothing anew', async () => {
    await closeReview();
    expect(useApp.getState().overlay).toBeNull();
    expect(calls).toEqual([]);
  });

  it('a corrected one shows the open report as it is now', async () => {
    useReader.getState().setOpened(reviewOf('e1').opened);
    useApp.setState({ view: 'reader' });
    await correct(request);
    await closeReview();
    expect(calls.at(-1)).toBe('read');
  });

  it('for a line opens the report there', async () => {
    await showBlock(1);
    expect(useApp.getState()).toMatchObject({ view: 'reader', overlay: null });
    expect(useReader.getState().jump).toMatchObject({ offset: 3 });
  });
});
