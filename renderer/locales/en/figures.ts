/** The list of figures and tables. */
export const figures = {
  'figures.list': 'Figures and tables',
  'figures.table': 'Table',
  'figures.figure': 'Figure',
  'figures.unnamed': 'No caption',
  'figures.mentioned': { one: 'Mentioned {count} time:', other: 'Mentioned {count} times:' },
  'figures.mention': 'Mention {number} of {label}',
  'viewer.larger': 'Enlarge',
  'viewer.smaller': 'Shrink',
  'viewer.whole': 'Show all of it',
  'viewer.scale': '{percent}%',
  'viewer.stage': 'Picture: + and − enlarge and shrink, arrows move',
  'viewer.next': 'Next picture',
  'viewer.previous': 'Previous picture',
  'viewer.place': '{at} of {of}',
  'viewer.show': 'Show in text',
} as const;
