import type { Annotation } from '../../../preload/contract/annotation';
import type { Block, Metadata, RichText } from '../../../preload/contract/report';
import { canonicalText } from '../../../main/report/canonical-text';
import { describeTarget } from '../../../main/annotations/target';
import type { MarkdownInput } from '../../../main/export/render-markdown';

export const plain = (text: string): RichText => ({ text, marks: [] });

export const heading = (level: number, text: string): Block => ({
  type: 'heading',
  level,
  text: plain(text),
});
export const paragraph = (text: string): Block => ({ type: 'paragraph', text: plain(text) });
export const item = (text: string, marker = '►', depth = 0): Block => ({
  type: 'listItem',
  list: 1,
  depth,
  ordered: /\d/.test(marker),
  marker,
  text: plain(text),
});

const CAPTION = { notes: [], sourceLabel: plain('资料来源：'), source: plain('公司公告') };

export const figure = (number: number, caption: string): Block => ({
  type: 'figure',
  number,
  label: plain(`图表 ${number}：`),
  caption: plain(caption),
  panels: [],
  asset: null,
  ...CAPTION,
});

export const table = (number: number, header: string[], rows: string[][]): Block => ({
  type: 'table',
  number,
  label: plain(`图表 ${number}：`),
  caption: plain('主要产品'),
  unit: null,
  header: header.map(plain),
  rows: rows.map((row) => row.map(plain)),
  filled: rows,
  ...CAPTION,
});

export const BLOCKS: Block[] = [
  paragraph('摘要里的一句话。'),
  heading(1, '产业概览'),
  paragraph('算力是基础，数据是燃料。'),
  heading(2, '算力需求'),
  paragraph('训练成本逐年下降，推理成本下降更快。'),
  figure(1, '训练算力的增长'),
  item('办公场景率先落地'),
  item('营销场景紧随其后'),
  heading(2, '竞争格局'),
  table(
    2,
    ['公司', '产品', '定价'],
    [
      ['甲', '模型一', '10'],
      ['乙', '模型二', '20'],
    ],
  ),
  heading(1, '风险提示'),
  paragraph('技术进展不及预期，监管趋严。'),
];

export const METADATA: Metadata = {
  title: '生成式应用的格局',
  publisher: '某研究部',
  series: null,
  publishedOn: '2023-02-03',
  originalPublishedOn: null,
  originalTitle: null,
  authors: [{ name: '张三', role: null, licences: [] }],
  language: 'zh-Hans',
};

export interface Marked {
  id: string;
  words: string;
  note?: string;
  tags?: string[];
  orphan?: boolean;
}

/** An annotation of the first place in `text` where `words` stand. */
export function annotate(
  text: string,
  { id, words, note = '', tags = [], orphan }: Marked,
): Annotation {
  const start = text.indexOf(words);
  const position = { start, end: start + words.length };
  const quote = { exact: words, prefix: '', suffix: '' };
  return {
    id,
    reportId: 'r1',
    motivation: note === '' ? 'highlighting' : 'commenting',
    target: {
      type: 'text',
      ...(orphan ? { position: { start: 0, end: 0 }, quote } : describeTarget(text, position)),
    },
    anchoring: orphan ? { state: 'orphan' } : { state: 'exact', ...position },
    colour: 'yellow',
    style: 'highlight',
    note,
    tags,
    revision: 1,
    createdAt: '2026-11-24T02:00:00.000Z',
    modifiedAt: '2026-11-24T02:00:00.000Z',
  };
}

export const EXPORTED_AT = '2026-11-24T10:00:00+08:00';

/** What `renderMarkdown` takes, for annotations of a report of `blocks`. */
export function inputOf(
  marked: readonly Marked[],
  blocks: readonly Block[] = BLOCKS,
  exportedAt = EXPORTED_AT,
): MarkdownInput {
  const { text, blocks: placed, starts } = canonicalText(blocks);
  return {
    report: { id: 'r1', metadata: METADATA, blocks: placed, starts },
    annotations: marked.map((one) => annotate(text, one)),
    exportedAt,
    language: 'zh-CN',
  };
}
