import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../../../preload/contract/report';
import { nest } from '../../../../renderer/reader/nest';
import type { TextNode } from '../../../../renderer/reader/nest';
import { figure, heading, item, paragraph, placed } from '../blocks';

/** The tree in brackets: `(0 1[2])` is a list of item 0 and of item 1 with block 2 in it; `~3` is a fold. */
function drawn(nodes: readonly TextNode[]): string {
  return nodes
    .map((node) => {
      if (node.kind === 'block') return String(node.index);
      if (node.kind === 'fold') return `~${node.index}`;
      const items = node.items.map(({ index, inside }) =>
        inside.length > 0 ? `${index}[${drawn(inside)}]` : String(index),
      );
      return `(${items.join(' ')})`;
    })
    .join(' ');
}

const draw = (made: readonly Block[], folded?: (index: number) => boolean): string => {
  const { blocks } = placed(made);
  return drawn(nest(blocks, { first: 0, end: blocks.length, height: 0 }, folded));
};
const p = paragraph('text');

describe('items become lists', () => {
  test.each([
    ['between paragraphs', [p, item(1, 0), item(1, 0), p], '0 (1 2) 3'],
    ['by depth', [item(1, 0), item(1, 1), item(1, 1), item(1, 0)], '(0[(1 2)] 3)'],
    ['two that follow each other', [item(1, 0), item(2, 0)], '(0) (1)'],
    ['a depth that is left out', [item(1, 0), item(1, 3), item(1, 1)], '(0[(1) (2)])'],
    ['one that begins deep', [item(1, 2), item(1, 0)], '(0) (1)'],
  ])('%s', (_, made, tree) => {
    expect(draw(made)).toBe(tree);
  });
});

describe('what stands between two items', () => {
  test.each([
    ['belongs to the first', [item(1, 0), figure(1), item(1, 0)], '(0[1] 2)'],
    [
      'also inside of a deeper list',
      [item(1, 0), item(1, 1), figure(1), item(1, 0)],
      '(0[(1[2])] 3)',
    ],
    ['but not after the last', [item(1, 0), figure(1), p], '(0) 1 2'],
    ['nor before another list', [item(1, 0), figure(1), item(2, 0)], '(0) 1 (2)'],
    ['nor across a heading', [item(1, 0), heading(2, 'h'), item(1, 0)], '(0) 1 (2)'],
  ])('%s', (_, made, tree) => {
    expect(draw(made)).toBe(tree);
  });
});

test('folds stand where they stood: in a list, before a block, at the end', () => {
  expect(draw([p, item(1, 0), item(1, 0), p], (at) => at !== 1)).toBe('~0 0 (1[~2] 2) ~3 3 ~4');
});

test('every block is drawn once, in order', () => {
  const blocks = fc.array(
    fc.oneof(
      fc.constant(p),
      fc.constant(figure(1)),
      fc.constant(heading(2, 'h')),
      fc.tuple(fc.integer({ min: 1, max: 3 }), fc.nat(4)).map(([list, depth]) => item(list, depth)),
    ),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(blocks, (made) => {
      const numbers = draw(made).match(/\d+/g) ?? [];
      expect(numbers.map(Number)).toEqual(made.map((_, index) => index));
    }),
  );
});
