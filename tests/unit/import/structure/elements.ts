import type { LooseElement, TextHints } from '../../../../main/import/structure/element';

/** A text as a reader of a format hands it over: by itself one that nothing was joined to. */
export const text = (words: string, hints: TextHints = { whole: true }): LooseElement => ({
  kind: 'text',
  text: words,
  marks: [],
  origin: { line: 1 },
  hints,
});
