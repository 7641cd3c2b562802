import { describe, expect, test } from 'vitest';
import { canonicalText } from '../../../main/report/canonical-text';
import { renderMarkdown } from '../../../main/export/render-markdown';
import { annotate, BLOCKS, heading, inputOf, METADATA, paragraph, table } from './fixtures';

const open = (id: string) => `[打开](offprint://report/r1/annotation/${id})`;

/** The one entry of the annotation of `words`. */
const entryOf = (words: string, blocks = BLOCKS) =>
  renderMarkdown(inputOf([{ id: 'a', words }], blocks)).entries[0]?.markdown;

describe('renderMarkdown', () => {
  test('writes front matter, the title and the annotations under their chapters, in document order', () => {
    const { text } = renderMarkdown(
      inputOf([
        { id: 'c', words: '监管趋严', tags: ['风险', 'to do'] },
        {
          id: 'b',
          words: '推理成本下降更快',
          note: '与我们的估算一致。\n\n- 待核对',
          tags: ['数据'],
        },
        { id: 'a', words: '摘要里' },
      ]),
    );
    expect(text).toBe(
      `---
offprint: 1
report: r1
title: "生成式应用的格局"
publisher: 某研究部
published: 2023-02-03
authors: [张三]
exported: 2026-11-24T10:00:00+08:00
tags: [数据, 风险, to-do]
---
# 生成式应用的格局

> 摘要里
> — ¶1 · ${open('a')}
^ofp-a

## 产业概览

### 算力需求

> 推理成本下降更快
> — ¶1.1.1 · ${open('b')} · #数据
^ofp-b

与我们的估算一致。

- 待核对

## 风险提示

> 监管趋严
> — ¶2.1 · ${open('c')} · #风险 #to-do
^ofp-c
`.replace('tags: [数据, 风险, to-do]', 'tags: [风险, to-do, 数据]'),
    );
  });

  test('opens a heading once, however many annotations stand below it', () => {
    const { text } = renderMarkdown(
      inputOf([
        { id: 'a', words: '算力是基础' },
        { id: 'b', words: '训练成本' },
        { id: 'c', words: '推理成本' },
        { id: 'd', words: '模型一' },
      ]),
    );
    expect(text.match(/^#.*$/gm)).toEqual([
      '# 生成式应用的格局',
      '## 产业概览',
      '### 算力需求',
      '### 竞争格局',
    ]);
  });

  test('keeps the paragraphs of a quote that crosses blocks', () => {
    expect(entryOf('数据是燃料。\n算力需求\n训练成本')).toBe(
      `> 数据是燃料。\n>\n> 算力需求\n>\n> 训练成本\n> — ¶1.1 · ${open('a')}\n^ofp-a`,
    );
  });

  test('names the place in a figure by its label', () => {
    expect(entryOf('训练算力的增长')).toContain('> 训练算力的增长\n> — 图表 1 · [');
  });

  test('keeps several list items a list', () => {
    expect(entryOf('率先落地\n营销场景')).toBe(
      `> - 率先落地\n> - 营销场景\n>\n> — ¶1.1.3 · ${open('a')}\n^ofp-a`,
    );
  });

  test('writes the rows that a selection touches as a table with its header', () => {
    expect(entryOf('模型一\t10\n乙\t模型')).toBe(
      [
        '> | 公司 | 产品 | 定价 |',
        '> | - | - | - |',
        '> | 甲 | 模型一 | 10 |',
        '> | 乙 | 模型二 | 20 |',
        '>',
        `> — 图表 2 · ${open('a')}`,
        '^ofp-a',
      ].join('\n'),
    );
  });

  test('writes only the cells that a selection within one row touches', () => {
    expect(entryOf('模型一\t10')).toMatch(
      /^> \| 产品 \| 定价 \|\n> \| - \| - \|\n> \| 模型一 \| 10 \|\n>\n/,
    );
  });

  test('writes a part of one cell as the words that they are', () => {
    expect(entryOf('型一')).toMatch(/^> 型一\n> — 图表 2/);
  });

  test('escapes a cell for where it stands', () => {
    const blocks = [table(3, ['a|b', 'c'], [['x|y', '[[z]]']])];
    expect(entryOf('x|y\t[[z]]', blocks)).toContain(
      '> | a\\|b | c |\n> | - | - |\n> | x\\|y | \\[\\[z]] |',
    );
  });

  test('lists what has no place last, in its own words', () => {
    const { text, entries } = renderMarkdown(
      inputOf([
        { id: 'x', words: '已删除的\n两段话', note: '仍要保留', orphan: true },
        { id: 'c', words: '监管趋严' },
      ]),
    );
    expect(entries.map(({ annotationId }) => annotationId)).toEqual(['c', 'x']);
    expect(
      text.endsWith(`## 未能定位的标注

> 已删除的
>
> 两段话
> — ${open('x')}
^ofp-x

仍要保留
`),
    ).toBe(true);
  });

  test('shows what the present text has where a passage has changed', () => {
    const input = inputOf([{ id: 'a', words: '训练成本逐年下降' }]);
    const [annotation] = input.annotations;
    if (!annotation) throw new Error('no annotation');
    const quote = { exact: '训练成本每年下降', prefix: '', suffix: '' };
    const moved = { ...annotation, target: { ...annotation.target, quote } };
    const { entries } = renderMarkdown({ ...input, annotations: [moved] });
    expect(entries[0]?.markdown).toContain('> 训练成本逐年下降\n');
  });

  test('speaks English when asked to', () => {
    const { text } = renderMarkdown({
      ...inputOf([{ id: 'x', words: '没有', orphan: true }]),
      language: 'en',
    });
    expect(text).toContain('## Unplaced annotations');
    expect(text).toContain('[Open](offprint://');
  });

  test('is whole without any annotation', () => {
    const { text } = renderMarkdown(inputOf([]));
    expect(text).toMatch(/^---\noffprint: 1\n[^]*tags: \[\]\n---\n# 生成式应用的格局\n$/);
  });

  test('escapes titles and headings, and leaves out what the report does not say', () => {
    const blocks = [heading(6, '- 1. *甲* [[乙]] #'), paragraph('算力')];
    const { text: whole, blocks: placed, starts } = canonicalText(blocks);
    const { text } = renderMarkdown({
      ...inputOf([]),
      report: {
        id: '007',
        metadata: { ...METADATA, title: 'a: "b" # {{c}}', publisher: null, publishedOn: null },
        blocks: placed,
        starts,
      },
      annotations: [annotate(whole, { id: 'a', words: '算力' })],
    });
    expect(text).toContain('\nreport: "007"\ntitle: "a: \\"b\\" # {{c}}"\nauthors: [张三]\n');
    expect(text).toContain('\n# a: "b" # {\\{c}}\n');
    expect(text).toContain('\n###### \\- 1. \\*甲\\* \\[\\[乙]] \\#\n');
  });
});
