import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { isBomb, MAX_STREAM_BYTES } from '../../../../main/import/pdf/bomb';
import { readPdf } from '../../../../main/import/pdf/read-pdf';
import { context } from './support/read';

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
const inStream = (...bodies: readonly Uint8Array[]): Uint8Array =>
  Buffer.concat([
    latin('%PDF-1.7\n'),
    ...bodies.flatMap((body) => [
      latin(`<< /Filter /FlateDecode /Length ${body.length} >>\nstream\r\n`),
      body,
      latin('\nendstream\n'),
    ]),
  ]);

describe('isBomb', () => {
  const huge = deflateSync(Buffer.alloc(MAX_STREAM_BYTES + 1));

  test('finds a stream that unpacks to too much, before anything is unpacked', async () => {
    const file = inStream(huge);
    expect(file.length).toBeLessThan(MAX_STREAM_BYTES / 500);
    expect(isBomb(file)).toBe(true);
    expect(await readPdf(file, context)).toMatchObject({ ok: false, error: { code: 'file-bomb' } });
  });

  test('finds one that is packed twice', () => {
    expect(isBomb(inStream(deflateSync(huge)))).toBe(true);
  });

  test('finds many that are too much together', () => {
    const large = deflateSync(Buffer.alloc(MAX_STREAM_BYTES - 1));
    expect(isBomb(inStream(large, large, large))).toBe(true);
  });

  test('lets ordinary, damaged and unpacked streams pass', () => {
    const body = deflateSync(latin('BT (words) Tj ET'));
    expect(isBomb(inStream(body, body.subarray(0, 5), latin('not packed at all')))).toBe(false);
    expect(isBomb(latin('stream'))).toBe(false);
  });
});
