import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../../main/import/markdown/read-markdown';
import {
  contextWith,
  imagesOf,
  marksOf,
  outlineOf,
  pngOf,
  tablesOf,
  textsOf,
  utf8,
  valueOf,
} from '../support/reading';

const read = async (source: string, siblings: Record<string, Uint8Array> = {}) =>
  valueOf(await readMarkdown(utf8(source), contextWith(siblings)));

describe('readMarkdown', () => {
  it('reads front matter, title and headings', async () => {
    const document = await read(
      '---\ntitle: "展望：储能"\nauthor: [张三, 李四]\ndate: 2023-02-03\n---\n# 展望：储能\n## 一\n甲。\n### 二\n乙。\n',
    );
    expect(document.hints).toEqual({
      title: '展望：储能',
      authors: ['张三', '李四'],
      publishedOn: '2023-02-03',
    });
    expect(outlineOf(document)).toEqual(['1 一', '2 二']);
    expect(textsOf(document)[1]?.origin).toEqual({ line: 8 });
  });

  it('leaves rules that only look like front matter', async () => {
    expect(textsOf(await read('---\n甲：乙\n\n丙\n---\n')).map(({ text }) => text)).toEqual([
      '甲：乙',
      '丙',
    ]);
  });

  it('reads emphasis at Chinese punctuation, and stars in code as they are', async () => {
    const [text] = textsOf(await read('**标签：**正文，**价格（元）**下行，*斜体*，`a**b**c`。'));
    expect(text?.text).toBe('标签：正文，价格（元）下行，斜体，a**b**c。');
    expect(text && marksOf(text)).toEqual([
      'strong:标签：',
      'strong:价格（元）',
      'emphasis:斜体',
      'code:a**b**c',
    ]);
  });

  it('leaves stars that somebody escaped', async () => {
    expect(textsOf(await read('2 \\*\\* 3'))[0]?.text).toBe('2 ** 3');
  });

  it('takes one paragraph a line where lines are whole, and joins lines that a margin ended', async () => {
    expect(textsOf(await read('第一段说完了。\n第二段说完了。')).map(({ text }) => text)).toEqual([
      '第一段说完了。',
      '第二段说完了。',
    ]);
    const wrapped =
      'The market for storage grew faster than\nanyone had expected, and the price of\ncells fell by half within a single year\nof the report.';
    expect(textsOf(await read(wrapped))).toMatchObject([{ text: wrapped.replaceAll('\n', ' ') }]);
  });

  it('reads lists with depth, numbers and boxes', async () => {
    const lists = textsOf(await read('3. a\n   - b\n4. c\n\n- [x] d\n')).map(({ text, hints }) => [
      text,
      hints?.list?.depth,
      hints?.list?.marker,
    ]);
    expect(lists).toEqual([
      ['a', 0, '3.'],
      ['b', 1, ''],
      ['c', 0, '4.'],
      ['d', 0, '☑'],
    ]);
  });

  it('reads tables, quotes, notes and code', async () => {
    const document = await read(
      '| a | b |\n|---|---|\n| 1 | - |\n|   | 2 |\n\n> 引文[^1]\n\n[^1]: 注文\n\n```\nx = 1\n```\n',
    );
    expect(tablesOf(document)).toMatchObject([
      {
        header: ['a', 'b'],
        rows: [
          ['1', '-'],
          ['', '2'],
        ],
      },
    ]);
    expect(textsOf(document).map(({ text, hints }) => [text, hints?.role])).toEqual([
      ['引文1', 'quote'],
      ['注文', 'footnote'],
      ['x = 1', 'preformatted'],
    ]);
  });

  it('keeps the cells of a row that is longer than its head, and empty ones', async () => {
    const [table] = tablesOf(
      await read('> | a | b |\n> |---|---|\n> | 1 | x\\|y | **3** | |\n> | 2 |'),
    );
    expect(table?.rows).toEqual([
      ['1', 'x|y', '3', ''],
      ['2', ''],
    ]);
  });

  it('reads notes of several paragraphs, and leaves what only looks like one', async () => {
    const texts = textsOf(await read('甲[^a]乙[^b]\n\n[^A]: 注一\n\n    注二\n\n丙'));
    expect(texts.map(({ text, hints }) => [text, hints?.role])).toEqual([
      ['甲a乙[^b]', undefined],
      ['注一', 'footnote'],
      ['注二', 'footnote'],
      ['丙', undefined],
    ]);
  });

  it('takes an address as a link up to the punctuation after it', async () => {
    const [text] = textsOf(
      await read('见 https://example.com/a_b?c=1，或 [甲 https://b.cn](http://c.cn)。'),
    );
    expect(text && marksOf(text)).toEqual([
      'link:https://example.com/a_b?c=1',
      'link:甲 https://b.cn',
    ]);
  });

  it.each([
    ['quotes', '>'],
    ['lists', '- '],
    ['numbers', '1. '],
    ['notes', '[^1]: '],
    ['quotes of lists', '> - '],
    ['brackets', '['],
    ['pictures', '!['],
    ['links', '[甲]('],
    ['stars', '*甲 '],
    ['mixed markers', '*甲 **乙 _丙_ '],
    ['backticks', '`甲``'],
    ['addresses', 'https://a.cn/('],
    ['comments', '甲<!--'],
    ['tags', '<b>'],
    ['backslashes', '\\'],
  ])('reads thousands of %s to the end', async (_, repeated) => {
    const document = await read(`起\n\n${repeated.repeat(20_000)}止`);
    const text = textsOf(document)
      .map((element) => element.text)
      .join('');
    expect(text.startsWith('起')).toBe(true);
    expect(text.endsWith('止')).toBe(true);
  });

  it('reads pictures beside the file, and raw HTML as a page', async () => {
    const document = await read(
      '![装机](img/a%20b.png)\n\n<table><tr><td>1<td>2<tr><td>3<td>4</table>\n\n甲<br>乙<sup>2</sup>\n',
      { 'img/a b.png': pngOf(80, 60) },
    );
    expect(imagesOf(document)).toMatchObject([{ asset: { width: 80 }, alt: '装机' }]);
    expect(tablesOf(document)).toHaveLength(1);
    expect(textsOf(document).map(({ text }) => text)).toEqual(['甲', '乙2']);
  });

  it('keeps no link that leads anywhere but to a page', async () => {
    const [text] = textsOf(
      await read('[a](javascript:alert(1)) [b](https://example.com) [c](file:///etc/passwd)'),
    );
    expect(text && marksOf(text)).toEqual(['link:b']);
  });

  it('answers with a document or a reason for any text', async () => {
    const piece = fc.constantFrom(
      '**',
      '*',
      '`',
      '|',
      '>',
      '- ',
      '1. ',
      '#',
      '\n',
      '\n\n',
      '[^1]',
      '![',
      '](',
      ')',
      '<b>',
      '甲：',
      'x ',
      '---\n',
      '\t',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(piece, fc.string({ maxLength: 6 })), { maxLength: 60 }),
        async (pieces) => {
          const result = await readMarkdown(utf8(pieces.join('')), contextWith());
          if (!result.ok)
            expect(['no-text', 'file-binary', 'encoding-unknown']).toContain(result.error.code);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('loses no word of a paragraph, whatever its markers', async () => {
    const word = fc.constantFrom('甲', '乙：', 'beta', '**', '***', '*', '（', '）', ' ', '`');
    await fc.assert(
      fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 30 }), async (words) => {
        const result = await readMarkdown(utf8(`起${words.join('')}止`), contextWith());
        const text = textsOf(valueOf(result))
          .map((element) => element.text)
          .join('');
        const bare = (source: string): string => source.replace(/[*`\s]/g, '');
        expect(bare(text)).toBe(bare(`起${words.join('')}止`));
      }),
      { numRuns: 500 },
    );
  });
});
