import { describe, expect, test } from 'vitest';
import { findHits } from '../../../../preload/contract/text/match';
import { parseQuery } from '../../../../preload/contract/text/query';
import { reportText } from '../../../../renderer/search/report-text';
import { figure, heading, openedReport, paragraph, placed, table } from '../blocks';

const BLOCKS = [
  heading(1, '第一章 ＣＨＡＴＧＰＴ'),
  paragraph('模型。機器學習'),
  figure(1, ['Prompt: 模型']),
  table([['a', '模型']], ['年份', '']),
];

describe('the text that is searched', () => {
  const opened = openedReport(BLOCKS);
  const source = reportText(opened);
  const found = (query: string, keepCase = false) => {
    const hits = findHits(parseQuery(query, keepCase), source.passages(keepCase));
    return Array.from({ length: hits.length / 2 }, (_, at) =>
      source.text.slice(hits[2 * at], hits[2 * at + 1]),
    );
  };

  test('is the canonical one', () => {
    expect(source.text).toBe(placed(BLOCKS).text);
  });

  test('has what stands in figures and tables, their captions and sources', () => {
    expect(found('模型')).toHaveLength(3);
    expect(found('caption')).toHaveLength(2);
    expect(found('survey')).toHaveLength(2);
    expect(found('年份')).toHaveLength(1);
  });

  test('is found in any width, case and kind of character', () => {
    expect(found('chatgpt')).toEqual(['ＣＨＡＴＧＰＴ']);
    expect(found('机器学习')).toEqual(['機器學習']);
    expect(found('chatgpt', true)).toEqual([]);
    expect(found('ChAtGpT', true)).toEqual([]);
    expect(found('CHATGPT', true)).toEqual(['ＣＨＡＴＧＰＴ']);
  });

  test('is made once', () => {
    expect(reportText(opened)).toBe(source);
    expect(source.passages(false)).toBe(source.passages(false));
  });
});
