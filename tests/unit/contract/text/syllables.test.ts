import { describe, expect, it } from 'vitest';
import { READINGS } from '../../../../preload/contract/text/readings';
import { syllablesOf } from '../../../../preload/contract/text/syllables';
import { readingRows } from '../../../../scripts/data/readings.mjs';
import { readDictionary, simplifiedPairs } from '../../../../scripts/data/simplified.mjs';

describe('syllablesOf', () => {
  it('knows each common reading of a character', () => {
    expect(syllablesOf('行'.charCodeAt(0))).toEqual(expect.arrayContaining(['xing', 'hang']));
    expect(syllablesOf('乐'.charCodeAt(0))).toEqual(expect.arrayContaining(['le', 'yue']));
    expect(syllablesOf('绿'.charCodeAt(0))).toEqual(expect.arrayContaining(['lv', 'lu']));
  });

  it('knows none of what is not Chinese', () => {
    expect(syllablesOf('a'.charCodeAt(0))).toEqual([]);
  });

  it('is made by its script from pinyin-pro', async () => {
    expect(READINGS).toEqual(await readingRows(simplifiedPairs(await readDictionary())));
  });
});
