import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inlinePieces } from '../../../../renderer/reader/inline';
import { numeral } from '../../../../renderer/state/chapter-references';
import { figuresOf, mentionsOf, referenceFinder } from '../../../../renderer/state/references';
import { directoryOf } from '../../../../main/report/directory';
import type { Block, PlacedBlock } from '../../../../preload/contract/report';
import { paragraph, placed, rich, figure } from '../blocks';

const numbered = (label: string, number: number): Block =>
  ({ ...figure(number), label: rich(label) }) as Block;

const finder = (blocks: readonly PlacedBlock[]) => referenceFinder(blocks, directoryOf(blocks, 0));

/** Words of a text that are references in a report with these figures, and where they lead. */
function found(text: string, ...figures: Block[]) {
  const { blocks } = placed([paragraph(text), ...figures]);
  return finder(blocks)(text, 0).map(({ start, end, block }) => [text.slice(start, end), block]);
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
    const find = finder(blocks);
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
    const references = finder(blocks)(text, 0);
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

describe('lists and ranges', () => {
  const figures = [5, 6, 7, 8].map((number) => numbered(`图表 ${number}：`, number));

  test.each([
    ['如图表 5、6 所示', ['图表 5', '6']],
    ['图表 5 和图表 7', ['图表 5', '图表 7']],
    ['图表 5-8', ['图表 5', '8']],
    ['图表 6 至 8', ['图表 6', '8']],
    ['图表 5、9', ['图表 5']],
    ['图表 5 和 6 家公司', ['图表 5']],
    ['图表 5，6 月', ['图表 5']],
  ])('%s', (text, words) => {
    expect(found(text, ...figures).map(([word]) => word)).toEqual(words);
  });

  test('in English', () => {
    const english = [2, 3, 4].map((number) => numbered(`Table ${number}: `, number));
    expect(found('see Tables 2, 3 and 4.', ...english)).toEqual([
      ['Tables 2', 1],
      ['3', 2],
      ['4', 3],
    ]);
  });

  test('numbers that name their chapter', () => {
    const figure35 = { ...figure(5), label: rich('图 3-5：') } as Block;
    const figure5 = { ...figure(5), label: rich('图 5：') } as Block;
    expect(found('见图 3-5。', figure35)).toEqual([['图 3-5', 1]]);
    expect(found('见图 3-5。', figure5)).toEqual([]);
  });
});

describe('what is another work’s', () => {
  const own = numbered('Figure 1: ', 1);

  test.each([
    'Figure 1 of Smith et al.',
    'Figure 1: a caption that was quoted',
    'Smith et al. Figure 1',
    '《某报告》Figure 1',
  ])('%s', (text) => {
    expect(found(text, own)).toEqual([]);
  });

  test('nothing in a quotation', () => {
    const { blocks } = placed([{ type: 'quote', text: rich('See Figure 1.') }, own]);
    expect(finder(blocks)('See Figure 1.', 0)).toEqual([]);
  });

  test('English figures quoted in a Chinese report', () => {
    expect(found('as Figure 5 shows', numbered('图表 5：', 5))).toEqual([]);
  });
});

describe('chapters', () => {
  const chapter = (text: string, level = 1): Block => ({
    type: 'heading',
    level,
    text: rich(text),
  });
  const led = (text: string, ...headings: string[]) =>
    found(text, ...headings.map((heading) => chapter(heading)));

  test.each([
    ['见下文第二章', ['第一章 供给', '第二章 需求'], '第二章', 2],
    ['详见第三部分。', ['一、供给', '二、需求', '三、风险'], '第三部分', 3],
    ['在第 2 章中', ['第一章 供给', '第二章 需求'], '第 2 章', 2],
    ['（第十二节）', ['第十二节 利率'], '第十二节', 1],
    ['see Section 2.1', ['2 Demand', '2.1 Grid'], 'Section 2.1', 2],
    ['as in Chapter 3,', ['Chapter 2: Supply', 'Chapter 3: Demand'], 'Chapter 3', 2],
    ['see Appendix A', ['Appendix A: Method'], 'Appendix A', 1],
    ['参见附录一', ['附录一：数据口径'], '附录一', 1],
  ] as const)('%s', (text, headings, words, block) => {
    expect(led(text, ...headings)).toEqual([[words, block]]);
  });

  test.each([
    ['第二节能环保', ['第二节 环保']],
    ['公司法第二章规定', ['第二章 需求']],
    ['见第五章', ['第一章 供给']],
    ['Section 2 of the Securities Act', ['2 Demand']],
    ['见第二章', ['第二章 甲', '第二章 乙']],
    ['Section 2.10', ['2.1 Grid']],
    ['2023 年第二季度', ['2 Demand', '二、需求']],
  ] as const)('%s is none', (text, headings) => {
    expect(led(text, ...headings)).toEqual([]);
  });

  test.each([
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['三十五', 35],
    ['7', 7],
    ['', null],
    ['百', null],
  ] as const)('numeral %s', (text, value) => {
    expect(numeral(text)).toBe(value);
  });
});
