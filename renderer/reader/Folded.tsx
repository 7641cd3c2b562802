import type { Boilerplate } from '../../preload/contract/report';
import { useSay } from '../locales/say';
import { foldLines } from '../../preload/contract/text/folds';

interface FoldedProps {
  readonly parts: readonly Boilerplate[];
  /** Index of the block that they stood before. */
  readonly before: number;
}

/** Matter that is not the report's own, folded away where it stood. It is no part of the text. */
export function Folded({ parts, before }: FoldedProps) {
  const say = useSay();
  const lines = foldLines(parts);
  return (
    <details className="folded" data-before={before}>
      <summary>{say('reader.folded', { count: lines.length })}</summary>
      <div className="folded-lines">
        {lines.map((line, at) => (
          <p key={at} data-line={at}>
            {line}
          </p>
        ))}
      </div>
    </details>
  );
}
