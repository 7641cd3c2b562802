/** Marking every place of a term in the reports of the library. */
export const terms = {
  'terms.title': 'Mark in all reports',
  'terms.field': 'Words to mark',
  'terms.matchCase': 'Match case',
  'terms.wholeWord': 'Whole words',
  'terms.colour': 'Colour',
  'terms.explain':
    'Every place with these words is marked, as the find bar finds them. You see what will be marked before anything is.',
  'terms.none': 'No report has these words.',
  'terms.all': 'All reports',
  'terms.summary': { one: '{count} place in {reports}', other: '{count} places in {reports}' },
  'terms.reports': { one: '{count} report', other: '{count} reports' },
  'terms.marked': '{count} marked already',
  'terms.places': { one: '{count} place', other: '{count} places' },
  'terms.finding': 'Looking through the reports…',
  'terms.finding.at': 'Looking through the reports… {done} of {total}',
  'terms.marking': 'Marking…',
  'terms.marking.at': 'Marking… {done} of {total} reports',
  'terms.cancel': 'Cancel',
  'terms.mark': { one: 'Mark {count} place', other: 'Mark {count} places' },
  'terms.nothing': 'Nothing to mark',
  'terms.limit': 'At most {limit} places can be marked at once. Leave some reports out.',
  'terms.done': {
    one: '{count} place marked, in {reports} of your reports.',
    other: '{count} places marked, in {reports} of your reports.',
  },
} as const;
