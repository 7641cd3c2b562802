import { useMemo } from 'react';
import { useSay } from '../locales/say';
import { useReader } from '../state/reader';
import { reviewMoved } from '../state/reanchoring';
import { rangeOf } from '../state/reader-held';
import { Button } from '../ui/Button';
import { NoteCard } from './NoteCard';

/** Annotations whose words are no longer in the text: kept, and listed apart. */
export function Orphans({ language }: { readonly language: string }) {
  const say = useSay();
  const held = useReader((state) => state.held);
  const focused = useReader((state) => state.focusedAnnotationId);
  const orphans = useMemo(
    () =>
      held.order.flatMap((key) => {
        const item = held.byKey.get(key);
        return item && rangeOf(item.annotation) === null ? [item] : [];
      }),
    [held],
  );
  if (orphans.length === 0) return null;
  return (
    <details className="orphans">
      <summary>{say('notes.orphans', { count: orphans.length })}</summary>
      <p className="note-status">
        {say('notes.orphans.why')}
        <Button look="quiet" onClick={reviewMoved}>
          {say('notes.orphans.place')}
        </Button>
      </p>
      {orphans.map((item) => (
        <NoteCard key={item.key} item={item} focused={item.key === focused} language={language} />
      ))}
    </details>
  );
}
