/** What notes of banks and saved posts taught: codes of copies, subjects above headlines, prices, links to other posts. */
import { describe, expect, it } from 'vitest';
import type { LooseElement } from '../../../../main/import/structure/element';
import { recogniseStructure } from '../../../../main/import/structure/recognise';
import { isTrace } from '../../../../main/import/structure/trace';
import type { ParsedReport } from '../../../../main/report/report';
import { text } from './elements';

const PROSE =
  'The new quay opens in spring, and the harbour office expects it to take a third of the traffic of the old one.';
const ZH =
  '新码头将于明年春天投入使用，港务部门预计它将分担旧码头三分之一的货运量，腹地的企业因此受益。';
const heading = (words: string, level = 1): LooseElement =>
  text(words, { heading: { level, trust: 'certain' }, whole: true });
const item = (words: string): LooseElement =>
  text(words, { list: { group: '1', depth: 0, ordered: false, marker: '-' }, whole: true });
const read = (...elements: readonly LooseElement[]): ParsedReport =>
  recogniseStructure(elements, 'x');
const headings = (report: ParsedReport): string[] =>
  report.blocks.flatMap((block) => (block.type === 'heading' ? [block.text.text] : []));
const folded = (report: ParsedReport): string[] => report.boilerplate.flatMap(({ lines }) => lines);

describe('codes of copies', () => {
  it('are words that change case and digits all the time', () => {
    expect(isTrace('aQxRtYzUwVsNmOpL7KdJ8HgFfDsAqWeRtYuIoPaSdF')).toBe(true);
    expect(isTrace('K3bn7Tq0Zx4mWp')).toBe(true);
    expect(isTrace('CounterpartyCreditRiskManagement')).toBe(false);
    expect(isTrace('antidisestablishmentarianism')).toBe(false);
    expect(isTrace('ISO27001Compliance')).toBe(false);
  });
  it('go with the furniture of the page', () => {
    const report = read(
      heading('Quays'),
      text(PROSE),
      text('aQxRtYzUwVsNmOpL7KdJ8HgFfDsAqWeRtYuIoPaSdF'),
    );
    expect(report.boilerplate.map(({ reason }) => reason)).toEqual(['page-furniture']);
  });
});

describe('covers of banks', () => {
  const cover = (subject: string): ParsedReport =>
    read(
      text(subject, { size: 1.6, whole: true }),
      text('Wider quays, better margins', { size: 1.5, whole: true }),
      text(PROSE),
      text('Costs', { bold: true, whole: true }),
      text(PROSE),
    );
  it.each([
    'Harbour Group (H/A)',
    'Lakeside Ceramics - A',
    'NORTHPORT Technology (002371 CH)',
    'China Quay Sector',
    'China (PRC) | Technology',
    'China Technology',
    'Greater China Quay Hardware | Asia Pacific',
    'Quay equipment industry update',
    'QUAYSIDE Corporation 2327.TW 2327 TT',
  ])('say what they say below their subject: %s', (subject) => {
    const report = cover(subject);
    expect(report.metadata.title).toBe('Wider quays, better margins');
    expect(folded(report)).toContain(subject);
  });
  it('set prices and table heads large, which are no headings', () => {
    const price = read(
      text('Wider quays, better margins', { size: 1.5, whole: true }),
      text('PO: 101.60 HKD | Price: 92.25 HKD', { size: 1.3, whole: true }),
      text(PROSE),
      text('Date of note Target price (¥) Closing price (¥)', { bold: true, whole: true }),
      text(PROSE),
    );
    expect(headings(price)).toEqual([]);
  });
  it('name their house at the head of pages, and their people with marks and letters behind the name', () => {
    const { metadata, boilerplate } = recogniseStructure(
      [
        text('Northport', { size: 1.4, whole: true }),
        text('Equity Research | HSBC', { aside: 'page-furniture', whole: true }),
        text('Reiterate Rating: NEUTRAL | PO: 138.00 EUR | Price: 118.40 EUR', {
          size: 1.2,
          whole: true,
        }),
        text(PROSE),
        text('Dun Berg*, CFA, CPA (Reg. No. S1700519060002)'),
        text(PROSE),
      ],
      'x',
      [],
      [],
      { title: 'Wider quays, better margins' },
    );
    expect(metadata.publisher).toBe('HSBC');
    expect(metadata.authors).toMatchObject([
      { name: 'Dun Berg', licences: [{ number: 'S1700519060002' }] },
    ]);
    expect(boilerplate.flatMap(({ lines }) => lines)).toContain('Northport');
  });
  it('name no certificate as an author, and the house by what it has to say of itself', () => {
    const { metadata } = read(
      text('Wider quays, better margins', { size: 1.5, whole: true }),
      text('Global Research 7 July 2026'),
      text(PROSE),
      text('Harbour Peak does and seeks to do business with companies covered in its reports.'),
      text('Analyst Certification:'),
      text(PROSE),
    );
    expect(metadata.authors).toEqual([]);
    expect(metadata.publisher).toBe('Harbour Peak');
    expect(metadata.publishedOn).toBe('2026-07-07');
  });
});

describe('saved posts', () => {
  it('end in links to other posts and in a plea for applause', () => {
    const report = read(
      heading('港口的新周期'),
      text(ZH),
      text(ZH),
      text(ZH),
      text(ZH),
      heading('航运'),
      text(ZH),
      text('往期推荐'),
      item('港口的十年'),
      item('谁在运煤'),
      text('坚持不易，给个鼓励！'),
      text('点个赞，点个“在看”'),
    );
    expect(report.blocks.map(({ type }) => type)).toEqual([
      'paragraph',
      'paragraph',
      'paragraph',
      'paragraph',
      'heading',
      'paragraph',
    ]);
    expect(folded(report)).toHaveLength(5);
  });
  it('keep a paragraph that speaks of groups beside a line that invites', () => {
    const passing =
      '主播们谈到如何从行业会议到小众兴趣社群分享经验，关注彼此的工作，也谈到如何找到志同道合的同事和朋友，以及怎样把松散的联系变成长期的合作。';
    const report = read(heading('播客'), text(passing), text('长按识别二维码查看原文'), text(ZH));
    expect(folded(report)).toEqual(['长按识别二维码查看原文']);
  });
  it('keep an item that begins as a cover line does', () => {
    const report = read(
      heading('有色金属周报：价格分化'),
      heading('行情', 2),
      item('价格：碳酸锂价格上涨 2.45%，镍价稳定'),
      item('供给：产量同比增长'),
    );
    expect(report.blocks.map(({ type }) => type)).toEqual(['heading', 'listItem', 'listItem']);
  });
  it('take no verb for the end of a house', () => {
    const { metadata } = read(
      heading('钢铁'),
      text('钢企预计明年起资本开支下降，现金流改善。'),
      text(ZH),
    );
    expect(metadata.publisher).toBeNull();
  });
});
