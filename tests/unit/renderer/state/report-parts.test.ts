import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sectionOf, sectionsIn } from '../../../../renderer/reader/sections';
import { blockAt, startsIn } from '../../../../renderer/state/reader-blocks';
import { ReportParts } from '../../../../renderer/state/report-parts';
import { partAround } from '../../../../main/report/directory';
import { figure, heading, openedReport, paragraph } from '../blocks';

const anyBlock = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('', 'a', 'some words').map(paragraph) },
  { weight: 1, arbitrary: fc.constant(heading(2, 'Chapter')) },
  { weight: 1, arbitrary: fc.constantFrom(1, null).map((number) => figure(number)) },
);
const report = fc
  .array(anyBlock, { minLength: 1, maxLength: 400 })
  .map((blocks) => openedReport(blocks));
const now = (callback: () => void) => {
  callback();
  return () => undefined;
};

/** The part of a report that is opened at `offset`, and a reader of the rest that notes what it was asked for. */
function inParts(whole: ReturnType<typeof openedReport>, offset: number, neighbours: number) {
  const part = partAround(whole.directory, offset, neighbours);
  const asked: [number, number][] = [];
  const parts = new ReportParts(
    { ...whole, first: part.first, blocks: whole.blocks.slice(part.first, part.end) },
    (first, end) => {
      asked.push([first, end]);
      return Promise.resolve({ ok: true, value: whole.blocks.slice(first, end) });
    },
  );
  return { part, parts, asked };
}

test('the part that comes first holds the place, and every section is whole', () => {
  fc.assert(
    fc.property(report, fc.nat(), fc.nat(2), (whole, place, neighbours) => {
      const offset = place % (whole.textLength + 1);
      const starts = startsIn(whole.directory);
      expect(starts.at(-1)).toBe(whole.textLength);
      const { part, parts } = inParts(whole, offset, neighbours);
      const block = blockAt(starts, offset);
      expect(block >= part.first && block < part.end).toBe(true);
      const sections = sectionsIn(whole.directory);
      expect(parts.has(sectionOf(sections, block))).toBe(true);
      for (const [at, { first, end }] of sections.entries()) {
        expect([sectionOf(sections, first), sectionOf(sections, end - 1)]).toEqual([at, at]);
        const there = whole.blocks
          .slice(first, end)
          .every((one, n) => parts.blocks[first + n] === one);
        expect(parts.has(at)).toBe(there);
      }
    }),
  );
});

test('the rest is read once, in whatever order it is asked for, and is the report', async () => {
  await fc.assert(
    fc.asyncProperty(
      report,
      fc.nat(),
      fc.array(fc.nat(), { maxLength: 6 }),
      async (whole, place, jumps) => {
        const { part, parts, asked } = inParts(whole, place % (whole.textLength + 1), 0);
        for (const jump of jumps) parts.ask(jump % whole.directory.sections.length);
        expect(await parts.readAll(0, now)).toBeNull();
        await Promise.resolve();
        expect(parts.isWhole).toBe(true);
        expect(parts.blocks).toEqual(whole.blocks);
        const blocks = asked.reduce(
          (sum, [first, end]) => sum + end - first,
          part.end - part.first,
        );
        expect(blocks).toBe(whole.blocks.length);
      },
    ),
  );
});

test('a section that could not be read is asked for again', async () => {
  const whole = openedReport(Array.from({ length: 300 }, () => paragraph('x')));
  const problem = { code: 'internal', params: {}, message: 'm', remedy: 'r' } as const;
  const parts = new ReportParts({ ...whole, blocks: whole.blocks.slice(0, 50) }, () =>
    Promise.resolve({ ok: false, error: problem }),
  );
  expect(await parts.readAll(0, now)).toEqual(problem);
  expect(await parts.readAll(0, now)).toEqual(problem);
  expect(parts.isWhole).toBe(false);
});
