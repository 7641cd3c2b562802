import fc from 'fast-check';

/** Units that texts of this trade are made of, and those that are hard: pairs, marks, joiners, full width. */
const PIECES = [
  ...Array.from('人工智能大模型算力数据应用市场增长企业产业链成本'),
  ...Array.from('，。；：“”（）'),
  ...Array.from('abcdeGPT 0123456789.%-'),
  '😀',
  '👩‍💻',
  'e\u0301',
  '한국어',
  '\u1112\u1161\u11ab',
  'ＡＢ１２',
  '\n',
];

/** A text of `min` to `max` pieces. */
export const textOf = (min: number, max: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...PIECES), { minLength: min, maxLength: max })
    .map((pieces) => pieces.join(''));

/** A range of `text` that is not empty, by its whole code points. */
export function rangeIn(text: string, from: number, share: number, longest: number) {
  const points = Array.from(text);
  const first = Math.min(points.length - 1, Math.floor(from * points.length));
  const count = 1 + Math.floor(share * Math.min(longest, points.length - first - 1));
  const start = points.slice(0, first).join('').length;
  return { start, end: start + points.slice(first, first + count).join('').length };
}

export const fraction = fc.double({ min: 0, max: 0.999, noNaN: true });
