/** The pages of the file that a report came from. */
export const original = {
  'original.title': 'Original page',
  'original.tools': 'Page tools',
  'original.view': 'Page',
  'original.page': 'Page {page} of {pages}',
  'original.alt': 'Page {page} of the original file',
  'original.previous': 'Previous page',
  'original.next': 'Next page',
  'original.larger': 'Larger',
  'original.smaller': 'Smaller',
  'original.read': 'Read from here',
  'original.close': 'Close the original page',
  'original.resize': 'Width of the original page',
  'original.choose': 'Choose the file…',
  'original.wait': 'Drawing the page…',
} as const;
