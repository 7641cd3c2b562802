import { beforeEach, describe, expect, test } from 'vitest';
import { ok } from '../../../../preload/contract/result';
import { useApp } from '../../../../renderer/state/app';
import { panesToKeep, restoreOther } from '../../../../renderer/state/keep-split';
import { closeReport, showOpened } from '../../../../renderer/state/library';
import { splitLayout } from '../../../../renderer/state/panels';
import { ONE_PANE, usePanes } from '../../../../renderer/state/panes';
import { useReader } from '../../../../renderer/state/reader';
import {
  closePane,
  goToOtherPane,
  openBeside,
  splitRight,
  swapPanes,
} from '../../../../renderer/state/split';
import { annotation, heading, openedReport, paragraph } from '../blocks';
import { stubReports } from './stub-reports';

const report = openedReport(
  [heading(1, 'One'), paragraph('text'), heading(1, 'Two')],
  [annotation('a', 4, 6)],
);
const other = openedReport([paragraph('another text')], [], 'other');
const left = () => useReader.of('first').getState();
const right = () => useReader.of('second').getState();
const panes = () => usePanes.getState();

beforeEach(() => {
  stubReports({
    open: ({ reportId }) => Promise.resolve(ok(reportId === 'other' ? other : report)),
    list: () => Promise.resolve(ok([])),
  });
  Object.assign(window.offprint, { settings: { change: () => Promise.resolve(ok(undefined)) } });
  usePanes.setState(ONE_PANE);
  right().close();
  left().setOpened(report);
  useApp.setState(useApp.getInitialState());
  useApp.setState({ view: 'reader' });
});

describe('split view', () => {
  test('shows the report twice, with one set of notes, and turns to the new pane', () => {
    splitRight();
    expect(panes()).toEqual({ open: ['first', 'second'], active: 'second' });
    expect(right().opened?.id).toBe('report');
    expect(right().held).toBe(left().held);
    right().focusAnnotation('a');
    expect(left().focusedAnnotationId).toBeNull();
  });

  test('ends with the other pane as it is; the last one is never closed', () => {
    splitRight();
    closePane('first');
    expect(panes()).toEqual({ open: ['second'], active: 'second' });
    expect(left().opened).toBeNull();
    expect(right().held.order).toEqual(['a']);
    closePane('second');
    expect(right().opened).not.toBeNull();
  });

  test('a place is shown beside, and what is read stays where it is and active', async () => {
    await openBeside({ reportId: 'report', block: 2 });
    expect(panes()).toEqual({ open: ['first', 'second'], active: 'first' });
    expect(left().jump).toBeNull();
    expect(right().jump).toMatchObject({ offset: 9 });
    const { session } = right();
    await openBeside({ reportId: 'report', block: 0 });
    expect(right().session).toBe(session);
  });

  test('another report comes beside, and gives way to a place of this one', async () => {
    await openBeside({ reportId: 'other', offset: 3 });
    expect([left().opened?.id, right().opened?.id]).toEqual(['report', 'other']);
    expect(right().jump).toMatchObject({ offset: 3 });
    await openBeside({ reportId: 'report', block: 2 });
    expect(right().opened?.id).toBe('report');
  });

  test('a copy that is read anew is shown in both panes', () => {
    splitRight();
    usePanes.setState({ active: 'first' });
    const newer = { ...openedReport([paragraph('newer')]), edition: 'e2' };
    showOpened(newer);
    expect(right().opened?.edition).toBe('e2');
    expect(right().held).toBe(left().held);
  });

  test('panes change places and take turns', () => {
    splitRight();
    swapPanes();
    expect(panes()).toEqual({ open: ['second', 'first'], active: 'second' });
    goToOtherPane();
    expect(panes().active).toBe('first');
  });

  test('the library closes both', () => {
    splitRight();
    closeReport();
    expect(panes()).toEqual(ONE_PANE);
    expect([left().opened, right().opened]).toEqual([null, null]);
  });
});

describe('what is kept of it', () => {
  const kept = {
    shown: [
      { reportId: 'other', locator: { offset: 3, within: 0.5 } },
      { reportId: 'report', locator: { offset: 4, within: 0.25 } },
    ],
    active: 1,
  } as const;

  test('is nothing of one pane, and nothing yet while one waits for its report', () => {
    expect(panesToKeep()).toBeNull();
    usePanes.setState({ open: ['first', 'second'] });
    expect(panesToKeep()).toBeUndefined();
  });

  test('is the report and the line of each, and comes back', async () => {
    const { settings } = useApp.getState();
    useApp.setState({
      settings: { ...settings, split: { ratio: 0.5, panes: { ...kept, shown: [...kept.shown] } } },
    });
    left().close();
    usePanes.setState({ open: ['first', 'second'], active: 'second' });
    right().setOpened({ ...report, locator: kept.shown[1].locator });
    await restoreOther();
    expect(left().opened).toMatchObject({ id: 'other', locator: kept.shown[0].locator });
    expect(panesToKeep()).toEqual(kept);
  });
});

describe('in a small window', () => {
  const inWindow = (windowWidth: number, windowHeight: number, original = false) =>
    splitLayout({ windowWidth, windowHeight, original });

  test('panes lie one above the other, or one at a time', () => {
    expect(inWindow(1024, 700)).toBe('beside');
    expect(inWindow(720, 700)).toBe('stacked');
    expect(inWindow(520, 480)).toBe('single');
    expect(inWindow(1024, 700, true)).toBe('stacked');
  });
});
