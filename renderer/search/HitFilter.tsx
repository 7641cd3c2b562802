import { useDeferredValue, useMemo } from 'react';
import { useSearchWords } from '../locales/search-words';
import { setWithin, useFind, type Within } from '../state/find';
import { useReader } from '../state/reader';
import { FilterSelect } from '../ui/FilterSelect';
import { chaptersWith, type Chapter } from './hit-rows';

/** A wide space for each level, since options have no other inset. */
const INSET = '\u2003';

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly within: Within;
}

/** Narrows the hits to a chapter, to the notes, or to what was folded away; it offers what has hits. */
export function HitFilter() {
  const say = useSearchWords();
  const headings = useReader((state) => state.headings);
  const found = useDeferredValue(useFind((state) => state.found));
  const folded = useFind((state) => state.folded);
  const within = useFind((state) => state.within);
  const choices = useMemo((): Choice[] => {
    const chapter = ({ heading, end, count }: Chapter): Choice => ({
      value: String(heading.start),
      label:
        INSET.repeat(Math.max(0, heading.level - 1)) +
        say('hits.choice', { name: heading.text, count }),
      within: { start: heading.start, end },
    });
    const beside = (kind: 'note' | 'folded', count: number): Choice => ({
      value: kind,
      label: say('hits.choice', { name: say(`hits.${kind}`), count }),
      within: kind,
    });
    const chapters = chaptersWith(found.text, headings);
    // What is chosen stays a choice while one asks for something else.
    const kept = (kind: 'note' | 'folded') => within === kind;
    const lost = typeof within === 'string' ? null : within;
    const empty = headings.find(({ start }) => start === lost?.start);
    if (lost && empty && chapters.every(({ heading }) => heading !== empty)) {
      chapters.unshift({ heading: empty, end: lost.end, count: 0 });
    }
    return [
      ...chapters.map(chapter),
      ...(found.notes.length > 0 || kept('note') ? [beside('note', found.notes.length)] : []),
      ...((folded && found.folded.length > 0) || kept('folded')
        ? [beside('folded', found.folded.length)]
        : []),
    ];
  }, [say, headings, found, folded, within]);
  const chosen = within === null || typeof within === 'string' ? within : String(within.start);
  if (choices.length < 2 && chosen === null) return null;
  return (
    <FilterSelect
      label={say('hits.within')}
      any={say('hits.within.any')}
      options={choices}
      chosen={chosen}
      onChoose={(value) =>
        setWithin(choices.find((choice) => choice.value === value)?.within ?? null)
      }
    />
  );
}
