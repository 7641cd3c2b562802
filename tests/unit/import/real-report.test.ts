/**
 * What a careful editor expects of the report that Offprint was made for. The file is not in the repository,
 * and no sentence of it may be: long texts are compared by their hashes.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { importReport } from '../../../main/import/import-report';
import type { ParsedReport } from '../../../main/report/report';
import type { Block } from '../../../preload/contract/report';

const NAME = 'cicc-ai-outlook-5.txt';
const FILE = resolve(import.meta.dirname, '../../../../shared/reports', NAME);
const present = existsSync(FILE);
if (!present) process.stderr.write(`SKIPPED: ${FILE} is absent; the real report is not checked.\n`);

const sha = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);
type Of<T extends Block['type']> = Extract<Block, { type: T }>;

describe.skipIf(!present)('the real report', () => {
  let report: ParsedReport;
  const all = <T extends Block['type']>(type: T): Of<T>[] =>
    report.blocks.filter((block): block is Of<T> => block.type === type);

  beforeAll(async () => {
    const result = await importReport({ bytes: readFileSync(FILE), fileName: NAME });
    if (!result.ok) throw new Error(result.error.code);
    report = result.value;
  });

  it('has its headings, no more and no fewer, at their levels', () => {
    const headings = all('heading');
    const levels = headings.map((heading) => heading.level);
    expect(levels.join('')).toBe('111233333233444432333321');
    expect(headings.filter(({ level }) => level === 1).map(({ text }) => text.text)).toEqual([
      '摘要',
      '风险',
      '正文',
      '文章来源',
    ]);
    const names = headings
      .filter(({ level }) => level === 4)
      .map(({ text }) => text.text.split(/[：:]/)[0]);
    expect(names).toEqual(['Descript', 'Harvey', 'Mem', 'Speak']);
  });

  it('has its paragraphs and lists', () => {
    expect(all('paragraph')).toHaveLength(59);
    const items = all('listItem');
    expect(items).toHaveLength(21);
    const sizes = new Map<number, number>();
    for (const { list } of items) sizes.set(list, (sizes.get(list) ?? 0) + 1);
    expect([...sizes.values()]).toEqual([2, 3, 2, 3, 2, 3, 3, 3]);
    expect(new Set(items.map(({ marker }) => marker))).toEqual(new Set(['►', '- ▶']));
  });

  it('joins the abstract that an advertisement cut in two, and the other cut texts', () => {
    const start = report.blocks.findIndex((block) => block.type === 'heading');
    const abstract = report.blocks.slice(start + 1, start + 5);
    expect(abstract.map(({ type }) => type)).toEqual([
      'paragraph',
      'paragraph',
      'paragraph',
      'heading',
    ]);
    const cut = all('paragraph').filter(({ text }) => /[\p{L}\p{N}，]$/u.test(text.text));
    expect(cut).toEqual([]);
    expect(all('listItem').filter(({ text }) => !/[。）]$/u.test(text.text))).toEqual([]);
  });

  it('numbers figures and tables from 1 to 35 once each, each with its source', () => {
    const exhibits = report.blocks.filter(
      (block) => block.type === 'figure' || block.type === 'table',
    );
    expect(exhibits.map(({ number }) => number)).toEqual(
      Array.from({ length: 35 }, (_, index) => index + 1),
    );
    expect(all('figure')).toHaveLength(31);
    expect(all('figure').every(({ asset }) => asset === null)).toBe(true);
    expect(exhibits.every(({ source }) => source !== null && source.text !== '')).toBe(true);
    expect(exhibits.every(({ caption }) => caption.text !== '')).toBe(true);
    expect(exhibits[11]?.label.text).toBe('图表 12：');
    expect(exhibits[11]?.sourceLabel.text).toBe('资料来源：');
  });

  it('reads its four tables', () => {
    const shapes = all('table').map(({ number, rows, header }) => [
      number,
      rows.length,
      rows[0]?.length,
      header.length,
    ]);
    expect(shapes).toEqual([
      [14, 17, 4, 4],
      [17, 9, 5, 5],
      [18, 6, 5, 5],
      [34, 4, 4, 4],
    ]);
    const [panorama, global] = all('table');
    expect(panorama?.rows.map((row) => row[0]?.text).filter((label) => label !== '')).toHaveLength(
      5,
    );
    expect(panorama?.filled.every((row) => row[0] !== '')).toBe(true);
    expect(global?.rows[0]?.[4]?.text).toBe('-');
    expect(all('table').map(({ notes }) => notes.length)).toEqual([0, 1, 1, 0]);
  });

  it('keeps what stands inside a figure with the figure', () => {
    const panels = all('figure').filter((figure) => figure.panels.length > 0);
    expect(panels.map(({ number, panels: inside }) => [number, inside.length])).toEqual([
      [16, 2],
      [33, 1],
    ]);
  });

  it('renders all 44 bold spans and leaves no marker', () => {
    const texts = report.blocks.flatMap((block) => ('text' in block ? [block.text] : []));
    expect(
      texts.flatMap(({ marks }) => marks).filter(({ type }) => type === 'strong'),
    ).toHaveLength(44);
    expect(JSON.stringify(report.blocks)).not.toContain('**');
  });

  it('folds two advertisements of 19 lines, where they stood', () => {
    const adverts = report.boilerplate.filter(({ reason }) => reason === 'aggregator');
    expect(adverts.map(({ lines }) => lines.length)).toEqual([19, 19]);
    expect(adverts.map(({ origin }) => [origin?.line, origin?.endLine])).toEqual([
      [19, 57],
      [566, 605],
    ]);
    expect(
      report.boilerplate.every(({ reason }) => reason === 'aggregator' || reason === 'byline'),
    ).toBe(true);
  });

  it('reads who, what and when', () => {
    const { metadata } = report;
    expect(metadata.publisher).toBe('中金公司');
    expect(metadata.series).toBe('AI 十年展望');
    expect(metadata.publishedOn).toBe('2023-02-03');
    expect(metadata.originalPublishedOn).toBe('2023-02-02');
    expect(metadata.language).toBe('zh-Hans');
    expect(sha(metadata.title)).toBe('38387e087f1e9552');
    expect(sha(metadata.originalTitle ?? '')).toBe('6541d1c9cf455919');
    expect(metadata.authors.map(({ role }) => role)).toEqual(['分析员', '分析员', '联系人']);
    expect(metadata.authors.map(({ licences }) => licences.map(({ scheme }) => scheme))).toEqual(
      Array.from({ length: 3 }, () => ['SAC', 'SFC CE']),
    );
    expect(sha(JSON.stringify(metadata.authors))).toBe('a2c79732543fd61b');
  });

  it.each([
    ['without blank lines', (text: string) => text.replace(/\n\s*\n+/g, '\n')],
    ['without bold', (text: string) => text.replaceAll('**', '')],
    ['with the line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
  ])('is the same report %s', async (_, change) => {
    const bytes = new TextEncoder().encode(change(readFileSync(FILE, 'utf8')));
    const result = await importReport({ bytes, fileName: NAME });
    if (!result.ok) throw new Error(result.error.code);
    const wordsOf = (parsed: ParsedReport): string[] =>
      parsed.blocks.map(
        (block) => `${block.type} ${'text' in block ? block.text.text : block.caption.text}`,
      );
    expect(wordsOf(result.value)).toEqual(wordsOf(report));
  });

  it('says what it was unsure of, and is unsure of little', () => {
    expect(report.doubts.length).toBeLessThanOrEqual(6);
    expect(report.doubts.filter(({ code }) => code === 'joined')).toHaveLength(3);
  });
});
