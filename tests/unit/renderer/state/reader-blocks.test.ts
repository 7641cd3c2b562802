import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { directoryOf } from '../../../../main/report/directory';
import {
  blockAt,
  figureFrom,
  headingsIn,
  lastAtMost,
  startsIn,
  textBetween,
} from '../../../../renderer/state/reader-blocks';
import { figure, heading, item, paragraph, placed, table } from '../blocks';

const words = fc
  .string({ unit: 'grapheme', maxLength: 12 })
  .map((text) => text.replaceAll(/[\n\t\r]/g, ' '));
const anyBlock = fc.oneof(
  words.map(paragraph),
  words.map((text) => heading(2, text)),
  words.map((text) => item(1, 0, text)),
  fc
    .tuple(fc.option(fc.nat(9)), fc.array(words, { maxLength: 3 }))
    .map(([n, panels]) => figure(n, panels)),
  fc
    .array(fc.tuple(words, words), { maxLength: 4 })
    .chain((rows) => fc.tuple(words, words).map((header) => table(rows, header))),
);

describe('textBetween', () => {
  test('is the slice of the canonical text, whatever the blocks', () => {
    fc.assert(
      fc.property(
        fc.array(anyBlock, { minLength: 1, maxLength: 8 }),
        fc.nat(),
        fc.nat(),
        (made, a, b) => {
          const { blocks, text } = placed(made);
          const starts = startsIn(directoryOf(blocks, text.length));
          const [start, end] = [a % (text.length + 1), b % (text.length + 1)].toSorted(
            (x, y) => x - y,
          );
          const [from, to] = [start ?? 0, end ?? 0];
          expect(textBetween(blocks, starts, from, to)).toBe(text.slice(from, to));
        },
      ),
    );
  });

  test('is empty without blocks', () => {
    expect(textBetween([], startsIn(directoryOf([], 0)), 0, 0)).toBe('');
  });
});

describe('blockAt', () => {
  const starts = [0, 4, 9, 20];

  test.each([
    [0, 0],
    [3, 0],
    [4, 1],
    [8, 1],
    [9, 2],
    [20, 2],
    [99, 2],
  ])('offset %i lies in block %i', (offset, block) => {
    expect(blockAt(starts, offset)).toBe(block);
  });

  test('there is no block in an empty report', () => {
    expect(blockAt([0], 0)).toBe(-1);
  });
});

test('lastAtMost agrees with a search from the end', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50)), fc.nat(60), (numbers, offset) => {
      const starts = numbers.toSorted((a, b) => a - b);
      expect(lastAtMost(starts, offset)).toBe(starts.findLastIndex((start) => start <= offset));
    }),
  );
});

test('headings know their block and where they start', () => {
  const { blocks, text } = placed([
    paragraph('ab'),
    heading(1, 'One'),
    paragraph('c'),
    heading(3, 'Two'),
  ]);
  const directory = directoryOf(blocks, text.length);
  expect(headingsIn(directory, startsIn(directory))).toEqual([
    { block: 1, level: 1, text: 'One', start: 3 },
    { block: 3, level: 3, text: 'Two', start: 9 },
  ]);
});

test('the figure in view is the first from there on, also while blocks before it are missing', () => {
  const { blocks } = placed([paragraph('one'), figure(1), paragraph('two'), figure(2)]);
  const starts = startsIn(directoryOf(blocks, 1000));
  expect(figureFrom(blocks, starts, 0)).toBe(1);
  expect(figureFrom(blocks, starts, (starts[1] ?? 0) + 1)).toBe(3);
  expect(figureFrom(blocks, starts, 999)).toBe(-1);
  const holes = blocks.map((block, at) => (at < 2 ? undefined : block));
  expect(figureFrom(holes, starts, 0)).toBe(3);
});
