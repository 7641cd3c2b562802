/** The list of reports, and the welcome when there is none. */
export const library = {
  'welcome.title': 'Research reports, read closely',
  'welcome.body':
    'Offprint sorts a report into chapters, figures and tables, and keeps your highlights and notes beside the text.',
  'welcome.drop': 'or drop files and folders anywhere in this window',
  'welcome.formats': 'PDF, Word (.docx), e-books (.epub), saved web pages, Markdown and plain text',
  'welcome.privacy': 'Everything stays on this computer. Offprint never goes online.',

  'library.title': 'Library',
  'library.count': { one: '{count} report', other: '{count} reports' },
  'library.drop': 'Files and folders can also be dropped anywhere in this window',
  'library.import': 'Import a report…',
  'library.loading': 'Reading the library…',
  'library.opening': 'Opening…',
  'library.list': 'Reports',
  'library.failed': 'The list of reports could not be read',
  'library.notes': { one: '{count} note', other: '{count} notes' },
  'library.notes.none': 'No notes yet',
  'library.unread': 'Unread',
  'library.progress': '{percent} read',
  'library.finished': 'Finished',
  'library.opened': 'Opened {when}',
  'library.imported': 'Added {when}',
  'library.length': '{length} characters',
} as const;
