import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../../main/import/format';
import { importReport } from '../../../main/import/import-report';

const utf16 = (text: string): string => Array.from(text, (char) => `${char}\0`).join('');

/** The head of a compound file whose directory names this stream. */
const compound = (stream: string): Uint8Array =>
  Buffer.from(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(600)}${utf16(stream)}`, 'latin1');

describe("Microsoft's compound files", () => {
  it.each([
    ['WordDocument', 'report.doc', 'old-word'],
    ['WordDocument', 'report.docx', 'old-word'],
    ['WordDocument', 'report', 'old-word'],
    ['EncryptedPackage', 'report.docx', 'encrypted'],
    ['EncryptedPackage', 'report.doc', 'encrypted'],
    ['', 'report.docx', 'encrypted'],
    ['', 'report.doc', 'old-word'],
    ['Workbook', 'figures.xls', 'binary'],
  ])('%s in %s: %s', (stream, name, format) => {
    expect(detectFormat(compound(stream), name)).toBe(format);
  });

  it('are refused with what to do about it', async () => {
    const result = await importReport({ bytes: compound('WordDocument'), fileName: 'a.doc' });
    expect(result).toMatchObject({ ok: false, error: { code: 'file-old-word' } });
  });
});
