import { beforeEach, describe, expect, it } from 'vitest';
import type { ImportResult } from '../../../../preload/contract/calls';
import { ok } from '../../../../preload/contract/result';
import { useApp } from '../../../../renderer/state/app';
import {
  cancelImport,
  importChosen,
  importDropped,
  importFolder,
  showProgress,
  useImport,
} from '../../../../renderer/state/import';
import { openReport, useLibrary } from '../../../../renderer/state/library';
import { useNotices } from '../../../../renderer/state/notices';
import { useReader } from '../../../../renderer/state/reader';
import { openedReport } from '../blocks';
import { summary } from '../library/summary';
import { stubReports } from './stub-reports';

const opened = (id: string) => openedReport([], [], id);
const outcome = (
  reportId: string,
  status: ImportResult['imported'][number]['status'] = 'added',
  doubts = 0,
) => ({ reportId, title: `Title ${reportId}`, status, doubts, unplaced: 0, toCheck: 0 });
const refusal = {
  path: '/a/b.zip',
  code: 'format-unsupported',
  message: 'No.',
  remedy: 'Other.',
  key: null,
};
const PROGRESS = { file: 1, files: 2, name: 'a.pdf', stage: 'reading' } as const;

/** A bridge whose imports answer `result`. */
function bridge(result: Partial<ImportResult>): void {
  const whole = { imported: [], refused: [], notReached: 0, ...result };
  const answer = () => Promise.resolve(ok(whole));
  stubReports({
    list: () => Promise.resolve(ok([summary()])),
    open: ({ reportId }) => Promise.resolve(ok(opened(reportId))),
    chooseAndImport: answer,
    chooseFolderAndImport: answer,
    importDropped: answer,
  });
}
const notices = () => useNotices.getState().notices;

beforeEach(() => {
  useNotices.setState({ notices: [] });
  useReader.getState().close();
  useApp.setState(useApp.getInitialState());
  useLibrary.setState(useLibrary.getInitialState());
  useImport.setState(useImport.getInitialState());
});

describe('what came in', () => {
  it('alone is opened, without a word when there is nothing to check', async () => {
    bridge({ imported: [outcome('n1')] });
    await importChosen();
    expect(useReader.getState().opened?.id).toBe('n1');
    expect(useImport.getState()).toMatchObject({ running: false, summary: null });
    expect(notices()).toEqual([]);
  });

  it('with doubts is opened with a notice that leads to the review', async () => {
    bridge({ imported: [outcome('n1', 'added', 4)] });
    await importChosen();
    const [notice] = notices();
    expect(notice?.message).toContain('4');
    notice?.action?.run();
    expect(useApp.getState()).toMatchObject({ overlay: 'review', reviewed: 'n1' });
  });

  it('is known by its title when it was there already', async () => {
    bridge({ imported: [outcome('n1', 'known', 4)] });
    await importChosen();
    expect(notices().map(({ message }) => message)).toEqual([expect.stringContaining('Title n1')]);
    expect(notices()[0]?.action).toBeUndefined();
  });

  it('with others, or beside refused files, is summed up in the library', async () => {
    bridge({ imported: [outcome('n1')], refused: [refusal] });
    await openReport('r1');
    await importDropped([new File(['x'], 'a.txt')]);
    expect(useApp.getState().view).toBe('library');
    expect(useImport.getState().summary).toEqual({
      imported: [outcome('n1')],
      refused: [refusal],
      notReached: 0,
    });
  });

  it('before a cancel is summed up too', async () => {
    bridge({ imported: [outcome('n1')], notReached: 7 });
    await importFolder();
    expect(useApp.getState().view).toBe('library');
    expect(useImport.getState().summary?.notReached).toBe(7);
  });
});

describe('nothing', () => {
  it('changes when the dialog is cancelled', async () => {
    bridge({});
    const before = { imported: [], refused: [refusal], notReached: 0 };
    useImport.setState({ summary: before });
    await importChosen();
    expect(useImport.getState().summary).toBe(before);
    expect(notices()).toEqual([]);
  });

  it('is imported twice at a time', async () => {
    bridge({ imported: [outcome('n1')] });
    useImport.setState({ running: true });
    await importChosen();
    expect(notices()).toHaveLength(1);
    expect(useReader.getState().opened).toBeNull();
  });
});

describe('progress', () => {
  it('is shown while an import runs, and not after it', () => {
    showProgress(PROGRESS);
    expect(useImport.getState().progress).toBeNull();
    useImport.setState({ running: true });
    showProgress(PROGRESS);
    expect(useImport.getState().progress).toEqual(PROGRESS);
  });

  it('says that it is being cancelled, until that fails', async () => {
    const problem = { code: 'internal', params: {}, message: 'No.', remedy: '' } as const;
    stubReports({ cancelImport: () => Promise.resolve({ ok: false, error: problem }) });
    const cancelling = cancelImport();
    expect(useImport.getState().cancelling).toBe(true);
    await cancelling;
    expect(useImport.getState().cancelling).toBe(false);
  });
});
