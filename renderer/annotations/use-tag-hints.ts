import { useEffect, useState } from 'react';
import { fold } from '../../preload/contract/text/fold';
import { settle } from '../bridge/client';

const MOST = 8;

/** All tags of the library, the most frequent first; read when a field for tags is opened. */
function useKnownTags(): readonly string[] {
  const [tags, setTags] = useState<readonly string[]>([]);
  useEffect(() => {
    void settle(window.offprint.notes.tags()).then((answer) => {
      if (answer.ok) setTags(answer.value.map(({ tag }) => tag));
    });
  }, []);
  return tags;
}

type Match = (text: string, letters: string) => boolean;

/** Finds Chinese by its readings, `gz` or `guzhi` for 估值. */
async function loadReadings(): Promise<Match> {
  const [{ reach, typed }, { syllablesOf }] = await Promise.all([
    import('../../preload/contract/text/spelling'),
    import('../../preload/contract/text/syllables'),
  ]);
  return (text, letters) => {
    const query = typed(letters, syllablesOf);
    const units = Uint16Array.from(fold(text), (unit) => unit.charCodeAt(0));
    return query !== null && reach(query, units, 0, units.length) >= 0;
  };
}

/** The readings, loaded when someone first writes Latin letters. */
function usePinyin(wanted: boolean): Match | null {
  const [match, setMatch] = useState<Match | null>(null);
  useEffect(() => {
    if (wanted) void loadReadings().then((found) => setMatch(() => found));
  }, [wanted]);
  return match;
}

/** Known tags that `typed` may mean, without those that are `chosen`. */
export function useTagHints(typed: string, chosen: readonly string[]): readonly string[] {
  const known = useKnownTags();
  const query = fold(typed.trim().replace(/^#/, ''));
  const byReading = usePinyin(/^[a-z]+$/.test(query));
  const free = known.filter((tag) => !chosen.includes(tag));
  if (query === '') return free.slice(0, MOST);
  const begins = free.filter((tag) => fold(tag).startsWith(query));
  const others = free.filter((tag) => {
    const folded = fold(tag);
    if (folded.startsWith(query)) return false;
    return folded.includes(query) || byReading?.(tag, query) === true;
  });
  return [...begins, ...others].slice(0, MOST);
}
