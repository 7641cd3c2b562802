/** Names only, without schemas, so that the preload can be built from them and stay small. */
export const CALL_NAMES = [
  'app.start',
  'app.setMenu',
  'settings.change',
  'reports.list',
  'reports.open',
  'reports.chooseAndImport',
  'reports.chooseFolderAndImport',
  'reports.importDropped',
  'reports.cancelImport',
  'review.open',
  'review.correct',
  'review.withdraw',
  'review.previewEncoding',
  'review.chooseEncoding',
  'reading.savePosition',
  'search.library',
  'search.suggest',
  'annotations.create',
  'annotations.update',
  'annotations.remove',
  'drafts.save',
  'history.undo',
  'history.redo',
  'export.toFile',
  'export.toClipboard',
  'export.saveTable',
  'export.reveal',
  'backups.list',
  'backups.restore',
  'backups.check',
  'clipboard.write',
] as const;
export type CallName = (typeof CALL_NAMES)[number];

export const EVENT_NAMES = [
  'reports.changed',
  'report.requested',
  'command.invoked',
  'import.progress',
  'notice.raised',
] as const;
export type EventName = (typeof EVENT_NAMES)[number];
