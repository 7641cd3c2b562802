/** How the text of a report is set, and how far one has read. */
export const reading = {
  'reading.face': 'Typeface',
  'reading.face.serif': 'Serif',
  'reading.face.sans': 'Sans',
  'reading.size': 'Text size',
  'reading.size.now': '{size} px',
  'reading.smaller': 'Smaller',
  'reading.larger': 'Larger',
  'reading.measure': 'Line length',
  'reading.measure.narrow': 'Short',
  'reading.measure.medium': 'Medium',
  'reading.measure.wide': 'Long',
  'reading.leading': 'Line spacing',
  'reading.leading.tight': 'Tight',
  'reading.leading.medium': 'Medium',
  'reading.leading.loose': 'Loose',
  'reading.default': 'Back to the default',
} as const;
