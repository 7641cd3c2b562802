import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimateLines, sectionsOf } from '../../../main/report/sections';
import { figure, heading, item, paragraph, placed } from '../renderer/blocks';

const anyBlock = fc.oneof(
  { weight: 8, arbitrary: fc.constant(paragraph('text')) },
  { weight: 1, arbitrary: fc.constant(heading(2, 'Chapter')) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 3 }).map((list) => item(list, 0)) },
  { weight: 1, arbitrary: fc.constant(figure(1)) },
);

test('sections follow each other without a gap, and none is too long', () => {
  fc.assert(
    fc.property(fc.array(anyBlock, { maxLength: 400 }), (made) => {
      const { blocks } = placed(made);
      const sections = sectionsOf(blocks);
      expect(sections.map(({ first }) => first)).toEqual([
        ...(blocks.length > 0 ? [0] : []),
        ...sections.slice(0, -1).map(({ end }) => end),
      ]);
      expect(sections.at(-1)?.end ?? 0).toBe(blocks.length);
      expect(sections.every(({ first, end }) => end > first && end - first <= 100)).toBe(true);
    }),
  );
});

describe('a section ends', () => {
  test('before a heading that is near', () => {
    const made = [...Array.from({ length: 54 }, () => paragraph('x')), heading(1, 'Next')];
    made.push(...Array.from({ length: 30 }, () => paragraph('x')));
    expect(sectionsOf(placed(made).blocks)[0]?.end).toBe(54);
  });

  test('after the list that it would cut, with the figure in it', () => {
    const made = [
      ...Array.from({ length: 45 }, () => paragraph('x')),
      ...Array.from({ length: 6 }, () => item(1, 0)),
      figure(1),
      ...Array.from({ length: 6 }, () => item(1, 0)),
      ...Array.from({ length: 60 }, () => paragraph('x')),
    ];
    expect(sectionsOf(placed(made).blocks)[0]?.end).toBe(58);
  });
});

test('more text is guessed to be higher', () => {
  const { blocks } = placed([paragraph('short'), paragraph('long '.repeat(200))]);
  const [short, long] = [0, 1].map((at) => estimateLines(blocks, { first: at, end: at + 1 }));
  expect(long).toBeGreaterThan(2 * (short ?? Infinity));
});
