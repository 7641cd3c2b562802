/** Importing, and the review of what was imported. Loaded when something is imported or reviewed. */
export const importing = {
  busy: 'Another import is still running.',
  'progress.label': 'Import',
  'progress.file': 'File {file} of {files}',
  'progress.starting': 'Looking for files…',
  'progress.reading': 'Reading',
  'progress.recognising': 'Recognising chapters, figures and tables',
  'progress.storing': 'Adding to the library',
  'progress.cancel': 'Cancel',
  'progress.cancelling': 'Cancelling…',

  'notice.known': '“{title}” is already in your library.',
  'notice.replaced': '“{title}” was updated to the newer copy. Your notes moved with it.',
  'notice.doubts': {
    one: 'Imported. Please check {count} place.',
    other: 'Imported. Please check {count} places.',
  },
  'notice.review': 'Review',
  'notice.cancelled': 'Import cancelled. Nothing was added.',

  'summary.done': 'Import finished',
  'summary.cancelled': 'Import cancelled',
  'summary.added': { one: '{count} added', other: '{count} added' },
  'summary.replaced': { one: '{count} updated', other: '{count} updated' },
  'summary.known': {
    one: '{count} already in the library',
    other: '{count} already in the library',
  },
  'summary.refused': { one: '{count} not imported', other: '{count} not imported' },
  'summary.notReached': { one: '{count} not reached', other: '{count} not reached' },
  'summary.doubts': { one: '{count} place to check', other: '{count} places to check' },
  'summary.review': 'Review “{title}”',
} as const;
