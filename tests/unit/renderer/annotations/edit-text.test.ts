import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  continueLine,
  linkQuery,
  toggleMarker,
  type Edit,
} from '../../../../renderer/annotations/edit-text';

const apply = (text: string, { start, end, text: put }: Edit) =>
  text.slice(0, start) + put + text.slice(end);

describe('a marker', () => {
  test('goes around the selection, which stays', () => {
    const edit = toggleMarker('算力先行', 0, 2, '**');
    expect(apply('算力先行', edit)).toBe('**算力**先行');
    expect(edit.selection).toEqual([2, 4]);
  });

  test('put and taken away again leaves the text as it was', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '算', ' ') }),
        fc.nat(),
        fc.nat(),
        (text, a, b) => {
          const [start, end] = [a % (text.length + 1), b % (text.length + 1)].toSorted(
            (x, y) => x - y,
          );
          const once = toggleMarker(text, start ?? 0, end ?? 0, '**');
          const marked = apply(text, once);
          expect(apply(marked, toggleMarker(marked, ...once.selection, '**'))).toBe(text);
        },
      ),
    );
  });
});

describe('Enter', () => {
  test.each([
    ['- 训练', '- 训练\n- '],
    ['  * a', '  * a\n  * '],
    ['3. 三', '3. 三\n4. '],
    ['9) x', '9) x\n10) '],
    ['- [x] done', '- [x] done\n- [ ] '],
    ['> 引用', '> 引用\n> '],
    ['> - a', '> - a\n> - '],
    ['one\n- two', 'one\n- two\n- '],
  ])('after %j goes on with the list', (text, after) => {
    const edit = continueLine(text, text.length);
    expect(edit && apply(text, edit)).toBe(after);
    expect(edit?.selection).toEqual([after.length, after.length]);
  });

  test.each([
    ['- a\n- ', '- a\n'],
    ['- [ ] ', ''],
    ['> ', ''],
  ])('in the empty item of %j ends the list', (text, after) => {
    const edit = continueLine(text, text.length);
    expect(edit && apply(text, edit)).toBe(after);
  });

  test.each(['plain', '', '-5 %', '2023 年', '**bold**'])('after %j breaks the line', (text) => {
    expect(continueLine(text, text.length)).toBeNull();
  });
});

test.each([
  ['see [[', 6, { start: 4, query: '' }],
  ['see [[算力', 8, { start: 4, query: '算力' }],
  ['see [[a]] b', 11, null],
  ['[[a\nb', 5, null],
  ['see [a', 6, null],
])('in %j at %i a link is asked for: %j', (text, at, expected) => {
  expect(linkQuery(text, at)).toEqual(expected);
});
