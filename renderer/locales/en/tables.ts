/** What can be done with a table. */
export const tables = {
  'table.copy': 'Copy for a spreadsheet',
  'table.more': 'Copy or save otherwise',
  'table.copyCsv': 'Copy as CSV',
  'table.copyMarkdown': 'Copy as Markdown',
  'table.save': 'Save as CSV…',
  'table.mark': 'Mark table',
  'table.enlarge': 'Fill the window',
  'table.sort.ascending': 'Sort by “{column}”, ascending',
  'table.sort.descending': 'Sort by “{column}”, descending',
  'table.sort.none': 'Show the rows as printed',
  'table.sort.unnamed': 'column {number}',
  'table.copied': { one: '{count} row copied.', other: '{count} rows copied.' },
  'table.notCopied': 'The table could not be copied.',
  'table.notCopied.remedy': 'Save it as CSV instead, from the menu beside.',
  'table.saved': 'Table written to {file}.',
  'table.saved.reveal': 'Show in folder',
} as const;
