import type { Snippet } from '../../preload/contract/text/snippet';
import './sentence.css';

interface Span {
  readonly start: number;
  readonly end: number;
}

interface SentenceProps {
  readonly text: string;
  readonly snippet: Snippet;
  /** Parts of `text` to be marked, ascending and apart. */
  readonly marks: readonly Span[];
}

/** A sentence with the hits in it marked; cells and lines of a table are parted by spaces. */
export function Sentence({ text, snippet, marks }: SentenceProps) {
  const { start, end, cutBefore, cutAfter } = snippet;
  const plain = (from: number, to: number) => text.slice(from, to).replace(/[\n\t]/g, '  ');
  const inside = marks.filter((mark) => mark.start >= start && mark.end <= end);
  return (
    <p className="sentence">
      {cutBefore && '…'}
      {inside.map((mark, at) => (
        <span key={mark.start}>
          {plain(inside[at - 1]?.end ?? start, mark.start)}
          <mark>{plain(mark.start, mark.end)}</mark>
        </span>
      ))}
      {plain(inside.at(-1)?.end ?? start, end)}
      {cutAfter && '…'}
    </p>
  );
}
