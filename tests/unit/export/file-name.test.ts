import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeFileName } from '../../../main/export/file-name';

const name = (title: string) => safeFileName(title, '.md', '笔记');

describe('safeFileName', () => {
  test.each([
    ['AI 十年展望（五）：从 ChatGPT 到通用智能', 'AI 十年展望（五）：从 ChatGPT 到通用智能.md'],
    ['a/b\\c:d*e?"f"<g>|h', 'a b c d e f g h.md'],
    ['笔记 #1 [[x]] ^a', '笔记 1 x a.md'],
    ['..隐藏', '隐藏.md'],
    ['-rf', 'rf.md'],
    ['结尾的点. . ', '结尾的点.md'],
    ['一\u202e二\u200b三\u2066四\ufeff', '一二三四.md'],
    ['e\u0301', '\u00e9.md'],
    ['一\n二\t\u0000三', '一 二 三.md'],
    ['CON', '_CON.md'],
    ['com².报告', '_com².报告.md'],
    ['NUL .x', '_NUL .x.md'],
    ['console', 'console.md'],
    ['COM10', 'COM10.md'],
    ['///', '笔记.md'],
    ['\u{20000}\ud800', '\u{20000}.md'],
  ])('%j becomes %j', (title, expected) => {
    expect(name(title)).toBe(expected);
  });

  test('takes at most 120 bytes and cuts no character', () => {
    expect(name('报'.repeat(100))).toBe(`${'报'.repeat(38)}.md`);
    expect(name(`${'a'.repeat(115)}x\u0332`)).toBe(`${'a'.repeat(115)}.md`);
  });

  test('is safe whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (title) => {
        const made = name(title);
        expect(Buffer.byteLength(made)).toBeLessThanOrEqual(120);
        expect(made).toMatch(/^[^-. ][^<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]*\.md$/u);
        expect(made.slice(0, -3)).not.toMatch(/[. ]$/);
        expect(name(made.slice(0, -3))).toBe(made);
      }),
    );
  });
});
