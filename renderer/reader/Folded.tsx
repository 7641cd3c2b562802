import type { Boilerplate } from '../../preload/contract/report';
import { useSay } from '../locales/say';

/** Matter that is not the report's own, folded away where it stood. It is no part of the text. */
export function Folded({ parts }: { readonly parts: readonly Boilerplate[] }) {
  const say = useSay();
  const lines = parts.flatMap((part) => part.lines).filter((line) => line.trim() !== '');
  return (
    <details className="folded">
      <summary>{say('reader.folded', { count: lines.length })}</summary>
      <div className="folded-lines">
        {lines.map((line, at) => (
          <p key={at}>{line}</p>
        ))}
      </div>
    </details>
  );
}
