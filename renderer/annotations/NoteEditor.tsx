import { useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import type { NOTE_LIMIT } from '../../preload/contract/annotation';
import { shortcutText } from '../commands/shortcut';
import { useSay } from '../locales/say';
import { useApp } from '../state/app';
import { useReader } from '../state/reader';
import { Button } from '../ui/Button';

/** In UTF-16 units; what the contract allows. */
const LONGEST: typeof NOTE_LIMIT = 200_000;

/** The field in which a note is written. It is saved when it is left, or with Ctrl/Cmd+Enter. */
export function NoteEditor({ draft }: { readonly draft: string }) {
  const say = useSay();
  const platform = useApp((state) => state.platform);
  const field = useRef<HTMLTextAreaElement>(null);
  const { setDraft, saveNote, leaveNote } = useReader.getState();

  useEffect(() => {
    const element = field.current;
    element?.focus({ preventScroll: true });
    element?.setSelectionRange(element.value.length, element.value.length);
  }, []);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing) return;
    const card = event.currentTarget.closest<HTMLElement>('.note-card');
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) saveNote();
    else if (event.key === 'Escape') leaveNote();
    else return;
    event.preventDefault();
    event.stopPropagation();
    card?.focus({ preventScroll: true });
  };

  return (
    <div className="note-editor">
      <textarea
        ref={field}
        aria-label={say('notes.field')}
        placeholder={say('notes.placeholder')}
        value={draft}
        rows={3}
        maxLength={LONGEST}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={saveNote}
        onKeyDown={onKeyDown}
      />
      <div className="note-editor-foot">
        <span>{say('notes.save.key', { key: shortcutText('CmdOrCtrl+Enter', platform) })}</span>
        <Button look="primary" onClick={saveNote}>
          {say('notes.save')}
        </Button>
      </div>
    </div>
  );
}
