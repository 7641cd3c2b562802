/**
 * The smallest parser that a test can know by heart: `# ` a heading, `- ` an item, `@key: value` metadata, `! ` a line that
 * is folded away, and any other line a paragraph; one that begins with a question mark may be a heading.
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
  const matter = lines.filter((line) => !line.startsWith('@'));
  const blocks = matter.filter((line) => !line.startsWith('! ')).map(blockOf);
  const boilerplate = matter.flatMap((line, index) => {
    if (!line.startsWith('! ')) return [];
    const earlier = matter.slice(0, index).filter((other) => other.startsWith('! ')).length;
    const reason = 'promotion' as const;
    return [{ beforeBlock: index - earlier, lines: [line.slice(2)], reason }];
  });
  const doubts = blocks.flatMap((block, index) =>
    block.type === 'paragraph' && block.text.text.startsWith('?')
      ? [{ block: index, code: 'heading-or-paragraph' as const, excerpt: block.text.text }]
      : [],
  );
  return Promise.resolve(
    ok({ metadata: metadataOf(lines), blocks, boilerplate, doubts, assets: [] }),
  );
};
