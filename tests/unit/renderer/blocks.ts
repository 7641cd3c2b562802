/** Makes reports for tests: blocks written shortly, placed by the real canonical text. */
import { canonicalText } from '../../../main/report/canonical-text';
import { directoryOf } from '../../../main/report/directory';
import type { Annotation } from '../../../preload/contract/annotation';
import type { OpenedReport } from '../../../preload/contract/library';
import type { Block, PlacedBlock, RichText } from '../../../preload/contract/report';

export const rich = (text: string, marks: RichText['marks'] = []): RichText => ({ text, marks });

export const paragraph = (text: string): Block => ({ type: 'paragraph', text: rich(text) });

export const heading = (level: number, text: string): Block => ({
  type: 'heading',
  level,
  text: rich(text),
});

export const item = (list: number, depth: number, text = 'item', ordered = false): Block => ({
  type: 'listItem',
  text: rich(text),
  list,
  depth,
  ordered,
  marker: '',
});

const captioned = (number: number | null) => ({
  number,
  label: rich(number === null ? '' : `Figure ${number}: `),
  caption: rich('caption'),
  sourceLabel: rich('Source: '),
  source: rich('a survey'),
  notes: [],
});

export const figure = (number: number | null, panels: readonly string[] = []): Block => ({
  type: 'figure',
  ...captioned(number),
  panels: panels.map((text) => rich(text)),
  asset: null,
});

export const table = (rows: readonly (readonly string[])[], header: readonly string[]): Block => ({
  type: 'table',
  ...captioned(9),
  unit: rich('unit: %'),
  header: header.map((cell) => rich(cell)),
  rows: rows.map((row) => row.map((cell) => rich(cell))),
  filled: rows.map((row) => [...row]),
});

/** Blocks with their offsets, and the text that those point into. */
export function placed(blocks: readonly Block[]): { blocks: PlacedBlock[]; text: string } {
  const { blocks: done, text } = canonicalText(blocks);
  return { blocks: [...done], text };
}

export function openedReport(
  blocks: readonly Block[],
  annotations: Annotation[] = [],
  id = 'report',
): OpenedReport {
  const { blocks: done, text } = placed(blocks);
  return {
    id,
    metadata: {
      title: 'A report',
      publisher: null,
      series: null,
      publishedOn: null,
      originalPublishedOn: null,
      originalTitle: null,
      authors: [],
      language: 'zh-Hans',
    },
    textLength: text.length,
    edition: 'e1',
    directory: directoryOf(done, text.length),
    blocks: done,
    first: 0,
    boilerplate: [],
    doubts: [],
    annotations,
    drafts: {},
    locator: null,
  };
}

export function annotation(
  id: string,
  start: number,
  end: number,
  more: Partial<Annotation> = {},
): Annotation {
  return {
    id,
    reportId: 'report',
    motivation: 'highlighting',
    target: {
      type: 'text',
      position: { start, end },
      quote: { exact: 'words', prefix: '', suffix: '' },
    },
    anchoring: { state: 'exact', start, end },
    colour: 'yellow',
    style: 'highlight',
    note: '',
    tags: [],
    revision: 1,
    createdAt: '2026-01-01T00:00:00.000Z',
    modifiedAt: '2026-01-01T00:00:00.000Z',
    ...more,
  };
}
