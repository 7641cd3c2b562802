/** The minutes that are left in the chapter. Loaded after the text: the first paint can do without. */
import { useMemo } from 'react';
import { useReadingWords } from '../locales/reading-words';
import { chapterTimeLeft } from '../state/chapter-time';
import { useReader } from '../state/reader';
import { wholeMinutes } from '../state/reading-time';

export default function ChapterTime() {
  const say = useReadingWords();
  const blocks = useReader(({ opened }) => opened?.blocks);
  const starts = useReader((state) => state.starts);
  const headings = useReader((state) => state.headings);
  const currentHeading = useReader((state) => state.currentHeading);
  const position = useReader((state) => state.position);
  const left = useMemo(
    () => blocks && chapterTimeLeft({ blocks, starts, headings, currentHeading, position }),
    [blocks, starts, headings, currentHeading, position],
  );
  if (!left) return null;
  return <p className="bar-time">{say('reading.chapterLeft', { count: wholeMinutes(left) })}</p>;
}
