import { useId, useState } from 'react';
import { settle } from '../bridge/client';
import { useSearchWords } from '../locales/search-words';
import { changeSearch, useSearch } from '../state/search';
import { useComposedText } from '../ui/use-composed-text';

/** In UTF-16 units, as the contract has it. */
const LONGEST = 100;

/** Narrows the search to chapters by words of their titles, and offers the titles that several reports have. */
export function ChapterField() {
  const say = useSearchWords();
  const list = useId();
  const chapter = useSearch((state) => state.chapter);
  const [titles, setTitles] = useState<readonly string[]>([]);
  const typed = useComposedText(chapter ?? '', (text) =>
    changeSearch({ chapter: text.trim() === '' ? null : text }),
  );
  // They are only offered: without them one writes the title oneself.
  const offer = () =>
    settle(window.offprint.search.chapters()).then((answer) => {
      if (answer.ok) setTitles(answer.value.titles);
    });
  return (
    <>
      <input
        type="text"
        className="filter-select chapter-field"
        aria-label={say('search.chapter')}
        placeholder={say('search.chapter.any')}
        title={say('search.chapter.hint')}
        data-chosen={chapter === null ? undefined : ''}
        list={list}
        maxLength={LONGEST}
        spellCheck={false}
        autoComplete="off"
        {...typed}
        onFocus={() => void offer()}
      />
      <datalist id={list}>
        {titles.map((title) => (
          <option key={title} value={title} />
        ))}
      </datalist>
    </>
  );
}
