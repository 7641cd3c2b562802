/** Whole files of invented content, each of a kind that was met in practice, and what an editor makes of them. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recogniseStructure } from '../../../main/import/structure/recognise';
import { linesOf } from '../../../main/import/text';
import type { ParsedReport } from '../../../main/report/report';

function read(name: string): ParsedReport {
  const text = readFileSync(resolve(import.meta.dirname, 'fixtures', name), 'utf8');
  return recogniseStructure(linesOf(text), name);
}

const outlineOf = (report: ParsedReport): string[] =>
  report.blocks.flatMap((block) =>
    block.type === 'heading' ? [`${'#'.repeat(block.level)} ${block.text.text}`] : [],
  );

const countsOf = (report: ParsedReport): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { type } of report.blocks) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
};

const exhibitsOf = (report: ParsedReport): string[] =>
  report.blocks.flatMap((block) =>
    block.type === 'figure' || block.type === 'table'
      ? [`${block.type} ${block.label.text}${block.caption.text} <- ${block.source?.text ?? ''}`]
      : [],
  );

describe('a broker report as a page extractor gives it', () => {
  const report = read('mined-broker-report.txt');

  it('has the outline of its body, not of its contents', () => {
    expect(outlineOf(report)).toEqual([
      '# 核心观点',
      '# 产业要闻',
      '# 一、行业变化',
      '## 1.1 青禾公司开源通用模型',
      '## 1.2 模型与其他公司的功能性对比',
      '# 二、持续关注标的',
      '# 三、风险提示',
    ]);
    expect(report.boilerplate.map(({ reason }) => reason)).toContain('navigation');
  });

  it('has each figure once, and reads the analyst off the cover', () => {
    expect(exhibitsOf(report)).toHaveLength(3);
    expect(report.metadata.authors).toEqual([
      { name: '林晓舟', role: null, licences: [{ scheme: 'SAC', number: 'S1440522030099' }] },
    ]);
    expect(report.metadata.publisher).toBe('东岭证券');
    expect(report.metadata.publishedOn).toBe('2024-04-01');
  });
});

describe('a broker report as laid out in columns on pages', () => {
  const report = read('layout-broker-report.txt');

  it('joins wrapped lines, also across a page', () => {
    expect(countsOf(report)).toEqual({
      paragraph: 10,
      heading: 8,
      figure: 2,
      table: 1,
      listItem: 3,
    });
    const texts = report.blocks.flatMap((block) =>
      block.type === 'paragraph' ? [block.text.text] : [],
    );
    expect(
      texts.filter((text) => text.includes('项目内部收益率有望提升三个百分点左右。')),
    ).toHaveLength(1);
  });

  it('tells a drawn chart from a table, and pairs captions and sources side by side', () => {
    expect(exhibitsOf(report)).toEqual([
      'figure 图 1：我国风光装机占比 <- 国家能源局，东岭证券研究所',
      'figure 图 2：典型日净负荷曲线 <- 东岭证券研究所测算',
      'table 表 1：各类储能技术参数对比 <- 东岭证券研究所',
    ]);
  });

  it("keeps the publisher's own disclaimer", () => {
    expect(outlineOf(report).at(-1)).toBe('# 免责声明');
    expect(report.blocks.at(-1)?.type).toBe('paragraph');
  });
});

describe('an English report of 80 columns', () => {
  const report = read('english-exhibits.txt');

  it('has its outline, levels and exhibits', () => {
    expect(outlineOf(report)).toEqual([
      '# Executive Summary',
      '# I. A market that is short of space',
      '## Capacity has not kept pace',
      '## Energy is the swing factor',
      '# II. What it means for investors',
      '# Risks',
      '# Important Disclosures',
    ]);
    expect(exhibitsOf(report)).toEqual([
      'figure Exhibit 1: Vacancy rates have fallen for five years <- Company data, Harbor Peak Research estimates',
      'table Exhibit 2: Development pipeline by operator <- CoStar, Harbor Peak Research',
    ]);
  });

  it('puts divided words and cut paragraphs together', () => {
    const text = report.blocks
      .flatMap((block) => ('text' in block ? [block.text.text] : []))
      .join('\n');
    expect(text).toContain('emerging markets.');
    expect(text).toContain('rents should continue to rise at a mid-single-digit pace');
    expect(text).not.toContain('see important disclosures');
  });
});

describe('an article of a channel', () => {
  const report = read('channel-article.txt');

  it('joins lone chapter numbers to their titles, and folds what the channel added', () => {
    expect(outlineOf(report)).toEqual([
      '# 导语',
      '# 01 县城为什么突然爱上咖啡',
      '# 02 加盟商的账本',
      '# 03 供应链决定终局',
      '# 结语',
    ]);
    expect(report.boilerplate.filter(({ reason }) => reason === 'aggregator')).toHaveLength(1);
    expect(report.metadata.publisher).toBe('山海产业观察');
    expect(report.metadata.authors.map(({ name, role }) => [name, role])).toEqual([
      ['陆一鸣', null],
      ['沈丹', '编辑'],
    ]);
  });
});

describe('a channel article with bold headings and a drawn table', () => {
  const report = read('bold-channel-article.txt');

  it('has its outline and its table', () => {
    expect(outlineOf(report)).toEqual([
      '# 核心要点',
      '# 01 全球化的三个阶段',
      '## 1.1 贸易出海',
      '## 1.2 产能出海',
      '# 02 挑战与对策',
      '# 写在最后',
    ]);
    const table = report.blocks.find((block) => block.type === 'table');
    expect(table?.header.map(({ text }) => text)).toEqual(['企业', '国家', '产能（万辆）']);
    expect(table?.rows).toHaveLength(3);
  });
});

describe('a white paper set tight, with chapters', () => {
  it('has four levels', () => {
    expect(outlineOf(read('white-paper.txt'))).toEqual([
      '# 前　言',
      '# 第一章　产业发展环境',
      '## 第一节　政策环境持续优化',
      '### 一、国家政策',
      '### 二、地方政策',
      '## 第二节　技术环境加速演进',
      '# 第二章　市场规模与结构',
      '## 第一节　市场规模',
      '## 第二节　竞争格局',
      '# 附录',
    ]);
  });
});

describe('a broker report without blank lines', () => {
  const report = read('tight-broker-report.txt');

  it('tells numbered headings from numbered items', () => {
    expect(outlineOf(report).map((line) => line.slice(0, 8))).toEqual([
      '# 核心观点',
      '# 一、行业景气',
      '## （一）晶圆',
      '## （二）招投',
      '### 1、刻蚀',
      '### 2、薄膜',
      '### 3、量检',
      '# 二、零部件：',
      '# 三、投资建议',
      '# 四、风险提示',
    ]);
    expect(countsOf(report)['listItem']).toBe(3);
    expect(report.metadata.publishedOn).toBe('2024-03-08');
  });
});

describe('a report with companies below a section', () => {
  it('keeps them on one level below it', () => {
    expect(
      outlineOf(read('company-names.txt'))
        .slice(-5)
        .map((line) => line.slice(0, 6)),
    ).toEqual(['# 3. 重', '## 巧味家', '## 南湾食', '## 百味央', '# 4. 风']);
  });
});

describe('captions below their figures', () => {
  it('go with the source above them', () => {
    expect(exhibitsOf(read('captions-below.txt'))).toEqual([
      'figure 图 1 研究区域示意图 <- 作者整理',
      'figure 图 2 港口活跃度指标与吞吐量对比 <- 作者计算',
    ]);
  });
});

describe('an English white paper', () => {
  it('has lettered items, a table with a note, and no contents', () => {
    const report = read('english-white-paper.txt');
    expect(countsOf(report)).toEqual({
      paragraph: 8,
      heading: 7,
      figure: 1,
      table: 1,
      listItem: 3,
    });
    const table = report.blocks.find((block) => block.type === 'table');
    expect(table?.notes.map(({ text }) => text)).toEqual(['Note: Values are typical ranges.']);
    expect(report.metadata.publisher).toBe('Meridian Energy Institute');
    expect(report.metadata.publishedOn).toBe('2023-06');
  });
});

describe('covers', () => {
  it('of a weekly have a house, a rubric and prices above the title', () => {
    const { metadata } = read('weekly-cover.txt');
    expect(metadata).toMatchObject({
      title: '需求拐点渐近，关注盈利预期如何修复',
      publisher: '东岭证券',
      publishedOn: '2022-10-22',
    });
    expect(metadata.authors.map(({ name, role }) => [name, role])).toEqual([
      ['王大勇', '分析师'],
      ['李小年', '联系人'],
    ]);
  });

  it('of a company report have a company, a title of two lines, and a licence below each name', () => {
    const { metadata } = read('company-cover.txt');
    expect(metadata).toMatchObject({
      title: '首次覆盖报告：全球动力电池龙头，技术与规模优势显著',
      publisher: '德海证券',
      publishedOn: '2023-02-03',
      authors: [
        {
          name: '张三丰',
          role: '证券分析师',
          licences: [{ scheme: 'SAC', number: 'S0120521010001' }],
        },
        { name: '李四光', role: '研究助理', licences: [] },
      ],
    });
  });

  it('of English reports have a house above the title, and may give no day', () => {
    expect(read('english-broker-cover.txt').metadata).toMatchObject({
      title: 'Data Centre Silicon',
      publisher: 'MERIDIAN SECURITIES',
      publishedOn: '2024-03-14',
    });
    expect(read('english-paper.txt').metadata).toMatchObject({
      title: 'Inflation and the Cost of Waiting: Lessons from Three Decades of Disinflation',
      publisher: 'Global Outlook Institute',
      publishedOn: '2023-02',
    });
  });

  it('of reprints credit the house, its authors and the account', () => {
    expect(read('reprint.txt').metadata).toMatchObject({
      title: 'reprint',
      publisher: '东岭证券',
      authors: [{ name: '吕大娟' }, { name: '彭立' }],
    });
    expect(read('account-reprint.txt').metadata).toMatchObject({
      title: '读懂估值体系的商业逻辑，把握国企重估机遇',
      publishedOn: '2023-04-27',
      authors: [{ name: '陆川' }, { name: '楼辉' }, { name: '王立' }],
    });
  });
});

describe('outlines', () => {
  it('of a weekly: its news are headings above their texts', () => {
    expect(outlineOf(read('weekly-cover.txt'))).toEqual([
      '# 本周行业重要变化',
      '# 本周核心周观点',
      '# 风险提示',
      '# 一、本周行情回顾',
      '## 1.1 板块行情',
      '## 1.2 个股行情',
      '# 二、行业动态',
      '## 工信部：推动新能源汽车产业高质量发展',
      '## 某车企发布新一代混动平台',
      '# 三、风险提示',
    ]);
  });

  it('of a tight file: headlines in brackets are none, the statements at the end are', () => {
    expect(outlineOf(read('tight-weekly.txt'))).toEqual([
      '# 核心观点',
      '# 产业要闻',
      '# 一、行业变化',
      '## 1.1 某公司开源通用大模型',
      '# 二、持续关注标的',
      '# 三、风险提示',
      '# 分析师介绍',
      '# 评级说明',
      '# 投资评级标准',
      '# 分析师声明',
      '# 法律主体说明',
      '# 一般性声明',
    ]);
  });

  it('with numbers of three kinds, one right under the other', () => {
    expect(outlineOf(read('account-reprint.txt'))).toEqual([
      '# 本期投资提示',
      '# 正文',
      '## 1. 估值体系的历史演变',
      '### 1.1 第一阶段',
      '### 1.2 第二阶段',
      '## 2. 央企重估的三条线索',
      '### （1）高分红',
      '### （2）国企改革',
      '## 3. 风险提示',
      '# 特别声明',
    ]);
  });

  it('in capitals stand above those that are not', () => {
    expect(outlineOf(read('english-broker-cover.txt')).slice(0, 4)).toEqual([
      '# INVESTMENT SUMMARY',
      '# DEMAND: BROADER THAN THE MARKET THINKS',
      '## What the survey says',
      '# SUPPLY: PACKAGING IS THE BOTTLENECK',
    ]);
  });
});

describe('labels', () => {
  it('on lines of their own go with what is below them', () => {
    const report = read('broken-labels.txt');
    expect(exhibitsOf(report)).toEqual([
      'figure 图表1：园区服务市场规模增速 <- 公司数据，经济普查数据，远山研究中心',
      'figure 图表2：历年园区竣工面积（单位：亿平方米） <- 中指数据，远山研究中心',
    ]);
    expect(outlineOf(report)).toHaveLength(4);
  });

  it('of two figures on one line make two', () => {
    expect(exhibitsOf(read('company-cover.txt')).slice(-2)).toEqual([
      'figure 图 2：全球新能源汽车销量（万辆） <- 中汽协，德海研究所',
      'figure 图 3：中国新能源汽车渗透率（%） <- 中汽协，德海研究所',
    ]);
  });
});

describe('a list in a list', () => {
  it('is set deeper, and the outer one goes on', () => {
    const items = read('press-release.txt').blocks.flatMap((block) =>
      block.type === 'listItem' ? [[block.list, block.depth, block.marker]] : [],
    );
    expect(items).toEqual([
      [1, 0, '•'],
      [1, 1, '–'],
      [1, 1, '–'],
      [1, 0, '•'],
      [1, 0, '•'],
    ]);
  });
});

describe('what a collector adds at the end of a reprint', () => {
  it('is folded', () => {
    const report = read('reprint.txt');
    expect(report.boilerplate.map(({ reason }) => reason)).toEqual(['byline', 'aggregator']);
    expect(report.blocks.at(-1)?.type).toBe('paragraph');
  });
});

describe('an English paper', () => {
  const report = read('english-paper.txt');

  it('has its notes below the rule, and one paragraph for each reference', () => {
    const notes = report.blocks.flatMap((block) =>
      block.type === 'footnote' ? [[block.label, block.text.text]] : [],
    );
    expect(notes).toEqual([
      ['1', 'The views expressed are those of the authors and not of the institute.'],
      ['2', 'We thank seminar participants for comments.'],
    ]);
    const references = report.blocks.findIndex(
      (block) => block.type === 'heading' && block.text.text === 'References',
    );
    const entries = report.blocks.slice(references + 1).filter(({ type }) => type === 'paragraph');
    expect(entries).toHaveLength(2);
  });
});

describe('an annual report with boxes that were ticked', () => {
  const report = read('annual-report.txt');

  it('is called by its company and year, and outlined by its numbers alone', () => {
    expect(report.metadata.title).toBe('海川科技股份有限公司2023 年年度报告');
    expect(outlineOf(report)).toEqual([
      '# 重要提示',
      '# 第一节 释义',
      '## 一、 释义',
      '# 第二节 公司简介和主要财务指标',
      '## 一、 公司信息',
      '## 二、 近三年主要会计数据和财务指标',
      '### (一) 主要会计数据',
      '### (二) 主要财务指标',
      '#### 报告期末公司前三年主要会计数据和财务指标的说明',
      '## 三、 境内外会计准则下会计数据差异',
      '## 四、 采用公允价值计量的项目',
      '# 第三节 管理层讨论与分析',
      '## 一、 经营情况讨论与分析',
      '### 1、 主营业务稳健增长',
      '### 2、 研发投入持续加大',
      '## 二、 报告期内公司所处行业情况',
      '### (1). 重大的股权投资',
      '### (2). 重大的非股权投资',
      '## 五、 其他披露事项',
    ]);
  });

  it('reads rows whose columns the dump ran together', () => {
    const [table] = report.blocks.filter((block) => block.type === 'table');
    expect(table?.header.map(({ text }) => text)).toEqual([
      '主要会计数据',
      '2023年',
      '2022年',
      '2021年',
    ]);
    expect(table?.rows).toHaveLength(3);
  });
});

describe('a working paper, hard-wrapped without blank lines', () => {
  const report = read('working-paper.txt');

  it('tells title, authors, house and month apart', () => {
    expect(report.metadata).toMatchObject({
      title: 'Port Congestion and the Price of Imports',
      publisher: 'HARBOUR POLICY INSTITUTE',
      publishedOn: '2024-06',
      authors: [{ name: 'Marta Lindqvist' }, { name: 'Paul O. Bergman' }],
    });
  });

  it('keeps the contents out of the outline, and each reference by itself', () => {
    expect(outlineOf(report)).toEqual([
      '# Abstract',
      '# 1 Introduction',
      '# 2 Data',
      '## 2.1 Positions of ships',
      '## 2.2 Prices',
      '# 3 Results',
      '## Box 1.1: Measuring congestion',
      '# 4 Conclusion',
      '# References',
    ]);
    const references = report.blocks.filter(
      (block) => block.type === 'paragraph' && /\((?:2020|2021)\)\. /.test(block.text.text),
    );
    expect(references).toHaveLength(2);
    expect(report.blocks.at(-1)?.type).toBe('footnote');
  });
});
