import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { harmless, sheetOf, widthOf } from '../../../../../renderer/reader/table/sheet';
import type { Sheet, Table } from '../../../../../renderer/reader/table/sheet';
import { writeCsv } from '../../../../../renderer/reader/table/write-csv';
import { writeHtml } from '../../../../../renderer/reader/table/write-html';
import { writeMarkdown } from '../../../../../renderer/reader/table/write-markdown';
import { writeTsv } from '../../../../../renderer/reader/table/write-tsv';
import { placed, table } from '../../blocks';

const cell = fc.oneof(
  fc.string(),
  fc.constantFrom(
    '=1+1',
    '@SUM(A1)',
    '-1.2%',
    '+cmd',
    '\tx',
    'a|b',
    '"q"',
    ',',
    'a\r\nb',
    '-',
    '*b*',
  ),
);
const sheets: fc.Arbitrary<Sheet> = fc.record({
  caption: cell,
  header: fc.array(cell, { maxLength: 4 }),
  rows: fc.array(fc.array(cell, { maxLength: 4 }), { minLength: 1, maxLength: 5 }),
  numeric: fc.array(fc.boolean(), { maxLength: 4 }),
  foot: fc.array(cell, { maxLength: 3 }),
});

/** RFC 4180, read sign by sign. */
function parseCsv(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  while (at < text.length) {
    let field = '';
    if (text[at] === '"') {
      for (at += 1; text[at] !== '"' || text[at + 1] === '"'; at += 1) {
        if (text[at] === '"') at += 1;
        field += text[at] ?? '';
      }
      at += 1;
    } else {
      while (text[at] !== ',' && text[at] !== '\r') field += text[at++] ?? '';
    }
    record.push(field);
    if (text[at] === ',') at += 1;
    else {
      expect(text.slice(at, at + 2)).toBe('\r\n');
      at += 2;
      records.push(record);
      record = [];
    }
  }
  return records;
}

const allRows = ({ header, rows, foot }: Sheet): readonly (readonly string[])[] => [
  ...(header.length > 0 ? [header] : []),
  ...rows,
  ...foot.map((line) => [line]),
];

test('CSV parses back to the same cells, as many in each record', () => {
  fc.assert(
    fc.property(sheets, (sheet) => {
      const width = widthOf(sheet);
      const padded = allRows(sheet).map((row) =>
        Array.from({ length: width }, (_, at) => harmless(row[at] ?? '')),
      );
      expect(parseCsv(writeCsv(sheet))).toEqual(padded);
    }),
  );
});

test('TSV has a line a row and a tab between cells', () => {
  fc.assert(
    fc.property(sheets, (sheet) => {
      const lines = writeTsv(sheet).split('\n');
      expect(lines.map((line) => line.split('\t').length)).toEqual(
        allRows(sheet).map((row) => Math.max(1, row.length)),
      );
    }),
  );
});

test('HTML parses back to the same cells, and brings nothing else', () => {
  fc.assert(
    fc.property(sheets, (sheet) => {
      const parsed = new DOMParser().parseFromString(writeHtml(sheet), 'text/html');
      const cells = [...parsed.querySelectorAll('tbody tr')].map((row) =>
        [...row.children].map((one) => one.textContent),
      );
      // A parser of HTML makes one line break of every kind of it, and drops what is no character.
      const asHtml = (text: string) => harmless(text).replace(/\r\n?/g, '\n').replaceAll('\0', '');
      expect(cells).toEqual(sheet.rows.map((row) => row.map(asHtml)));
      expect(
        parsed.querySelectorAll('body *:not(table, caption, thead, tbody, tfoot, tr, td, th)'),
      ).toHaveLength(0);
    }),
  );
});

interface MarkdownNode {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly MarkdownNode[];
}
const wordsOf = (node: MarkdownNode): string =>
  node.value ?? (node.children ?? []).map(wordsOf).join('');
const parsed = (markdown: string): MarkdownNode =>
  fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

test('Markdown parses back to one table of the same cells', () => {
  const flat = (text: string) => text.replace(/\s+/g, ' ').trim();
  fc.assert(
    fc.property(sheets, (sheet) => {
      const found = parsed(writeMarkdown(sheet)).children?.filter(({ type }) => type === 'table');
      const width = widthOf(sheet);
      const expected = [sheet.header, ...sheet.rows].map((row) =>
        Array.from({ length: width }, (_, at) => flat(row[at] ?? '')),
      );
      const cells = found?.[0]?.children?.map((row) => row.children?.map(wordsOf));
      expect(found).toHaveLength(1);
      expect(cells).toEqual(expected);
    }),
  );
});

describe('cells that a spreadsheet would run', () => {
  test.each([
    '=1+1',
    '+A1',
    '-2+3',
    '@SUM(1)',
    '\t=1',
    '\r=1',
    '＝1',
    '-1*cmd|x',
    "+1.2'!A1",
    '-(1)',
  ])('%j is put out of action', (dangerous) => expect(harmless(dangerous)).toBe(`'${dangerous}`));
  test.each(['-1.2%', '+3,240', '-15.7万亿', '-', '--', '3-5', '风冷', ''])(
    '%j is left alone',
    (plain) => expect(harmless(plain)).toBe(plain),
  );
});

describe('a table of a report', () => {
  const block = placed([
    {
      ...(table(
        [
          ['风冷', '4.1%'],
          ['', '2.2%'],
        ],
        ['方案', '用电'],
      ) as Table),
      filled: [
        ['风冷', '4.1%'],
        ['风冷', '2.2%'],
      ],
    },
  ]).blocks[0] as Table;

  test('brings merged labels, unit and source along', () => {
    expect(writeCsv(sheetOf(block))).toBe(
      '方案,用电\r\n风冷,4.1%\r\n风冷,2.2%\r\nunit: %,\r\nSource: a survey,\r\n',
    );
    expect(writeTsv(sheetOf(block, [1, 0]))).toBe(
      '方案\t用电\n风冷\t2.2%\n风冷\t4.1%\nunit: %\nSource: a survey',
    );
    expect(writeMarkdown(sheetOf(block))).toBe(
      '**Figure 9: caption**\n\n| 方案 | 用电 |\n| --- | ---: |\n| 风冷 | 4.1% |\n| 风冷 | 2.2% |\n\nunit: %\n\nSource: a survey\n',
    );
    expect(writeHtml(sheetOf(block))).toContain(
      '<tfoot><tr><td colspan="2">unit: %</td></tr><tr><td colspan="2">Source: a survey</td></tr></tfoot>',
    );
  });
});
