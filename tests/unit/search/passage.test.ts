import { describe, expect, test } from 'vitest';
import { canonicalText } from '../../../main/report/canonical-text';
import { foundPassage, tokensOfBlocks } from '../../../main/search/passage';
import { tokensOf } from '../../../main/search/tokens';
import type { Block } from '../../../preload/contract/report';
import { fold } from '../../../preload/contract/text/fold';
import { parseQuery } from '../../../preload/contract/text/query';

const rich = (text: string) => ({ text, marks: [] });
const BLOCKS: Block[] = [
  { type: 'paragraph', text: rich('第一句。大模型与小模型。第三句。') },
  {
    type: 'table',
    number: 1,
    label: rich('图表 1：'),
    caption: rich('模型'),
    sourceLabel: rich(''),
    source: null,
    notes: [],
    unit: null,
    header: [rich('年份'), rich('参数')],
    rows: [[rich('2023'), rich('1750 亿')]],
    filled: [['2023', '1750 亿']],
  },
];
const { blocks, text } = canonicalText(BLOCKS);
const show = (query: string, at: number) => {
  const block = blocks[at];
  return block && foundPassage(parseQuery(query), block);
};

describe('a found passage', () => {
  test('is the sentence, with every hit in it marked', () => {
    const found = show('模型', 0);
    expect(found).toMatchObject({ kind: 'text', text: '大模型与小模型。' });
    expect(found?.marks).toEqual([
      { start: 1, end: 3 },
      { start: 5, end: 7 },
    ]);
    expect(text.slice(found?.start, found?.end)).toBe('模型');
  });

  test('says where it stands in the report, also in a table', () => {
    const found = show('1750', 1);
    expect(found).toMatchObject({ kind: 'table', text: '1750 亿' });
    expect(text.slice(found?.start, found?.end)).toBe('1750');
  });

  test('is none where nothing is found', () => {
    expect(show('算力', 0)).toBeUndefined();
  });
});

describe('the tokens of blocks', () => {
  test('are those of each by itself', () => {
    const table = '图表 1：模型\n年份\t参数\n2023\t1750 亿';
    expect(tokensOfBlocks(blocks)).toEqual([
      tokensOf('第一句。大模型与小模型。第三句。', 'text'),
      tokensOf(fold(table), 'table'),
    ]);
    expect(text.endsWith(table)).toBe(true);
  });
});
