import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Revision } from '../../../main/annotations/revision';
import { fraction, rangeIn, textOf } from './arbitraries';

/** What became of `words`; undefined when they are gone. */
function follow(before: string, after: string, words: string): string | undefined {
  const start = before.indexOf(words);
  const place = new Revision(before, after).follow({ start, end: start + words.length });
  return place && after.slice(place.start, place.end);
}

const OTHERS = [
  '公司全年收入同比增长三成，毛利率改善。',
  '海外市场的需求仍然疲弱，库存去化较慢。',
  '管理层预计明年资本开支与今年持平。',
  '新产品将于下半年量产，贡献有限。',
];

describe('a revision', () => {
  test('finds a list item that was moved, numbered anew and reworded', () => {
    const moved = '15. 算力租赁平台的项目创建与配置文件';
    const before = [OTHERS[0], moved, ...OTHERS.slice(1)].join('\n');
    const now = '（3）算力租赁平台的项目创建和配置文件说明';
    const after = [...OTHERS, now].join('\n');
    expect(follow(before, after, moved)).toBe(now);
  });

  test('finds a heading that was only dressed anew', () => {
    const before = `${OTHERS[0]}\n（七）资本开支\n${OTHERS[1]}`;
    const after = `${OTHERS[0]}\n3.2 资本开支\n${OTHERS[1]}`;
    expect(follow(before, after, '（七）资本开支')).toBe('3.2 资本开支');
  });

  test('finds the half of a sentence that became a sentence of its own', () => {
    const half = 'the outlook for hyperscale capital spending remains strong';
    const before = `Margins improved in the quarter.\nManagement said that ${half}, and raised guidance.\nRisks persist.`;
    const after = `Margins improved in the quarter.\nManagement raised guidance. It said the outlook for hyperscale capital spending is still strong.\nRisks persist.`;
    expect(follow(before, after, half)).toContain('outlook for hyperscale capital spending');
  });

  test('gives a deleted line of a kind to no other line of that kind', () => {
    const lines = ['Mem', 'GALACTICA', 'Jasper', 'Replika'].map(
      (name) => `资料来源：${name} 官网，研究部`,
    );
    const text = (sources: readonly (string | undefined)[]) =>
      OTHERS.flatMap((line, at) => [line, sources[at] ?? []].flat()).join('\n');
    const after = text([undefined, lines[1]?.replace('官网', '公司官网'), lines[2], lines[3]]);
    expect(follow(text(lines), after, lines[0] ?? '')).toBeUndefined();
  });

  test('gives a phrase of a deleted sentence to no sentence that only looks like it', () => {
    const before = `${OTHERS.join('\n')}\nmongo4idea <https://github.com/dboissier/mongo4idea>`;
    const after = `${OTHERS.join('\n')}\nThe weather was fine.`;
    expect(follow(before, after, '<https://github.com/d')).toBeUndefined();
  });

  test('finds a few words of a line that was moved as it is', () => {
    const lines = ['- 工具（附录）', '- 参考文献（附录）', '- 谁在使用？（附录二）', '## 谁在使用'];
    const after = [lines[0], lines[2], lines[1], lines[3]].join('\n');
    expect(follow(lines.join('\n'), after, '- 谁在使用')).toBe('- 谁在使用');
  });

  test('ends where a word ends, if the passage did', () => {
    const before = 'One line.\n  var y = 10;\nAnother line.';
    const after = 'One line.\n  const y = 10;\nAnother line.';
    expect(follow(before, after, 'var y = 10;')).toBe('const y = 10;');
  });
});

/** An edit that swaps in `words` for a part of a text. */
const edit = fc.record({ from: fraction, share: fraction, words: textOf(0, 12) });

function change(text: string, edits: readonly { from: number; share: number; words: string }[]) {
  return edits.reduce((now, { from, share, words }) => {
    if (now === '') return words;
    const { start, end } = rangeIn(now, from, share, 20);
    return now.slice(0, start) + words + now.slice(end);
  }, text);
}

describe('over random texts with pairs, marks, joiners, Hangul and full width', () => {
  test('an answer is a place of the new text, and what stands unmoved is found there', () => {
    fc.assert(
      fc.property(
        textOf(20, 120),
        fc.array(edit, { maxLength: 5 }),
        fraction,
        fraction,
        (text, edits, from, share) => {
          const after = change(text, edits);
          const place = rangeIn(text, from, share, 24);
          const found = new Revision(text, after).follow(place);
          if (edits.length === 0) expect(found).toEqual(place);
          if (!found) return;
          expect(found.start).toBeGreaterThanOrEqual(0);
          expect(found.end).toBeGreaterThan(found.start);
          expect(found.end).toBeLessThanOrEqual(after.length);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('a passage before or after the edits keeps its place', () => {
    fc.assert(
      fc.property(textOf(8, 60), textOf(8, 60), textOf(0, 40), textOf(1, 40), (a, b, was, is) => {
        const revision = new Revision(`${a}\n${was}\n${b}`, `${a}\n${is}\n${b}`);
        expect(revision.follow({ start: 0, end: a.length })).toEqual({ start: 0, end: a.length });
        const start = a.length + was.length + 2;
        const shift = is.length - was.length;
        expect(revision.follow({ start, end: start + b.length })).toEqual({
          start: start + shift,
          end: start + shift + b.length,
        });
      }),
      { numRuns: 200 },
    );
  });

  test('each of many equal lines is found in its own place when the ends of the text change', () => {
    fc.assert(
      fc.property(
        textOf(3, 12),
        fc.integer({ min: 120, max: 200 }),
        fraction,
        (unit, times, at) => {
          const line = `${unit.replaceAll('\n', ' ')}。\n`;
          const body = line.repeat(times);
          const [before, after] = [
            `Old opening.\n${body}Old end.`,
            `A new beginning.\n${body}New end.`,
          ];
          const start = 'Old opening.\n'.length + Math.floor(at * times) * line.length;
          const shift = 'A new beginning.\n'.length - 'Old opening.\n'.length;
          const end = start + line.length - 1;
          expect(new Revision(before, after).follow({ start, end })).toEqual({
            start: start + shift,
            end: end + shift,
          });
        },
      ),
      { numRuns: 40 },
    );
  });
});
