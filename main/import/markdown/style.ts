import type { TextStyle } from '../text-run';

/** Markdown has no type sizes. */
export const bodyStyle: TextStyle = { size: 16, bold: false };
