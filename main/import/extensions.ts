/** Endings of the files that a report may come in, without the dot, in lower case. */
export const REPORT_EXTENSIONS = [
  'txt',
  'text',
  'md',
  'markdown',
  'html',
  'htm',
  'xhtml',
  'mhtml',
  'mht',
  'pdf',
  'docx',
  'epub',
] as const;

/** The same for people: what they may save a report as. */
export const FORMAT_NAMES = 'TXT, Markdown, HTML, PDF, DOCX, EPUB';
