import { describe, expect, test } from 'vitest';
import { noteMarkdown } from '../../../main/export/note';

describe('noteMarkdown', () => {
  test('leaves Markdown as it was written', () => {
    const note =
      '# 标题\n\n- [[链接]] #标签 $x$\n    - 二级  \n\n```js\n`a`\n```\n\n> [!note] 提示';
    expect(noteMarkdown(note)).toBe(note);
  });

  test('takes away blank lines around it but not an indent', () => {
    expect(noteMarkdown('\n \n    code\n\n')).toBe('    code');
    expect(noteMarkdown(' \n ')).toBe('');
  });

  test('writes every line break as one', () => {
    expect(noteMarkdown('a\r\nb\rc')).toBe('a\nb\nc');
  });

  test.each([
    ['```js\nlet a;', '```js\nlet a;\n```'],
    ['~~~~\n~~~\n```', '~~~~\n~~~\n```\n~~~~'],
    ['```\na\n```\n```', '```\na\n```\n```\n```'],
    ['<!-- 待办', '<!-- 待办\n-->'],
  ])('closes what would swallow the rest of the file: %j', (note, expected) => {
    expect(noteMarkdown(note)).toBe(expected);
  });

  test.each(['```code``` in a line', 'a <!-- b', '<!-- a -->\nb', '    ```'])(
    'does not close what is not open: %j',
    (note) => {
      expect(noteMarkdown(`x\n\n${note}`)).toBe(`x\n\n${note}`);
    },
  );
});
