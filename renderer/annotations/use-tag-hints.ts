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

type Match = (text: string, letters: string) => readonly number[] | null;

/** Finds Chinese by its readings, `gz` or `guzhi` for 估值; loaded when someone first writes Latin letters. */
function usePinyin(wanted: boolean): Match | null {
  const [match, setMatch] = useState<Match | null>(null);
  useEffect(() => {
    if (wanted) void import('pinyin-pro').then((pinyin) => setMatch(() => pinyin.match));
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
    return folded.includes(query) || (byReading?.(tag, query) ?? null) !== null;
  });
  return [...begins, ...others].slice(0, MOST);
}
