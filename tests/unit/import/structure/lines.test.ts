/** What a line says by its own words: list markers, numbers of headings, labels, dates, names. */
import { describe, expect, it } from 'vitest';
import { readAttribution } from '../../../../main/import/structure/attribution';
import { readAnalyst, readByline } from '../../../../main/import/structure/authors';
import { continuesInline, readBullet } from '../../../../main/import/structure/bullet';
import { readCaption } from '../../../../main/import/structure/caption';
import { readChannelLine } from '../../../../main/import/structure/channel';
import { findDate, isDateLine } from '../../../../main/import/structure/dates';
import { isMatter } from '../../../../main/import/structure/matter';
import { hanNumber, readNumbering } from '../../../../main/import/structure/numbering';
import { readOriginal } from '../../../../main/import/structure/original';
import { promotionScore } from '../../../../main/import/structure/promotion-score';
import { findSeries } from '../../../../main/import/structure/publisher';

describe('readBullet', () => {
  it.each([
    ['► 需求端：增长', '►', null],
    ['- ▶ 第二步：训练', '- ▶', null],
    ['•项目', '•', null],
    ['- 项目', '-', null],
    ['1. 第一条', '1.', 1],
    ['2、第二条', '2、', 2],
    ['（3）第三条', '（3）', 3],
    ['④第四条', '④', 4],
    ['b) second', 'b)', 2],
  ])('reads %s', (line, marker, number) => {
    expect(readBullet(line)).toMatchObject({ marker, number });
  });

  it.each([
    '2022 年 4 月发布',
    '1.5 亿元的收入',
    '15 个点数',
    '2012年是元年',
    '-5% 的增速',
    '3.3万条',
    '2023.02.03',
    '√适用 □不适用',
    '□适用 √不适用',
    '□是 √否',
  ])('leaves %s alone', (line) => expect(readBullet(line)).toBeNull());
});

describe('continuesInline', () => {
  it.each([
    ['Earnings were cut by 6% (Figure', '9), as costs rise', true],
    ['Risks are 1) costs;', '2) regulation, 3) competition', true],
    ['（1）成本；风险包括：1）价格，', '2）监管', true],
    ['1) costs', '2) regulation', false],
    ['The year ended well.', '9) Ninth point', false],
    ['Risks are 1) costs;', '3) competition', false],
  ])('%s | %s: %s', (before, line, expected) => {
    expect(continuesInline(before, line)).toBe(expected);
  });
});

describe('readNumbering', () => {
  it.each([
    ['第三章 市场格局', 'chapter', 3],
    ['一、行业概况', 'han', 1],
    ['十二、风险', 'han', 12],
    ['（二）竞争格局', 'han-bracket', 2],
    ['1.2 需求', 'decimal-2', 2],
    ['1.2.3 需求', 'decimal-3', 3],
    ['2 方法', 'decimal-1', 2],
    ['Part II: Outlook', 'part', 2],
    ['Chapter 4', 'chapter', 4],
    ['IV. Risks', 'han', 4],
  ])('reads %s', (line, scheme, number) => {
    expect(readNumbering(line)).toMatchObject({ scheme, number });
  });

  it.each([
    '2.5 亿元的市场',
    '3.5pct',
    '2023 年的行业',
    '1.1 trillion dollars',
    '10%以上',
    '一是需求回升',
  ])('leaves %s alone', (line) => expect(readNumbering(line)).toBeNull());

  it('reads Han numerals', () => {
    expect(['一', '十', '十一', '二十', '三十五'].map(hanNumber)).toEqual([1, 10, 11, 20, 35]);
  });
});

describe('readCaption', () => {
  it.each([
    ['图表 12：市场：规模', '图表 12', 12, '市场：规模', 'either'],
    ['图表5: 能力', '图表5', 5, '能力', 'either'],
    ['图 3 研究区域', '图 3', 3, '研究区域', 'figure'],
    ['表2-1　市场规模', '表2-1', null, '市场规模', 'table'],
    ['Exhibit 6. Pipeline', 'Exhibit 6', 6, 'Pipeline', 'either'],
    ['Figure 1: Results', 'Figure 1', 1, 'Results', 'figure'],
  ])('reads %s', (line, label, number, caption, kind) => {
    expect(readCaption(line)).toMatchObject({ label, number, caption, kind });
  });

  it.each([
    '图 2 显示了指标的波动。',
    '图表 3 详细显示了结果，表现优越。',
    'Figure 2 shows the result',
    '表示同意',
    '图书市场',
    'Table 1 summarises them',
  ])('leaves %s alone', (line) => expect(readCaption(line)).toBeNull());
});

describe('readAttribution', () => {
  it.each([
    ['资料来源：量子位', 'source'],
    ['资料来源: A, B', 'source'],
    ['数据来源：Wind', 'source'],
    ['Source: Company data', 'source'],
    ['Sources: A, B', 'source'],
    ['注：截至 2023 年', 'note'],
    ['Note: as of May', 'note'],
    ['单位：亿元', 'unit'],
    ['Prompt: a view', 'panel'],
  ])('reads %s', (line, role) => expect(readAttribution(line)?.role).toBe(role));

  it.each(['资料来源于公开渠道', 'Sources of growth are many', '注意风险', '提示风险'])(
    'leaves %s alone',
    (line) => expect(readAttribution(line)).toBeNull(),
  );
});

describe('dates', () => {
  it.each([
    ['2023 年 2 月 3 日', '2023-02-03'],
    ['2023-02-03 07:51', '2023-02-03'],
    ['20230203', '2023-02-03'],
    ['14 March 2024', '2024-03-14'],
    ['March 14, 2024', '2024-03-14'],
    ['2023-02-30', null],
    ['2023 年', null],
  ])('finds the one in %s', (text, date) => expect(findDate(text)).toBe(date));

  it('knows a line that is nothing else', () => {
    expect(isDateLine('发布日期： 2024 年 04 月 01 日')).toBe(true);
    expect(isDateLine('2024 年 4 月 1 日公司发布公告')).toBe(false);
  });
});

describe('bylines', () => {
  it('reads the line under the title of an article', () => {
    expect(readChannelLine('原创 陆一鸣 沈丹等 山海产业观察 2024-06-12 08:30 发表于浙江')).toEqual({
      authors: ['陆一鸣', '沈丹'],
      channel: '山海产业观察',
      publishedOn: '2024-06-12',
    });
    expect(readChannelLine('公司于 2024-06-12 发布公告，股价上涨。')).toBeNull();
  });

  it('reads authors and analysts', () => {
    expect(readByline('本文作者：陆一鸣，沈丹').map(({ name }) => name)).toEqual([
      '陆一鸣',
      '沈丹',
    ]);
    expect(readByline('作者认为：行业仍有空间')).toEqual([]);
    expect(readAnalyst('陆一鸣 分析员 SAC 执证编号：S0123456789012 SFC CE Ref: ABC123')).toEqual({
      name: '陆一鸣',
      role: '分析员',
      licences: [
        { scheme: 'SAC', number: 'S0123456789012' },
        { scheme: 'SFC CE', number: 'ABC123' },
      ],
    });
  });

  it('reads the report that a copy was taken from', () => {
    expect(readOriginal('本文摘自：2023 年 5 月 6 日已经发布的《储能行业深度报告》')).toEqual({
      title: '储能行业深度报告',
      publishedOn: '2023-05-06',
    });
  });

  it('reads the series of a title', () => {
    expect(findSeries('东岭-储能十年（三）：拐点已至', '东岭证券')).toBe('储能十年');
    expect(findSeries('【东岭证券】储能深度', '东岭证券')).toBeNull();
    expect(findSeries('储能深度：拐点已至', null)).toBeNull();
  });
});

describe('words', () => {
  it('knows the matter of reports whatever is around it', () => {
    expect(['摘要', '【风险提示】', '前　言', 'Executive Summary', '正文：'].every(isMatter)).toBe(
      true,
    );
    expect(['市场规模', '风险不容忽视'].some(isMatter)).toBe(false);
  });

  it('hears an invitation, not a subject', () => {
    expect(promotionScore('微信扫码，长期有效')).toBeGreaterThanOrEqual(2);
    expect(promotionScore('长按识别下方二维码，添加小助手微信进群')).toBeGreaterThanOrEqual(2);
    expect(
      promotionScore('用户通过微信扫码支付的比例持续提升，线下场景渗透率达到 85%。'),
    ).toBeLessThan(2);
    expect(promotionScore('本报告由东岭证券股份有限公司制作，仅供本公司的客户使用。')).toBeLessThan(
      1,
    );
  });
});
