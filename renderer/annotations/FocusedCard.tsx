import { useReader } from '../state/reader';
import { NoteCard } from './NoteCard';

/** The card of the annotation whose note is being written, or of the one that has the focus; nothing without either. */
export function FocusedCard({ language }: { readonly language: string }) {
  const item = useReader(({ held, focusedAnnotationId, editing }) =>
    held.byKey.get(editing ?? focusedAnnotationId ?? ''),
  );
  return item && <NoteCard key={item.key} item={item} focused language={language} />;
}
