import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Mark } from '../../../../preload/contract/report';
import { inlinePieces } from '../../../../renderer/reader/inline';

const mark = (type: 'strong' | 'emphasis', start: number, end: number): Mark => ({
  type,
  start,
  end,
});

test('overlapping marks are cut into pieces that nest', () => {
  const marks = [mark('emphasis', 0, 4), mark('strong', 2, 6)];
  expect(inlinePieces({ text: 'abcdefgh', marks })).toEqual([
    { text: 'ab', types: ['emphasis'], href: null, target: null },
    { text: 'cd', types: ['strong', 'emphasis'], href: null, target: null },
    { text: 'ef', types: ['strong'], href: null, target: null },
    { text: 'gh', types: [], href: null, target: null },
  ]);
});

test('a link keeps where it pointed', () => {
  const marks: Mark[] = [{ type: 'link', start: 0, end: 1, href: 'https://example.org' }];
  expect(inlinePieces({ text: 'ab', marks })[0]).toEqual({
    text: 'a',
    types: ['link'],
    href: 'https://example.org',
    target: null,
  });
});

test('whatever the marks, the pieces are the text', () => {
  const marks = fc.array(
    fc.tuple(fc.nat(20), fc.nat(20)).map(([start, end]) => mark('strong', start, end)),
  );
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 15 }), marks, (text, made) => {
      const pieces = inlinePieces({ text, marks: made });
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    }),
  );
});
