/** What the handlers need of the desktop: dialogs, clipboard, folders. */
import { join } from 'node:path';
import { app, clipboard, dialog, shell, type BrowserWindow } from 'electron';
import { DIALOG_WORDS } from './dialog-words';
import { REPORT_EXTENSIONS } from './import/extensions';
import type { Services } from './ipc/handlers';
import type { Language } from '../preload/contract/words';

/** @param language of the words in the dialogs, asked anew each time */
export function desktopOf(
  window: BrowserWindow,
  language: () => Language,
): Pick<Services, 'dialogs' | 'clipboard' | 'reveal'> {
  return {
    dialogs: {
      async chooseReportFiles() {
        const words = DIALOG_WORDS[language()];
        const { filePaths } = await dialog.showOpenDialog(window, {
          title: words.importTitle,
          buttonLabel: words.importButton,
          properties: ['openFile', 'multiSelections'],
          filters: [
            {
              name: words.reports,
              extensions: [...REPORT_EXTENSIONS],
            },
            { name: words.allFiles, extensions: ['*'] },
          ],
        });
        return filePaths;
      },
      async chooseReportFolders() {
        const words = DIALOG_WORDS[language()];
        const { filePaths } = await dialog.showOpenDialog(window, {
          title: words.importFolderTitle,
          buttonLabel: words.importButton,
          properties: ['openDirectory', 'multiSelections'],
        });
        return filePaths;
      },
      async chooseExportPath(suggestedName) {
        const words = DIALOG_WORDS[language()];
        const { filePath } = await dialog.showSaveDialog(window, {
          title: words.exportTitle,
          defaultPath: join(app.getPath('documents'), suggestedName),
          filters: [{ name: 'Markdown', extensions: ['md'] }],
          // A file of ours is merged with, not overwritten: the system's question would frighten for nothing.
          properties: ['createDirectory'],
        });
        return filePath === '' ? undefined : filePath;
      },
      async chooseExportFolder() {
        const words = DIALOG_WORDS[language()];
        const { filePaths } = await dialog.showOpenDialog(window, {
          title: words.exportTitle,
          buttonLabel: words.exportButton,
          properties: ['openDirectory', 'createDirectory'],
        });
        return filePaths[0];
      },
      async chooseTablePath(suggestedName) {
        const words = DIALOG_WORDS[language()];
        const { filePath } = await dialog.showSaveDialog(window, {
          title: words.tableTitle,
          defaultPath: join(app.getPath('documents'), suggestedName),
          filters: [{ name: 'CSV', extensions: ['csv'] }],
          properties: ['createDirectory', 'showOverwriteConfirmation'],
        });
        return filePath === '' ? undefined : filePath;
      },
    },
    clipboard: ({ text }) => void clipboard.writeText(text),
    reveal: (path) => shell.showItemInFolder(path),
  };
}
