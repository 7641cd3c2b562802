import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../../main/import/docx/read-docx';
import {
  asidesOf,
  contextWith,
  imagesOf,
  marksOf,
  outlineOf,
  pngOf,
  tablesOf,
  textsOf,
  valueOf,
} from '../support/reading';
import { paragraph, relation, wordFile, type WordParts } from '../support/word';

const read = async (parts: WordParts) => valueOf(await readDocx(wordFile(parts), contextWith()));
const texts = async (body: string): Promise<string[]> =>
  textsOf(await read({ body })).map(({ text }) => text);

const STYLES = [
  '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="own"><w:name w:val="章节"/><w:basedOn w:val="1"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>',
  '<w:style w:type="paragraph" w:styleId="t"><w:name w:val="Title"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="c"><w:name w:val="toc 1"/></w:style>',
].join('');

const NUMBERING = [
  '<w:abstractNum w:abstractNumId="0">',
  '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="第%1章"/></w:lvl>',
  '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2"/></w:lvl>',
  '</w:abstractNum>',
  '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/></w:lvl></w:abstractNum>',
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
].join('');
const numbered = (id: number, level: number): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;

describe('readDocx: headings and lists', () => {
  it('takes headings from styles and outline levels, with the numbers that Word prints', async () => {
    const document = await read({
      styles: STYLES,
      numbering: NUMBERING,
      body: [
        paragraph('展望', '<w:pStyle w:val="t"/>'),
        paragraph('目录行 1', '<w:pStyle w:val="c"/>'),
        paragraph('需求', `<w:pStyle w:val="1"/>${numbered(1, 0)}`),
        paragraph('国内', `<w:pStyle w:val="own"/>${numbered(1, 1)}`),
        paragraph('供给', `<w:pStyle w:val="1"/>${numbered(1, 0)}`),
        paragraph('海外', `<w:outlineLvl w:val="1"/>${numbered(1, 1)}`),
        paragraph('正文。'),
      ].join(''),
    });
    expect(document.hints.title).toBe('展望');
    expect(outlineOf(document)).toEqual([
      '1 第一章 需求',
      '2 1.1 国内',
      '1 第二章 供给',
      '2 2.1 海外',
    ]);
    expect(asidesOf(document)).toEqual(['目录行 1']);
  });

  it('makes items of numbered and bulleted paragraphs, and leaves bold short ones to be judged', async () => {
    const document = await read({
      numbering: NUMBERING,
      body: [
        paragraph('甲', numbered(2, 0)),
        paragraph('乙', numbered(1, 0)),
        paragraph('丙', numbered(1, 0), '<w:b/>'),
      ].join(''),
    });
    expect(
      textsOf(document).map(({ text, hints }) => [text, hints?.list?.marker, hints?.bold]),
    ).toEqual([
      ['甲', '•', undefined],
      ['乙', '第一章', undefined],
      ['第二章 丙', undefined, true],
    ]);
  });
});

describe('readDocx: text', () => {
  it('shows the final state of tracked changes', async () => {
    const body =
      '<w:p><w:r><w:t>甲</w:t></w:r><w:del><w:r><w:delText>乙</w:delText></w:r></w:del><w:ins><w:r><w:t>丙</w:t></w:r></w:ins></w:p>';
    expect(await texts(body)).toEqual(['甲丙']);
  });

  it('prints the results of fields and not their instructions, and keeps safe links', async () => {
    const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const body = `<w:p><w:r><w:t>图 </w:t></w:r>${field('begin')}<w:r><w:instrText>SEQ 图</w:instrText></w:r>${field('separate')}<w:r><w:t>3</w:t></w:r>${field('end')}<w:hyperlink r:id="l"><w:r><w:t>链</w:t></w:r></w:hyperlink><w:hyperlink r:id="j"><w:r><w:t>坏</w:t></w:r></w:hyperlink></w:p>`;
    const relations =
      relation('l', 'hyperlink', 'https://example.com/', 'External') +
      relation('j', 'hyperlink', 'javascript:alert(1)', 'External');
    const [text] = textsOf(await read({ body, relations }));
    expect(text?.text).toBe('图 3链坏');
    expect(text && marksOf(text)).toEqual(['link:链']);
  });

  it('reads marks, symbols, tabs and hidden text', async () => {
    const body =
      '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>粗</w:t></w:r><w:r><w:rPr><w:b w:val="0"/><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r><w:r><w:tab/><w:sym w:font="Wingdings" w:char="F0D8"/></w:r></w:p>';
    const [text] = textsOf(await read({ body }));
    expect(text?.text).toBe('粗2\t➢');
    expect(text && marksOf(text)).toEqual(['strong:粗', 'superscript:2']);
  });

  it('puts notes at the end with the labels that refer to them', async () => {
    const document = await read({
      body: '<w:p><w:r><w:t>文</w:t></w:r><w:r><w:footnoteReference w:id="7"/></w:r></w:p>',
      footnotes: `<w:footnote w:id="0"><w:p/></w:footnote><w:footnote w:id="7">${paragraph('注')}</w:footnote>`,
    });
    expect(textsOf(document).map(({ text, hints }) => [text, hints?.role, hints?.label])).toEqual([
      ['文1', undefined, undefined],
      ['注', 'footnote', '1'],
    ]);
  });

  it('reads a text box once, though it is there for two kinds of readers', async () => {
    const box = (name: string): string =>
      `<${name}><w:txbxContent>${paragraph('框')}</w:txbxContent></${name}>`;
    const body = `<w:p><w:r><w:t>文</w:t></w:r><w:r><mc:AlternateContent><mc:Choice>${box('w:drawing')}</mc:Choice><mc:Fallback>${box('w:pict')}</mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    expect(await texts(body)).toEqual(['文', '框']);
  });
});

describe('readDocx: tables and pictures', () => {
  const cell = (text: string, properties = ''): string =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;

  it('lays merged cells out as empty ones', async () => {
    const body = `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('a')}${cell('b')}${cell('c')}</w:tr><w:tr>${cell('1', '<w:vMerge w:val="restart"/>')}${cell('2', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell('x', '<w:vMerge/>')}${cell('3')}${cell('4')}</w:tr></w:tbl>`;
    expect(tablesOf(await read({ body }))).toMatchObject([
      {
        header: ['a', 'b', 'c'],
        rows: [
          ['1', '2', ''],
          ['', '3', '4'],
        ],
      },
    ]);
  });

  it('reads a table of one cell as what stands in it', async () => {
    expect(await texts(`<w:tbl><w:tr>${cell('框内')}</w:tr></w:tbl>`)).toEqual(['框内']);
  });

  it('brings pictures along', async () => {
    const document = await read({
      body: `${paragraph('文。')}<w:p><w:r><w:drawing><wp:inline><wp:extent cx="952500"/><wp:docPr descr="装机量"/><a:blip r:embed="p"/></wp:inline></w:drawing></w:r></w:p>`,
      relations: relation('p', 'image', 'media/image1.png'),
      files: { 'word/media/image1.png': pngOf(200, 100) },
    });
    expect(imagesOf(document)).toMatchObject([
      { asset: { width: 200, height: 100 }, alt: '装机量' },
    ]);
    expect(document.assets).toHaveLength(1);
  });
});

describe('readDocx: anything at all', () => {
  const valid = wordFile({ body: paragraph('文。'), styles: STYLES, numbering: NUMBERING });

  it('refuses an archive that holds no document', async () => {
    const other = zipSync({ 'a.txt': strToU8('a') });
    expect(await readDocx(other, contextWith())).toMatchObject({ error: { code: 'file-damaged' } });
  });

  it('answers with a document or a reason for any damage', async () => {
    const damage = fc.array(fc.tuple(fc.nat(valid.length - 1), fc.nat(255)), {
      minLength: 1,
      maxLength: 20,
    });
    await fc.assert(
      fc.asyncProperty(damage, fc.nat(valid.length), async (bytes, length) => {
        const copy = valid.slice(0, Math.max(length, valid.length >> 1));
        for (const [at, value] of bytes) copy[at] = value;
        const result = await readDocx(copy, contextWith());
        if (!result.ok)
          expect(['file-damaged', 'file-bomb', 'file-encrypted', 'no-text']).toContain(
            result.error.code,
          );
      }),
      { numRuns: 300 },
    );
  });

  it('bears any nesting of its own elements', async () => {
    const name = fc.constantFrom(
      'p',
      'r',
      'tbl',
      'tr',
      'tc',
      'sdt',
      'sdtContent',
      'hyperlink',
      'ins',
      'drawing',
      'fldSimple',
    );
    const tree = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { depthSize: 'small' },
        fc.constant('<w:t>文</w:t>'),
        fc
          .tuple(name, fc.array(tie('node'), { maxLength: 3 }))
          .map(([tag, inner]) => `<w:${tag}>${inner.join('')}</w:${tag}>`),
      ),
    })).node;
    await fc.assert(
      fc.asyncProperty(fc.array(tree, { maxLength: 6 }), async (body) => {
        const result = await readDocx(wordFile({ body: body.join('') }), contextWith());
        if (!result.ok) expect(result.error.code).toBe('no-text');
      }),
      { numRuns: 200 },
    );
  });
});
