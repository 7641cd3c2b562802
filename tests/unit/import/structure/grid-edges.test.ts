/** Tables whose frame holds more than their rows. */
import { expect, it } from 'vitest';
import type { LooseElement } from '../../../../main/import/structure/element';
import { recogniseStructure } from '../../../../main/import/structure/recognise';

const grid = (rows: readonly (readonly string[])[]): LooseElement => ({
  kind: 'table',
  header: [],
  rows,
  origin: {},
});
const exhibits = (...elements: readonly LooseElement[]): string[] =>
  recogniseStructure(elements, 'x').blocks.flatMap((block) =>
    block.type === 'table'
      ? [
          `${block.label.text}${block.caption.text} <- ${block.source?.text ?? ''} ${block.rows.length}x${block.header.length}`,
        ]
      : [block.type],
  );
const ROWS = [
  ['Yard', '2024', '2025'],
  ['North', '1.2', '1.5'],
  ['South', '0.8', '0.9'],
];

it('takes caption and source out of the rows, spanned or not', () => {
  const whole = [
    ['Figure 7: Orders by yard', '', ''],
    ...ROWS,
    ['Source: Harbour Office', 'Source: Harbour Office', 'Source: Harbour Office'],
  ];
  expect(exhibits(grid(whole))).toEqual(['Figure 7: Orders by yard <- Harbour Office 2x3']);
});

it('gives a source in the first row to the table before', () => {
  const next = [['资料来源：港务局', '', ''], ['图表 8：价格', '', ''], ...ROWS];
  expect(exhibits(grid([['图表 7：订单', '', ''], ...ROWS]), grid(next))).toEqual([
    '图表 7：订单 <- 港务局 2x3',
    '图表 8：价格 <-  2x3',
  ]);
});

it('leaves a table alone that would have no row left', () => {
  expect(exhibits(grid([['Figure 7: Orders', '']]))).toEqual([' <-  1x0']);
});
