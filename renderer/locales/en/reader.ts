/** The reader, its outline and its notes. */
export const reader = {
  'reader.text': 'Text of the report',
} as const;
