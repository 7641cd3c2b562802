import { expect, test } from 'vitest';
import type { Metadata } from '../../../../preload/contract/report';
import { citation } from '../../../../renderer/state/citation';
import { figure, heading, openedReport, paragraph } from '../blocks';

const { blocks, metadata } = openedReport([
  paragraph('before all chapters'),
  heading(1, '供给篇'),
  paragraph('成本还能从哪里来'),
  figure(12),
]);
const author = (name: string) => ({ name, role: null, licences: [] });
const full: Metadata = {
  ...metadata,
  title: '储能五年观察',
  publisher: '远山研究',
  publishedOn: '2023-02-03',
  authors: [author('张三'), author('李四')],
};

test('a Chinese report is cited as the standard orders it', () => {
  expect(citation({ metadata: full, blocks }, { words: ' 成本 ', block: 2 })).toBe(
    '“成本”\n—— 张三, 李四. 储能五年观察[R]. 远山研究, 2023-02-03. 供给篇.',
  );
  expect(citation({ metadata: full, blocks }, { words: '图', block: 3 })).toContain(
    '供给篇, Figure 12.',
  );
});

test('an English one has publisher and date in brackets, and the page', () => {
  const english = { ...full, title: 'A report', language: 'en', authors: [author('Ann Lee')] };
  const paged = blocks.map((block) => ({ ...block, origin: { page: 5 } }));
  expect(citation({ metadata: english, blocks: paged }, { words: 'cost', block: 2 })).toBe(
    '“cost”\n— Ann Lee, “A report” (远山研究, 2023-02-03), 供给篇, p. 5.',
  );
});

test('what a report does not say is left out', () => {
  const { title } = metadata;
  expect(citation({ metadata, blocks }, { words: 'x', block: 0 })).toBe(`“x”\n—— ${title}[R].`);
});
