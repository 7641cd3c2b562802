import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { SearchInput, SearchResult } from '../../../../preload/contract/search';
import { useApp } from '../../../../renderer/state/app';
import { useFind } from '../../../../renderer/state/find';
import { useReader } from '../../../../renderer/state/reader';
import {
  changeSearch,
  leaveFind,
  showMore,
  useSearch,
  visit,
} from '../../../../renderer/state/search';
import { isSame, toggleSaved } from '../../../../renderer/state/saved-searches';
import { openedReport, paragraph } from '../blocks';

const PROBLEM = { code: 'internal', params: {}, message: 'broken', remedy: 'again' } as const;

const found = (passages: number, complete = true): SearchResult => ({
  reports: [],
  total: { reports: 1, passages, hits: passages },
  complete,
});

let asked: { input: SearchInput; answer: (value: unknown) => void }[];
const state = () => useSearch.getState();

/** Answers a call, and lets what follows from it happen. */
async function answer(at: number, value: SearchResult | typeof PROBLEM): Promise<void> {
  asked[at]?.answer('code' in value ? { ok: false, error: value } : { ok: true, value });
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

let notesAsked: { limit: number }[];

beforeEach(() => {
  asked = [];
  notesAsked = [];
  vi.stubGlobal('offprint', {
    search: {
      library: (input: SearchInput) =>
        new Promise((resolve) => asked.push({ input, answer: resolve })),
      suggest: ({ query }: { query: string }) =>
        Promise.resolve({
          ok: true,
          value: { suggestions: [], absent: [], apart: query === 'a b' },
        }),
    },
    notes: {
      list: (input: { limit: number }) => {
        notesAsked.push(input);
        return Promise.resolve({ ok: true, value: { total: 1, rows: [], counts: {} } });
      },
    },
    settings: {
      change: (change: object) =>
        Promise.resolve({ ok: true, value: { ...useApp.getState().settings, ...change } }),
    },
    reports: {
      open: ({ reportId }: { reportId: string }) =>
        Promise.resolve(
          reportId === 'gone'
            ? { ok: false, error: PROBLEM }
            : { ok: true, value: openedReport([paragraph('模型')], [], reportId) },
        ),
    },
  });
  useSearch.setState(useSearch.getInitialState(), true);
  useFind.of('first').setState(useFind.of('first').getInitialState(), true);
  useReader.getState().close();
  useApp.setState({ ...useApp.getInitialState(), overlay: 'search' }, true);
});

describe('searching', () => {
  test('asks what was meant once nothing at all was found, and forgets it with the next query', async () => {
    changeSearch({ query: 'a b' });
    await answer(0, { ...found(0, false), total: { reports: 0, passages: 0, hits: 0 } });
    expect(state().suggested).toBeNull();
    await answer(1, { ...found(0), total: { reports: 0, passages: 0, hits: 0 } });
    expect(asked[2]?.input).toMatchObject({ query: 'a b', kind: 'folded' });
    await answer(2, found(4));
    expect(state()).toMatchObject({ suggested: { apart: true }, folded: 4, busy: false });
    changeSearch({ query: 'a' });
    await answer(3, found(3));
    expect(state()).toMatchObject({ suggested: null, folded: null });
  });

  test('shows what is found first, then the whole count', async () => {
    changeSearch({ query: '模型' });
    expect(asked[0]?.input).toMatchObject({ query: '模型', effort: 'quick' });
    await answer(0, found(20, false));
    expect(state()).toMatchObject({ result: { total: { passages: 20 } }, busy: true });
    expect(asked[1]?.input.effort).toBe('exact');
    await answer(1, found(31));
    expect(state()).toMatchObject({ result: { total: { passages: 31 } }, busy: false });
  });

  test('drops an answer that the next keystroke has overtaken', async () => {
    changeSearch({ query: '模' });
    changeSearch({ query: '模型' });
    await answer(1, found(2));
    await answer(0, found(99, false));
    expect(state().result?.total.passages).toBe(2);
    expect(asked).toHaveLength(2);
  });

  test('asks nothing when nothing is asked for', async () => {
    changeSearch({ query: '模型' });
    changeSearch({ query: ' ' });
    await answer(0, found(9));
    expect(asked).toHaveLength(1);
    expect(state()).toMatchObject({ result: null, busy: false });
  });

  test('says what went wrong in its own place', async () => {
    changeSearch({ query: '模型' });
    await answer(0, PROBLEM);
    expect(state()).toMatchObject({ problem: { message: 'broken' }, result: null, busy: false });
  });

  test('lists more behind what is listed, and begins anew with other filters', async () => {
    const report = (reportId: string) => ({ reportId }) as SearchResult['reports'][number];
    changeSearch({ query: '模型' });
    await answer(0, { ...found(9), reports: [report('a'), report('b')] });
    void showMore();
    expect(asked.at(-1)?.input).toMatchObject({ from: 2, effort: 'exact' });
    await answer(1, { ...found(9), reports: [report('b'), report('c')] });
    expect(state().result?.reports.map(({ reportId }) => reportId)).toEqual(['a', 'b', 'c']);
    changeSearch({ kind: 'table' });
    expect(asked.at(-1)?.input).toMatchObject({ kind: 'table', from: 0, query: '模型' });
  });
});

describe('a visit', () => {
  test('opens the report at the passage, with its hits, and leads back', async () => {
    useSearch.setState({ query: '模型' });
    await visit('r1', 0);
    expect(useReader.getState().opened?.id).toBe('r1');
    expect(useFind.getState()).toMatchObject({ open: true, query: '模型', from: 0 });
    expect(useReader.getState().jump?.offset).toBe(0);
    expect(useApp.getState().overlay).toBeNull();
    expect(useApp.getState().settings.searches.recent).toEqual(['模型']);
    leaveFind();
    expect(useFind.getState().open).toBe(false);
    expect(useApp.getState().overlay).toBe('search');
  });

  test('leads back once, and not from another report', async () => {
    await visit('r1', 0);
    useReader.getState().setOpened(openedReport([paragraph('另')], [], 'r2'));
    useApp.setState({ overlay: null });
    leaveFind();
    expect(useApp.getState().overlay).toBeNull();
    await visit('r2', 0);
    leaveFind();
    useApp.setState({ overlay: null });
    leaveFind();
    expect(useApp.getState().overlay).toBeNull();
  });

  test('is none when the report can’t be opened', async () => {
    await visit('gone', 0);
    expect(state().visited).toBeNull();
    expect(useFind.getState().open).toBe(false);
  });
});

test('a passage that was folded away is looked for where it was folded', async () => {
  changeSearch({ query: '模型', kind: 'folded', chapter: '风险' });
  expect(asked[0]?.input).toMatchObject({ kind: 'folded', chapter: '风险' });
  await answer(0, found(1));
  await visit('r1', 3, true);
  expect(useFind.getState()).toMatchObject({ open: true, folded: true, aim: 'folded', from: 3 });
  await visit('r1', 0);
  expect(useFind.getState()).toMatchObject({ folded: false, aim: 'text' });
});

describe('notes in a search', () => {
  test('come along, or alone, and not where they have nothing to be narrowed by', async () => {
    changeSearch({ query: '模型' });
    await answer(0, found(1));
    expect(notesAsked).toMatchObject([{ filter: { query: '模型' }, limit: 3 }]);
    expect(state().notes?.total).toBe(1);
    changeSearch({ kind: 'note' });
    await answer(0, found(1));
    expect(notesAsked[1]?.limit).toBe(50);
    expect(asked).toHaveLength(1);
    expect(state().result).toBeNull();
    changeSearch({ kind: null, year: '2025' });
    await answer(1, found(1));
    expect(state().notes).toBeNull();
  });
});

describe('saved searches', () => {
  const search = {
    query: '模型',
    publisher: null,
    year: '2025',
    kind: null,
    collection: null,
    tag: null,
    chapter: null,
  };
  const saved = () => useApp.getState().settings.searches.saved;

  test('are saved and let go of with all that they ask for', () => {
    toggleSaved(search);
    toggleSaved({ ...search, year: null });
    expect(saved()).toEqual([{ ...search, year: null }, search]);
    toggleSaved(search);
    expect(saved()).toEqual([{ ...search, year: null }]);
    expect(isSame(search, { ...search })).toBe(true);
  });
});
