export const backups = {
  title: 'Restore a backup',
  explain:
    'Offprint backs up your notes by itself while you work. What you have now becomes a backup too before it is replaced.',
  loading: 'Looking at the backups…',
  none: 'There are no backups yet. The first is made a few minutes after the first note.',
  'kind.before-restore': 'before a restore',
  damaged: 'Damaged; can’t be restored',
  annotations: { one: '{count} annotation', other: '{count} annotations' },
  notes: { one: '{count} with a note', other: '{count} with a note' },
  reports: { one: 'in {count} report', other: 'in {count} reports' },
  restore: 'Restore',
  'restore.of': 'Restore the backup of {date}',
  restoring: 'Restoring…',
  'ask.title': 'Replace your notes with the backup of {date}?',
  'ask.yes': 'Replace',
  'ask.no': 'Keep what I have',
  check: 'Check my notes',
  checking: 'Checking…',
  sound: {
    one: 'All is well: {count} annotation is as it was written.',
    other: 'All is well: {count} annotations are as they were written.',
  },
} as const;
