import { Fragment, type ReactNode } from 'react';
import type { Mark, PlacedText, RichText } from '../../preload/contract/report';
import type { Reference } from '../state/references';
import { inlinePieces, type InlinePiece } from './inline';
import { useModel } from './model';

const ELEMENTS: Readonly<Record<Exclude<Mark['type'], 'link'>, string>> = {
  strong: 'strong',
  emphasis: 'em',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
  superscript: 'sup',
  subscript: 'sub',
};

function inMarks({ text, types, href }: InlinePiece): ReactNode {
  return types.toReversed().reduce<ReactNode>((inner, type) => {
    if (type === 'link') {
      return (
        <span className="was-link" title={href ?? undefined}>
          {inner}
        </span>
      );
    }
    const Element = ELEMENTS[type] as 'em';
    return <Element>{inner}</Element>;
  }, text);
}

/**
 * The words of a text in their marks. A link of the file is shown, with where it pointed as a hint, and leads nowhere; a
 * reference to a figure of the report leads there (see ./use-references.ts).
 */
export function inlineNodes(rich: RichText, references?: readonly Reference[]): ReactNode {
  if (rich.marks.length === 0 && (references?.length ?? 0) === 0) return rich.text;
  return inlinePieces(rich, references).map((piece, index) =>
    piece.target === null ? (
      <Fragment key={index}>{inMarks(piece)}</Fragment>
    ) : (
      <a
        key={index}
        className="reference"
        href={`#block-${piece.target}`}
        data-target={piece.target}
        draggable={false}
      >
        {inMarks(piece)}
      </a>
    ),
  );
}

/** The same for prose, in which references to figures and tables are links. `block`: index of the block around it. */
export function Prose({ text, block }: { readonly text: PlacedText; readonly block: number }) {
  const { references } = useModel();
  return inlineNodes(text, references(text.text, block));
}

interface RunProps {
  readonly text: PlacedText;
  readonly as?: 'span' | 'p' | 'div' | 'pre';
  readonly className?: string;
  /** Index of the block around it, for prose, in which references are links. */
  readonly block?: number;
}

/** A run: an element whose text is canonical text from `data-start` on (see ./text-positions.ts). */
export function Run({ text, as: Element = 'span', className, block }: RunProps) {
  return (
    <Element data-start={text.start} className={className}>
      {block === undefined ? inlineNodes(text) : <Prose text={text} block={block} />}
    </Element>
  );
}
