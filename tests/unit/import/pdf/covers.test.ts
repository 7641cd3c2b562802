/** What files of banks taught: text set larger than the small print, ragged; nets ruled by groups; links. */
import { expect, test } from 'vitest';
import { flowOf, ofKind, readTiny, textsOf } from './support/read';
import { lines, net, text } from './support/tiny-pdf';

const SMALL_PRINT = Array.from(
  { length: 40 },
  () =>
    'This material was prepared for clients of the house and does not take the aims of any one of them into account.',
);
const RAGGED = [
  'The harbour office expects that the new quay will be ready before the',
  'next season and that it takes a third of the traffic of the old one,',
  'notwithstanding the repairs that are due there.',
];

test('puts ragged lines together that are larger than the small print of the file', async () => {
  const document = await readTiny([
    {
      content: [
        ...lines(60, 100, 12, RAGGED, 'F1', 18.6),
        ...lines(60, 200, 12, RAGGED, 'F1', 18.6),
        ...lines(60, 300, 7, SMALL_PRINT, 'F1', 9),
      ],
    },
  ]);
  expect(flowOf(document).slice(0, 2)).toEqual([RAGGED.join(' '), RAGGED.join(' ')]);
});

test('divides the cells of a net along the columns that their text keeps', async () => {
  const rows = [
    ['Revenue', '823', '883', '927', '816', '872', '915'],
    ['Costs', '400', '420', '430', '395', '410', '421'],
    ['Profit', '423', '463', '497', '421', '462', '494'],
  ];
  const xs = [110, 190, 230, 270, 330, 370, 410];
  const document = await readTiny([
    {
      content: [
        ...net([60, 180, 320, 460], [100, 118, 136, 154, 172]),
        text(230, 112, 9, 'Now'),
        text(370, 112, 9, 'Before'),
        ...rows.flatMap((row, y) =>
          row.map((cell, x) => text((xs[x] ?? 0) - (x === 0 ? 40 : 0), 130 + y * 18, 9, cell)),
        ),
      ],
    },
  ]);
  const [table] = ofKind(document, 'table');
  expect(table?.rows).toEqual([['', '', 'Now', '', '', 'Before', ''], ...rows]);
});

test('keeps the links to pages, and no others', async () => {
  const document = await readTiny([
    {
      content: [text(60, 100, 10, 'See the harbour office for tables.'), text(60, 200, 10, 'Here')],
      links: [
        { at: [79, 90, 82, 12], to: 'https://harbour.example/tables' },
        { at: [60, 190, 60, 12], to: 'javascript:alert\\(1\\)' },
      ],
    },
  ]);
  const marks = textsOf(document).flatMap(({ text: words, marks: all = [] }) =>
    all.flatMap((mark) =>
      mark.type === 'link' ? [`${words.slice(mark.start, mark.end)} -> ${mark.href}`] : [],
    ),
  );
  expect(marks).toEqual([
    expect.stringMatching(/^the harbour office -> https:\/\/harbour\.example\/tables$/),
  ]);
});

test('reads a net within a net once', async () => {
  const rows = ['A 1', 'B 2', 'C 3'];
  const document = await readTiny([
    {
      content: [
        ...net([50, 330, 560], [90, 290]),
        ...net([60, 180, 320], [100, 120, 140, 160]),
        ...rows.flatMap((row, y) => [
          text(70, 114 + y * 20, 9, row),
          text(190, 114 + y * 20, 9, `${y}${y}`),
        ]),
        ...[0, 1, 2, 3].map((y) => text(350, 114 + y * 40, 9, `Beside ${y}`)),
      ],
    },
  ]);
  const all = [
    ...ofKind(document, 'table').flatMap(({ rows: cells }) => cells.flat()),
    ...flowOf(document),
  ].join(' ');
  expect(all.match(/B 2/g)).toHaveLength(1);
});

test('keeps a paragraph whole whose first sentence is bold over more than one line', async () => {
  const document = await readTiny([
    {
      content: [
        text(
          60,
          100,
          10,
          'The quays are full again and the queue at the gate has grown longer than the',
          'F2',
        ),
        text(60, 114, 10, 'road behind it.', 'F2'),
        text(141, 114, 10, 'The harbour office has asked for help from the neighbours, who have'),
        text(60, 128, 10, 'quays to spare.'),
      ],
    },
  ]);
  expect(flowOf(document)).toEqual([
    'The quays are full again and the queue at the gate has grown longer than the road behind it. The harbour office has asked for help from the neighbours, who have quays to spare.',
  ]);
});

test('takes no shaded block with sentences in it for a drawing', async () => {
  const words = 'The harbour office expects another good year for grain and timber.';
  const document = await readTiny([
    {
      content: [
        ...Array.from(
          { length: 10 },
          (_, at) => `q 0.8 0.9 1 rg ${60 + at * 40} 640 40 100 re f Q`,
        ),
        ...lines(70, 720, 10, [words, words]),
        text(70, 120, 10, words),
        text(70, 140, 10, words),
      ],
    },
  ]);
  expect(flowOf(document).join(' ').split('The harbour office').length - 1).toBe(4);
});

test('lets a paragraph go on below the column beside it, past a notice, and on the next page', async () => {
  const main = [
    'The first crane of the new quay stands already, and the others will',
    'follow as the ground is made firm, which takes some months more, the',
    'harbour office says. Ships of the new kind call from spring on, and the',
    'yards beside the quay are let for ten years. The railway line that the',
    'county is building reaches the yards by autumn, and with it the traffic',
    'of the hinterland, which went by the rivers until now and took longer',
  ];
  const aside = ['Maria Berg', 'Paul Lund', 'Ann Hill', 'Kim Moe', 'Jo Falk', 'Liv Dahl'];
  const document = await readTiny([
    {
      content: [
        ...lines(50, 100, 10, main, 'F1', 14),
        ...lines(440, 100, 7, aside, 'F1', 8),
        ...lines(
          50,
          230,
          10,
          [
            'Harbour Peak does and seeks to do business with companies covered in its reports, as every reader should know.',
          ],
          'F1',
          14,
        ),
      ],
    },
    {
      content: lines(
        50,
        100,
        10,
        ['than the boats of the old company ever did.', 'It pays.'],
        'F1',
        40,
      ),
    },
  ]);
  expect(flowOf(document)).toContain(
    `${main.join(' ')} than the boats of the old company ever did.`,
  );
});

test('keeps an item whole whose first line is bold to its end', async () => {
  const rest = [
    'Containers take the larger part of the new berths from spring on, and the',
    'rates for them have risen twice since the old quay was closed for repairs.',
  ];
  const document = await readTiny([
    {
      content: [
        text(
          50,
          100,
          10,
          '1) Containers drive the traffic of the quay, as they did in all other years',
          'F2',
        ),
        ...lines(58, 114, 10, rest, 'F1', 14),
        text(50, 142, 10, '2) Bulk is next.'),
      ],
    },
  ]);
  expect(flowOf(document)[0]).toMatch(/in all other years Containers take .*for repairs\.$/u);
});
