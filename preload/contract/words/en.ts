import type { ProblemWords } from './problem-words';

export const en: ProblemWords = {
  'file-not-found': [
    'There is no file at “{path}”.',
    'Check the name, or whether the drive that holds it is connected.',
  ],
  'file-is-folder': ['“{path}” is a folder, not a file.', 'Choose the report file inside it.'],
  'file-unreadable': [
    '“{path}” can’t be read.',
    'Check that you may open it and that no other program is holding it, then try again.',
  ],
  'file-empty': [
    '“{path}” is empty: there is nothing in it.',
    'The download may not have finished. Download or save the report again, then import it.',
  ],
  'file-binary': [
    '“{path}” doesn’t hold text that Offprint can read.',
    'Check that it is the file you meant. What can be imported: {formats}.',
  ],
  'file-old-word': [
    '“{path}” is in Word’s old format (.doc).',
    'Open it in Word or another word processor and save it as .docx, then import that.',
  ],
  'file-too-large': [
    '“{path}” is too large: the limit is {limit}.',
    'Split it into several files, or save it without its attachments, then import that.',
  ],
  'report-too-long': [
    '“{path}” has more than {limit} paragraphs, which is more than one report can have.',
    'Split it into several files and import those.',
  ],
  'file-damaged': [
    '“{path}” is damaged or cut short, and can’t be read.',
    'Most often a download broke off. Download or save the report again, then import it.',
  ],
  'file-encrypted': [
    '“{path}” is protected by a password.',
    'Open it with the password, save a copy without one, then import the copy.',
  ],
  'file-image-only': [
    '“{path}” is a scan: pictures of pages, without text.',
    'Run text recognition (OCR) on it and import the result, or ask the publisher for a copy with text.',
  ],
  'file-bomb': [
    '“{path}” unpacks to far more than a file of its size should, so it was not imported.',
    'If you trust where it came from, open it in the program that made it, save a copy and import that.',
  ],
  'format-unsupported': [
    'Offprint can’t read the format of “{path}”.',
    'Save or convert it to one of these, then import that: {formats}.',
  ],
  'encoding-unknown': [
    'The text encoding of “{path}” could not be told.',
    'Press “Choose encoding…” in the summary of the import and pick one by its preview; on the command line add --encoding, such as --encoding gb18030.',
  ],
  'no-text': [
    '“{path}” has no readable text.',
    'Open it to see whether it has any. A web page that loads its text has to show it before it is saved.',
  ],
  'import-timeout': [
    'Reading “{path}” took too long and was stopped. Nothing was imported.',
    'Split it, or save it in a simpler format such as plain text, then import that.',
  ],
  'import-cancelled': ['The import was cancelled.', 'Nothing was imported.'],
  'folder-empty': [
    'The folder “{path}” holds no reports.',
    'Choose a folder with files of one of these kinds: {formats}.',
  ],
  'too-many-files': [
    'More than {limit} files at once: “{path}” and what follows was left out.',
    'Import the same again to go on; what is in the library is passed over quickly.',
  ],
  'library-unwritable': [
    'The library folder “{path}” can’t be written to.',
    'Check its permissions and that the disk isn’t read-only, or choose another with --library.',
  ],
  'library-foreign': [
    '“{path}” is not an Offprint library file.',
    'It was left untouched. Choose another folder with --library, or move the file away.',
  ],
  'library-newer': [
    '“{path}” was written by a newer version of Offprint.',
    'It was left untouched. Update Offprint to open it.',
  ],
  'library-damaged': [
    '“{path}” is damaged.',
    'It was left untouched. Keep a copy of the folder; reports can be imported again.',
  ],
  'library-locked': [
    'Another Offprint is using the library in “{path}”.',
    'Close the other window or command, then try again.',
  ],
  'disk-full': [
    'The disk is full.',
    'Free some space and try again; what was saved before is safe.',
  ],
  'notes-recovered': [
    'The file with your notes was damaged. Offprint has opened the backup of {date}.',
    'Brought back from the damaged file: {saved} later changes. Unreadable in it: {lost}. It is kept as “{path}”.',
  ],
  'notes-restored': [
    'The backup of {date} is restored.',
    'What you had before is a backup too: “Restore a backup…” brings it back.',
  ],
  'notes-damaged': [
    'The file with your notes is damaged, and there is no backup of it yet.',
    'Export what you need while it can be read, and keep a copy of “{path}”.',
  ],
  'backup-failed': [
    'Your notes could not be backed up.',
    'They are saved all the same. Free some space, or check the permissions of “{path}”.',
  ],
  'backup-not-found': ['This backup is no longer there.', 'Choose another one from the list.'],
  'backup-damaged': [
    'This backup is damaged and was not restored.',
    'Nothing was changed. Choose another one from the list.',
  ],
  'reserve-used': [
    'The disk is full. Your last change was saved in space that Offprint keeps for this.',
    'Free some space soon: the next changes may not fit.',
  ],
  'report-not-found': [
    'The library has no report “{report}”.',
    'Look at the list of reports, or import it first.',
  ],
  'report-ambiguous': [
    'More than one report matches “{report}”.',
    'Give more of its title, or its id: {matches}.',
  ],
  'annotation-not-found': [
    'This annotation no longer exists.',
    'It may have been deleted in another window; undo brings it back.',
  ],
  'collection-not-found': [
    'This collection no longer exists.',
    'The list shows the collections that there are.',
  ],
  'correction-not-found': [
    'This correction no longer exists.',
    'Open the review again to see those that do.',
  ],
  'correction-impossible': [
    'This can’t be corrected in this way.',
    'Only lines of words can be split, joined or made headings.',
  ],
  'date-invalid': [
    '“{date}” is not a date.',
    'Write it as 2023-02-03, or as 2023-02 or 2023 when no more is known.',
  ],
  'source-forgotten': [
    'The file that this report came from is no longer at hand.',
    'Import the file again, then choose its encoding in the review.',
  ],
  'original-missing': [
    'The file “{file}” that this report came from is no longer at hand.',
    'Choose it again, and Offprint keeps a copy in the library.',
  ],
  'original-other': [
    '“{path}” is not the file that this report came from.',
    'Choose that very file. To read another edition, import it: your notes move with the report.',
  ],
  'page-undrawable': [
    'Page {page} of “{file}” can’t be drawn.',
    'The text is not affected. Open the file in another program to see the page.',
  ],
  'report-changed': [
    'The text has changed since this review was opened.',
    'It has been read again; please make the correction once more.',
  ],
  'selection-invalid': [
    'This selection is not in the report’s text.',
    'Select some text of the report and try again.',
  ],
  'too-many-marks': [
    'More than {limit} places would be marked at once. None was.',
    'Leave some reports out, or ask for whole words or the same case.',
  ],
  'nothing-to-undo': [
    'There is nothing to undo.',
    'Changes of notes and highlights can be undone.',
  ],
  'nothing-to-redo': ['There is nothing to redo.', 'Redo brings back what undo took away.'],
  'export-unwritable': [
    'The notes can’t be written to “{path}”.',
    'Choose another folder, or close the program that has the file open.',
  ],
  'export-foreign': [
    '“{path}” exists and was not written by Offprint.',
    'It was left untouched. Choose another name.',
  ],
  usage: ['{reason}', 'Run “offprint --help” to see how it is used.'],
  'bad-request': [
    'Offprint sent itself a request that makes no sense ({reason}).',
    'Please report this; nothing was changed.',
  ],
  forbidden: ['This request did not come from Offprint’s own window.', 'Nothing was changed.'],
  internal: [
    'Something went wrong inside Offprint ({reason}).',
    'Try again; if it happens again, please report it. Nothing was lost.',
  ],
};
