import { beforeEach, describe, expect, test } from 'vitest';
import {
  closeFind,
  goToHit,
  hitCount,
  openFind,
  presentAside,
  setFolded,
  setFound,
  setListed,
  setWithin,
  stepHit,
  useFind,
  type AsideHit,
} from '../../../../renderer/state/find';
import { usePanels } from '../../../../renderer/state/panels';
import { useReader } from '../../../../renderer/state/reader';
import { openedReport, paragraph } from '../blocks';

const THREE = Uint32Array.from([2, 4, 10, 12, 20, 22]);
/** Takes hits of the text, and of what is beside it. */
const setHits = (text: Uint32Array, notes: AsideHit[] = [], folded: AsideHit[] = []) =>
  setFound('first', { text, notes, folded });
const noteAt = (key: string, offset: number | null): AsideHit => ({
  aside: { kind: 'note', key, offset, text: '储能' },
  start: 0,
  end: 2,
});
const foldedAt = (line: number): AsideHit => ({
  aside: { kind: 'folded', before: 1, line, offset: 15, text: '储能' },
  start: 0,
  end: 2,
});
const state = () => useFind.getState();
const jump = () => useReader.getState().jump?.offset;

beforeEach(() => {
  useFind.of('first').setState(useFind.of('first').getInitialState(), true);
  useReader
    .getState()
    .setOpened(openedReport([paragraph('储能 成本 -5% 的第一段'), paragraph('第二段')]));
});

describe('finding', () => {
  test('begins at the place where one reads', () => {
    useReader.setState({ position: 5 });
    openFind();
    setHits(THREE);
    expect(state().current).toBe(1);
    expect(jump()).toBe(10);
  });

  test('begins again at the top when nothing is left below', () => {
    useReader.setState({ position: 21 });
    openFind();
    setHits(THREE);
    expect(state().current).toBe(0);
  });

  test('stays at its place while one types on', () => {
    openFind();
    setHits(THREE);
    stepHit(1);
    setHits(Uint32Array.from([2, 5, 10, 13]));
    expect(state().current).toBe(1);
  });

  test('goes around both ends', () => {
    openFind();
    setHits(THREE);
    stepHit(-1);
    expect(state().current).toBe(2);
    stepHit(1);
    expect(state().current).toBe(0);
    expect(jump()).toBe(2);
  });

  test('has no present hit when there is none', () => {
    openFind();
    setHits(new Uint32Array(0));
    stepHit(1);
    goToHit(0);
    expect(state().current).toBe(-1);
    expect(hitCount(state())).toBe(0);
    expect(jump()).toBeUndefined();
  });

  test('opens with the words that are selected', () => {
    useReader.setState({ selection: { start: 0, end: 2 } });
    openFind();
    expect(state().query).toBe('储能');
  });

  test('opens with words that would mean more than themselves as a phrase', () => {
    useReader.setState({ selection: { start: 0, end: 5 } });
    openFind();
    expect(state().query).toBe('"储能 成本"');
    useReader.setState({ selection: { start: 6, end: 9 } });
    openFind();
    expect(state().query).toBe('"-5%"');
  });

  test('keeps its words when what is selected goes over lines', () => {
    useFind.setState({ query: '成本' });
    useReader.setState({ selection: { start: 10, end: 18 } });
    openFind();
    expect(state().query).toBe('成本');
  });

  test('keeps its words when it is closed, and opens on the key for the next one', () => {
    openFind();
    useFind.setState({ query: '成本' });
    closeFind();
    expect(state()).toMatchObject({ open: false, current: -1, query: '成本' });
    stepHit(1);
    expect(state().open).toBe(true);
  });

  test('ends with its report', () => {
    openFind();
    setHits(THREE);
    useReader.getState().setOpened(openedReport([paragraph('另一份')]));
    expect(state().open).toBe(false);
    expect(hitCount(state())).toBe(0);
    openFind();
    useReader.getState().close();
    expect(state().open).toBe(false);
  });
});

describe('finding beside the text', () => {
  beforeEach(() => {
    openFind();
    usePanels.setState({ windowWidth: 600, drawer: null });
  });

  test('numbers notes after the text, and shows the note itself when it is gone to', () => {
    setHits(THREE, [noteAt('a', 11)]);
    expect(hitCount(state())).toBe(4);
    stepHit(-1);
    expect(state().current).toBe(3);
    expect(presentAside(state())?.aside).toMatchObject({ kind: 'note', key: 'a' });
    expect(usePanels.getState().drawer).toBe('notes');
    stepHit(1);
    expect(usePanels.getState().drawer).toBeNull();
  });

  test('brings no panel up while one types, only the passage', () => {
    setHits(new Uint32Array(0), [noteAt('a', 11)]);
    expect(state().current).toBe(0);
    expect(jump()).toBe(11);
    expect(usePanels.getState().drawer).toBeNull();
  });

  test('stays in the note while one types on', () => {
    setHits(THREE, [noteAt('a', 11), noteAt('b', 21)]);
    stepHit(-1);
    setHits(Uint32Array.from([2, 5]), [noteAt('b', 21)]);
    expect(state().current).toBe(1);
  });

  test('counts what was folded away only on request, and then goes there', () => {
    setHits(new Uint32Array(0), [], [foldedAt(0), foldedAt(4)]);
    expect(hitCount(state())).toBe(0);
    expect(state().current).toBe(-1);
    setFolded(true);
    expect(hitCount(state())).toBe(2);
    expect(presentAside(state())?.aside).toMatchObject({ kind: 'folded', line: 0 });
    expect(jump()).toBe(15);
    setFolded(false);
    expect(hitCount(state())).toBe(0);
  });

  test('is narrowed to a chapter or to notes, for as long as the list is to be seen', () => {
    setListed(true);
    setHits(THREE, [noteAt('a', 11), noteAt('b', null)]);
    setWithin({ start: 10, end: 20 });
    expect(hitCount(state())).toBe(2);
    expect(jump()).toBe(10);
    setWithin('note');
    expect(hitCount(state())).toBe(2);
    expect(presentAside(state())?.aside).toMatchObject({ key: 'a' });
    setListed(false);
    expect(hitCount(state())).toBe(5);
  });
});
