/** How Chinese characters are read: pinyin syllables without tones, `v` for ü. Load it lazily: the table takes 60 KB. */
import { READINGS } from '../../../preload/contract/text/readings';
import { syllablesOf } from '../../../preload/contract/text/syllables';

export interface Readings {
  /** Every reading of a character; none of what is not Han. */
  readonly of: (character: string) => readonly string[];
  /** The characters that may be read so, in the order of their code points. */
  readonly characters: (syllable: string) => readonly string[];
  readonly isSyllable: (text: string) => boolean;
}

let rows: ReadonlyMap<string, string> | undefined;

function readRows(): ReadonlyMap<string, string> {
  return new Map(
    READINGS.map((row) => {
      const syllable = /^[a-z]+/.exec(row)?.[0] ?? '';
      return [syllable, row.slice(syllable.length)];
    }),
  );
}

const rowOf = (syllable: string): string | undefined => (rows ??= readRows()).get(syllable);

export const readings: Readings = {
  of: (character) => (character.length === 1 ? syllablesOf(character.charCodeAt(0)) : []),
  characters: (syllable) => [...(rowOf(syllable) ?? '')],
  isSyllable: (text) => rowOf(text) !== undefined,
};
