import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../../main/import/html/read-html';
import {
  asidesOf,
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

const read = async (page: string, siblings: Record<string, Uint8Array> = {}) =>
  valueOf(await readHtml(utf8(page), contextWith(siblings)));

describe('readHtml: text', () => {
  it('collapses white space, and joins lines of Chinese without a space', async () => {
    const { elements } = await read('<p>  储能需求\n  继续   增长 and\n more  </p>');
    expect(elements).toMatchObject([
      { text: '储能需求继续 增长 and more', hints: { whole: true } },
    ]);
  });

  it('keeps emphasis and safe links, and merges spans that touch', async () => {
    const page =
      '<p><b>甲</b><strong>乙</strong> <i>c</i> <a href="javascript:alert(1)">d</a> <a href="https://example.com/e">e</a></p>';
    const [text] = textsOf(await read(page));
    expect(text && marksOf(text)).toEqual(['strong:甲乙', 'emphasis:c', 'link:e']);
  });

  it('divides a paragraph at line breaks and does not call its lines whole', async () => {
    const texts = textsOf(await read('<p>one<br>two<br><br>three</p><p>four<br></p>'));
    expect(texts.map(({ text, hints }) => [text, hints?.whole])).toEqual([
      ['one', undefined],
      ['two', undefined],
      ['three', undefined],
      ['four', true],
    ]);
  });

  it('leaves out what a page does not show', async () => {
    const page =
      '<p>a<script>b</script><style>c</style></p><p style="display:none">d</p><p hidden>e</p>';
    expect(textsOf(await read(page)).map(({ text }) => text)).toEqual(['a']);
  });

  it('reads the encoding that a page declares, and survives a wrong one', async () => {
    const gbk = Uint8Array.from([
      ...utf8('<meta charset="gb2312"><p>'),
      0xb4,
      0xa2,
      0xc4,
      0xdc,
      ...utf8('</p>'),
    ]);
    expect(textsOf(valueOf(await readHtml(gbk, contextWith())))[0]?.text).toBe('储能');
    expect(textsOf(await read('<meta charset=gbk><p>储能行业</p>'))[0]?.text).toBe('储能行业');
  });

  it('reads ruby, formulas and preformatted lines', async () => {
    const page =
      '<p><ruby>漢<rt>かん</rt></ruby></p><p><math alttext="a^2"><mi>a</mi></math></p><pre>x  1\n  y</pre>';
    expect(textsOf(await read(page)).map(({ text }) => text)).toEqual([
      '漢（かん）',
      'a^2',
      'x  1',
      '  y',
    ]);
  });
});

describe('readHtml: structure', () => {
  it('ranks headings from 1 without the title', async () => {
    const page =
      '<title>展望 - 某网</title><h1>展望</h1><h2>一</h2><p>甲。</p><h4>二</h4><p>乙。</p>';
    const document = await read(page);
    expect(document.hints.title).toBe('展望');
    expect(outlineOf(document)).toEqual(['1 一', '2 二']);
  });

  it('gives list items their group, depth and printed number', async () => {
    const page = '<ol start=3 type=a><li>x<ul><li>y</li></ul></li><li>z</ol>';
    const lists = textsOf(await read(page)).map(({ text, hints }) => [text, hints?.list]);
    expect(lists).toEqual([
      ['x', { group: 'list-1', depth: 0, ordered: true, marker: 'c.' }],
      ['y', { group: 'list-1', depth: 1, ordered: false, marker: '' }],
      ['z', { group: 'list-1', depth: 0, ordered: true, marker: 'd.' }],
    ]);
  });

  it('lays merged cells out as empty ones', async () => {
    const page =
      '<table><tr><th>a<th>b<th>c<tr><td rowspan=2>1<td>2<td>3<tr><td colspan=2>4</table>';
    expect(tablesOf(await read(page))).toMatchObject([
      {
        header: ['a', 'b', 'c'],
        rows: [
          ['1', '2', '3'],
          ['', '4', ''],
        ],
      },
    ]);
  });

  it('reads tables that only place things, columns of figures one after the other', async () => {
    const page =
      '<p>前文。</p><table><tr><td>图 1：甲<td>图 2：乙<tr><td><img src=a.png><td><img src=b.png><tr><td>资料来源：丙<td>资料来源：丁</table>';
    const { elements } = await read(page, { 'a.png': pngOf(90, 60), 'b.png': pngOf(80, 60) });
    const shown = elements.map((element) =>
      element.kind === 'text'
        ? element.text
        : element.kind === 'image'
          ? element.asset?.width
          : element.kind,
    );
    expect(shown).toEqual([
      '前文。',
      '图 1：甲',
      90,
      '资料来源：丙',
      '图 2：乙',
      80,
      '资料来源：丁',
    ]);
  });

  it('tells bold and large lines, relative to the body', async () => {
    const page =
      '<p style="font-size:16px">正文正文正文正文正文正文正文。</p><p><span style="font-size:20px"><b>标题</b></span></p>';
    expect(textsOf(await read(page))[1]?.hints).toMatchObject({ bold: true, size: 1.25 });
  });

  it('takes footnotes with their labels, without the way back', async () => {
    const page =
      '<p>甲<sup><a href="#n">1</a></sup>。</p><section class="footnotes"><ol><li id=n><p>注文 <a class="footnote-backref" href="#r">↩</a></p></li></ol></section>';
    const note = textsOf(await read(page)).at(-1);
    expect(note).toMatchObject({ text: '注文', hints: { role: 'footnote', label: '1' } });
  });
});

describe('readHtml: pictures', () => {
  it('reads those beside the page, in it, and leaves a place for lost ones', async () => {
    const data = `data:image/png;base64,${Buffer.from(pngOf(70, 50)).toString('base64')}`;
    const page = `<p>文。</p><img src="a_files/1%20.png" alt="图片"><img src="${data}"><img data-src="https://example.com/x.png" alt="说明">`;
    const document = await read(page, { 'a_files/1 .png': pngOf(64, 48) });
    expect(imagesOf(document)).toMatchObject([
      { asset: { width: 64, height: 48, mediaType: 'image/png' }, alt: '' },
      { asset: { width: 70 } },
      { asset: null, alt: '说明' },
    ]);
    expect(document.assets).toHaveLength(2);
  });

  it('asks for no address and for nothing outside the folder', async () => {
    const asked: string[] = [];
    const page =
      '<p>x</p><img src="https://example.com/a.png"><img src="/etc/a.png"><img src="../a.png"><img src="file:///a.png"><img src="b/../../a.png"><img src="%2e%2e/a.png"><img src="b/c.png">';
    await readHtml(utf8(page), {
      ...contextWith(),
      readSibling: (path) => {
        asked.push(path);
        return Promise.resolve(undefined);
      },
    });
    expect(asked).toEqual(['b/c.png']);
  });

  it('gives a picture the caption without a number, and leaves a numbered one', async () => {
    const page =
      '<p>文。</p><figure><img src=a><figcaption>一只鸭子</figcaption></figure><figure><img src=b><figcaption>图 1：鸭子</figcaption></figure>';
    const document = await read(page);
    expect(imagesOf(document)).toMatchObject([{ alt: '一只鸭子' }, { alt: '' }]);
    expect(textsOf(document).map(({ text }) => text)).toEqual(['文。', '图 1：鸭子']);
  });

  it('leaves a sentence whole around a small picture', async () => {
    const page = '<p>左<img src="i.png" width=16>右，<img class="tex" alt="x^2">。</p>';
    expect(textsOf(await read(page)).map(({ text }) => text)).toEqual(['左右，x^2。']);
  });
});

describe('readHtml: what surrounds an article', () => {
  const article = Array.from(
    { length: 6 },
    (_, at) => `<p>第${at}段：储能需求在增长，价格继续下行，行业出清。</p>`,
  ).join('');
  const links = '<ul><li><a href=/1>新闻</a><li><a href=/2>体育</a><li><a href=/3>财经</a></ul>';

  it('sets menus, comments and other articles apart and keeps them', async () => {
    const page = `<body><div class="nav">${links}</div><div id="wrap"><h1>题目</h1><div class="text">${article}</div><div class="comments"><p>网友说得很好，值得一看再看，收藏了。</p></div></div><footer>版权所有</footer>`;
    const document = await read(page);
    expect(textsOf(document)).toHaveLength(6);
    expect(asidesOf(document)).toEqual(
      expect.arrayContaining(['新闻', '版权所有', '网友说得很好，值得一看再看，收藏了。']),
    );
    expect(document.hints.title).toBe('题目');
  });

  it('keeps all of a page that is nothing but a report', async () => {
    const page = `<body><h1>题目</h1><h2>摘要</h2><p>这是一段摘要，说明主要的结论和依据在哪里。</p><div><h2>正文</h2>${article}</div><h2>风险提示</h2><p>需求不及预期，价格竞争加剧，政策变化。</p>`;
    const document = await read(page);
    expect(asidesOf(document)).toEqual([]);
    expect(outlineOf(document)).toEqual(['1 摘要', '1 正文', '1 风险提示']);
  });

  it('does not take a section for a menu because of what it is about', async () => {
    const page = `<body>${article}<section id="recommendations"><h2>Recommendations</h2>${article}</section>`;
    expect(asidesOf(await read(page))).toEqual([]);
  });

  it('reads an article of a public account: title, account, time, text', async () => {
    const page = `<body><h1 class="rich_media_title" id="activity-name"> 储能 展望 </h1><div id="meta_content"><a id="js_name">某某研究</a></div><div id="js_content" style="visibility:hidden"><section><section style="font-size:0"><span style="font-size:15px">正文一句。</span></section><p><strong>一、需求</strong></p></section></div><div id="js_tags">收录于合集</div><script>var ct = "1675382400";</script>`;
    const document = await read(page);
    expect(document.hints).toMatchObject({
      title: '储能 展望',
      channel: '某某研究',
      publishedOn: '2023-02-03',
    });
    expect(textsOf(document).map(({ text }) => text)).toEqual(['正文一句。', '一、需求']);
    expect(asidesOf(document)).toEqual(['收录于合集']);
  });
});

describe('readHtml: web archives', () => {
  it('reads the page and the pictures of an MHTML file', async () => {
    const picture = Buffer.from(pngOf(33, 44)).toString('base64');
    const archive = [
      'From: <Saved>',
      'Content-Type: multipart/related;',
      '\tboundary="--x"',
      '',
      '----x',
      'Content-Type: text/html; charset="utf-8"',
      'Content-Transfer-Encoding: quoted-printable',
      'Content-Location: https://example.com/a/',
      '',
      '<p>=E5=82=A8=E8=83=BD=\r\n</p><img src=3D"b.png">',
      '----x',
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      'Content-Location: https://example.com/a/b.png',
      '',
      picture,
      '----x--',
    ].join('\r\n');
    const document = await read(archive);
    expect(textsOf(document)[0]?.text).toBe('储能');
    expect(imagesOf(document)).toMatchObject([{ asset: { width: 33, height: 44 } }]);
  });
});

describe('readHtml: anything at all', () => {
  const tag = fc.constantFrom(
    'p',
    'div',
    'table',
    'tr',
    'td',
    'b',
    'li',
    'ul',
    'h2',
    'a',
    'section',
    'pre',
    'svg',
    'img',
    'figure',
  );
  const shown = tag.filter((name) => name !== 'svg');
  const soup = fc
    .array(
      fc.oneof(
        tag.map((name) => `<${name}>`),
        tag.map((name) => `</${name}>`),
        fc.string({ maxLength: 8 }),
      ),
    )
    .map((pieces) => pieces.join(''));

  it('answers with a document or a reason', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(soup.map(utf8), fc.uint8Array({ maxLength: 300 })),
        async (bytes) => {
          const result = await readHtml(bytes, contextWith());
          if (!result.ok)
            expect(['no-text', 'file-binary', 'encoding-unknown', 'file-damaged']).toContain(
              result.error.code,
            );
          else expect(result.value.elements.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('loses no word of a page, however its tags are nested', async () => {
    const words = fc.array(fc.constantFrom('甲乙', 'alpha', '丙。', '1.5%'), {
      minLength: 1,
      maxLength: 20,
    });
    await fc.assert(
      fc.asyncProperty(
        words,
        fc.array(shown, { minLength: 1, maxLength: 20 }),
        async (texts, tags) => {
          const page = texts
            .map((text, at) => `<${tags[at % tags.length] ?? 'p'}>${text}`)
            .join(' ');
          const result = await readHtml(utf8(page), contextWith());
          const { elements } = valueOf(result);
          const found = elements
            .flatMap((element) =>
              element.kind === 'text'
                ? [element.text]
                : element.kind === 'table'
                  ? [...element.header, ...element.rows.flat()]
                  : [],
            )
            .join('');
          const count = (all: string, one: string): number => all.split(one).length - 1;
          const title = result.ok ? (result.value.hints.title ?? '') : '';
          for (const word of ['甲乙', 'alpha', '丙。', '1.5%'])
            expect(count(found + title, word)).toBe(texts.filter((text) => text === word).length);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('bears nesting without end', async () => {
    const page = '<div>'.repeat(50_000) + '深处' + '</div>'.repeat(50_000) + '<p>后文</p>';
    expect(textsOf(await read(page)).map(({ text }) => text)).toEqual(['深处', '后文']);
  });

  it('stops spans that would cover more than there is', async () => {
    const page = `<table>${'<tr><td colspan=1000 rowspan=65000>1<td>2'.repeat(300)}</table>`;
    const { elements } = await read(page);
    expect(elements.length).toBeGreaterThan(0);
  });
});
