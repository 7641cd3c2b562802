import type { Language } from '../preload/contract/words';

/** Words of the system's dialogs; everything else that a person reads stands in the renderer's locales. */
export const DIALOG_WORDS: Readonly<Record<Language, Readonly<Record<DialogWord, string>>>> = {
  'zh-CN': {
    importTitle: '导入报告',
    importFolderTitle: '导入文件夹中的所有报告',
    importButton: '导入',
    reports: '报告文件',
    allFiles: '所有文件',
    exportTitle: '导出笔记',
    exportButton: '导出到此文件夹',
    tableTitle: '存储表格',
  },
  en: {
    importTitle: 'Import reports',
    importFolderTitle: 'Import all reports in a folder',
    importButton: 'Import',
    reports: 'Reports',
    allFiles: 'All files',
    exportTitle: 'Export notes',
    exportButton: 'Export here',
    tableTitle: 'Save the table',
  },
};

type DialogWord =
  | 'importTitle'
  | 'importFolderTitle'
  | 'importButton'
  | 'reports'
  | 'allFiles'
  | 'exportTitle'
  | 'exportButton'
  | 'tableTitle';
