/** The bookmarks of the open report. Loaded when its tab is first chosen. */
import { useEffect, useRef, useState } from 'react';
import { useReadingWords } from '../locales/reading-words';
import { bookmarkName, useRenaming } from '../state/bookmarks';
import { useReader } from '../state/reader';
import { lastAtMost } from '../state/reader-blocks';
import { rangeOf } from '../state/reader-held';
import type { HeldAnnotation } from '../state/reader-held';
import { IconButton } from '../ui/Button';
import { Icon } from '../ui/icons';
import './bookmark-list.css';

const rename = (key: string | null) => useRenaming.setState({ key });

/** Enter and leaving the field keep the name, Escape leaves the old one. */
function NameField({ item, name }: { readonly item: HeldAnnotation; readonly name: string }) {
  const say = useReadingWords();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(item.annotation.note);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const keep = () => {
    if (useRenaming.getState().key !== item.key) return;
    rename(null);
    useReader.getState().rename(item.key, text.trim());
  };
  return (
    <input
      ref={field}
      className="bookmark-field"
      aria-label={say('bookmark.field')}
      placeholder={name}
      maxLength={200}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') keep();
        else if (event.key === 'Escape') {
          event.stopPropagation();
          rename(null);
        }
      }}
    />
  );
}

/** The chapter that an offset lies in; empty above the first one. */
function useChapterAt(offset: number | undefined): string {
  return useReader(({ headings }) => {
    const at = lastAtMost(
      headings.map(({ start }) => start),
      offset ?? -1,
    );
    return headings[at]?.text ?? '';
  });
}

function Entry({ item }: { readonly item: HeldAnnotation }) {
  const say = useReadingWords();
  const renaming = useRenaming((state) => state.key === item.key);
  const start = rangeOf(item.annotation)?.start;
  const chapter = useChapterAt(start);
  const name = bookmarkName(item.annotation);
  return (
    <li className="bookmark">
      {renaming ? (
        <NameField item={item} name={name} />
      ) : (
        <button
          type="button"
          className="bookmark-jump"
          disabled={start === undefined}
          onClick={() => start !== undefined && useReader.getState().goToOffset(start)}
        >
          <Icon name="bookmark" size={16} />
          <span className="bookmark-words">
            <span className="bookmark-name">{name}</span>
            <span className="bookmark-chapter">
              {start === undefined ? say('bookmark.lost') : chapter}
            </span>
          </span>
        </button>
      )}
      {!renaming && (
        <span className="bookmark-actions">
          <IconButton
            icon="pen"
            label={say('bookmark.rename', { name })}
            onClick={() => rename(item.key)}
          />
          <IconButton
            icon="trash"
            label={say('bookmark.delete', { name })}
            onClick={() => useReader.getState().removeAnnotation(item.key)}
          />
        </span>
      )}
    </li>
  );
}

export default function BookmarkList() {
  const say = useReadingWords();
  const held = useReader((state) => state.held);
  const language = useReader((state) => state.opened?.metadata.language);
  useEffect(() => () => rename(null), []);
  if (held.bookmarks.length === 0) return <p className="bookmarks-none">{say('bookmark.none')}</p>;
  return (
    <ul className="bookmark-list" aria-label={say('bookmark.list')} lang={language}>
      {held.bookmarks.map((key) => {
        const item = held.byKey.get(key);
        return item && <Entry key={key} item={item} />;
      })}
    </ul>
  );
}
