/** Finding in a report and searching the library. */
export const searching = {
  'find.label': 'Find in the report',
  'find.field': 'Find in the report',
  'find.hint': 'Words apart are all in one passage; "exact phrase", -without, near:10',
  'find.place': '{place} of {total}',
  'find.none': 'Nothing found',
  'find.case': 'Match case',
  'find.word': 'Whole words',
  'find.list': 'List of hits',
  'find.next': 'Next hit',
  'find.previous': 'Previous hit',
  'find.close': 'Close',
  'hits.title': { one: '{count} hit', other: '{count} hits' },
  'hits.label': 'Hits by chapter',
  'hits.hide': 'Hide the list of hits',
  'hits.opening': 'Before the first chapter',
  'hits.empty': 'What is found is listed here, by chapter.',
} as const;
