import { useState } from 'react';
import { request } from '../bridge/client';
import { sayNotes, useNoteWords } from '../locales/note-words';
import { changeNotes, removeNotes } from '../state/bulk';
import { useColourNames } from '../state/colour-names';
import { notify } from '../state/notices';
import { Button, IconButton } from '../ui/Button';
import { Swatches } from '../ui/Swatches';
import { notesAsMarkdown } from './as-markdown';
import type { NoteSource } from './source';

interface BulkProps {
  readonly source: NoteSource;
  readonly ids: ReadonlySet<string>;
  readonly onAll: () => void;
  readonly onClear: () => void;
}

/** What can be done with all that is selected; each is one step to undo. */
export function BulkBar({ source, ids, onAll, onClear }: BulkProps) {
  const say = useNoteWords();
  const nameOf = useColourNames();
  const [tag, setTag] = useState('');
  const all = [...ids];
  const copy = async () => {
    const text = await notesAsMarkdown(source, ids);
    if (text === null || !(await request(window.offprint.clipboard.write({ text }))).ok) return;
    notify({ kind: 'done', message: sayNotes('list.bulk.copied', { count: ids.size }) });
  };
  return (
    <div className="notes-bulk" role="group" aria-label={say('list.bulk')}>
      <span className="notes-bulk-count" role="status">
        {say('list.chosen', { count: ids.size })}
      </span>
      {ids.size < (source.total ?? 0) && (
        <Button look="quiet" onClick={onAll}>
          {say('list.bulk.all')}
        </Button>
      )}
      <span className="notes-bulk-swatches">
        <Swatches
          nameOf={nameOf}
          onChoose={(colour) => void changeNotes(all, { colour }, source.refresh)}
        />
      </span>
      <input
        type="text"
        className="notes-bulk-tag"
        aria-label={say('list.bulk.tag')}
        placeholder={say('list.bulk.tag')}
        maxLength={100}
        value={tag}
        onChange={({ target }) => setTag(target.value)}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || tag.trim() === '') return;
          void changeNotes(all, { addTags: [tag.trim()] }, source.refresh);
          setTag('');
        }}
      />
      <IconButton icon="copy" label={say('list.bulk.copy')} onClick={() => void copy()} />
      <IconButton
        icon="trash"
        label={say('list.bulk.delete')}
        keys="Del"
        onClick={() =>
          void removeNotes(all, () => {
            onClear();
            source.refresh();
          })
        }
      />
      <IconButton icon="close" label={say('list.bulk.clear')} keys="Esc" onClick={onClear} />
    </div>
  );
}
