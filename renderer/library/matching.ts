/** What the filter of the library keeps. The readings of characters are loaded when someone first types. */
import { useEffect, useState } from 'react';
import type { ReportSummary } from '../../preload/contract/library';
import { fold } from '../../preload/contract/text/fold';
import { reach, SCATTERED, typed, type Readings } from '../../preload/contract/text/spelling';

function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at += 1) units[at] = text.charCodeAt(at);
  return units;
}

const NO_READINGS: Readings = () => [];

/** Keeps reports whose title, publisher or an author has the words of a filter in one piece, in characters or pinyin. */
export function matcher(filter: string, readings: Readings): (report: ReportSummary) => boolean {
  const query = typed(filter, readings);
  if (!query) return () => true;
  return ({ metadata: { title, publisher, series, authors } }) =>
    [title, publisher, series, ...authors.map(({ name }) => name)].some((text) => {
      if (text === null) return false;
      const units = unitsOf(fold(text.slice(0, SCATTERED - 1)));
      const reached = reach(query, units, 0, units.length);
      return reached >= 0 && reached < SCATTERED;
    });
}

/** The readings once they are there; until then Chinese is found by its characters alone. */
export function useReadings(wanted: boolean): Readings {
  const [readings, setReadings] = useState<{ readonly of: Readings }>({ of: NO_READINGS });
  useEffect(() => {
    if (!wanted || readings.of !== NO_READINGS) return;
    void import('../../preload/contract/text/syllables').then(({ syllablesOf }) =>
      setReadings({ of: syllablesOf }),
    );
  }, [wanted, readings]);
  return readings.of;
}
