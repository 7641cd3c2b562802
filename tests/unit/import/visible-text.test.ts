import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importReport } from '../../../main/import/import-report';
import { recogniseStructure } from '../../../main/import/structure/recognise';
import { linesOf } from '../../../main/import/text';
import { visibleUnits, visibleUnitsOf } from './support/visible-text';

/** A name that no line has, so that a title that was not found in the text can be told. */
const UNNAMED = '\u0000unnamed';

/** The line that became the title, with its markers of emphasis: metadata are plain text. */
function printedTitle(text: string, title: string): string {
  const bare = (line: string): string => visibleUnits(line.replaceAll('*', ''));
  return (
    text.split(/[\n\r\v\f\u0085\u2028\u2029]/u).find((line) => bare(line) === bare(title)) ?? title
  );
}

function expectNothingLost(text: string): void {
  const report = recogniseStructure(linesOf(text), UNNAMED);
  const title = report.metadata.title === UNNAMED ? '' : printedTitle(text, report.metadata.title);
  const kept = visibleUnitsOf(report, title);
  const given = visibleUnits(text);
  const gone =
    (STRUCTURAL.test(text) ? '-\u2010|#' : '') +
    (BOLD_MARKER.test(text) || !text.includes(title) ? '*' : '');
  expect(without(kept, gone)).toBe(without(given, gone));
}

const without = (text: string, characters: string): string =>
  text
    .split('')
    .filter((unit) => !characters.includes(unit))
    .join('');

/**
 * Characters that structure stands for, and that may therefore be gone: the hyphen of a word that was divided
 * at the end of a line, the marks of a Markdown heading, the pipes and rules of a drawn table.
 */
const STRUCTURAL =
  /\p{L}[-\u2010][^\S\n\r\f\u2028]*[\n\r\f\u2028]|(?:^|[\n\r\f\u2028])\s*(?:#{1,6}\s|\|.*\|)/u;

/** A list marker in bold: a marker is no rich text, nor is a title that was set in bold over two lines. */
const BOLD_MARKER = /(?:^|[\n\r\f\u2028])[\s\u200b]*\*{2,3}[^*\n]{1,6}\*{2,3}/u;

const words = [
  '人工智能',
  '市场规模',
  '增速',
  '公司',
  'ChatGPT',
  'GPT-3',
  '2023 年',
  '15%',
  '的',
  '，',
  '。',
  '：',
  '（',
  '）',
  '“',
  '”',
  '《',
  '》',
  '**',
  '***',
  '*',
  '—',
  '…',
  ' ',
  '  ',
  '\t',
  '\u3000',
  '\u00a0',
  '\u200b',
  '😀',
  '𠮷',
  'co-',
  'operate',
  'the',
  'Source',
  '1)',
  '2)',
  '.',
  '....',
  '|',
  '-',
  'S0123456789012',
  '扫码加入',
  '微信群',
  '知识星球',
];
const openings = [
  '',
  '图表 1：',
  '图表 2:',
  '图 3 ',
  '表 4-1 ',
  'Figure 5: ',
  'Exhibit 6. ',
  '资料来源：',
  '来源:',
  'Source: ',
  '注：',
  'Note: ',
  '单位：',
  '► ',
  '- ▶ ',
  '• ',
  '1. ',
  '2、',
  '（1）',
  '① ',
  'a) ',
  '一、',
  '（一）',
  '1.1 ',
  '第一章 ',
  '技术篇：',
  'Part I ',
  '01',
  '12',
  '摘要',
  '正文',
  '风险提示',
  '目录',
  '免责声明：',
  '文｜',
  '作者：',
  '分析师：',
  '▲ ',
  'Prompt: ',
  '\t',
  '    ',
  '\u3000\u3000',
  '原创 ',
  '2023-02-03 07:51',
  '发布日期：',
  '请务必阅读正文之后的免责声明',
  '长按识别二维码关注我们',
  '# ',
  '## ',
  '| a | b |',
  '|---|---|',
  '-----',
  '第 3 页 共 5 页',
  '[1] ',
  '“',
  '**',
];
const line = fc
  .tuple(fc.constantFrom(...openings), fc.array(fc.constantFrom(...words), { maxLength: 24 }))
  .map(([opening, rest]) => opening + rest.join(''));
const ends = fc.constantFrom(
  '\n',
  '\n',
  '\n',
  '\n\n',
  '\n\n',
  '\r\n',
  '\n\n\n',
  '\f',
  '\u2028',
  '\r',
);
const soup = fc
  .array(fc.tuple(line, ends), { maxLength: 40 })
  .map((lines) => lines.map(([text, end]) => text + end).join(''));

describe('every visible character is kept exactly once', () => {
  it('in soups of lines that look like the parts of reports', () => {
    fc.assert(fc.property(soup, expectNothingLost), { numRuns: 400 });
  });

  it('in any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), expectNothingLost), {
      numRuns: 200,
    });
  });

  it('in repeated soups, where furniture and promotions are found by their repetition', () => {
    fc.assert(
      fc.property(soup, soup, (page, header) => expectNothingLost(`${header}\f${page}`.repeat(4))),
      { numRuns: 60 },
    );
  });

  const folder = resolve(import.meta.dirname, 'fixtures');
  it.each(readdirSync(folder).filter((name) => name.endsWith('.txt')))('in %s', (name) => {
    expectNothingLost(readFileSync(resolve(folder, name), 'utf8'));
  });
});

describe('any bytes', () => {
  it('give a report or a reason', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 2000 }),
        fc.constantFrom('a.txt', 'b.md', 'c', 'd.pdf', 'e.html'),
        async (bytes, fileName) => {
          const result = await importReport({ bytes, fileName });
          if (result.ok)
            expect(
              result.value.blocks.length + result.value.boilerplate.length,
            ).toBeGreaterThanOrEqual(0);
          else expect(result.error.code).toMatch(/^[a-z-]+$/);
        },
      ),
      { numRuns: 150 },
    );
  });

  it.each(['图表 1：规模\n', 'a\tb\n', '扫码加入\n', '**', '（', '、\n'])(
    'are read to the end, however often %j is repeated',
    async (repeated) => {
      const bytes = new TextEncoder().encode(repeated.repeat(130_000));
      const result = await importReport({ bytes, fileName: 'a.txt' });
      expect(result.ok || result.error.code === 'no-text').toBe(true);
    },
    60_000,
  );
});
