/** Rows of tables whose columns a dump has run together. */
import { describe, expect, it } from 'vitest';
import { isValueRow, readValueRows } from '../../../../main/import/structure/value-rows';

describe('isValueRow', () => {
  it.each([
    'Revenue 660 752 828 911 1,002',
    '营业收入 1,234.5 1,034.5 -3.2%',
    'P/E (x) 19.8 17.0 15.7',
    'RMB bn FY24 FY25 FY26E',
    '东岭电源 300901 12.4 18.6 24.1 买入',
    'ROE n.a. - 12.3%',
  ])('takes %s', (line) => expect(isValueRow(line)).toBe(true));

  it.each([
    '2023年全年实现营业收入12.35亿元，同比增长19.3%；',
    'The yard delivered 12 ships in 2023 and 14 in 2024.',
    'in the years between 2015 and 2023',
    '1. Tencent',
    '图表 1',
  ])('leaves %s alone', (line) => expect(isValueRow(line)).toBe(false));
});

describe('readValueRows', () => {
  it('splits a label of several words from its values', () => {
    const lines = ['RMB bn FY24 FY25E', 'Revenue 660 752', 'Net profit, adjusted 223 260', 'Prose'];
    expect(readValueRows(lines)).toEqual({
      count: 3,
      cells: [
        ['RMB bn', 'FY24', 'FY25E'],
        ['Revenue', '660', '752'],
        ['Net profit, adjusted', '223', '260'],
      ],
    });
  });

  it('takes words one by one where all rows have as many', () => {
    const lines = ['公司 代码 2023E 评级', '东岭 300901 18.6 买入', '北辰 688902 11.9 增持'];
    expect(readValueRows(lines)?.cells[2]).toEqual(['北辰', '688902', '11.9', '增持']);
  });

  it('keeps the name of a group between rows, and ends with them', () => {
    const lines = ['A 1 2', 'Online games', 'B 3 4', 'C 5 6', 'A sentence of prose follows here.'];
    expect(readValueRows(lines)?.count).toBe(4);
    expect(readValueRows(lines)?.cells[1]).toEqual(['Online games']);
  });

  it('asks for three rows', () => {
    expect(readValueRows(['A 1 2', 'B 3 4', 'and then prose'])).toBeNull();
  });
});
