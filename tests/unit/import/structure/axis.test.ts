/** The figures along the axes of charts, and those that are none. */
import { describe, expect, it } from 'vitest';
import { recogniseStructure } from '../../../../main/import/structure/recognise';
import { linesOf } from '../../../../main/import/text';

const PROSE = '港口吞吐量逐年上升，腹地经济随之增长，泊位的利用率也达到了十年来的最高水平。';
const folded = (lines: readonly string[]): string[] =>
  recogniseStructure(linesOf([PROSE, '', ...lines, '', PROSE].join('\n')), 'x').boilerplate.flatMap(
    (fold) => fold.lines,
  );

describe('lines of bare figures', () => {
  it.each([
    [['40%', '20%', '0%', '-20%', '-40%']],
    [['1,200', '1,000', '800', '600']],
    [['0.0', '0.5', '1.0', '1.5', '2023-01', '2023-07']],
    [['(20)', '(10)', '0', '10']],
  ])('in even steps are an axis: %s', (lines) => expect(folded(lines)).toEqual(lines));

  it.each([
    [['2021', '2022', '2023', '2024']],
    [['12.5', '13.1', '18.0', '7.2']],
    [['100', '100', '100', '100']],
    [['10%', '20%', '30%']],
  ])('that count years, go unevenly or are few stay: %s', (lines) =>
    expect(folded(lines)).toEqual([]),
  );
});
