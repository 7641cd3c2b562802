import { lazy, Suspense } from 'react';

const Markdown = lazy(() => import('./markdown/Markdown'));

/** What makes a difference to Markdown; most notes have none of it and are drawn at once. */
const MARKED = /[*_`~[\]<>|\\#&]|https?:|^\s{4}|^\s*(?:[-+]|\d+[.)])\s|\n/m;

/** Whether a note looks otherwise than it was written. */
export const isMarked = (text: string): boolean => MARKED.test(text);

interface NoteTextProps {
  readonly text: string;
  readonly onLink: (url: string) => void;
}

/** A note as its Markdown means it; as it was written, until what reads Markdown is there. */
export function NoteText({ text, onLink }: NoteTextProps) {
  const plain = <p className="md-plain">{text}</p>;
  if (!isMarked(text)) return plain;
  return (
    <Suspense fallback={plain}>
      <Markdown text={text} onLink={onLink} />
    </Suspense>
  );
}
