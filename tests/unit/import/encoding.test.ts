import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../main/import/encoding';
import { detectFormat } from '../../../main/import/format';

const TEXT = '中文报告：市场规模持续扩大，行业竞争加剧。\n';
const utf8 = new TextEncoder().encode(TEXT);
const utf16 = (order: 'le' | 'be'): Uint8Array => {
  const bytes = new Uint8Array(TEXT.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < TEXT.length; index++)
    view.setUint16(index * 2, TEXT.charCodeAt(index), order === 'le');
  return bytes;
};
/** "中文报告，行业研究。" in GB 18030 and "產業研究報告與市場分析" in Big5. */
const GB = Uint8Array.from([
  0xd6, 0xd0, 0xce, 0xc4, 0xb1, 0xa8, 0xb8, 0xe6, 0xa3, 0xac, 0xd0, 0xd0, 0xd2, 0xb5, 0xd1, 0xd0,
  0xbe, 0xbf, 0xa1, 0xa3,
]);
const BIG5 = Uint8Array.from([
  0xb2, 0xa3, 0xb7, 0x7e, 0xac, 0xe3, 0xa8, 0x73, 0xb3, 0xf8, 0xa7, 0x69, 0xbb, 0x50, 0xa5, 0xab,
  0xb3, 0xf5, 0xa4, 0xc0, 0xaa, 0x52,
]);

describe('decodeText', () => {
  it('reads UTF-8 with and without a mark', () => {
    expect(decodeText(utf8)).toEqual({
      kind: 'text',
      text: TEXT,
      encoding: 'utf-8',
      guessed: false,
    });
    expect(decodeText(Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8]))).toMatchObject({
      text: TEXT,
      guessed: false,
    });
  });

  it.each(['le', 'be'] as const)(
    'reads UTF-16 (%s) without a mark, and says that it guessed',
    (order) => {
      expect(decodeText(utf16(order))).toEqual({
        kind: 'text',
        text: TEXT,
        encoding: `utf-16${order}`,
        guessed: true,
      });
    },
  );

  it('reads UTF-16 with a mark', () => {
    expect(decodeText(Uint8Array.from([0xff, 0xfe, ...utf16('le')]))).toMatchObject({
      text: TEXT,
      guessed: false,
    });
  });

  it('guesses GB 18030 and Big5', () => {
    expect(decodeText(GB)).toMatchObject({
      text: '中文报告，行业研究。',
      encoding: 'gb18030',
      guessed: true,
    });
    expect(decodeText(BIG5)).toMatchObject({
      text: '產業研究報告與市場分析',
      encoding: 'big5',
      guessed: true,
    });
  });

  it('reads a file that was cut within a character', () => {
    expect(decodeText(GB.subarray(0, -1))).toMatchObject({
      text: '中文报告，行业研究\ufffd',
      encoding: 'gb18030',
      guessed: true,
    });
  });

  it('takes no text of wide characters for a Western one', () => {
    const noise = Array.from({ length: 8 }, () => [...GB, 0xff, 0xff, 0xff, 0x0a]).flat();
    expect(decodeText(Uint8Array.from(noise))).toEqual({ kind: 'unknown' });
    const western = Uint8Array.from(Buffer.from('Le marché a été très animé.', 'latin1'));
    expect(decodeText(western)).toMatchObject({ text: 'Le marché a été très animé.' });
  });

  it('takes the word of a person', () => {
    expect(decodeText(GB, 'gb18030')).toMatchObject({ encoding: 'gb18030', guessed: false });
  });

  it('refuses what is no text', () => {
    expect(decodeText(Uint8Array.from([1, 2, 3, 0, 0, 0, 7, 8])).kind).toBe('binary');
  });
});

describe('detectFormat', () => {
  const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);

  it.each([
    ['%PDF-1.7', 'a.txt', 'pdf'],
    ['<!DOCTYPE html><html>', 'a', 'html'],
    ['plain', 'a.md', 'markdown'],
    ['plain', 'a.html', 'html'],
    ['plain', 'a.txt', 'text'],
    ['PK\u0003\u0004', 'a.docx', 'docx'],
    ['PK\u0003\u0004', 'a.epub', 'epub'],
    ['PK\u0003\u0004', 'a.zip', 'binary'],
    ['GIF89a', 'a.gif', 'binary'],
  ])('tells %s in %s', (head, name, format) =>
    expect(detectFormat(ascii(head), name)).toBe(format),
  );
});
