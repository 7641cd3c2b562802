import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainLine } from '../../../../preload/contract/text/plain-line';

test.each([
  ['## 核心**观点**', '核心观点'],
  ['- [ ] 核对 `口径`\n- 其他', '核对 口径 其他'],
  ['见 [第一条](offprint://report/a/annotation/b)。', '见 第一条。'],
  ['> 引用\n\n正文', '引用 正文'],
  ['3. three', 'three'],
  ['a * b', 'a * b'],
])('%j reads %j', (note, line) => {
  expect(plainLine(note, 100)).toBe(line);
});

test('is one line, no longer than asked for, and of whole characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 40 }), (note, most) => {
      const line = plainLine(note, most);
      expect(line.length).toBeLessThanOrEqual(most);
      expect(line).not.toMatch(/\n/);
      expect(line).not.toMatch(/\p{Surrogate}/u);
    }),
  );
});
