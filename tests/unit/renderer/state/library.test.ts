import { beforeEach, describe, expect, it } from 'vitest';
import type { OffprintApi } from '../../../../preload/contract/api';
import { ok } from '../../../../preload/contract/result';
import { useApp } from '../../../../renderer/state/app';
import {
  closeReport,
  loadReports,
  openReport,
  useLibrary,
} from '../../../../renderer/state/library';
import { useNotices } from '../../../../renderer/state/notices';
import { useReader } from '../../../../renderer/state/reader';
import { openedReport } from '../blocks';
import { summary } from '../library/summary';
import { stubReports } from './stub-reports';

const problem = { code: 'disk-full', params: {}, message: 'Full.', remedy: 'Make room.' } as const;
const failing = () => Promise.resolve({ ok: false as const, error: problem });

const opened = (id: string) => openedReport([], [], id);
/** A bridge whose library lists one report. */
const bridge = (change: Partial<OffprintApi['reports']> = {}) =>
  stubReports({
    list: () => Promise.resolve(ok([summary()])),
    open: ({ reportId }) => Promise.resolve(ok(opened(reportId))),
    ...change,
  });
const messages = () => useNotices.getState().notices.map(({ message }) => message);

beforeEach(() => {
  useNotices.setState({ notices: [] });
  useReader.getState().close();
  useApp.setState({ view: 'library' });
  useLibrary.setState(useLibrary.getInitialState());
});

describe('the list', () => {
  it('is read', async () => {
    bridge();
    await loadReports();
    expect(useLibrary.getState()).toMatchObject({ status: 'ready', reports: [{ id: 'r1' }] });
  });

  it('tells why it could not be read, in its own place', async () => {
    bridge({ list: failing });
    await loadReports();
    expect(useLibrary.getState()).toMatchObject({ status: 'failed', problem });
    expect(messages()).toEqual([]);
  });
});

describe('opening', () => {
  it('turns to the reader, and back', async () => {
    bridge();
    expect(await openReport('r1')).toBe(true);
    expect(useApp.getState().view).toBe('reader');
    expect(useReader.getState().opened?.id).toBe('r1');
    closeReport();
    expect(useApp.getState().view).toBe('library');
    expect(useReader.getState().opened).toBeNull();
    expect(useLibrary.getState().left).toBe('r1');
  });

  it('stays in the library and says why when it fails', async () => {
    bridge({ open: failing });
    expect(await openReport('r1')).toBe(false);
    expect(useApp.getState().view).toBe('library');
    expect(messages()).toEqual(['Full.']);
  });

  it('shows the report that was asked for last', async () => {
    let answerFirst: () => void = () => undefined;
    const first = new Promise<void>((resolve) => {
      answerFirst = resolve;
    });
    bridge({
      open: async ({ reportId }) => {
        if (reportId === 'slow') await first;
        return ok(opened(reportId));
      },
    });
    const slow = openReport('slow');
    await openReport('quick');
    answerFirst();
    expect(await slow).toBe(false);
    expect(useReader.getState().opened?.id).toBe('quick');
  });
});
