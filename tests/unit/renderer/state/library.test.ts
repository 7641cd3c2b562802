import { beforeEach, describe, expect, it } from 'vitest';
import type { OffprintApi } from '../../../../preload/contract/api';
import type { ImportResult } from '../../../../preload/contract/calls';
import { ok } from '../../../../preload/contract/result';
import { useApp } from '../../../../renderer/state/app';
import {
  closeReport,
  importChosen,
  importDropped,
  loadReports,
  openReport,
  useLibrary,
} from '../../../../renderer/state/library';
import { useNotices } from '../../../../renderer/state/notices';
import { useReader } from '../../../../renderer/state/reader';
import { summary } from '../library/summary';

const problem = { code: 'disk-full', params: {}, message: 'Full.', remedy: 'Make room.' } as const;
const failing = () => Promise.resolve({ ok: false as const, error: problem });

const opened = (id: string) => ({
  id,
  metadata: summary().metadata,
  textLength: 0,
  blocks: [],
  boilerplate: [],
  doubts: [],
  annotations: [],
  locator: null,
});
const outcome = (
  reportId: string,
  status: ImportResult['imported'][number]['status'] = 'added',
) => ({
  reportId,
  title: `Title ${reportId}`,
  status,
  doubts: 0,
});
const refusal = { path: '/a/b.zip', code: 'format-unsupported', message: 'No.', remedy: 'Other.' };

/** A bridge whose library lists one report, and whose imports answer `result`. */
function bridge(result: ImportResult, change: Partial<OffprintApi['reports']> = {}): void {
  const reports: OffprintApi['reports'] = {
    list: () => Promise.resolve(ok([summary()])),
    open: ({ reportId }) => Promise.resolve(ok(opened(reportId))),
    chooseAndImport: () => Promise.resolve(ok(result)),
    importDropped: () => Promise.resolve(ok(result)),
    ...change,
  };
  Object.defineProperty(window, 'offprint', { value: { reports }, configurable: true });
}
const messages = () => useNotices.getState().notices.map(({ message }) => message);

beforeEach(() => {
  useNotices.setState({ notices: [] });
  useReader.getState().close();
  useApp.setState({ view: 'library' });
  useLibrary.setState(useLibrary.getInitialState());
});

describe('the list', () => {
  it('is read', async () => {
    bridge({ imported: [], refused: [] });
    await loadReports();
    expect(useLibrary.getState()).toMatchObject({ status: 'ready', reports: [{ id: 'r1' }] });
  });

  it('tells why it could not be read, in its own place', async () => {
    bridge({ imported: [], refused: [] }, { list: failing });
    await loadReports();
    expect(useLibrary.getState()).toMatchObject({ status: 'failed', problem });
    expect(messages()).toEqual([]);
  });
});

describe('opening', () => {
  it('turns to the reader, and back', async () => {
    bridge({ imported: [], refused: [] });
    expect(await openReport('r1')).toBe(true);
    expect(useApp.getState().view).toBe('reader');
    expect(useReader.getState().opened?.id).toBe('r1');
    closeReport();
    expect(useApp.getState().view).toBe('library');
    expect(useReader.getState().opened).toBeNull();
    expect(useLibrary.getState().left).toBe('r1');
  });

  it('stays in the library and says why when it fails', async () => {
    bridge({ imported: [], refused: [] }, { open: failing });
    expect(await openReport('r1')).toBe(false);
    expect(useApp.getState().view).toBe('library');
    expect(messages()).toEqual(['Full.']);
  });

  it('shows the report that was asked for last', async () => {
    let answerFirst: () => void = () => undefined;
    const first = new Promise<void>((resolve) => {
      answerFirst = resolve;
    });
    bridge(
      { imported: [], refused: [] },
      {
        open: async ({ reportId }) => {
          if (reportId === 'slow') await first;
          return ok(opened(reportId));
        },
      },
    );
    const slow = openReport('slow');
    await openReport('quick');
    answerFirst();
    expect(await slow).toBe(false);
    expect(useReader.getState().opened?.id).toBe('quick');
  });
});

describe('importing', () => {
  it('opens the one report that came in', async () => {
    bridge({ imported: [outcome('n1')], refused: [] });
    await importChosen();
    expect(useReader.getState().opened?.id).toBe('n1');
    expect(useLibrary.getState().importing).toBe(false);
  });

  it('says that a report was there already', async () => {
    bridge({ imported: [outcome('n1', 'known')], refused: [] });
    await importChosen();
    expect(messages().join('')).toContain('Title n1');
  });

  it('shows the list after several, or when some were refused', async () => {
    bridge({ imported: [outcome('n1')], refused: [refusal] });
    await openReport('r1');
    await importDropped([new File(['x'], 'a.txt')]);
    expect(useApp.getState().view).toBe('library');
    expect(useLibrary.getState().refused).toEqual([refusal]);
  });

  it('changes nothing when the person cancels', async () => {
    bridge({ imported: [], refused: [] });
    useLibrary.setState({ refused: [refusal] });
    await importChosen();
    expect(useLibrary.getState().refused).toEqual([refusal]);
    expect(messages()).toEqual([]);
  });

  it('runs one at a time, and says so', async () => {
    bridge({ imported: [], refused: [] });
    useLibrary.setState({ importing: true });
    await importChosen();
    expect(messages()).toHaveLength(1);
  });
});
