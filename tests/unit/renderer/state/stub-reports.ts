import type { OffprintApi } from '../../../../preload/contract/api';

const unexpected = () => Promise.reject(new Error('not expected in this test'));

/** Puts calls about reports on the window; those that a test does not bring break. */
export function stubReports(calls: Partial<OffprintApi['reports']>): void {
  const reports: OffprintApi['reports'] = {
    list: unexpected,
    open: unexpected,
    blocks: unexpected,
    chooseAndImport: unexpected,
    chooseFolderAndImport: unexpected,
    importDropped: unexpected,
    cancelImport: unexpected,
    arrange: unexpected,
    remove: unexpected,
    restore: unexpected,
    absent: unexpected,
    exportNotes: unexpected,
    checkFiles: unexpected,
    ...calls,
  };
  Object.defineProperty(window, 'offprint', { value: { reports }, configurable: true });
}
