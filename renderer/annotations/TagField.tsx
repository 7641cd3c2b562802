import { useId, useState, type KeyboardEvent } from 'react';
import { useNoteWords } from '../locales/note-words';
import { Icon } from '../ui/icons';
import { useTagHints } from './use-tag-hints';

interface TagFieldProps {
  readonly tags: readonly string[];
  readonly onChange: (tags: string[]) => void;
}

/** Longest tag, in UTF-16 units, and most of them; what the contract allows. */
const LONGEST = 100;
const MOST = 100;

/** The tags of an annotation: Enter or a comma adds one, Backspace in the empty field takes the last one away. */
export function TagField({ tags, onChange }: TagFieldProps) {
  const say = useNoteWords();
  const list = useId();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const hints = useTagHints(typed, tags);
  const shown = open && hints.length > 0;
  const add = (tag: string) => {
    const clean = tag.trim().replace(/^#+/, '').trim().slice(0, LONGEST);
    setTyped('');
    setAt(-1);
    if (clean !== '' && !tags.includes(clean) && tags.length < MOST) onChange([...tags, clean]);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    const { key } = event;
    if (key === 'Enter' || key === ',' || key === '，') add(hints[at] ?? typed);
    else if (key === 'Backspace' && typed === '' && tags.length > 0) onChange(tags.slice(0, -1));
    else if (key === 'ArrowDown' && shown) setAt((at + 1) % hints.length);
    else if (key === 'ArrowUp' && shown) setAt((Math.max(at, 0) - 1 + hints.length) % hints.length);
    else if (key === 'Escape' && shown) setOpen(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="tag-field">
      {tags.map((tag) => (
        <span key={tag} className="tag-chip">
          {tag}
          <button
            type="button"
            aria-label={say('note.tags.remove', { tag })}
            onClick={() => onChange(tags.filter((other) => other !== tag))}
          >
            <Icon name="close" size={12} />
          </button>
        </span>
      ))}
      <input
        role="combobox"
        aria-label={say('note.tags')}
        aria-expanded={shown}
        aria-controls={shown ? list : undefined}
        aria-activedescendant={shown && at >= 0 ? `${list}-${at}` : undefined}
        placeholder={say('note.tags.add')}
        spellCheck={false}
        autoComplete="off"
        maxLength={LONGEST}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setAt(-1);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => {
          setOpen(false);
          add(typed);
        }}
        onKeyDown={onKeyDown}
      />
      {shown && (
        <div id={list} className="tag-hints" role="listbox" aria-label={say('note.tags.known')}>
          {hints.map((tag, index) => (
            <div
              key={tag}
              id={`${list}-${index}`}
              role="option"
              aria-selected={index === at}
              tabIndex={-1}
              className="link-option"
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => add(tag)}
            >
              {tag}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
