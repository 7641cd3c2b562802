import { Fragment, type ReactNode } from 'react';
import type { Mark, PlacedText, RichText } from '../../preload/contract/report';
import { inlinePieces } from './inline';

const ELEMENTS: Readonly<Record<Exclude<Mark['type'], 'link'>, string>> = {
  strong: 'strong',
  emphasis: 'em',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
  superscript: 'sup',
  subscript: 'sub',
};

/** The words of a text in their marks. A link is shown, with where it pointed as a hint; it leads nowhere. */
export function inlineNodes(rich: RichText): ReactNode {
  if (rich.marks.length === 0) return rich.text;
  return inlinePieces(rich).map(({ text, types, href }, index) => {
    const wrapped = types.toReversed().reduce<ReactNode>((inner, type) => {
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
    return <Fragment key={index}>{wrapped}</Fragment>;
  });
}

interface RunProps {
  readonly text: PlacedText;
  readonly as?: 'span' | 'p' | 'div' | 'pre';
  readonly className?: string;
}

/** A run: an element whose text is canonical text from `data-start` on (see ./text-positions.ts). */
export function Run({ text, as: Element = 'span', className }: RunProps) {
  return (
    <Element data-start={text.start} className={className}>
      {inlineNodes(text)}
    </Element>
  );
}
