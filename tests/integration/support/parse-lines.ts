/**
 * The smallest parser that a test can know by heart: `# ` a heading, `- ` an item, `@key: value` metadata, and any other
 * line a paragraph.
 */
import type { Parse } from '../../../main/ipc/handlers/services';
import type { Block, Metadata } from '../../../preload/contract/report';
import { fail, ok } from '../../../preload/contract/result';

const rich = (text: string) => ({ text, marks: [] });

function blockOf(line: string): Block {
  const heading = /^(#+) (.*)$/.exec(line);
  if (heading) {
    return { type: 'heading', level: heading[1]?.length ?? 1, text: rich(heading[2] ?? '') };
  }
  if (!line.startsWith('- ')) return { type: 'paragraph', text: rich(line) };
  return {
    type: 'listItem',
    text: rich(line.slice(2)),
    list: 1,
    depth: 0,
    ordered: false,
    marker: '-',
  };
}

function metadataOf(lines: readonly string[]): Metadata {
  const value = (key: string) =>
    lines.find((line) => line.startsWith(`@${key}: `))?.slice(key.length + 3) ?? null;
  return {
    title: value('title') ?? 'Untitled',
    publisher: value('publisher'),
    series: null,
    publishedOn: value('date'),
    originalPublishedOn: null,
    originalTitle: null,
    authors: [],
    language: 'en',
  };
}

export const parseLines: Parse = ({ bytes }) => {
  const lines = new TextDecoder()
    .decode(bytes)
    .split('\n')
    .filter((line) => line !== '');
  if (lines.some((line) => line.includes('\0'))) return Promise.resolve(fail('file-binary'));
  const blocks = lines.filter((line) => !line.startsWith('@')).map(blockOf);
  return Promise.resolve(
    ok({ metadata: metadataOf(lines), blocks, boilerplate: [], doubts: [], assets: [] }),
  );
};
