import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOfDataUrl } from '../../../../main/import/images/data-url';
import { readImage } from '../../../../main/import/images/read-image';
import { folderOf, resolveReference } from '../../../../main/import/images/relative-path';
import { pngOf, utf8 } from '../support/reading';

const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** A JPEG's frame header, with an Exif orientation before it where one is given. */
function jpegOf(width: number, height: number, orientation?: number): Uint8Array {
  const tiff = Buffer.from([
    0x4d,
    0x4d,
    0,
    42,
    0,
    0,
    0,
    8,
    0,
    1,
    0x01,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation ?? 1,
    0,
    0,
  ]);
  const exif = Buffer.concat([
    Buffer.from([0xff, 0xe1, 0, 2 + 6 + tiff.length]),
    latin('Exif\0\0'),
    tiff,
  ]);
  const frame = Buffer.from([
    0xff,
    0xc0,
    0,
    11,
    8,
    height >> 8,
    height & 255,
    width >> 8,
    width & 255,
    1,
    1,
    0x11,
    0,
  ]);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...(orientation === undefined ? [] : [exif]),
    frame,
  ]);
}

function webpOf(kind: string, body: readonly number[]): Uint8Array {
  return Buffer.concat([
    latin('RIFF\0\0\0\0WEBP'),
    latin(kind),
    Buffer.alloc(4),
    Buffer.from(body),
    Buffer.alloc(20),
  ]);
}

describe('readImage', () => {
  it('tells type and size from the bytes', () => {
    expect(readImage(pngOf(640, 480))).toEqual({ mediaType: 'image/png', width: 640, height: 480 });
    expect(readImage(jpegOf(300, 200))).toEqual({
      mediaType: 'image/jpeg',
      width: 300,
      height: 200,
    });
    expect(readImage(jpegOf(300, 200, 6))).toMatchObject({ width: 200, height: 300 });
    expect(
      readImage(Buffer.concat([latin('GIF89a'), Buffer.from([0x40, 1, 0xf0, 0]), Buffer.alloc(9)])),
    ).toEqual({ mediaType: 'image/gif', width: 320, height: 240 });
    expect(readImage(webpOf('VP8X', [0, 0, 0, 0, 99, 0, 0, 49, 0, 0]))).toEqual({
      mediaType: 'image/webp',
      width: 100,
      height: 50,
    });
    expect(readImage(webpOf('VP8L', [0x2f, 0x63, 0x40, 0x0c, 0]))).toMatchObject({
      width: 100,
      height: 50,
    });
  });

  it('takes no name, no header and no other bytes for a picture', () => {
    expect(readImage(utf8('<html>'))).toBeNull();
    expect(readImage(pngOf(0, 10))).toBeNull();
    expect(readImage(pngOf(640, 480).subarray(0, 20))).toBeNull();
    expect(readImage(latin('BM123456789012345678901234567890'))).toBeNull();
  });

  it('keeps a harmless SVG with its size', () => {
    expect(readImage(utf8('<svg width="120" height="60"><path d="M0 0"/></svg>'))).toEqual({
      mediaType: 'image/svg+xml',
      width: 120,
      height: 60,
    });
    expect(
      readImage(utf8('<?xml version="1.0"?><svg viewBox="0 0 200 50" width="100"/>')),
    ).toMatchObject({ width: 100, height: 25 });
    expect(readImage(utf8('<svg><rect fill="url(#g)"/><use href="#a"/></svg>'))).not.toBeNull();
  });

  it.each([
    '<svg><script>1</script></svg>',
    '<svg onload="a()"/>',
    '<svg><foreignObject><p/></foreignObject></svg>',
    '<svg><image href="https://example.com/a.png"/></svg>',
    '<svg><use xlink:href="other.svg#a"/></svg>',
    '<svg><a href="javascript:a()"/></svg>',
    '<svg><style>@import "x.css"</style></svg>',
    '<svg><rect style="fill:url(https://example.com)"/></svg>',
    '<!DOCTYPE svg [<!ENTITY a "b">]><svg>&a;</svg>',
    '<svg><set attributeName="href" to="javascript:a()"/></svg>',
    '<svg><g></svg>',
  ])('refuses %s', (source) => {
    expect(readImage(utf8(source))).toBeNull();
  });

  it('answers for any bytes', () => {
    const heads = fc.constantFrom(
      '\x89PNG\r\n\x1a\n',
      '\xff\xd8\xff\xe1',
      'GIF89a',
      'RIFF\0\0\0\0WEBPVP8X',
      '<svg ',
    );
    fc.assert(
      fc.property(heads, fc.uint8Array({ maxLength: 80 }), (head, tail) => {
        const facts = readImage(Buffer.concat([latin(head), tail]));
        if (facts) expect(Math.min(facts.width, facts.height)).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('resolveReference', () => {
  it('resolves within a folder', () => {
    expect(resolveReference('text/part', '../img/a%20b.png#x')).toBe('text/img/a b.png');
    expect(resolveReference('', './a//b.png?x=1')).toBe('a/b.png');
    expect(folderOf('a/b/c.xhtml')).toBe('a/b');
    expect(folderOf('c.xhtml')).toBe('');
  });

  it.each([
    '../a',
    '/a',
    '\\\\host\\a',
    'https://example.com/a',
    'file:///a',
    'a/../../b',
    '%2e%2e/a',
    'a\0b',
    'c:a',
    '',
    '#x',
    '..%5ca',
  ])('refuses %j', (reference) => {
    expect(resolveReference('', reference)).toBeNull();
  });

  it('never leaves the root', () => {
    const name = fc.constantFrom('..', '.', 'a', '%2e%2e', '', '%5c..', 'b%2f..');
    fc.assert(
      fc.property(fc.array(name), fc.array(name, { minLength: 1 }), (base, path) => {
        const folder = base.filter((part) => part === 'a').join('/');
        const resolved = resolveReference(folder, path.join('/'));
        if (resolved !== null) expect(resolved.split('/')).not.toContain('..');
      }),
    );
  });
});

describe('bytesOfDataUrl', () => {
  it('reads both spellings, and nothing else', () => {
    expect(bytesOfDataUrl('data:image/png;base64,AQID')).toEqual(Buffer.from([1, 2, 3]));
    expect(bytesOfDataUrl('data:image/svg+xml;charset=utf-8,%3Csvg/%3E')?.toString()).toBe(
      '<svg/>',
    );
    expect(bytesOfDataUrl('data:,%')).toBeUndefined();
    expect(bytesOfDataUrl('https://example.com')).toBeUndefined();
  });
});
