import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readEpub } from '../../../../main/import/epub/read-epub';
import {
  asidesOf,
  contextWith,
  imagesOf,
  outlineOf,
  pngOf,
  textsOf,
  valueOf,
} from '../support/reading';

const page = (body: string): Uint8Array =>
  strToU8(
    `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title/></head><body>${body}</body></html>`,
  );
const container = strToU8(
  '<container><rootfiles><rootfile full-path="OEBPS/content.opf"/></rootfiles></container>',
);
const METADATA =
  '<dc:title>储能展望</dc:title><dc:creator>张三</dc:creator><dc:publisher>某出版社</dc:publisher><dc:date>2023-02-03</dc:date><dc:language>zh-CN</dc:language>';

function book(
  pages: Readonly<Record<string, string>>,
  more: Readonly<Record<string, Uint8Array>> = {},
  manifest = '',
): Uint8Array {
  const names = Object.keys(pages);
  const items = names.map(
    (name, at) => `<item id="i${at}" href="text/${name}" media-type="application/xhtml+xml"/>`,
  );
  const spine = names.map((_, at) => `<itemref idref="i${at}"/>`);
  return zipSync({
    mimetype: strToU8('application/epub+zip'),
    'META-INF/container.xml': container,
    'OEBPS/content.opf': strToU8(
      `<package><metadata>${METADATA}</metadata><manifest>${items.join('')}${manifest}</manifest><spine>${spine.join('')}</spine></package>`,
    ),
    ...Object.fromEntries(names.map((name) => [`OEBPS/text/${name}`, page(pages[name] ?? '')])),
    ...more,
  });
}

const read = async (bytes: Uint8Array) => valueOf(await readEpub(bytes, contextWith()));

describe('readEpub', () => {
  it('reads documents in the order of the spine, with what the book says of itself', async () => {
    const document = await read(
      book({ 'b.xhtml': '<h1>甲</h1><p>一。</p>', 'a.xhtml': '<h1>乙</h1><p>二。</p>' }),
    );
    expect(outlineOf(document)).toEqual(['1 甲', '1 乙']);
    expect(document.hints).toEqual({
      title: '储能展望',
      authors: ['张三'],
      publisher: '某出版社',
      publishedOn: '2023-02-03',
      language: 'zh-CN',
    });
    expect(textsOf(document)[0]?.origin).toMatchObject({ element: 'b.xhtml' });
  });
  it('takes no program for the publisher', async () => {
    const opf = `<package><metadata>${METADATA.replace('某出版社', 'calibre')}</metadata><manifest><item id="a" href="text/a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>`;
    const document = await read(
      book({ 'a.xhtml': '<p>一。</p>' }, { 'OEBPS/content.opf': strToU8(opf) }),
    );
    expect(document.hints).not.toHaveProperty('publisher');
  });

  it('reads elements that close themselves, as XML has them', async () => {
    const document = await read(book({ 'a.xhtml': '<p><a id="x"/>一<b/>二</p><p>三</p>' }));
    expect(textsOf(document).map(({ text, marks }) => [text, marks])).toEqual([
      ['一二', []],
      ['三', []],
    ]);
  });

  it('makes headings of what the contents of EPUB 2 name, at their depth', async () => {
    const ncx = strToU8(
      '<ncx><navMap><navPoint><navLabel><text>第一章</text></navLabel><content src="text/a.xhtml"/><navPoint><navLabel><text>第一节</text></navLabel><content src="text/a.xhtml#s"/></navPoint></navPoint></navMap></ncx>',
    );
    const document = await read(
      book(
        { 'a.xhtml': '<p>第一章</p><p>引言。</p><p id="s">第一节</p><p>正文。</p>' },
        { 'OEBPS/toc.ncx': ncx },
        '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>',
      ),
    );
    expect(outlineOf(document)).toEqual(['1 第一章', '2 第一节']);
  });

  it('fits the headings of each document into the contents of EPUB 3, which are folded themselves', async () => {
    const nav = page(
      '<nav epub:type="toc"><ol><li><a href="text/a.xhtml">部</a><ol><li><a href="text/b.xhtml">章</a></li></ol></li></ol></nav>',
    );
    const document = await read(
      book(
        {
          'a.xhtml': '<h1>部</h1><p>一。</p>',
          'b.xhtml':
            '<h1>章</h1><p>二。</p><h2>节</h2><p>三。</p><nav epub:type="landmarks">标</nav>',
        },
        { 'OEBPS/nav.xhtml': nav },
        '<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>',
      ),
    );
    expect(outlineOf(document)).toEqual(['1 部', '2 章', '3 节']);
    expect(asidesOf(document)).toEqual(['标']);
  });

  it('finds pictures by their place in the archive', async () => {
    const document = await read(
      book(
        {
          'a.xhtml':
            '<p>文。</p><img src="../images/1.png" alt="图 甲"/><img src="../../../etc/x.png"/>',
        },
        { 'OEBPS/images/1.png': pngOf(120, 90) },
      ),
    );
    expect(imagesOf(document)).toMatchObject([
      { asset: { width: 120, height: 90 } },
      { asset: null },
    ]);
  });

  it('keeps footnotes with their role', async () => {
    const document = await read(
      book({ 'a.xhtml': '<p>文。</p><aside epub:type="footnote"><p>注。</p></aside>' }),
    );
    expect(textsOf(document).at(-1)?.hints?.role).toBe('footnote');
  });

  it('says that a book is protected, but not because of its fonts', async () => {
    const rights = (algorithm: string) => ({
      'META-INF/encryption.xml': strToU8(
        `<encryption><EncryptedData><EncryptionMethod Algorithm="${algorithm}"/></EncryptedData></encryption>`,
      ),
    });
    const pages = { 'a.xhtml': '<p>文。</p>' };
    const locked = book(pages, rights('http://www.w3.org/2001/04/xmlenc#aes256-cbc'));
    expect(await readEpub(locked, contextWith())).toMatchObject({
      error: { code: 'file-encrypted' },
    });
    const fonts = book(pages, rights('http://www.idpf.org/2008/embedding'));
    expect((await readEpub(fonts, contextWith())).ok).toBe(true);
  });

  it('refuses a book without a package, of pictures alone, and of nothing', async () => {
    const code = async (bytes: Uint8Array) => {
      const result = await readEpub(bytes, contextWith());
      return result.ok ? 'ok' : result.error.code;
    };
    expect(await code(zipSync({ mimetype: strToU8('application/epub+zip') }))).toBe('file-damaged');
    expect(
      await code(book({ 'a.xhtml': '<img src="1.png"/>' }, { 'OEBPS/text/1.png': pngOf(90, 90) })),
    ).toBe('file-image-only');
    expect(await code(book({ 'a.xhtml': '<p> </p>' }))).toBe('no-text');
  });

  it('answers with a document or a reason for any damage', async () => {
    const valid = book({ 'a.xhtml': '<h1>甲</h1><p>一。</p>' });
    const damage = fc.array(fc.tuple(fc.nat(valid.length - 1), fc.nat(255)), {
      minLength: 1,
      maxLength: 20,
    });
    await fc.assert(
      fc.asyncProperty(damage, async (changes) => {
        const copy = valid.slice();
        for (const [at, value] of changes) copy[at] = value;
        const result = await readEpub(copy, contextWith());
        if (!result.ok) expect(result.error.code).toMatch(/^file-|^no-text$/);
      }),
      { numRuns: 300 },
    );
  });
});
