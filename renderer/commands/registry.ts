/** All commands, in the order in which menus and the palette show them. */
import { nextAnnotation, previousAnnotation } from './annotations';
import { addBookmark, listBookmarks } from './bookmark';
import { caret } from './caret';
import { nextChapter, previousChapter } from './chapters';
import { checkMoved } from './check-moved';
import type { Command } from './command';
import { copyNotes } from './copy-notes';
import { deleteAnnotation } from './delete-annotation';
import { exportFile } from './export-file';
import { find, findNext, findPrevious } from './find';
import { leaveFocus, toggleFocus } from './focus';
import { highlights } from './highlight';
import { importFolder } from './import-folder';
import { importReport } from './import-report';
import { languages } from './language';
import { markEnds } from './mark-ends';
import { marking, markingWhole } from './marking';
import { originalPage } from './original-page';
import { readingCommands } from './reading';
import { listNotes } from './list-notes';
import { redo } from './redo';
import { putNoteHere } from './put-here';
import { quickOpen } from './quick-open';
import { restoreBackup } from './restore-backup';
import { review } from './review';
import { scrollCommands } from './scroll';
import { searchLibrary } from './search-library';
import { showLibrary } from './show-library';
import { showNotebook } from './show-notebook';
import { showPalette } from './show-palette';
import { showShortcuts } from './show-shortcuts';
import { besideCommands, panes } from './split';
import { themes } from './theme';
import { toggleNotes } from './toggle-notes';
import { toggleOutline } from './toggle-outline';
import { goBack, goForward } from './travel';
import { undo } from './undo';
import { writeNote } from './write-note';
import type { LabelKey } from '../locales/say';

export interface CommandGroup {
  readonly id: 'file' | 'edit' | 'view' | 'go' | 'annotate' | 'help';
  readonly label: LabelKey;
  readonly commands: readonly Command[];
}

export const GROUPS: readonly CommandGroup[] = [
  {
    id: 'file',
    label: 'menu.file',
    commands: [
      importReport,
      importFolder,
      review,
      showLibrary,
      exportFile,
      copyNotes,
      restoreBackup,
    ],
  },
  {
    id: 'edit',
    label: 'menu.edit',
    commands: [undo, redo, find, findNext, findPrevious, searchLibrary, showNotebook],
  },
  {
    id: 'view',
    label: 'menu.view',
    commands: [
      toggleOutline,
      toggleNotes,
      listNotes,
      originalPage,
      ...panes,
      toggleFocus,
      leaveFocus,
      ...readingCommands,
      ...themes,
      ...languages,
    ],
  },
  {
    id: 'go',
    label: 'menu.go',
    commands: [
      quickOpen,
      ...besideCommands,
      ...scrollCommands,
      addBookmark,
      listBookmarks,
      goBack,
      goForward,
      nextChapter,
      previousChapter,
      nextAnnotation,
      previousAnnotation,
    ],
  },
  {
    id: 'annotate',
    label: 'menu.annotate',
    commands: [
      ...highlights,
      ...marking,
      writeNote,
      caret,
      ...markEnds,
      ...markingWhole,
      deleteAnnotation,
      checkMoved,
      putNoteHere,
    ],
  },
  { id: 'help', label: 'menu.help', commands: [showPalette, showShortcuts] },
];

export const COMMANDS: readonly Command[] = GROUPS.flatMap((group) => group.commands);
