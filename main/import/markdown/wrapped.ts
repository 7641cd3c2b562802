/** Whether the paragraphs of a Markdown file are wrapped at a margin, or have one paragraph a line. */
import type { Token } from 'markdown-it';
import { emWidth } from '../structure/script';
import { endsSentence } from '../structure/sentence';

/** No editor wraps wider than this, in em: 120 Latin letters or so. */
const WIDEST = 66;
const ENOUGH = 0.6;

/** Lines of paragraphs that are followed by another line of the same paragraph. */
function innerLines(blocks: readonly Token[]): string[] {
  const lines: string[] = [];
  blocks.forEach(({ type, content }, at) => {
    if (type !== 'inline' || !content.includes('\n')) return;
    if (blocks[at - 1]?.type === 'paragraph_open') lines.push(...content.split('\n').slice(0, -1));
  });
  return lines;
}

/** True where most lines inside paragraphs reach a common margin. */
export function isWrapped(blocks: readonly Token[]): boolean {
  const lines = innerLines(blocks).map((line) => line.trim());
  const ended = lines.filter((line) => endsSentence(line)).length;
  if (lines.length === 0 || ended > lines.length * 0.4) return false;
  const widths = lines.map(emWidth);
  const sorted = widths.toSorted((a, b) => a - b);
  const margin = sorted[Math.floor(sorted.length * 0.95)] ?? 0;
  if (margin > WIDEST || margin < 15) return false;
  return widths.filter((width) => width >= margin * 0.8).length >= widths.length * ENOUGH;
}
