import { describe, expect, it } from 'vitest';
import { isLine, lineText, linesToShow, WINDOW, windowOf } from '../../../../renderer/review/lines';
import type { PlacedBlock } from '../../../../preload/contract/report';

const at = (text: string, start = 0) => ({ text, marks: [], start });
const paragraph = (text: string): PlacedBlock => ({ type: 'paragraph', text: at(text) });
const heading: PlacedBlock = { type: 'heading', level: 2, text: at('Demand') };
const figure: PlacedBlock = {
  type: 'figure',
  number: 1,
  label: at('图表 1：'),
  caption: at('Cranes', 5),
  panels: [],
  sourceLabel: at('资料来源：', 12),
  source: at('Quay', 17),
  notes: [],
  asset: null,
};

describe('a line', () => {
  it('is one of words, not a figure', () => {
    expect([heading, paragraph('x'), figure, undefined].map(isLine)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('shows a marker with its item, and of a figure the caption alone', () => {
    const item: PlacedBlock = {
      type: 'listItem',
      list: 1,
      depth: 0,
      ordered: false,
      marker: '►',
      text: at('Wind'),
    };
    expect(lineText(item)).toBe('► Wind');
    expect(lineText(figure)).toBe('图表 1：Cranes');
  });
});

describe('the lines to show', () => {
  const blocks = [paragraph('a'), heading, paragraph('b'), figure];

  it('are the headings, and the open line whatever it is', () => {
    expect(linesToShow(blocks, false, null, 0)).toEqual({ shown: [1], total: 1 });
    expect(linesToShow(blocks, false, 2, 0).shown).toEqual([1, 2]);
  });

  it('are all of them on request, a window at a time', () => {
    const many = Array.from({ length: WINDOW + 5 }, (_, index) => paragraph(String(index)));
    expect(linesToShow(many, true, null, 0)).toMatchObject({ total: WINDOW + 5 });
    expect(linesToShow(many, true, null, 0).shown).toHaveLength(WINDOW);
    expect(linesToShow(many, true, null, windowOf(WINDOW + 2)).shown).toEqual(
      [0, 1, 2, 3, 4].map((index) => WINDOW + index),
    );
  });
});
