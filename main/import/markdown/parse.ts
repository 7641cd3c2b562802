/**
 * Markdown as a tree (CommonMark and GFM), with emphasis that CommonMark misses.
 *
 * CommonMark wants `**` to flank a word, which fails where Chinese punctuation stands inside the markers. A paragraph in
 * which it left markers over is read again without its emphasis, and its `**` are paired as in any loose text.
 */
import type { PhrasingContent, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { readEmphasis } from '../structure/emphasis';
import type { FinishedRun } from '../text-run';
import type { Mark } from '../../../preload/contract/report';

/** More markers than this in one paragraph cost CommonMark's pairing, which is quadratic, minutes. */
const MOST_MARKERS = 2_000;

function isOverloaded(source: string): boolean {
  return source.split(/\n[ \t]*\n/).some((block) => {
    if (block.length < MOST_MARKERS) return false;
    return (block.match(/[*_~]+/g)?.length ?? 0) > MOST_MARKERS;
  });
}

/** Parses; null where a file is nested so deeply that reading it exhausts the stack. */
function parse(source: string, emphasis: boolean): Root | null {
  const extensions = emphasis ? [gfm()] : [gfm(), { disable: { null: ['attention'] } }];
  try {
    return fromMarkdown(source, { extensions, mdastExtensions: [gfmFromMarkdown()] });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

export const parseMarkdown = (source: string): Root | null => parse(source, !isOverloaded(source));

const hasMarkers = (node: PhrasingContent): boolean => {
  if (node.type === 'text') return node.value.includes('**');
  return 'children' in node && node.children.some(hasMarkers);
};

/** Whether CommonMark left `**` in a paragraph as text, and nobody asked it to. */
export const leavesMarkers = (nodes: readonly PhrasingContent[], source: string): boolean =>
  source.includes('**') && nodes.some(hasMarkers) && !source.includes('\\*');

/** The paragraphs and headings of a file read without emphasis, by where they begin; read once, when first asked for. */
export class BareParagraphs {
  #byOffset: ReadonlyMap<number, readonly PhrasingContent[]> | undefined;

  constructor(readonly source: string) {}

  at(offset: number): readonly PhrasingContent[] | undefined {
    this.#byOffset ??= this.#read();
    return this.#byOffset.get(offset);
  }

  #read(): ReadonlyMap<number, readonly PhrasingContent[]> {
    const found = new Map<number, readonly PhrasingContent[]>();
    const collect = (nodes: readonly RootContent[], depth: number): void => {
      for (const node of nodes) {
        const offset = node.position?.start.offset;
        if ((node.type === 'paragraph' || node.type === 'heading') && offset !== undefined)
          found.set(offset, node.children);
        else if (isContainer(node) && depth < DEEPEST) collect(node.children, depth + 1);
      }
    };
    collect(parse(this.source, false)?.children ?? [], 0);
    return found;
  }
}

const DEEPEST = 60;
const isContainer = (node: RootContent) =>
  node.type === 'blockquote' ||
  node.type === 'list' ||
  node.type === 'listItem' ||
  node.type === 'footnoteDefinition';

/** Where each offset of a text is once the `*` that `plain` lacks are gone. */
function offsetsAfter(text: string, plain: string): Uint32Array {
  const offsets = new Uint32Array(text.length + 1);
  let to = 0;
  for (let from = 0; from < text.length;) {
    let end = from;
    while (text.charAt(end) === '*') end += 1;
    if (end === from) {
      offsets[from] = to;
      from += 1;
      to += 1;
      continue;
    }
    let kept = 0;
    while (kept < end - from && plain.charAt(to + kept) === '*') kept += 1;
    for (let index = from; index < end; index += 1)
      offsets[index] = to + Math.min(kept, index - from);
    to += kept;
    from = end;
  }
  offsets[text.length] = plain.length;
  return offsets;
}

const HIDDEN = '\ue000';
/** `*emphasis*` whose markers stand at no digit or letter of a formula. */
const SINGLE = /(?<![*\p{N}\p{L}])\*(?=[^\s*])([^*\n]{0,120}?[^\s*])\*(?![*\p{N}\p{L}])/gu;

type Rich = Pick<FinishedRun, 'text' | 'marks'>;

/** The text with the stars inside code made into other characters of the same length. */
function hideCode({ text, marks }: Rich): string {
  let hidden = text;
  for (const { type, start, end } of marks)
    if (type === 'code')
      hidden =
        hidden.slice(0, start) +
        hidden.slice(start, end).replaceAll('*', HIDDEN) +
        hidden.slice(end);
  return hidden;
}

/** Takes `*` around words out of a text; the marks are those of what they held. */
function readSingles(text: string): Rich {
  const marks: Mark[] = [];
  let plain = '';
  let from = 0;
  for (const match of text.matchAll(SINGLE)) {
    plain += text.slice(from, match.index);
    const start = plain.length;
    plain += match[1] ?? '';
    marks.push({ type: 'emphasis', start, end: plain.length });
    from = match.index + match[0].length;
  }
  return { text: plain + text.slice(from), marks };
}

function moved(marks: readonly Mark[], text: string, plain: string): Mark[] {
  const offsets = offsetsAfter(text, plain);
  const at = (offset: number): number => offsets[offset] ?? plain.length;
  return marks
    .map((mark) => ({ ...mark, start: at(mark.start), end: at(mark.end) }))
    .filter((mark) => mark.end > mark.start);
}

/** Reads the markers of a paragraph that was parsed without its emphasis; marks that it has already move along. */
export function readRemaining(rich: Rich): Rich {
  const hidden = hideCode(rich);
  const strong = readEmphasis(hidden);
  const single = readSingles(strong.text);
  const marks = [...moved(rich.marks, hidden, strong.text), ...strong.marks];
  return {
    text: single.text.replaceAll(HIDDEN, '*'),
    marks: [...moved(marks, strong.text, single.text), ...single.marks].toSorted(
      (a, b) => a.start - b.start,
    ),
  };
}
