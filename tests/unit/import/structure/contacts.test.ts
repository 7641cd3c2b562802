/** Analysts who stand on a cover by name and address. */
import { describe, expect, it } from 'vitest';
import { recogniseStructure } from '../../../../main/import/structure/recognise';
import { linesOf } from '../../../../main/import/text';
import type { ParsedReport } from '../../../../main/report/report';

const BODY =
  'Orders rose for the third quarter in a row, and the yards now have work until the end of the decade. Prices of new ships follow with a lag of about two quarters.';
const read = (cover: string): ParsedReport =>
  recogniseStructure(
    linesOf(`Shipyards are full again\n\n${cover}\n\nDemand\n\n${BODY}\n\n${BODY}\n`),
    'x',
  );
const names = ({ metadata }: ParsedReport): string[] => metadata.authors.map(({ name }) => name);
const texts = ({ blocks }: ParsedReport): string[] =>
  blocks.flatMap((block) =>
    block.type === 'paragraph' || block.type === 'heading' ? [block.text.text] : [],
  );

describe('a name with an address below it', () => {
  it('is an author, in either order of names, and leaves the text', () => {
    const report = read(
      'Anmei HE, CFA\n(852) 3000 1739 heanmei@harbour.example\nMarta Lindqvist\nSenior Analyst\nmarta.lindqvist@harbour.example',
    );
    expect(names(report)).toEqual(['Anmei HE', 'Marta Lindqvist']);
    expect(report.metadata.authors[1]?.role).toBe('Senior Analyst');
    expect(texts(report)).toEqual(['Demand', BODY, BODY]);
  });

  it('may share its line with another one', () => {
    const report = read(
      'Crystal LEE, CFA Tomas WONG\n+852 3000 6122 +852 3000 6634\ncrystallee@harbour.example tomaswong@harbour.example',
    );
    expect(names(report)).toEqual(['Crystal LEE', 'Tomas WONG']);
  });

  it('is no author where the address is of somebody else', () => {
    expect(names(read('Harbour Street\nquestions@harbour.example'))).toEqual([]);
  });
});

it('takes no house for a person, and a year at the end of a title for no price', () => {
  const { metadata } = recogniseStructure(
    linesOf(
      `Harbour reports results and gives an outlook for 2024\n\nSecond quarter: profit of 12.3 cents\n\nSAC Registration Number: S1700520110001\nHarbour Securities (China) Company Limited\n\n${BODY}\n`,
    ),
    'x',
  );
  expect(metadata.title).toBe('Harbour reports results and gives an outlook for 2024');
  expect(metadata.authors).toEqual([]);
});

describe('names and roles on one line', () => {
  const readZh = (cover: string) =>
    recogniseStructure(
      linesOf(`港口行业深度：新周期\n\n${cover}\n\n港口吞吐量逐年上升，腹地经济随之增长。\n`),
      'x',
    );

  it('are read in pairs, and a number below them is nobody’s in particular', () => {
    const { metadata } = readZh(
      '白洋 分析员 肖俨 分析员 魏明 联系人\nSAC 执证编号：S0080521010001',
    );
    expect(metadata.authors).toEqual([
      { name: '白洋', role: '分析员', licences: [] },
      { name: '肖俨', role: '分析员', licences: [] },
      { name: '魏明', role: '联系人', licences: [] },
    ]);
  });

  it('are none where the line above a number is a company or a rubric', () => {
    const { metadata } = readZh('腾达控股\nSAC 执证编号：S0080521010001');
    expect(metadata.authors).toEqual([]);
  });

  it('gives the date of a running head where no line of the text has one', () => {
    const { metadata } = recogniseStructure(
      [
        {
          kind: 'text',
          text: 'Thursday, March 19, 2026',
          origin: {},
          hints: { aside: 'page-furniture', whole: true },
        },
        ...linesOf('Shipyards are full again\n\n' + BODY),
      ],
      'x',
    );
    expect(metadata.publishedOn).toBe('2026-03-19');
  });
});
