import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CorrectionRequest } from '../../../preload/contract/correction';
import type { Block, Doubt } from '../../../preload/contract/report';
import type { Correctable } from '../../../main/report/correction-state';
import { applyCorrections, type KeptCorrection } from '../../../main/report/corrections';
import { dateOf } from '../../../main/report/correction-facts';
import { describeCorrection } from '../../../main/report/describe-correction';
import { visibleOf, visibleText } from '../../../main/report/visible';

const rich = (text: string) => ({ text, marks: [] });
const paragraph = (text: string): Block => ({ type: 'paragraph', text: rich(text) });
const heading = (level: number, text: string): Block => ({
  type: 'heading',
  level,
  text: rich(text),
});
const item = (marker: string, text: string): Block => ({
  type: 'listItem',
  list: 1,
  depth: 0,
  ordered: false,
  marker,
  text: rich(text),
});

function report(blocks: readonly Block[], more: Partial<Correctable> = {}): Correctable {
  return {
    metadata: {
      title: 'Cranes',
      publisher: null,
      series: null,
      publishedOn: null,
      originalPublishedOn: null,
      originalTitle: null,
      authors: [],
      language: 'en',
    },
    blocks,
    boilerplate: [],
    doubts: [],
    ...more,
  };
}

const lines = ({ blocks }: Correctable) =>
  blocks.map((block) => {
    if (block.type === 'figure' || block.type === 'table') return block.type;
    const level = block.type === 'heading' ? `${'#'.repeat(block.level)} ` : '';
    return level + block.text.text;
  });

/** Makes the corrections that a person asks for, one after another, as the app does. */
function correct(source: Correctable, ...requests: CorrectionRequest[]) {
  const kept: KeptCorrection[] = [];
  for (const request of requests) {
    const { parsed } = applyCorrections(source, kept);
    const correction = describeCorrection(parsed, request);
    if (correction.ok) kept.push({ id: String(kept.length), correction: correction.value });
  }
  return { kept, ...applyCorrections(source, kept) };
}

describe('a line', () => {
  const source = report([
    heading(1, 'Lifting'),
    paragraph('Wind'),
    paragraph('It stops the work.'),
  ]);

  test('becomes a heading, a deeper one, and a paragraph again', () => {
    const up = correct(source, { type: 'heading', block: 1, level: 2 });
    expect(lines(up.parsed)).toEqual(['# Lifting', '## Wind', 'It stops the work.']);
    const deeper = correct(
      source,
      { type: 'heading', block: 1, level: 2 },
      { type: 'heading', block: 1, level: 3 },
    );
    expect(lines(deeper.parsed)[1]).toBe('### Wind');
    const back = correct(source, { type: 'paragraph', block: 0 });
    expect(lines(back.parsed)[0]).toBe('Lifting');
  });

  test('keeps the marker that it had as an item', () => {
    const list = report([item('（1）', '市场规模'), item('►', 'Cranes'), paragraph('Text')]);
    const { parsed } = correct(
      list,
      { type: 'heading', block: 0, level: 2 },
      { type: 'paragraph', block: 1 },
    );
    expect(lines(parsed)).toEqual(['## （1）市场规模', '► Cranes', 'Text']);
  });

  test('that is no line of words stays what it is', () => {
    const code = report([{ type: 'preformatted', text: rich('x = 1') }]);
    expect(describeCorrection(code, { type: 'heading', block: 0, level: 1 })).toMatchObject({
      error: { code: 'correction-impossible' },
    });
  });
});

describe('a seam', () => {
  test('is cut, with the marks on either side kept', () => {
    const marks = [{ type: 'strong', start: 0, end: 10 } as const];
    const source = report([{ type: 'paragraph', text: { text: 'One two. Three.', marks } }]);
    const { parsed } = correct(source, { type: 'split', block: 0, offset: 8 });
    expect(parsed.blocks).toEqual([
      {
        type: 'paragraph',
        text: { text: 'One two.', marks: [{ type: 'strong', start: 0, end: 8 }] },
      },
      {
        type: 'paragraph',
        text: { text: 'Three.', marks: [{ type: 'strong', start: 0, end: 1 }] },
      },
    ]);
  });

  test.each([
    ['风机在', '高处停机。', '风机在高处停机。'],
    ['采用 GPT', '模型', '采用 GPT 模型'],
    ['the work', 'stops', 'the work stops'],
    ['the work', '（见图）', 'the work（见图）'],
    ['他说：', 'stop', '他说：stop'],
  ])('between “%s” and “%s” is closed', (before, after, joined) => {
    const { parsed } = correct(report([paragraph(before), paragraph(after)]), {
      type: 'join',
      block: 0,
    });
    expect(lines(parsed)).toEqual([joined]);
  });

  test('takes doubts and folded matter along', () => {
    const doubt = (block: number, code: Doubt['code'], excerpt = ''): Doubt => ({
      block,
      code,
      excerpt,
    });
    const source = report([paragraph('One'), paragraph('two.'), paragraph('Three. Four.')], {
      doubts: [doubt(1, 'not-joined'), doubt(2, 'metadata', 'Four.')],
      boilerplate: [{ beforeBlock: 1, lines: ['Join us'], reason: 'promotion' }],
    });
    const { parsed } = correct(
      source,
      { type: 'join', block: 0 },
      { type: 'split', block: 1, offset: 6 },
    );
    expect(lines(parsed)).toEqual(['One two.', 'Three.', 'Four.']);
    expect(parsed.doubts).toEqual([doubt(2, 'metadata', 'Four.')]);
    expect(parsed.boilerplate.map(({ beforeBlock }) => beforeBlock)).toEqual([1]);
  });
});

describe('what was folded away', () => {
  test('comes back where it stood', () => {
    const source = report([paragraph('One'), paragraph('Two')], {
      boilerplate: [
        { beforeBlock: 1, lines: ['Ours', '', 'too'], reason: 'promotion' },
        { beforeBlock: 1, lines: ['Scan'], reason: 'promotion' },
      ],
      doubts: [{ block: 1, code: 'heading-or-paragraph', excerpt: 'Two' }],
    });
    const { parsed } = correct(source, { type: 'unfold', part: 0 });
    expect(lines(parsed)).toEqual(['One', 'Ours', 'too', 'Two']);
    expect(parsed.boilerplate).toEqual([{ beforeBlock: 3, lines: ['Scan'], reason: 'promotion' }]);
    expect(parsed.doubts[0]?.block).toBe(3);
  });
});

describe('a passage that is folded away by hand', () => {
  const source = report(
    [heading(1, 'One'), item('►', 'Scan me'), paragraph('Join us'), paragraph('Two')],
    {
      boilerplate: [
        { beforeBlock: 1, lines: ['before'], reason: 'promotion' },
        { beforeBlock: 2, lines: ['inside'], reason: 'promotion' },
        { beforeBlock: 4, lines: ['after'], reason: 'promotion' },
      ],
      doubts: [
        { block: 2, code: 'joined', excerpt: 'Join' },
        { block: 3, code: 'joined', excerpt: 'Two' },
      ],
    },
  );
  const folded = correct(source, { type: 'fold', block: 1, last: 2 });

  test('stays at its place among what was folded before', () => {
    expect(lines(folded.parsed)).toEqual(['# One', 'Two']);
    expect(folded.parsed.boilerplate).toEqual([
      { beforeBlock: 1, lines: ['before'], reason: 'promotion' },
      { beforeBlock: 1, lines: ['► Scan me', 'Join us'], reason: 'by-hand' },
      { beforeBlock: 1, lines: ['inside'], reason: 'promotion' },
      { beforeBlock: 2, lines: ['after'], reason: 'promotion' },
    ]);
    expect(folded.parsed.doubts).toEqual([{ block: 1, code: 'joined', excerpt: 'Two' }]);
  });

  test('is found in a newer copy, or told where it is gone', () => {
    const [newer, other] = [
      report([paragraph('Foreword'), ...source.blocks]),
      report([paragraph('Two')]),
    ];
    expect(lines(applyCorrections(newer, folded.kept).parsed)).toEqual([
      'Foreword',
      '# One',
      'Two',
    ]);
    expect(applyCorrections(other, folded.kept).unplaced).toEqual(['0']);
  });

  test('ends inside the report', () => {
    for (const [block, last] of [
      [2, 1],
      [3, 4],
    ] as const) {
      expect(describeCorrection(source, { type: 'fold', block, last }).ok).toBe(false);
    }
  });
});

test('facts are changed, and only a title may not be empty', () => {
  const source = report([paragraph('x')]);
  const { parsed } = correct(
    source,
    { type: 'fact', fact: 'title', value: ' Harbour cranes ' },
    { type: 'fact', fact: 'publisher', value: 'Quay' },
    { type: 'fact', fact: 'publisher', value: '' },
    { type: 'fact', fact: 'publishedOn', value: '2025-03-01' },
  );
  expect(parsed.metadata).toMatchObject({
    title: 'Harbour cranes',
    publisher: null,
    publishedOn: '2025-03-01',
  });
  expect(describeCorrection(source, { type: 'fact', fact: 'title', value: ' ' })).toMatchObject({
    error: { code: 'correction-impossible' },
  });
  expect(
    describeCorrection(source, { type: 'fact', fact: 'originalPublishedOn', value: 'May' }),
  ).toMatchObject({ error: { code: 'date-invalid', params: { date: 'May' } } });
});

test.each([
  ['2023-2-3', '2023-02-03'],
  ['2023年2月3日', '2023-02-03'],
  ['２０２３／０２／２８', '2023-02-28'],
  ['2023.2', '2023-02'],
  ['2023年2月', '2023-02'],
  ['2023', '2023'],
  ['2023-02-30', undefined],
  ['2023-13', undefined],
  ['3 February', undefined],
])('“%s” is the date %s', (written, date) => {
  expect(dateOf(written)).toBe(date);
});

test('authors are kept without what was left empty', () => {
  const { parsed } = correct(report([paragraph('x')]), {
    type: 'authors',
    authors: [
      { name: ' 林晓 ', role: '', licences: [{ scheme: 'SAC', number: ' S0080521080001 ' }] },
      { name: ' ', role: 'Analyst', licences: [] },
      { name: 'Ada Quay', role: 'Analyst', licences: [{ scheme: 'SFC', number: '' }] },
    ],
  });
  expect(parsed.metadata.authors).toEqual([
    { name: '林晓', role: null, licences: [{ scheme: 'SAC', number: 'S0080521080001' }] },
    { name: 'Ada Quay', role: 'Analyst', licences: [] },
  ]);
});

test('a doubt that is confirmed is gone, its twin is not', () => {
  const doubts: Doubt[] = [0, 1].map((block) => ({ block, code: 'ragged-table', excerpt: 'x' }));
  const { parsed } = correct(report([paragraph('x'), paragraph('x')], { doubts }), {
    type: 'confirm',
    doubt: 1,
  });
  expect(parsed.doubts).toEqual([doubts[0]]);
});

describe('in a newer copy', () => {
  const source = report([
    paragraph('Wind'),
    paragraph('It stops the work. Rail carries the rest.'),
    paragraph('Wind'),
    paragraph('Calm days are better.'),
  ]);
  const { kept } = correct(
    source,
    { type: 'heading', block: 2, level: 1 },
    { type: 'split', block: 1, offset: 18 },
  );

  test('corrections find their places among new lines, twins and changed spaces', () => {
    const newer = report([
      paragraph('Foreword'),
      paragraph('Wind'),
      paragraph('It stops  the work. Rail carries the rest.'),
      paragraph('Another paragraph.'),
      paragraph('Wind'),
      paragraph('Calm days are better.'),
    ]);
    const { parsed, unplaced } = applyCorrections(newer, kept);
    expect(unplaced).toEqual([]);
    expect(lines(parsed)).toEqual([
      'Foreword',
      'Wind',
      'It stops  the work.',
      'Rail carries the rest.',
      'Another paragraph.',
      '# Wind',
      'Calm days are better.',
    ]);
  });

  test('a line that was changed a little is still meant', () => {
    const before = report([paragraph('Demand in the north of the country'), paragraph('Text.')]);
    const { kept: made } = correct(before, { type: 'heading', block: 0, level: 2 });
    const after = report([paragraph('Demand in the far north of the country'), paragraph('Text.')]);
    expect(lines(applyCorrections(after, made).parsed)[0]).toMatch(/^## Demand/);
  });

  test('one whose words are gone changes nothing and is told', () => {
    const { parsed, unplaced } = applyCorrections(report([paragraph('Other')]), kept);
    expect(lines(parsed)).toEqual(['Other']);
    expect(unplaced).toEqual(['0', '1']);
  });
});

const words = fc.stringMatching(/^[ab风 ]{0,6}[a风]$/);
const anyBlock = fc.oneof(
  words.map(paragraph),
  fc.tuple(fc.integer({ min: 1, max: 3 }), words).map(([level, text]) => heading(level, text)),
  fc.tuple(fc.constantFrom('►', '1.', ''), words).map(([marker, text]) => item(marker, text)),
  words.map((text): Block => ({ type: 'preformatted', text: rich(text) })),
);
const index = fc.nat({ max: 7 });
const structural = fc.oneof(
  fc.record({
    type: fc.constant('heading' as const),
    block: index,
    level: fc.integer({ min: 1, max: 6 }),
  }),
  fc.record({ type: fc.constant('paragraph' as const), block: index }),
  fc.record({ type: fc.constant('split' as const), block: index, offset: index }),
  fc.record({ type: fc.constant('join' as const), block: index }),
);
const anyRequest = fc.oneof(
  structural,
  fc
    .tuple(index, fc.nat({ max: 2 }))
    .map(([block, more]) => ({ type: 'fold' as const, block, last: block + more })),
  fc.record({ type: fc.constant('unfold' as const), part: fc.nat({ max: 2 }) }),
  fc.record({ type: fc.constant('confirm' as const), doubt: fc.nat({ max: 2 }) }),
);
const anyReport = fc
  .record({
    blocks: fc.array(anyBlock, { minLength: 1, maxLength: 8 }),
    parts: fc.array(fc.tuple(index, fc.array(words, { minLength: 1, maxLength: 3 })), {
      maxLength: 3,
    }),
    doubts: fc.array(index, { maxLength: 3 }),
  })
  .map(({ blocks, parts, doubts }) =>
    report(blocks, {
      boilerplate: parts
        .map(([place, folded]) => ({
          beforeBlock: Math.min(place, blocks.length),
          lines: folded,
          reason: 'promotion' as const,
        }))
        .toSorted((a, b) => a.beforeBlock - b.beforeBlock),
      doubts: doubts.map((place) => ({
        block: Math.min(place, blocks.length - 1),
        code: 'joined' as const,
        excerpt: 'x',
      })),
    }),
  );

/** The same report in Han characters of which each stands once. */
function withoutTwins(source: Correctable): Correctable {
  let next = 0x4e00;
  const renew = (text: string) => text.replace(/\S/g, () => String.fromCharCode((next += 1)));
  const blocks = source.blocks.map((block) =>
    block.type === 'figure' || block.type === 'table'
      ? block
      : { ...block, text: rich(renew(block.text.text)) },
  );
  return { ...source, blocks };
}

const seen = ({ blocks }: Correctable) => visibleText(blocks).text;
const everything = (parsed: Correctable) =>
  (seen(parsed) + visibleOf(parsed.boilerplate.flatMap((part) => part.lines).join('')))
    .split('')
    .toSorted()
    .join('');

describe('whatever is corrected', () => {
  test('no visible character is lost or made', () => {
    fc.assert(
      fc.property(anyReport, fc.array(anyRequest, { maxLength: 8 }), (source, requests) => {
        const { parsed, unplaced } = correct(source, ...requests);
        expect(everything(parsed)).toBe(everything(source));
        expect(unplaced).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  test('what is seen keeps its order, and points to places that are there', () => {
    fc.assert(
      fc.property(anyReport, fc.array(structural, { maxLength: 8 }), (source, requests) => {
        const { parsed } = correct(source, ...requests);
        expect(seen(parsed)).toBe(seen(source));
        for (const { block } of parsed.doubts) expect(parsed.blocks[block]).toBeDefined();
        for (const { beforeBlock } of parsed.boilerplate) {
          expect(beforeBlock).toBeLessThanOrEqual(parsed.blocks.length);
        }
      }),
      { numRuns: 2000 },
    );
  });

  // As when the publisher has put the same thing right in a newer copy. Of lines that are alike, one that has been
  // corrected may be the same as one that has not, and several corrections of one place may undo each other.
  test('a correction that a text has already changes nothing, where no two places are alike', () => {
    fc.assert(
      fc.property(anyReport.map(withoutTwins), structural, (source, wanted) => {
        const { kept, parsed } = correct(source, wanted);
        expect(applyCorrections(parsed, kept).parsed.blocks).toEqual(parsed.blocks);
      }),
      { numRuns: 2000 },
    );
  });
});
