import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inlinePieces } from '../../../../renderer/reader/inline';
import { figuresOf, mentionsOf, referenceFinder } from '../../../../renderer/state/references';
import type { Block } from '../../../../preload/contract/report';
import { paragraph, placed, rich, figure } from '../blocks';

const numbered = (label: string, number: number): Block =>
  ({ ...figure(number), label: rich(label) }) as Block;

/** Words of a text that are references in a report with these figures, and where they lead. */
function found(text: string, ...figures: Block[]) {
  const { blocks } = placed([paragraph(text), ...figures]);
  return referenceFinder(blocks)(text, 0).map(({ start, end, block }) => [
    text.slice(start, end),
    block,
  ]);
}

describe('references', () => {
  test.each([
    ['如图表 5 所示，增速放缓', '图表 5'],
    ['（见图表5）', '图表5'],
    ['分布见图 5。', '图 5'],
    ['由表5可知', '表5'],
  ])('%s', (text, words) => {
    expect(found(text, numbered('图表 5：', 5))).toEqual([[words, 1]]);
  });

  test.each([
    ['See Figure 5 for details', 'Figure 5'],
    ['as Fig. 5 shows', 'Fig. 5'],
    ['(Exhibit 5)', 'Exhibit 5'],
  ])('%s', (text, words) => {
    expect(found(text, numbered('Figure 5: ', 5))).toEqual([[words, 1]]);
  });

  test.each([
    '如图表 6 所示',
    '版图 5 处',
    '代表 5 家公司',
    '图表 5.2',
    '图表 51',
    '见图 5 月',
    'configure 5',
    'Table 5-2',
  ])('%s is none', (text) => {
    expect(found(text, numbered('图表 5：', 5), numbered('Figure 5: ', 5))).toEqual([]);
  });

  test('keep figures and tables apart in a report that numbers them apart', () => {
    const two = [numbered('图 1：', 1), numbered('表 1：', 1)];
    expect(found('见图 1 和表 1', ...two)).toEqual([
      ['图 1', 1],
      ['表 1', 2],
    ]);
  });

  test('lead to the nearer one where a number was given twice', () => {
    const { blocks } = placed([
      numbered('图表 1：', 1),
      paragraph('如图表 1 所示'),
      paragraph('x'),
      paragraph('如图表 1 所示'),
      numbered('图表 1：', 1),
    ]);
    const find = referenceFinder(blocks);
    expect([1, 3].map((block) => find('如图表 1 所示', block)[0]?.block)).toEqual([0, 4]);
    expect(mentionsOf(blocks, find)).toEqual(
      new Map([
        [0, [(blocks[1] as { text: { start: number } }).text.start + 1]],
        [4, [(blocks[3] as { text: { start: number } }).text.start + 1]],
      ]),
    );
  });

  test('cut a text without changing it, whatever its marks', () => {
    const mark = fc.record({
      type: fc.constantFrom('strong' as const, 'emphasis' as const),
      start: fc.nat(12),
      end: fc.nat(12),
    });
    const text = '见图表 1 与图表 1。';
    const { blocks } = placed([paragraph(text), numbered('图表 1：', 1)]);
    const references = referenceFinder(blocks)(text, 0);
    expect(references).toHaveLength(2);
    fc.assert(
      fc.property(fc.array(mark), (marks) => {
        const pieces = inlinePieces({ text, marks }, references);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        const linked = pieces.filter(({ target }) => target !== null);
        expect(linked.map((piece) => piece.text).join('')).toBe('图表 1图表 1');
      }),
    );
  });
});

test('a list of figures has each with its label, caption and source', () => {
  const { blocks } = placed([paragraph('x'), numbered('图表 5：', 5)]);
  expect(figuresOf(blocks)).toEqual([
    {
      block: 1,
      type: 'figure',
      label: '图表 5',
      caption: 'caption',
      source: 'a survey',
      asset: null,
    },
  ]);
});
