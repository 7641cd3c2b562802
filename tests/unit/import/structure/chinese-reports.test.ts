/** What Chinese reports of brokers and institutes taught: kickers, second lines of titles, scales, traditional characters. */
import { describe, expect, it } from 'vitest';
import { readBullet } from '../../../../main/import/structure/bullet';
import { readCaption } from '../../../../main/import/structure/caption';
import { isMatter } from '../../../../main/import/structure/matter';
import { recogniseStructure } from '../../../../main/import/structure/recognise';
import { linesOf } from '../../../../main/import/text';
import type { ParsedReport } from '../../../../main/report/report';

const read = (lines: readonly string[]): ParsedReport =>
  recogniseStructure(linesOf(lines.join('\n')), 'x.txt');
const outline = ({ blocks }: ParsedReport): string[] =>
  blocks.flatMap((block) =>
    block.type === 'heading' ? [`${block.level} ${block.text.text}`] : [],
  );
const exhibits = ({ blocks }: ParsedReport): string[] =>
  blocks.flatMap((block) =>
    block.type === 'figure' || block.type === 'table'
      ? [
          `${block.type} ${block.label.text.trim()}|${block.caption.text} <- ${block.source?.text ?? ''}`,
        ]
      : [],
  );

const DUMP = [
  '纺织服装行业深度报告',
  '运动鞋服：新一轮补库周期开启，制造龙头',
  '率先受益',
  '增持（维持）',
  '2024 年 05 月 21 日',
  '证券分析师 郑海平',
  '执业证书：S0600521070009',
  '行业走势',
  '相关研究',
  '《品牌库存见底，订单拐点将至》',
  '2024-04-12',
  '[Table_Summary]',
  '投资要点',
  '◼ 海外品牌去库存接近尾声，制造订单逐季改善。主要品牌库存销售比已经回落到一点五倍以',
  '下，我们预计下半年订单同比增速转正，行业景气度有望持续上行到明年年底。',
  '◼ 龙头工厂份额提升，单价与毛利率同步增长。头部工厂的海外产能占比已经达到六成，随着',
  '自动化产线投产，人均产出有望再提升两成。',
  '1. 补库周期：需求与库存共振',
  '我国鞋服出口主要面向欧美市场，而零售端的库存周期通常为三年左右。二〇二三年以来，主要',
  '零售商主动降低库存，代工厂的产能利用率一度降到七成以下，目前已经回升到八成半，供需缺',
  '口正在扩大。',
  '数据来源：公司公告，东岭证券研究所 数据来源：公开资料整理，东岭证券研究所',
  '运动品牌的订单恢复快于休闲品牌，头部工厂的排产已经延长到两个季度以后，是利润修复最',
  '快的环节。',
  '表1：主要工厂产能',
  '工厂名称 国家 投产时间 产值（亿元）',
  '甲工厂 越南 2023-02 33亿元',
  '乙工厂 印尼 2023-05 20亿元',
  '丙工厂 泰国 2023-07 28亿元',
  '数据来源：公司公告，东岭证券研究所',
  '2. 风险提示',
  '1）订单恢复不及预期。若终端消费走弱，补库节奏将会放缓。',
  '2）原材料价格大幅上涨。棉花、化纤等原材料占成本比例较高。',
];

describe('a dump of a broker', () => {
  const report = read(DUMP);
  it('has the headline for its title, both lines of it', () => {
    expect(report.metadata.title).toBe('运动鞋服：新一轮补库周期开启，制造龙头率先受益');
    expect(report.metadata.authors.map(({ name }) => name)).toEqual(['郑海平']);
  });
  it('folds ratings, labels, earlier reports and fields of the template', () => {
    const folded = report.boilerplate.flatMap(({ lines }) => lines);
    for (const line of [
      '增持（维持）',
      '行业走势',
      '《品牌库存见底，订单拐点将至》',
      '[Table_Summary]',
    ])
      expect(folded).toContain(line);
  });
  it('has its outline, also where a numbered word of matter stands above a list', () => {
    expect(outline(report)).toEqual([
      '1 投资要点',
      '1 1. 补库周期：需求与库存共振',
      '1 2. 风险提示',
    ]);
  });
  it('has items, whole paragraphs and a table of words and values', () => {
    const texts = report.blocks.flatMap((block) =>
      block.type === 'paragraph' ? [block.text.text] : [],
    );
    expect(texts.filter((text) => text.endsWith('快的环节。'))).toEqual([
      '运动品牌的订单恢复快于休闲品牌，头部工厂的排产已经延长到两个季度以后，是利润修复最快的环节。',
    ]);
    expect(report.blocks.filter(({ type }) => type === 'listItem')).toHaveLength(4);
    const [table] = report.blocks.filter((block) => block.type === 'table');
    expect(table?.rows.map((row) => row.map(({ text }) => text))).toContainEqual([
      '乙工厂',
      '印尼',
      '2023-05',
      '20亿元',
    ]);
  });
});

it('a white paper keeps its year, and sources above captions that stand below', () => {
  const report = read([
    '工业软件发展白皮书',
    '（2023 年）',
    '',
    '海纳信息通信研究院',
    '2023年12月',
    '',
    '一、总体发展态势',
    '',
    '全球工业软件市场规模稳步增长，北美、欧洲和亚太三个区域合计占比超过九成，其中亚太地区增速最快。',
    '',
    '来源：海纳信息通信研究院',
    '',
    '图 1 全球工业软件市场规模',
    '',
    '从细分领域看，研发设计类软件占比最高，生产控制类软件增长最快，垂直领域的平台也在快速成长。',
    '',
    '表 1 主要国家政策',
    '',
    '国家\t政策\t时间',
    '甲国\t先进制造战略\t2022年',
    '乙国\t平台计划\t2023年',
    '',
    '来源：公开资料整理',
    '',
    '二、发展建议',
    '',
    '一是加强顶层设计，完善标准体系，推动平台互联互通；二是强化要素保障，加大财税金融支持力度。',
  ]);
  expect(report.metadata.title).toBe('工业软件发展白皮书（2023 年）');
  expect(report.metadata.publisher).toBe('海纳信息通信研究院');
  expect(exhibits(report)).toEqual([
    'figure 图 1|全球工业软件市场规模 <- 海纳信息通信研究院',
    'table 表 1|主要国家政策 <- 公开资料整理',
  ]);
});

it('a report in traditional characters is read as one in simplified ones', () => {
  const report = read([
    '產業研究報告',
    '先進封裝供不應求，設備廠迎來黃金時期',
    '2024 年 6 月 3 日',
    '研究員：陳冠宇',
    '電話：(02) 2345-6789',
    '投資建議：買進',
    '',
    '重點摘要',
    '伺服器需求強勁，先進封裝產能供不應求。我們預估全球先進封裝市場規模達四百二十億美元，年增一成八。',
    '',
    '一、先進封裝需求概況',
    '雲端服務業者持續上修資本支出。訓練與推論晶片對於高頻寬記憶體的需求同步增加，帶動封裝產能吃緊。',
    '圖一、全球先進封裝市場規模',
    '資料來源：林園投顧整理',
    '表一、主要業者產能',
    '業者\t2023\t2024F',
    '甲公司\t1.5\t3.2',
    '乙公司\t0.4\t0.9',
    '資料來源：各公司、林園投顧整理',
    '',
    '免責聲明',
    '本報告僅供內部人員及特定客戶參考，並不構成投資邀約。',
  ]);
  expect(report.metadata).toMatchObject({
    title: '先進封裝供不應求，設備廠迎來黃金時期',
    publisher: '林園投顧',
    authors: [{ name: '陳冠宇' }],
  });
  expect(outline(report)).toEqual(['1 重點摘要', '1 一、先進封裝需求概況', '1 免責聲明']);
  expect(exhibits(report)).toEqual([
    'figure 圖一、|全球先進封裝市場規模 <- 林園投顧整理',
    'table 表一、|主要業者產能 <- 各公司、林園投顧整理',
  ]);
});

it('words of matter, labels and bullets', () => {
  expect(['東岭證券投資評級說明', '风险提示', '風險提示', '免責聲明'].map(isMatter)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(isMatter('评级')).toBe(false);
  expect(readCaption('圖十二、營收')?.number).toBe(12);
  expect(readCaption('表二十：成本')?.number).toBe(20);
  expect(readCaption('图一直在变化')).toBeNull();
  expect(readBullet('◼ 需求')?.family).toBe('symbol');
});
