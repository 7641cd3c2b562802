/** The field in which a note is written, with its tags and, where it has Markdown, a preview. Loaded when one first writes. */
import { useDeferredValue, useId, useLayoutEffect, useRef, useState } from 'react';
import type { FocusEvent, KeyboardEvent } from 'react';
import type { NOTE_LIMIT } from '../../preload/contract/annotation';
import { shortcutText } from '../commands/shortcut';
import { useNoteWords } from '../locales/note-words';
import { useSay } from '../locales/say';
import { useApp } from '../state/app';
import { followLink, markdownLink } from '../state/links';
import { useReader } from '../state/reader';
import type { HeldAnnotation } from '../state/reader-held';
import { Button } from '../ui/Button';
import { isMarked, NoteText } from '../ui/NoteText';
import { linkQuery } from './edit-text';
import { LinkPicker, optionId } from './LinkPicker';
import { TagField } from './TagField';
import { applyEdit, markdownKey } from './use-note-keys';
import { useTargets, type Target } from './use-targets';
import './editor.css';

/** In UTF-16 units; what the contract allows. */
const LONGEST: typeof NOTE_LIMIT = 200_000;

interface EditorProps {
  readonly item: HeldAnnotation;
  readonly draft: string;
}

/** Shown from the first sign of Markdown on; plain words look the same in the field. */
function Preview({ text }: { readonly text: string }) {
  const say = useNoteWords();
  const late = useDeferredValue(text);
  if (!isMarked(late)) return null;
  return (
    <div className="note-preview" role="group" aria-label={say('note.preview')}>
      <NoteText text={late} onLink={followLink} />
    </div>
  );
}

/** The `[[` that is being written, what it may mean, and the choice among that. */
function useLinking(draft: string, caret: number) {
  const [closed, setClosed] = useState<number | null>(null);
  const [at, setAt] = useState(0);
  const open = linkQuery(draft, caret);
  const asked = open !== null && open.start !== closed ? open : null;
  const targets = useTargets(asked?.query ?? null);
  return { asked, targets, at: Math.min(at, targets.length - 1), setAt, setClosed };
}

export default function NoteEditor({ item, draft }: EditorProps) {
  const say = useSay();
  const words = useNoteWords();
  const platform = useApp((state) => state.platform);
  const field = useRef<HTMLTextAreaElement>(null);
  const list = useId();
  const [caret, setCaret] = useState(draft.length);
  const { setDraft, saveNote, leaveNote, setTags } = useReader.getState();
  const { asked, targets, at, setAt, setClosed } = useLinking(draft, caret);

  // Before anything else can happen: the next key is the note's.
  useLayoutEffect(() => {
    const element = field.current;
    element?.focus({ preventScroll: true });
    element?.setSelectionRange(element.value.length, element.value.length);
  }, []);

  const choose = (target: Target) => {
    if (!field.current || !asked) return;
    const text = markdownLink(target.label, target.to);
    const end = asked.start + text.length;
    applyEdit(field.current, { start: asked.start, end: caret, text, selection: [end, end] });
    setCaret(end);
  };

  /** Answers whether the key was meant for the list of what can be linked to. */
  const pickerKey = (key: string): boolean => {
    if (!asked) return false;
    const target = targets[at];
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      const step = key === 'ArrowDown' ? 1 : -1;
      setAt((at + step + targets.length) % Math.max(1, targets.length));
    } else if ((key === 'Enter' || key === 'Tab') && target) choose(target);
    else if (key === 'Escape') setClosed(asked.start);
    else return false;
    return true;
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // The Enter that ends a composition is the input method's; some browsers give it no other sign than 229.
    if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) return;
    const inField = event.target === field.current;
    const card = event.currentTarget.closest<HTMLElement>('.note-card');
    const command = event.ctrlKey || event.metaKey;
    if (event.key === 'Enter' && command) {
      saveNote();
      card?.focus({ preventScroll: true });
    } else if (inField && !command && pickerKey(event.key)) setAt((now) => now);
    else if (event.key === 'Escape') {
      leaveNote();
      card?.focus({ preventScroll: true });
    } else if (!(inField && markdownKey(event, field))) return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** A click elsewhere saves; another window in front does not end the writing. */
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    if (event.currentTarget.contains(event.relatedTarget) || !document.hasFocus()) return;
    saveNote();
  };

  return (
    <div className="note-editor" onKeyDown={onKeyDown} onBlur={onBlur}>
      <textarea
        ref={field}
        aria-label={say('notes.field')}
        aria-autocomplete="list"
        aria-controls={asked ? list : undefined}
        aria-activedescendant={asked && targets.length > 0 ? optionId(list, at) : undefined}
        placeholder={say('notes.placeholder')}
        value={draft}
        rows={3}
        maxLength={LONGEST}
        onChange={({ target }) => {
          setDraft(target.value);
          setCaret(target.selectionEnd);
          setAt(0);
        }}
        onSelect={({ currentTarget }) => setCaret(currentTarget.selectionEnd)}
      />
      {asked && <LinkPicker id={list} say={words} targets={targets} at={at} onChoose={choose} />}
      <TagField tags={item.annotation.tags} onChange={(tags) => setTags(item.key, tags)} />
      <Preview text={draft} />
      <div className="note-editor-foot">
        <span>
          {say('notes.save.key', { key: shortcutText('CmdOrCtrl+Enter', platform) })}
          {' · '}
          {words('note.keys')}
        </span>
        <Button look="primary" onClick={saveNote}>
          {say('notes.save')}
        </Button>
      </div>
    </div>
  );
}
