/** Ribbons beside the lines that are bookmarked. Loaded once a report has a bookmark. */
import { useLayoutEffect, useRef } from 'react';
import { useSay } from '../locales/say';
import { bookmarkName, renameBookmark } from '../state/bookmarks';
import { usePane } from '../state/panes';
import { useReader } from '../state/reader';
import { rangeOf } from '../state/reader-held';
import { useReaderView } from '../state/reader-view';
import { Icon } from '../ui/icons';
import './bookmark-marks.css';

export default function BookmarkMarks() {
  const say = useSay();
  const pane = usePane();
  const marks = useRef<HTMLDivElement>(null);
  const held = useReader((state) => state.held);
  useLayoutEffect(() => {
    const place = () => {
      const { view } = useReaderView.of(pane).getState();
      const near = view?.nearby();
      if (!view || !near) return;
      for (const mark of marks.current?.children ?? []) {
        if (!(mark instanceof HTMLElement)) continue;
        const start = Number(mark.dataset['offset']);
        const there = start >= near.start && start < near.end;
        const top = there ? view.lineTop(start) : null;
        mark.hidden = top === null;
        if (top !== null) mark.style.top = `${top}px`;
      }
    };
    place();
    return useReaderView.of(pane).subscribe(place);
  }, [held, pane]);
  return (
    <div ref={marks} className="bookmark-marks">
      {held.bookmarks.map((key) => {
        const item = held.byKey.get(key);
        const start = item && rangeOf(item.annotation)?.start;
        if (!item || start === undefined) return null;
        const name = say('bookmark.mark', { name: bookmarkName(item.annotation) });
        return (
          <button
            key={key}
            type="button"
            className="bookmark-mark"
            data-offset={start}
            aria-label={name}
            title={name}
            onClick={() => renameBookmark(key)}
          >
            <Icon name="bookmark" size={16} />
          </button>
        );
      })}
    </div>
  );
}
