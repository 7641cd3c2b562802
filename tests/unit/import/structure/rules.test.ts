/** Rules that look at more than one line. */
import { describe, expect, it } from 'vitest';
import { isBalanced, readEmphasis } from '../../../../main/import/structure/emphasis';
import { isHyphenated, seamBetween, seamStyleOf } from '../../../../main/import/structure/join';
import { inferMeasure } from '../../../../main/import/structure/measure';
import { recogniseStructure } from '../../../../main/import/structure/recognise';
import { fillDown, toGrid } from '../../../../main/import/structure/table';
import { linesOf } from '../../../../main/import/text';
import type { Block } from '../../../../preload/contract/report';

const SENTENCE = '行业景气度持续回升，龙头公司的订单保持快速增长，盈利能力也有所改善。';
const LONG = SENTENCE.repeat(3);
const blocksOf = (text: string): readonly Block[] => recogniseStructure(linesOf(text), 'x').blocks;
const shape = (text: string): string[] =>
  blocksOf(text).map((block) => (block.type === 'heading' ? `h${block.level}` : block.type));

describe('readEmphasis', () => {
  it.each([
    ['**标签：**正文', '标签：正文', 0, 3],
    ['强大**算力**：', '强大算力：', 2, 4],
    ['对于**模型 GPT-3**为例', '对于模型 GPT-3为例', 2, 10],
  ])('reads %s', (text, plain, start, end) => {
    expect(readEmphasis(text)).toEqual({ text: plain, marks: [{ type: 'strong', start, end }] });
  });

  it.each(['2 ** 3 ** 4', '****', '只有**一个', 'a*b*c'])('leaves %s alone', (text) => {
    expect(readEmphasis(text)).toEqual({ text, marks: [] });
  });

  it('knows whether all markers have partners', () => {
    expect(isBalanced('**a**b')).toBe(true);
    expect(isBalanced('**a**b**c')).toBe(false);
  });
});

describe('seams', () => {
  const spaced = { spaced: true };

  it('sets a space only where Chinese meets Latin, or Latin Latin', () => {
    expect(seamBetween('微调', 'GPT-3', spaced)).toBe(' ');
    expect(seamBetween('补充', '15 个', spaced)).toBe(' ');
    expect(seamBetween('全球', '范围', spaced)).toBe('');
    expect(seamBetween('等人', '《论文》', spaced)).toBe('');
    expect(seamBetween('continue to', 'rise', spaced)).toBe(' ');
  });

  it('follows a report that sets none between Chinese and Latin', () => {
    expect(seamStyleOf('使用GPT模型，2023年增长15个百分点').spaced).toBe(false);
    expect(seamStyleOf('使用 GPT 模型，2023 年增长').spaced).toBe(true);
  });

  it('knows a divided word', () => {
    expect(isHyphenated('emerging mar-', 'kets')).toBe(true);
    expect(isHyphenated('GPT-', '3')).toBe(false);
  });
});

describe('inferMeasure', () => {
  it('finds the line width on which cuts agree', () => {
    expect(inferMeasure([69, 103.5, 68.6, 172, 138.4])).toBeCloseTo(34.5, 0);
  });

  it('answers null where they do not, or are too few', () => {
    expect(inferMeasure([69, 103])).toBeNull();
    expect(inferMeasure([47, 58, 66, 79, 91, 113])).toBeNull();
  });
});

describe('cut paragraphs', () => {
  it('are joined across blank lines, pages and promotions', () => {
    const text = `标题一行在此处\n\n${LONG}\n\n公司的产品覆盖全国，\n\n微信扫码加入读者群\n长按识别二维码，免费领取报告\n\n并已进入海外市场。\n\n${LONG}`;
    const texts = blocksOf(text).flatMap((block) => ('text' in block ? [block.text.text] : []));
    expect(texts).toContain('公司的产品覆盖全国，并已进入海外市场。');
  });

  it('stay apart where a sentence ends, and do not swallow a heading', () => {
    expect(shape(`题目在这里\n\n${LONG}\n\n竞争格局持续优化\n\n${LONG}\n\n${LONG}`)).toEqual([
      'paragraph',
      'h1',
      'paragraph',
      'paragraph',
    ]);
  });

  it('belong to the list item that was cut', () => {
    const blocks = blocksOf(
      `题目在这里\n\n${LONG}\n\n► 需求：增长来自新场景，\n\n以及老客户的复购。\n\n► 供给：${SENTENCE}`,
    );
    expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'listItem', 'listItem']);
  });
});

describe('headings', () => {
  it('numbered in two figures stand above those in one', () => {
    const text = `题目在这里\n\n01 需求\n\n1. 收入\n\n${LONG}\n\n2. 价格\n\n${LONG}\n\n02 成本\n\n${LONG}`;
    expect(shape(text).filter((type) => type !== 'paragraph')).toEqual(['h1', 'h2', 'h2', 'h1']);
  });

  it.each([
    'Rates fell again. Each of them',
    'The remaining four regions, and also',
    '(Unaudited)',
  ])('are not made of %s', (line) => {
    const prose =
      'Spending rose in every region, and the outlook for the year was raised by a tenth. ';
    const text = `Outlook for trade\n\n${prose.repeat(2)}\n\n${line}\n\n${prose.repeat(2)}`;
    expect(shape(text).filter((type) => type.startsWith('h'))).toEqual([]);
  });

  it('are told from a date and a house on one line', () => {
    const report = recogniseStructure(
      linesOf(
        `Weekly Metals Note\n\n2 May 2023 | Harbor Peak Research\n\n${'Copper fell. '.repeat(9)}`,
      ),
      'x',
    );
    expect(report.metadata).toMatchObject({
      title: 'Weekly Metals Note',
      publisher: 'Harbor Peak Research',
      publishedOn: '2023-05-02',
    });
  });
});

describe('lists', () => {
  it('stay one list around a figure, and end at a paragraph', () => {
    const text = `题目在这里\n\n${LONG}\n\n► 甲：${SENTENCE}\n\n图表 1：规模\n\n资料来源：公司公告\n\n► 乙：${SENTENCE}\n\n${LONG}\n\n► 丙：${SENTENCE}`;
    const lists = blocksOf(text).flatMap((block) =>
      block.type === 'listItem' ? [block.list] : [],
    );
    expect(lists).toEqual([1, 1, 2]);
  });
});

describe('figures', () => {
  it('keep a foreign caption that is printed inside them', () => {
    const text = `题目在这里\n\n${LONG}\n\n图表 1：对比\n\nFigure 1: Results of the evaluation.\n\n资料来源：论文\n\n图表 2：规模\n\n资料来源：公司`;
    const figures = blocksOf(text).flatMap((block) => (block.type === 'figure' ? [block] : []));
    expect(figures.map(({ number }) => number)).toEqual([1, 2]);
    expect(figures[0]?.panels.map(({ text: panel }) => panel)).toEqual([
      'Figure 1: Results of the evaluation.',
    ]);
  });

  it('are in doubt without a source', () => {
    const report = recogniseStructure(
      linesOf(`题目在这里\n\n${LONG}\n\n图表 1：规模\n\n${LONG}`),
      'x',
    );
    expect(report.doubts.map(({ code }) => code)).toContain('missing-source');
  });
});

describe('tables', () => {
  it('keep leading empty cells and carry labels down beside them', () => {
    const table = blocksOf(
      '题目在这里\n\n表 1：分类\n\n类别\t名称\t值\n甲\ta\t-\n\tb\t2\n\n资料来源：公司',
    ).find((block) => block.type === 'table');
    expect(table?.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['甲', 'a', '-'],
      ['', 'b', '2'],
    ]);
    expect(table?.filled).toEqual([
      ['甲', 'a', '-'],
      ['甲', 'b', '2'],
    ]);
  });

  it('keep the names of groups of rows, and a heading over columns, with the rows', () => {
    const blocks = blocksOf(
      [
        'Annual results of the company',
        '',
        LONG,
        '',
        '                          12 weeks ended',
        '                          2023      2022',
        'REVENUE',
        'Net sales                 53,437    49,417',
        'Membership fees            1,000       946',
        'OPERATING EXPENSES',
        'Merchandise costs         47,769    43,952',
        '',
        LONG,
      ].join('\n'),
    );
    expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'table', 'paragraph']);
    const table = blocks.find((block) => block.type === 'table');
    expect((table?.rows.length ?? 0) + (table?.header.length === 0 ? 0 : 1)).toBe(7);
  });

  it('have a header unless the first row holds figures', () => {
    expect(
      toGrid([
        ['年份', '值'],
        ['2020', '5'],
      ]).header,
    ).toEqual(['年份', '值']);
    expect(
      toGrid([
        ['收入', '12.5'],
        ['利润', '3.1'],
      ]).header,
    ).toEqual([]);
    expect(toGrid([['a', 'b'], ['c']]).ragged).toBe(true);
    expect(
      fillDown([
        ['a', '1'],
        ['', '2'],
        ['b', ''],
      ]),
    ).toEqual([
      ['a', '1'],
      ['a', '2'],
      ['b', ''],
    ]);
  });
});

describe('a promotion', () => {
  it('does not take a disclaimer of the publisher with it', () => {
    const text = `题目在这里\n\n${LONG}\n\n免责声明\n\n本报告由东岭证券股份有限公司制作，仅供本公司的客户使用。${SENTENCE}`;
    const report = recogniseStructure(linesOf(text), 'x');
    expect(report.boilerplate).toEqual([]);
    expect(shape(text)).toEqual(['paragraph', 'h1', 'paragraph']);
  });

  it('does not take a paragraph that speaks of codes and groups', () => {
    const talk = `私域运营的核心是社群与公众号，用户扫码进群之后的复购率明显更高，${SENTENCE}`;
    expect(
      recogniseStructure(linesOf(`题目在这里\n\n${LONG}\n\n${talk}\n\n${LONG}`), 'x').boilerplate,
    ).toEqual([]);
  });
});
