import { beforeEach, describe, expect, test } from 'vitest';
import {
  closeFind,
  goToHit,
  hitCount,
  openFind,
  setHits,
  stepHit,
  useFind,
} from '../../../../renderer/state/find';
import { useReader } from '../../../../renderer/state/reader';
import { openedReport, paragraph } from '../blocks';

const THREE = Uint32Array.from([2, 4, 10, 12, 20, 22]);
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
    setHits('first', THREE);
    expect(state().current).toBe(1);
    expect(jump()).toBe(10);
  });

  test('begins again at the top when nothing is left below', () => {
    useReader.setState({ position: 21 });
    openFind();
    setHits('first', THREE);
    expect(state().current).toBe(0);
  });

  test('stays at its place while one types on', () => {
    openFind();
    setHits('first', THREE);
    stepHit(1);
    setHits('first', Uint32Array.from([2, 5, 10, 13]));
    expect(state().current).toBe(1);
  });

  test('goes around both ends', () => {
    openFind();
    setHits('first', THREE);
    stepHit(-1);
    expect(state().current).toBe(2);
    stepHit(1);
    expect(state().current).toBe(0);
    expect(jump()).toBe(2);
  });

  test('has no present hit when there is none', () => {
    openFind();
    setHits('first', new Uint32Array(0));
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
    setHits('first', THREE);
    useReader.getState().setOpened(openedReport([paragraph('另一份')]));
    expect(state().open).toBe(false);
    expect(hitCount(state())).toBe(0);
    openFind();
    useReader.getState().close();
    expect(state().open).toBe(false);
  });
});
