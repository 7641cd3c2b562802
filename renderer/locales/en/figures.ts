/** The list of figures and tables. */
export const figures = {
  'figures.list': 'Figures and tables',
  'figures.table': 'Table',
  'figures.figure': 'Figure',
  'figures.unnamed': 'No caption',
  'figures.mentioned': { one: 'Mentioned {count} time:', other: 'Mentioned {count} times:' },
  'figures.mention': 'Mention {number} of {label}',
} as const;
