import { describe, expect, test } from 'vitest';
import { readPdf } from '../../../../main/import/pdf/read-pdf';
import { readImage } from '../../../../main/import/images/read-image';
import { asidesOf, context, flowOf, ofKind, readTiny, textsOf } from './support/read';
import { curve, fill, line, lines, net, PAGE, picture, text, tinyPdf } from './support/tiny-pdf';

const HAN =
  '本报告讨论沿海港口的吞吐能力与腹地经济之间的关系并给出三种情景下的测算结果供读者参考使用';
/** Chinese lines of 40 characters, the last one short. */
const chinese = (count: number, from = 0): string[] =>
  Array.from({ length: count }, (_, index) =>
    index === count - 1
      ? '测算结果见后文。'
      : (HAN + HAN).slice((from + index) % 7, ((from + index) % 7) + 40),
  );

const PROSE =
  'Harbour traffic grew in every quarter of the year and most of the growth came from grain and from timber';
const prose = (count: number): string[] => [
  ...Array.from({ length: count - 1 }, () => PROSE.slice(0, 80)),
  'as before.',
];

describe('paragraphs', () => {
  test('puts the lines of a Chinese paragraph together without spaces', async () => {
    const body = chinese(4);
    const document = await readTiny([{ content: lines(90, 100, 10, body, 'C1') }]);
    expect(flowOf(document)).toEqual([body.join('')]);
  });

  test('puts Latin lines together with spaces and makes divided words whole', async () => {
    const document = await readTiny([
      {
        content: lines(60, 100, 10, [
          'The harbour is deep enough for the largest of the bulk carriers and con-',
          'tainer ships that call at it in an ordinary year.',
        ]),
      },
    ]);
    expect(flowOf(document)).toEqual([
      'The harbour is deep enough for the largest of the bulk carriers and container ships that call at it in an ordinary year.',
    ]);
  });

  test('begins a paragraph at an indent and after a short line', async () => {
    const document = await readTiny([
      {
        content: [
          ...lines(90, 100, 10, chinese(3), 'C1'),
          ...lines(110, 142, 10, ['吞吐能力的上限由泊位水深决定，' + HAN.slice(0, 23)], 'C1'),
          ...lines(90, 156, 10, [HAN.slice(0, 30) + '。'], 'C1'),
        ],
      },
    ]);
    expect(flowOf(document)).toHaveLength(2);
    expect(flowOf(document)[1]).toMatch(/^吞吐能力的上限/);
  });

  test('joins what a page break cuts, and gives the page where it begins', async () => {
    const [first = '', second = ''] = chinese(3);
    const document = await readTiny([
      { content: lines(90, 700, 10, [first, second], 'C1') },
      { content: lines(90, 80, 10, ['港口吞吐量因此上升。', '　'], 'C1') },
    ]);
    expect(flowOf(document)).toEqual([`${first}${second}港口吞吐量因此上升。`]);
    expect(textsOf(document)[0]?.origin).toMatchObject({ page: 1, line: 1 });
  });

  test('marks bold type and raised figures', async () => {
    const document = await readTiny([
      {
        content: [
          text(60, 100, 10, 'Grain:', 'F2'),
          text(94, 100, 10, 'exports rose', 'F1'),
          text(148.5, 96, 6, '12', 'F1'),
          ...lines(60, 120, 10, prose(3)),
        ],
      },
    ]);
    const [element] = textsOf(document);
    expect(element?.text).toBe('Grain: exports rose12');
    expect(element?.marks).toEqual([
      { type: 'strong', start: 0, end: 6 },
      { type: 'superscript', start: 19, end: 21 },
    ]);
  });

  test('leaves out invisible text where there is other text, and keeps it where there is none', async () => {
    const hidden = ['q BT 3 Tr /F1 10 Tf 60 500 Td (hidden words of a text layer) Tj ET Q'];
    const seen = await readTiny([{ content: [...hidden, ...lines(60, 100, 10, prose(3))] }]);
    expect(flowOf(seen).join(' ')).not.toContain('hidden');
    const layer = await readTiny([
      { content: [picture(0, 0, PAGE.width, PAGE.height), ...hidden] },
    ]);
    expect(flowOf(layer)).toEqual(['hidden words of a text layer']);
  });

  test('takes text that is drawn twice for bold once', async () => {
    const document = await readTiny([
      { content: [text(60, 100, 10, 'Conclusion'), text(60.3, 100, 10, 'Conclusion')] },
    ]);
    expect(flowOf(document)).toEqual(['Conclusion']);
    expect(textsOf(document)[0]?.hints).toMatchObject({ bold: true });
  });
});

describe('footnotes', () => {
  test('stand apart and do not come between the halves of a paragraph', async () => {
    const [first = '', second = ''] = chinese(3);
    const document = await readTiny([
      {
        content: [
          ...lines(90, 500, 10, chinese(12), 'C1'),
          ...lines(90, 680, 10, [first, second], 'C1'),
          text(90, 740, 7.5, '1) 按年末人口计算。', 'C1'),
        ],
      },
      {
        content: [
          ...lines(90, 80, 10, ['港口吞吐量因此上升。'], 'C1'),
          ...lines(90, 120, 10, chinese(12), 'C1'),
        ],
      },
    ]);
    expect(flowOf(document)).toContain(`${first}${second}港口吞吐量因此上升。`);
    const note = textsOf(document).find(({ hints }) => hints?.role === 'footnote');
    expect(note).toMatchObject({ text: '按年末人口计算。', hints: { label: '1)' } });
  });
});

describe('reading order', () => {
  const column = (x: number, name: string): string[] =>
    lines(
      x,
      160,
      10,
      Array.from(
        { length: 20 },
        (_, index) => `${name} ${index} goes on across the column to its edge`,
      ),
    );

  test('reads two columns one after the other, below what spans both', async () => {
    const document = await readTiny([
      {
        content: [...lines(60, 100, 10, prose(3)), ...column(330, 'right'), ...column(60, 'left')],
      },
    ]);
    const words = flowOf(document).join(' ');
    expect(words.indexOf('Harbour')).toBe(0);
    expect(words.indexOf('left 19')).toBeLessThan(words.indexOf('right 0'));
  });

  test('reads a narrow column at the side after the main one', async () => {
    const side = lines(
      60,
      163,
      8,
      ['Analyst', 'A. Moor', 'Rating', 'Neutral', 'Sector', 'Harbours'],
      'F1',
      17,
    );
    const main = lines(
      200,
      160,
      10,
      Array.from({ length: 22 }, (_, index) => `${PROSE.slice(0, 66)} ${index}`),
    );
    const words = flowOf(await readTiny([{ content: [...side, ...main] }])).join(' ');
    expect(words.indexOf('Analyst')).toBeGreaterThan(words.indexOf('21'));
  });

  test('reads a page whose text stands on its side', async () => {
    const turned = Array.from(
      { length: 6 },
      (_, index) =>
        `BT /F1 10 Tf 0 1 -1 0 ${200 + index * 14} 100 Tm (${PROSE.slice(0, 70)} ${index}) Tj ET`,
    );
    expect(flowOf(await readTiny([{ content: turned }])).join(' ')).toMatch(
      /^Harbour traffic.* 0 Harbour/,
    );
  });
});

describe('headings', () => {
  const body = lines(90, 200, 10, chinese(8), 'C1');

  test('gives larger and bolder type as hints, and takes the title out', async () => {
    const document = await readTiny([
      {
        content: [
          text(90, 120, 18, '港口行业年度展望', 'C2'),
          text(90, 170, 13, '一、吞吐量', 'C2'),
          ...body,
        ],
      },
      { content: [text(90, 170, 13, '二、腹地经济', 'C2'), ...body] },
    ]);
    const [first] = textsOf(document);
    expect(first).toMatchObject({
      text: '一、吞吐量',
      hints: { size: 1.3, bold: true, heading: { level: 1, trust: 'likely' } },
    });
    expect(document.hints.title).toBe('港口行业年度展望');
  });

  test('takes the word of the outline for what the page prints', async () => {
    const document = await readTiny(
      [{ content: [text(90, 170, 10, '一、 吞吐量', 'C1'), ...body] }],
      {
        outline: [
          { title: '一、吞吐量', page: 1 },
          { title: 'OLE_LINK1', page: 1 },
        ],
      },
    );
    expect(textsOf(document)[0]?.hints?.heading).toEqual({ level: 1, trust: 'certain' });
  });

  test('believes a title of the metadata only where it is printed', async () => {
    const page = { content: [text(90, 120, 18, '港口行业年度展望', 'C2'), ...body] };
    const wrong = await readTiny([page], { info: { Title: 'Microsoft Word - 模板' } });
    expect(wrong.hints.title).toBe('港口行业年度展望');
  });
});

describe('running matter', () => {
  test('sets heads, feet and page numbers apart, and nothing of the text', async () => {
    const pages = [1, 2, 3, 4].map((number) => ({
      content: [
        text(60, 40, 8, 'Harbour Review'),
        ...lines(60, 90, 10, [
          `${['North', 'South', 'East', 'West'][number - 1]} has a harbour.`,
          ...prose(6),
        ]),
        text(290, 810, 8, String(number)),
      ],
    }));
    const document = await readTiny(pages);
    expect(asidesOf(document)).toEqual(
      [1, 2, 3, 4].flatMap((number) => ['Harbour Review', String(number)]),
    );
    expect(flowOf(document).filter((words) => words.includes('has a harbour'))).toHaveLength(4);
  });

  test('sets the entries of a list of contents apart', async () => {
    const entries = ['吞吐量', '腹地经济', '情景测算'].map(
      (name, index) => `${name}${'.'.repeat(40)}${index + 3}`,
    );
    const document = await readTiny([
      { content: [...lines(90, 100, 10, entries, 'C1'), ...lines(90, 300, 10, chinese(5), 'C1')] },
    ]);
    expect(asidesOf(document)).toHaveLength(3);
  });
});

describe('tables', () => {
  test('reads a ruled table, with merged cells empty where they are covered', async () => {
    const content = [
      text(60, 80, 10, '表 1：港口吞吐量', 'C1'),
      ...net([60, 160, 260, 360], [100, 120, 140, 160]).filter(
        (rule) => rule !== line(60, 140, 360, 140),
      ),
      line(160, 140, 360, 140),
      ...['港口', '2021', '2022'].map((cell, index) => text(65 + index * 100, 114, 10, cell, 'C1')),
      ...['北港', '120', '130'].map((cell, index) => text(65 + index * 100, 134, 10, cell, 'C1')),
      ...['140', '-'].map((cell, index) => text(165 + index * 100, 154, 10, cell, 'C1')),
    ];
    const [table] = ofKind(await readTiny([{ content }]), 'table');
    expect(table?.rows).toEqual([
      ['港口', '2021', '2022'],
      ['北港', '120', '130'],
      ['', '140', '-'],
    ]);
    expect(table?.origin.page).toBe(1);
  });

  test('parts numbers that stand close on both sides of a rule', async () => {
    const content = [
      ...net([60, 120, 180], [100, 120, 140]),
      text(92, 114, 10, '1,250'),
      text(123, 114, 10, '980'),
      text(92, 134, 10, '1,310'),
      text(123, 134, 10, '995'),
    ];
    const [table] = ofKind(await readTiny([{ content }]), 'table');
    expect(table?.rows).toEqual([
      ['1,250', '980'],
      ['1,310', '995'],
    ]);
  });

  const row = (y: number, cells: readonly string[]): string[] =>
    cells.map((cell, index) => text(60 + index * 110, y, 10, cell));
  const ROWS = [
    ['Port', '2021', '2022'],
    ['North', '120', '130'],
    ['South', '80', '95'],
    ['East', '12', '-'],
  ];

  test('reads columns between level rules', async () => {
    const content = [
      line(60, 100, 400, 100),
      line(60, 122, 400, 122),
      line(60, 190, 400, 190),
      ...ROWS.flatMap((cells, index) => row(115 + index * 20, cells)),
    ];
    const [table] = ofKind(
      await readTiny([{ content: [...content, ...lines(60, 220, 10, prose(5))] }]),
      'table',
    );
    expect(table?.rows).toEqual(ROWS);
  });

  test('reads columns without any rule', async () => {
    const content = [
      ...lines(60, 60, 10, prose(3)),
      ...ROWS.flatMap((cells, index) => row(140 + index * 16, cells)),
    ];
    const [table] = ofKind(
      await readTiny([{ content: [...content, ...lines(60, 240, 10, prose(5))] }]),
      'table',
    );
    expect(table?.rows).toEqual(ROWS);
  });

  test('goes on with a table over the page and drops its repeated head', async () => {
    const part = (cells: readonly (readonly string[])[], y: number): string[] => [
      ...net([60, 160, 270, 380], [y - 14, ...cells.map((_, index) => y + 6 + index * 20)]),
      ...cells.flatMap((entry, index) =>
        entry.map((cell, at) => text(65 + at * 105, y + index * 20, 10, cell)),
      ),
    ];
    const document = await readTiny([
      { content: [...lines(60, 80, 10, prose(8)), ...part(ROWS.slice(0, 3), 640)] },
      {
        content: [...part([ROWS[0] ?? [], ...ROWS.slice(3)], 80), ...lines(60, 300, 10, prose(8))],
      },
    ]);
    const tables = ofKind(document, 'table');
    expect(tables.map(({ rows }) => rows)).toEqual([ROWS]);
  });
});

describe('figures', () => {
  const chart = (x: number, y: number, label: string): string[] => [
    ...[0, 1, 2, 3, 4, 5].map((bar) => fill(x + bar * 25, y + 60 - bar * 8, 15, 30 + bar * 8)),
    curve(x, y, 150, 60),
    curve(x, y + 10, 150, 60),
    text(x, y + 104, 7, `2019 2020 2021 ${label}`, 'C1'),
  ];

  test('crops a chart between its caption and its source, and keeps its labels with it', async () => {
    const content = [
      ...lines(60, 80, 10, chinese(4), 'C1'),
      text(60, 200, 10, '图表 1：港口吞吐量', 'C1'),
      ...chart(80, 220, '万吨'),
      text(60, 345, 8, '资料来源：虚构研究所', 'C1'),
      ...lines(60, 380, 10, chinese(4), 'C1'),
    ];
    const document = await readTiny([{ content }]);
    const [figure] = ofKind(document, 'image');
    expect(figure?.inner).toContain('2019 2020 2021 万吨');
    expect(flowOf(document).join('')).not.toContain('万吨');
    expect(flowOf(document)).toContain('图表 1：港口吞吐量');
    const asset = document.assets.find(({ id }) => id === figure?.asset?.id);
    expect(readImage(asset?.bytes ?? new Uint8Array())).toMatchObject({ mediaType: 'image/png' });
    expect(asset?.width).toBeGreaterThan(150);
  });

  test('tells two charts side by side apart', async () => {
    const content = [
      ...lines(60, 80, 10, chinese(6), 'C1'),
      text(60, 200, 10, '图表 1：北港', 'C1'),
      text(310, 200, 10, '图表 2：南港', 'C1'),
      ...chart(70, 220, '北'),
      ...chart(320, 220, '南'),
      text(60, 345, 8, '资料来源：虚构研究所', 'C1'),
      text(310, 345, 8, '资料来源：虚构研究所', 'C1'),
      ...lines(60, 380, 10, chinese(6), 'C1'),
    ];
    const document = await readTiny([{ content }]);
    const kinds = document.elements.flatMap((element) =>
      element.kind === 'image'
        ? [element.inner ?? '']
        : element.kind === 'text' && element.text.startsWith('图表')
          ? [element.text]
          : [],
    );
    expect(kinds).toEqual([
      '图表 1：北港',
      '2019 2020 2021 北',
      '图表 2：南港',
      '2019 2020 2021 南',
    ]);
  });

  test('crops a picture, and leaves logos that repeat out', async () => {
    const pages = [1, 2, 3].map((number) => ({
      content: [
        picture(450, 20, 90, 50),
        ...lines(60, 120, 10, prose(5)),
        ...(number === 2 ? [picture(60, 300, 200, 120)] : []),
      ],
    }));
    const images = ofKind(await readTiny(pages), 'image');
    expect(images.map(({ origin }) => origin.page)).toEqual([2]);
  });
});

describe('problems', () => {
  const codeOf = async (bytes: Uint8Array): Promise<string> => {
    const result = await readPdf(bytes, context);
    return result.ok ? 'ok' : result.error.code;
  };
  const good = tinyPdf([{ content: lines(60, 100, 10, prose(6)) }]);

  test('names a file that needs a password', async () => {
    expect(
      await codeOf(tinyPdf([{ content: lines(60, 100, 10, prose(3)) }], { encrypted: true })),
    ).toBe('file-encrypted');
  });

  test('names scanned pages', async () => {
    expect(await codeOf(tinyPdf([{ content: [picture(0, 0, PAGE.width, PAGE.height)] }]))).toBe(
      'file-image-only',
    );
  });

  test('names a file without text', async () => {
    expect(await codeOf(tinyPdf([{ content: [] }]))).toBe('no-text');
  });

  test('names what is no PDF at all, and what is cut short', async () => {
    expect(await codeOf(new TextEncoder().encode('%PDF-1.7 and nothing else'))).toBe(
      'file-damaged',
    );
    expect(await codeOf(good.subarray(0, good.length / 3))).toBe('file-damaged');
  });

  test('reads a file whose table of offsets is wrong', async () => {
    const offset = good.lastIndexOf('f'.charCodeAt(0)) + 2;
    const wrong = good.slice();
    wrong.fill('9'.charCodeAt(0), offset, offset + 2);
    expect(await codeOf(wrong)).toBe('ok');
  });

  test('ends when it is told to', async () => {
    const stopped = { code: 'import-cancelled', params: {} } as const;
    const result = await readPdf(good, { ...context, stopped: () => stopped });
    expect(result).toEqual({ ok: false, error: stopped });
  });
});
