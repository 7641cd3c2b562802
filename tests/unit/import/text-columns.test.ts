/** Columns of a dump that keeps the layout of its pages. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recogniseStructure } from '../../../main/import/structure/recognise';
import type { LooseElement } from '../../../main/import/structure/element';
import { linesOf } from '../../../main/import/text';

/** Lines side by side, the second one from a column on. */
const beside = (left: readonly string[], right: readonly string[], column: number): string =>
  Array.from({ length: Math.max(left.length, right.length) }, (_, at) =>
    `${(left[at] ?? '').padEnd(column)}${right[at] ?? ''}`.trimEnd(),
  ).join('\n');

const PROSE = [
  'The harbour office expects that the new quay will be ready before',
  'the next season and that it takes a third of the traffic of the',
  'old one, notwithstanding the repairs that are due there. The cranes',
  'were ordered in spring, and the first of them stands already; the',
  'others follow as the ground is made firm, which takes some months.',
];
const ASIDE = [
  'Maria Berg',
  '+49 40 1234567',
  'maria.berg@harbour.example',
  'Rating: Buy',
  'Price: 12.30',
];
const texts = (elements: readonly LooseElement[]): string[] =>
  elements.flatMap((element) => (element.kind === 'text' ? [element.text.trim()] : []));

describe('text columns', () => {
  it('set what stands beside the text behind the page', () => {
    expect(texts(linesOf(`${beside(PROSE, ASIDE, 90)}\n\fNext page`))).toEqual([
      ...PROSE,
      ...ASIDE,
      'Next page',
    ]);
  });
  it('part a column that is set flush right', () => {
    const right = ASIDE.map((line) => line.padStart(40));
    expect(texts(linesOf(beside(PROSE, right, 80)))).toEqual([...PROSE, ...ASIDE]);
  });
  it('let a paragraph go on below the column beside it', () => {
    const { blocks } = recogniseStructure(
      linesOf(`Quays and cranes\n\n${beside([...PROSE, ...PROSE], ASIDE, 90)}\n`),
      'x.txt',
    );
    expect(blocks[0]).toMatchObject({
      type: 'paragraph',
      text: { text: [...PROSE, ...PROSE].join(' ') },
    });
  });
  it('read two columns of prose one after the other', () => {
    const [one, two] = [PROSE, PROSE.map((line) => line.toUpperCase())] as const;
    expect(texts(linesOf(beside(one, two, 72)))).toEqual([...one, ...two]);
  });
  it('leave the rows of a table together', () => {
    const rows = PROSE.map(
      (line, at) => `${line.slice(0, 40).padEnd(60)}${at}.5%      ${at * 7}.0`,
    );
    expect(texts(linesOf(rows.join('\n')))).toEqual(rows);
    const names = ['Quay', 'Crane', 'Berth', 'Shed', 'Rail'].map(
      (name) => `${name.padEnd(30)}in use since spring`,
    );
    expect(texts(linesOf(names.join('\n')))).toEqual(names);
  });
  it('lose nothing and keep the number of each line', () => {
    const part = fc.constantFrom(
      '',
      'quay',
      '码头的新周期',
      PROSE[0] ?? '',
      '12.5%',
      'a@b.example',
    );
    const line = fc
      .tuple(fc.nat(3), part, fc.nat(60), part, fc.nat(9), part)
      .map(([a, x, b, y, c, z]) => `${' '.repeat(a)}${x}${' '.repeat(b)}${y}${' '.repeat(c)}${z}`);
    const sorted = (words: string): string => [...words.replace(/\s/g, '')].toSorted().join('');
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const elements = linesOf(lines.join('\n'));
        const printed = new Map<number, string>();
        for (const element of elements)
          if (element.kind === 'text') {
            const at = element.origin.line ?? 0;
            printed.set(at, (printed.get(at) ?? '') + element.text);
          }
        lines.forEach((words, at) => expect(sorted(printed.get(at + 1) ?? '')).toBe(sorted(words)));
      }),
    );
  });
});
