/** The characters of a report that can be seen, in reading order: what no correction may lose or move. */
import type { Block, RichText } from '../../preload/contract/report';
import { canonicalText } from './canonical-text';

/** `text` without white space. */
export const visibleOf = (text: string): string => text.replace(/\s+/g, '');

const known = new WeakMap<Block, string>();

/** What can be seen of a block: the marker of a list item too, which is not in its text. */
export function visibleOfBlock(block: Block): string {
  const before = known.get(block);
  if (before !== undefined) return before;
  const marker = block.type === 'listItem' ? block.marker : '';
  const visible = visibleOf(marker + canonicalText([block]).text);
  known.set(block, visible);
  return visible;
}

/** The visible stream of a report, and where each block begins in it; one entry more, where the last one ends. */
export interface VisibleText {
  readonly text: string;
  readonly starts: readonly number[];
}

/** Lays out the visible stream of `blocks`. */
export function visibleText(blocks: readonly Block[]): VisibleText {
  const pieces = blocks.map(visibleOfBlock);
  const starts = [0];
  for (const piece of pieces) starts.push((starts.at(-1) ?? 0) + piece.length);
  return { text: pieces.join(''), starts };
}

/** The offset in `text` that has `count` visible UTF-16 units before it, and no white space just before it. */
export function offsetAfter(text: string, count: number): number {
  let left = count;
  let offset = 0;
  while (left > 0 && offset < text.length) {
    if (!/\s/.test(text.charAt(offset))) left -= 1;
    offset += 1;
  }
  return offset;
}

/** A part of a rich text, without white space at its ends. */
export function sliceRich({ text, marks }: RichText, start: number, end: number): RichText {
  const part = text.slice(start, end);
  const from = start + part.length - part.trimStart().length;
  const to = Math.max(from, end - (part.length - part.trimEnd().length));
  return {
    text: text.slice(from, to),
    marks: marks.flatMap((mark) => {
      const inside = {
        start: Math.max(mark.start, from) - from,
        end: Math.min(mark.end, to) - from,
      };
      return inside.start < inside.end ? [{ ...mark, ...inside }] : [];
    }),
  };
}

const isWide = (character: string) =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef“”‘’—…]/u.test(
    character,
  );

/** What goes between two pieces that become one: a space, unless Chinese stands on either side and needs none. */
export function glue(before: string, after: string): '' | ' ' {
  const [last, first] = [before.at(-1) ?? '', after.at(0) ?? ''];
  if (last === '' || first === '') return '';
  const punctuated = /[\p{P}\p{S}]/u;
  if (isWide(last) && isWide(first)) return '';
  if (isWide(last) && punctuated.test(last)) return '';
  return isWide(first) && punctuated.test(first) ? '' : ' ';
}

/** Two rich texts as one. */
export function joinRich(a: RichText, b: RichText): RichText {
  const between = glue(a.text, b.text);
  const shift = a.text.length + between.length;
  const moved = b.marks.map((mark) => ({
    ...mark,
    start: mark.start + shift,
    end: mark.end + shift,
  }));
  return { text: a.text + between + b.text, marks: [...a.marks, ...moved] };
}
